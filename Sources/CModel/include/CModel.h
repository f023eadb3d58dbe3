#ifndef RELGRAPH_CMODEL_H
#define RELGRAPH_CMODEL_H

#include <stddef.h>
#include <stdint.h>

/// The compiled-in language model: 64-byte aligned, read in place, valid for the whole run.
const void *relgraph_language_model(void);

/// The bytes of the model.
size_t relgraph_language_model_size(void);

/// Has the memory at an address brought near, without waiting for it.
static inline void relgraph_prefetch(const void *address) { __builtin_prefetch(address); }

/// Adds rows of 16-bit weights to sums: `lanes` weights a row, a multiple of 32, in units of 16 of
/// the sums'. No weight is above 1023 in size.
void relgraph_add_rows(const void *rows, size_t lanes, const uint32_t *numbers, size_t count,
                       int32_t *sums);

/// The highest of some sums; gives by how much it leads the next. `count` is a multiple of 32, and the
/// sums are no further apart than a 32-bit number tells.
int32_t relgraph_lead(const int32_t *sums, size_t count, int32_t *highest);

#endif
