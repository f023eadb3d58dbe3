#include "Library.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

/// The plain name is there where Graphviz can be built against, and then fits the headers.
static const char *const names[] = {
#ifdef __APPLE__
  "libgvc.dylib", "/opt/homebrew/lib/libgvc.dylib", "/usr/local/lib/libgvc.dylib",
#else
  "libgvc.so", "libgvc.so.6", "libgvc.so.7",
#endif
};

static void *opened(void) {
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *handle = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
    if (handle) return handle;
  }
  return NULL;
}

#define GVS_LOOK_UP(name) \
  library->name = (__typeof__(library->name))dlsym(handle, #name); \
  if (!library->name) return #name;

/// Fills in all members; the name of the first function that is missing, or NULL.
static const char *look_up(void *handle, gvs_library *library) {
  GVS_FUNCTIONS(GVS_LOOK_UP)
  return NULL;
}

const gvs_library *gvs_library_get(char *message, size_t capacity) {
  static gvs_library library;
  static bool is_loaded;
  if (is_loaded) return &library;
  void *handle = opened();
  if (!handle) {
    snprintf(
        message, capacity,
        "libgvc is not installed; install Graphviz (libgvc6), or leave --layout out");
    return NULL;
  }
  const char *missing = look_up(handle, &library);
  if (missing) {
    snprintf(message, capacity, "this libgvc has no %s; install another version", missing);
    return NULL;
  }
  is_loaded = true;
  return &library;
}
