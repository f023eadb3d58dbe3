#include "XMLShim.h"

#include <limits.h>

#include "Library.h"

bool XMLShim_prepare(void) {
  if (!xml_library_load()) return false;
  xml_library.xmlInitParser();
  return true;
}

XMLShimPage *XMLShim_parse(const char *bytes, size_t count, const char *encoding) {
  if (count > INT_MAX) return NULL;
  const int options =
      HTML_RECOVER | HTML_NO_ERROR | HTML_NO_WARNING | HTML_NO_NETWORK | HTML_COMPACT;
  return (XMLShimPage *)xml_library.htmlReadMemory(bytes, (int)count, NULL, encoding, options);
}

void XMLShim_free(XMLShimPage *page) { xml_library.xmlFreeDoc((XMLDocument *)page); }

XMLShimNode *XMLShim_root(XMLShimPage *page) {
  return (XMLShimNode *)xml_library.xmlDocGetRootElement((XMLDocument *)page);
}

// An entity reference that was not resolved has a declaration for a child, which is not its own.
XMLShimNode *XMLShim_firstChild(XMLShimNode *node) {
  XMLNode *self = (XMLNode *)node;
  return self->type == XML_ELEMENT ? (XMLShimNode *)self->first_child : NULL;
}

XMLShimNode *XMLShim_next(XMLShimNode *node) { return (XMLShimNode *)((XMLNode *)node)->next; }

XMLShimNode *XMLShim_parent(XMLShimNode *node) {
  XMLNode *parent = ((XMLNode *)node)->parent;
  return parent != NULL && parent->type == XML_ELEMENT ? (XMLShimNode *)parent : NULL;
}

const char *XMLShim_name(XMLShimNode *node) {
  XMLNode *self = (XMLNode *)node;
  return self->type == XML_ELEMENT ? (const char *)self->name : NULL;
}

const char *XMLShim_text(XMLShimNode *node) {
  XMLNode *self = (XMLNode *)node;
  bool isText = self->type == XML_TEXT || self->type == XML_CDATA;
  return isText ? (const char *)self->content : NULL;
}

char *XMLShim_attribute(XMLShimNode *node, const char *name) {
  return (char *)xml_library.xmlGetProp((XMLNode *)node, (const unsigned char *)name);
}

void XMLShim_freeString(char *string) { (*xml_library.xmlFree)(string); }
