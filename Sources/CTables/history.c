#include "HistoryTables.h"

static const _Alignas(64) unsigned char implications[] = {
#embed "Data/implications.tsv"
};
static const _Alignas(64) unsigned char members[] = {
#embed "Data/members.tsv"
};

const unsigned char *relgraph_implications(size_t *length) {
  *length = sizeof implications;
  return implications;
}

const unsigned char *relgraph_members(size_t *length) {
  *length = sizeof members;
  return members;
}
