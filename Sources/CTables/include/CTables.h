#ifndef CTABLES_H
#define CTABLES_H

#include "AtlasTables.h"
#include "HistoryTables.h"
#include "ReadingTables.h"
#include "ReportParts.h"
#include "widths.h"

#endif
