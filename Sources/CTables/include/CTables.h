#ifndef CTABLES_H
#define CTABLES_H

#include "ReadingTables.h"

#endif
