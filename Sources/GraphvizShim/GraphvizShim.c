#include "GraphvizShim.h"
typedef int GraphvizShim_needs_a_declaration;
