#include "XMLShim.h"
typedef int XMLShim_needs_a_declaration;
