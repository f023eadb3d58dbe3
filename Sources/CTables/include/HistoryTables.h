#ifndef HISTORY_TABLES_H
#define HISTORY_TABLES_H
#include <stddef.h>

/// What follows from what, as tab-separated UTF-8 text.
const unsigned char *relgraph_implications(size_t *length);
/// Members of organisations whose measures bind them, as tab-separated UTF-8 text.
const unsigned char *relgraph_members(size_t *length);

#endif
