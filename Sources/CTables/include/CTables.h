#ifndef CTABLES_H
#define CTABLES_H

#include "widths.h"

#endif
