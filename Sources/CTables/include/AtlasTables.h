#ifndef ATLAS_TABLES_H
#define ATLAS_TABLES_H

#include <stddef.h>

/// The tables of names that are compiled in; each is UTF-8 text, tab-separated, lines sorted.
typedef enum AtlasTableName {
  ATLAS_PARTIES,
  ATLAS_NAMES,
  ATLAS_REGIMES,
  ATLAS_PEOPLE,
  ATLAS_PLACES,
  ATLAS_GROUPS,
  ATLAS_BLOCKED,
  ATLAS_CONTEXTS,
  ATLAS_BEARERS,
  ATLAS_TERMS,
} AtlasTableName;

typedef struct AtlasTableBytes {
  const unsigned char *start;
  size_t count;
} AtlasTableBytes;

/// The bytes of a table; they live as long as the program.
AtlasTableBytes atlas_table(AtlasTableName name);

#endif
