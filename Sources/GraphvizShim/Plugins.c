#define _GNU_SOURCE
#include "Plugins.h"

#include <dirent.h>
#include <dlfcn.h>
#include <graphviz/graphviz_version.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const plugin_names[] = {"core", "dot_layout", "neato_layout"};
enum { plugin_count = sizeof plugin_names / sizeof *plugin_names };

/// The folder of plugins beside the loaded libgvc.
static bool plugin_folder(const gvs_library *lib, char *folder, size_t capacity) {
  Dl_info info;
  if (!dladdr((void *)lib->gvContextPlugins, &info) || !info.dli_fname) return false;
  char library[PATH_MAX];
  if (!realpath(info.dli_fname, library)) return false;
  char *slash = strrchr(library, '/');
  if (!slash) return false;
  *slash = '\0';
  return snprintf(folder, capacity, "%s/graphviz", library) < (int)capacity;
}

/// File of a plugin, whatever its suffix (.so, .so.6, .6.dylib): the first one by name.
static bool plugin_file(const char *folder, const char *name, char *path, size_t capacity) {
  char prefix[64], best[NAME_MAX + 1] = "";
  snprintf(prefix, sizeof prefix, "libgvplugin_%s.", name);
  DIR *directory = opendir(folder);
  if (!directory) return false;
  for (struct dirent *entry; (entry = readdir(directory));) {
    const char *file = entry->d_name;
    if (strncmp(file, prefix, strlen(prefix)) || strstr(file, ".la")) continue;
    if (!*best || strcmp(file, best) < 0) snprintf(best, sizeof best, "%s", file);
  }
  closedir(directory);
  return *best && snprintf(path, capacity, "%s/%s", folder, best) < (int)capacity;
}

static void *plugin_library(const char *folder, const char *name, char *symbol, size_t capacity) {
  char path[PATH_MAX + NAME_MAX];
  if (!plugin_file(folder, name, path, sizeof path)) return NULL;
  void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return NULL;
  snprintf(symbol, capacity, "gvplugin_%s_LTX_library", name);
  return dlsym(handle, symbol);
}

/// Whether the library's structures are those we were built with: those of one minor version are.
static bool is_of_headers(const gvs_library *lib, GVC_t *context) {
  const char *version = lib->gvcVersion(context);
  const char *major_end = strchr(PACKAGE_VERSION, '.');
  const char *minor_end = major_end ? strchr(major_end + 1, '.') : NULL;
  size_t length = minor_end ? (size_t)(minor_end - PACKAGE_VERSION) + 1 : strlen(PACKAGE_VERSION);
  return version && strncmp(version, PACKAGE_VERSION, length) == 0;
}

GVC_t *gvs_context(const gvs_library *lib, char *message, size_t capacity) {
  static GVC_t *context;
  static lt_symlist_t builtins[plugin_count + 1];
  static char symbols[plugin_count][64];
  if (context) return context;
  char folder[PATH_MAX];
  if (!plugin_folder(lib, folder, sizeof folder)) {
    snprintf(message, capacity, "the folder of libgvc cannot be found");
    return NULL;
  }
  for (int i = 0; i < plugin_count; i++) {
    void *library = plugin_library(folder, plugin_names[i], symbols[i], sizeof symbols[i]);
    if (!library) {
      snprintf(
          message, capacity, "no usable plugin %s in %s; install Graphviz with its plugins",
          plugin_names[i], folder);
      return NULL;
    }
    builtins[i] = (lt_symlist_t){symbols[i], library};
  }
  context = lib->gvContextPlugins(builtins, 0);
  if (!context) snprintf(message, capacity, "Graphviz makes no context");
  else if (!is_of_headers(lib, context)) {
    snprintf(
        message, capacity,
        "libgvc is of version %s, and this was built for %s; install that, or build anew",
        lib->gvcVersion(context), PACKAGE_VERSION);
    context = NULL;
  }
  return context;
}
