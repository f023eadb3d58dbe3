#ifndef RELGRAPH_CMODEL_H
#define RELGRAPH_CMODEL_H

#include <stddef.h>

/// The compiled-in language model: 64-byte aligned, read in place, valid for the whole run.
const void *relgraph_language_model(void);

/// The bytes of the model.
size_t relgraph_language_model_size(void);

/// Has the memory at an address brought near, without waiting for it.
static inline void relgraph_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
