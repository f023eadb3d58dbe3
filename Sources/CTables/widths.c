#include "widths.h"

#include <stddef.h>

typedef struct {
  uint32_t first, last;
  const int16_t *regular, *bold;
} width_block;

#include "Data/widths.h"

int32_t relgraph_advance_width(uint32_t code_point, bool bold) {
  for (size_t i = 0; i < sizeof width_blocks / sizeof *width_blocks; i++) {
    const width_block *block = &width_blocks[i];
    if (code_point < block->first) return -1;
    if (code_point <= block->last) {
      return (bold ? block->bold : block->regular)[code_point - block->first];
    }
  }
  return -1;
}
