#ifndef READING_TABLES_H
#define READING_TABLES_H
#include <stddef.h>

/// The frames, verbs, matters, nominals and descriptions of the reader, as tab-separated UTF-8 text.
const unsigned char *relgraph_frames(size_t *length);
const unsigned char *relgraph_verbs(size_t *length);
const unsigned char *relgraph_matters(size_t *length);
const unsigned char *relgraph_nominals(size_t *length);
const unsigned char *relgraph_descriptions(size_t *length);

#endif
