#ifndef GRAPHVIZ_SHIM_H
#define GRAPHVIZ_SHIM_H

#include <stddef.h>

/// The geometry of one laid-out graph, copied out of Graphviz: points, y upwards.
typedef struct gvs_layout gvs_layout;

typedef struct {
  double x, y;
} gvs_point;

/// Lays out a graph written in DOT. Not to be called by two threads at once.
///
/// On failure NULL, with a message without line end in `message`.
gvs_layout *_Nullable gvs_layout_make(
    const char *_Nonnull dot, const char *_Nonnull engine, char *_Nonnull message,
    size_t capacity);

void gvs_layout_free(gvs_layout *_Nullable layout);

/// Nodes and edges are counted in the order in which the DOT first names them.
size_t gvs_node_count(const gvs_layout *_Nonnull layout);
size_t gvs_edge_count(const gvs_layout *_Nonnull layout);

/// Centre of a node.
gvs_point gvs_node_centre(const gvs_layout *_Nonnull layout, size_t node);

/// Control points of an edge's cubic Bezier pieces, end to end: 3n + 1; 0 if it was not routed.
size_t gvs_edge_point_count(const gvs_layout *_Nonnull layout, size_t edge);
gvs_point gvs_edge_point(const gvs_layout *_Nonnull layout, size_t edge, size_t point);

/// Centre of an edge's label, or NaN in both where it has none.
gvs_point gvs_edge_label(const gvs_layout *_Nonnull layout, size_t edge);

#endif
