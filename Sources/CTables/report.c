#include "ReportParts.h"

static const unsigned char script[] = {
#embed "Data/report.js"
};

static const unsigned char style[] = {
#embed "Data/report.css"
};

const unsigned char *relgraph_report_script(size_t *length) {
  *length = sizeof script;
  return script;
}

const unsigned char *relgraph_report_style(size_t *length) {
  *length = sizeof style;
  return style;
}
