#ifndef CTABLES_H
#define CTABLES_H

#include "AtlasTables.h"

#endif
