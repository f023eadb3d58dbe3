#define _GNU_SOURCE
#include "GraphvizShim.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "Library.h"
#include "Plugins.h"

typedef struct {
  gvs_point *points;
  size_t count;
  gvs_point label;
} routed_edge;

struct gvs_layout {
  size_t node_count, edge_count;
  gvs_point *centres;
  routed_edge *edges;
};

static void *zeroed(size_t count, size_t size) {
  void *memory = calloc(count ? count : 1, size);
  if (!memory) abort();
  return memory;
}

static gvs_point taken(pointf point) { return (gvs_point){point.x, point.y}; }

static int by_sequence(const void *left, const void *right) {
  uint64_t a = AGSEQ(*(Agedge_t *const *)left), b = AGSEQ(*(Agedge_t *const *)right);
  return a < b ? -1 : a > b;
}

/// The edges as written; to be taken before the layout, which adds edges of its own.
static Agedge_t **edges_in_order(const gvs_library *lib, Agraph_t *graph, size_t count) {
  Agedge_t **edges = zeroed(count, sizeof *edges);
  size_t filled = 0;
  for (Agnode_t *node = lib->agfstnode(graph); node; node = lib->agnxtnode(graph, node)) {
    for (Agedge_t *edge = lib->agfstout(graph, node); edge; edge = lib->agnxtout(graph, edge)) {
      if (filled < count) edges[filled++] = edge;
    }
  }
  qsort(edges, filled, sizeof *edges, by_sequence);
  return edges;
}

static routed_edge routed(Agedge_t *edge) {
  routed_edge result = {.label = {NAN, NAN}};
  textlabel_t *label = ED_label(edge);
  if (label && label->set) result.label = taken(label->pos);
  splines *route = ED_spl(edge);
  if (!route || route->size < 1) return result;
  bezier *piece = &route->list[0];
  result.points = zeroed((size_t)piece->size, sizeof *result.points);
  result.count = (size_t)piece->size;
  for (size_t i = 0; i < result.count; i++) result.points[i] = taken(piece->list[i]);
  return result;
}

static gvs_layout *copied(
    const gvs_library *lib, Agraph_t *graph, Agedge_t **edges, size_t nodes, size_t edge_count) {
  gvs_layout *layout = zeroed(1, sizeof *layout);
  layout->centres = zeroed(nodes, sizeof *layout->centres);
  for (Agnode_t *node = lib->agfstnode(graph); node; node = lib->agnxtnode(graph, node)) {
    if (layout->node_count < nodes) layout->centres[layout->node_count++] = taken(ND_coord(node));
  }
  layout->edges = zeroed(edge_count, sizeof *layout->edges);
  layout->edge_count = edge_count;
  for (size_t i = 0; i < edge_count; i++) layout->edges[i] = routed(edges[i]);
  return layout;
}

/// Whether Graphviz reported an error since the last reset; a return code of 0 does not exclude it.
static bool failed(
    const gvs_library *lib, const char *stage, char *message, size_t capacity) {
  if (lib->agerrors() < AGERR) return false;
  const char *last = lib->aglasterr();
  snprintf(message, capacity, "%s: %s", stage, last ? last : "no reason given");
  message[strcspn(message, "\n")] = '\0';
  return true;
}

gvs_layout *gvs_layout_make(
    const char *dot, const char *engine, char *message, size_t capacity) {
  const gvs_library *lib = gvs_library_get(message, capacity);
  if (!lib) return NULL;
  lib->agseterr(AGMAX);  // Kept for aglasterr instead of being printed.
  lib->agreseterrors();
  GVC_t *context = gvs_context(lib, message, capacity);
  if (!context) return NULL;
  Agraph_t *graph = lib->agmemread(dot);
  if (!graph) {
    if (!failed(lib, "reading", message, capacity)) snprintf(message, capacity, "unreadable graph");
    return NULL;
  }
  size_t nodes = (size_t)lib->agnnodes(graph), edge_count = (size_t)lib->agnedges(graph);
  Agedge_t **edges = edges_in_order(lib, graph, edge_count);
  srand(1);
  srand48(1);
  gvs_layout *layout = NULL;
  int code = lib->gvLayout(context, graph, engine);
  if (!failed(lib, engine, message, capacity)) {
    if (code == 0) layout = copied(lib, graph, edges, nodes, edge_count);
    else snprintf(message, capacity, "%s: no layout", engine);
  }
  free(edges);
  lib->gvFreeLayout(context, graph);
  lib->agclose(graph);
  return layout;
}

void gvs_layout_free(gvs_layout *layout) {
  if (!layout) return;
  for (size_t i = 0; i < layout->edge_count; i++) free(layout->edges[i].points);
  free(layout->edges);
  free(layout->centres);
  free(layout);
}

size_t gvs_node_count(const gvs_layout *layout) { return layout->node_count; }

size_t gvs_edge_count(const gvs_layout *layout) { return layout->edge_count; }

gvs_point gvs_node_centre(const gvs_layout *layout, size_t node) { return layout->centres[node]; }

size_t gvs_edge_point_count(const gvs_layout *layout, size_t edge) {
  return layout->edges[edge].count;
}

gvs_point gvs_edge_point(const gvs_layout *layout, size_t edge, size_t point) {
  return layout->edges[edge].points[point];
}

gvs_point gvs_edge_label(const gvs_layout *layout, size_t edge) {
  return layout->edges[edge].label;
}
