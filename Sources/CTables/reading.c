#include "ReadingTables.h"

static const _Alignas(64) unsigned char frames[] = {
#embed "Data/frames.tsv"
};
static const _Alignas(64) unsigned char verbs[] = {
#embed "Data/verbs.tsv"
};
static const _Alignas(64) unsigned char matters[] = {
#embed "Data/matters.tsv"
};
static const _Alignas(64) unsigned char nominals[] = {
#embed "Data/nominals.tsv"
};
static const _Alignas(64) unsigned char descriptions[] = {
#embed "Data/descriptions.tsv"
};

const unsigned char *relgraph_frames(size_t *length) {
  *length = sizeof frames;
  return frames;
}

const unsigned char *relgraph_verbs(size_t *length) {
  *length = sizeof verbs;
  return verbs;
}

const unsigned char *relgraph_matters(size_t *length) {
  *length = sizeof matters;
  return matters;
}

const unsigned char *relgraph_nominals(size_t *length) {
  *length = sizeof nominals;
  return nominals;
}

const unsigned char *relgraph_descriptions(size_t *length) {
  *length = sizeof descriptions;
  return descriptions;
}
