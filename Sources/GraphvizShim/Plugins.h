#ifndef GRAPHVIZ_SHIM_PLUGINS_H
#define GRAPHVIZ_SHIM_PLUGINS_H

#include "Library.h"

/// The one context of this process, with the layout plugins that lie beside the library and
/// nothing else: no configuration file is read and no font is looked for. NULL with a message if
/// they are not there.
GVC_t *gvs_context(const gvs_library *lib, char *message, size_t capacity);

#endif
