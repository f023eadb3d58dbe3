#ifndef GRAPHVIZ_SHIM_LIBRARY_H
#define GRAPHVIZ_SHIM_LIBRARY_H

#include <graphviz/gvc.h>
#include <stdbool.h>

/// What is called of libgvc and of libcgraph, which it brings along.
#define GVS_FUNCTIONS(each) \
  each(agclose) each(agerrors) each(agfstnode) each(agfstout) each(aglasterr) each(agmemread) \
  each(agnedges) each(agnnodes) each(agnxtnode) each(agnxtout) each(agreseterrors) \
  each(agseterr) each(gvContextPlugins) each(gvFreeLayout) each(gvLayout) each(gvcVersion)

#define GVS_MEMBER(name) __typeof__(&(name)) name;

/// libgvc, loaded when a layout by Graphviz is first asked for: whoever asks for none neither waits
/// for it nor needs it. The members are named for the functions they are.
typedef struct {
  GVS_FUNCTIONS(GVS_MEMBER)
} gvs_library;

/// The library, or NULL with a message.
const gvs_library *gvs_library_get(char *message, size_t capacity);

#endif
