#include "Library.h"

#include <dlfcn.h>
#include <stddef.h>

XMLLibrary xml_library;

static const char *const names[] = {
#ifdef __APPLE__
  "libxml2.2.dylib", "/opt/homebrew/opt/libxml2/lib/libxml2.dylib",
#else
  "libxml2.so.2", "libxml2.so.16", "libxml2.so",
#endif
};

static void *opened(void) {
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *handle = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
    if (handle) return handle;
  }
  return NULL;
}

#define LOOK_UP(name) \
  ((xml_library.name = (__typeof__(xml_library.name))dlsym(handle, #name)) != NULL)

bool xml_library_load(void) {
  void *handle = opened();
  return handle && LOOK_UP(xmlInitParser) && LOOK_UP(htmlReadMemory) && LOOK_UP(xmlFreeDoc) &&
         LOOK_UP(xmlDocGetRootElement) && LOOK_UP(xmlGetProp) && LOOK_UP(xmlFree);
}
