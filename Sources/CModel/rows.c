#include "CModel.h"

/// Lanes that are summed up in registers.
#define BLOCK 32
/// Rows whose sums stay within 16 bits.
#define AT_ONCE 32
#define SHIFT 4

static void add_block(const uint16_t *rows, size_t lanes, const uint32_t *numbers, size_t count,
                      int32_t *sums) {
  uint16_t block[BLOCK] = {0};
  for (size_t row = 0; row < count; row++) {
    const uint16_t *weights = rows + numbers[row] * lanes;
    for (int lane = 0; lane < BLOCK; lane++) block[lane] = (uint16_t)(block[lane] + weights[lane]);
  }
  for (int lane = 0; lane < BLOCK; lane++) sums[lane] += (int32_t)(int16_t)block[lane] * (1 << SHIFT);
}

void relgraph_add_rows(const void *rows, size_t lanes, const uint32_t *numbers, size_t count,
                       int32_t *sums) {
  const uint16_t *weights = rows;
  for (size_t first = 0; first < count; first += AT_ONCE) {
    size_t some = count - first < AT_ONCE ? count - first : AT_ONCE;
    for (size_t lane = 0; lane < lanes; lane += BLOCK)
      add_block(weights + lane, lanes, numbers + first, some, sums + lane);
  }
}
