#ifndef REPORT_PARTS_H
#define REPORT_PARTS_H
#include <stddef.h>

/// The script and the style sheet of report pages, as UTF-8 text.
const unsigned char *relgraph_report_script(size_t *length);
const unsigned char *relgraph_report_style(size_t *length);

#endif
