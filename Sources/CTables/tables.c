#include "CTables.h"
typedef int ctables_needs_a_declaration;
