#ifndef RELGRAPH_WIDTHS_H
#define RELGRAPH_WIDTHS_H

#include <stdbool.h>
#include <stdint.h>

/// Advance width of a code point in 1/2048 em in Liberation Sans (and Arial); -1 if it has none.
int32_t relgraph_advance_width(uint32_t code_point, bool bold);

#endif
