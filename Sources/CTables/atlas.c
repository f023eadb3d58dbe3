#include "AtlasTables.h"

static const _Alignas(64) unsigned char parties[] = {
#embed "Data/parties.tsv"
};

static const _Alignas(64) unsigned char names[] = {
#embed "Data/names.tsv"
};

static const _Alignas(64) unsigned char regimes[] = {
#embed "Data/regimes.tsv"
};

static const _Alignas(64) unsigned char people[] = {
#embed "Data/people.tsv"
};

static const _Alignas(64) unsigned char places[] = {
#embed "Data/places.tsv"
};

static const _Alignas(64) unsigned char groups[] = {
#embed "Data/groups.tsv"
};

static const _Alignas(64) unsigned char blocked[] = {
#embed "Data/blocked.tsv"
};

static const _Alignas(64) unsigned char contexts[] = {
#embed "Data/contexts.tsv"
};

static const _Alignas(64) unsigned char bearers[] = {
#embed "Data/bearers.tsv"
};

static const _Alignas(64) unsigned char terms[] = {
#embed "Data/terms.tsv"
};

#define TABLE(bytes) ((AtlasTableBytes){(bytes), sizeof(bytes)})

AtlasTableBytes atlas_table(AtlasTableName name) {
  switch (name) {
  case ATLAS_PARTIES: return TABLE(parties);
  case ATLAS_NAMES: return TABLE(names);
  case ATLAS_REGIMES: return TABLE(regimes);
  case ATLAS_PEOPLE: return TABLE(people);
  case ATLAS_PLACES: return TABLE(places);
  case ATLAS_GROUPS: return TABLE(groups);
  case ATLAS_BLOCKED: return TABLE(blocked);
  case ATLAS_CONTEXTS: return TABLE(contexts);
  case ATLAS_BEARERS: return TABLE(bearers);
  case ATLAS_TERMS: return TABLE(terms);
  }
  return (AtlasTableBytes){0, 0};
}
