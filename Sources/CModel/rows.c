#include "CModel.h"

/// Lanes that are summed up in registers.
#define BLOCK 32
/// Rows whose sums stay within 16 bits.
#define AT_ONCE 32
#define SHIFT 4

/// Compiled for processors with and without 256-bit registers; the one at hand is chosen at start.
#if defined(__x86_64__) && defined(__GLIBC__)
#define FOR_EACH_WIDTH __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_WIDTH
#endif

static inline __attribute__((always_inline)) void add_block(const uint16_t *rows, size_t lanes, const uint32_t *numbers, size_t count,
                      int32_t *sums) {
  uint16_t block[BLOCK] = {0};
  for (size_t row = 0; row < count; row++) {
    const uint16_t *weights = rows + numbers[row] * lanes;
    for (int lane = 0; lane < BLOCK; lane++) block[lane] = (uint16_t)(block[lane] + weights[lane]);
  }
  for (int lane = 0; lane < BLOCK; lane++) sums[lane] += (int32_t)(int16_t)block[lane] * (1 << SHIFT);
}

FOR_EACH_WIDTH
void relgraph_add_rows(const void *rows, size_t lanes, const uint32_t *numbers, size_t count,
                       int32_t *sums) {
  const uint16_t *weights = rows;
  for (size_t first = 0; first < count; first += AT_ONCE) {
    size_t some = count - first < AT_ONCE ? count - first : AT_ONCE;
    for (size_t lane = 0; lane < lanes; lane += BLOCK)
      add_block(weights + lane, lanes, numbers + first, some, sums + lane);
  }
}

/// Lanes in each of which the two highest sums are kept.
#define LANES 8

FOR_EACH_WIDTH
int32_t relgraph_lead(const int32_t *sums, size_t count, int32_t *highest) {
  int32_t first[LANES], second[LANES];
  for (int lane = 0; lane < LANES; lane++) first[lane] = second[lane] = INT32_MIN;
  for (size_t start = 0; start < count; start += LANES)
    for (int lane = 0; lane < LANES; lane++) {
      int32_t sum = sums[start + lane];
      int32_t lower = sum < first[lane] ? sum : first[lane];
      first[lane] = sum > first[lane] ? sum : first[lane];
      second[lane] = lower > second[lane] ? lower : second[lane];
    }
  int32_t best = first[0], next = second[0];
  for (int lane = 1; lane < LANES; lane++) {
    int32_t lower = first[lane] < best ? first[lane] : best;
    best = first[lane] > best ? first[lane] : best;
    next = lower > next ? lower : next;
    next = second[lane] > next ? second[lane] : next;
  }
  *highest = best;
  return best - next;
}
