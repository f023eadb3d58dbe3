#include "XMLShim.h"

#include <libxml/HTMLparser.h>
#include <limits.h>

void XMLShim_prepare(void) { xmlInitParser(); }

XMLShimPage *XMLShim_parse(const char *bytes, size_t count, const char *encoding) {
  if (count > INT_MAX) return NULL;
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  return (XMLShimPage *)htmlReadMemory(bytes, (int)count, NULL, encoding, options);
}

void XMLShim_free(XMLShimPage *page) { xmlFreeDoc((xmlDocPtr)page); }

XMLShimNode *XMLShim_root(XMLShimPage *page) {
  return (XMLShimNode *)xmlDocGetRootElement((xmlDocPtr)page);
}

// An entity reference that was not resolved has a declaration for a child, which is not its own.
XMLShimNode *XMLShim_firstChild(XMLShimNode *node) {
  xmlNodePtr self = (xmlNodePtr)node;
  return self->type == XML_ELEMENT_NODE ? (XMLShimNode *)self->children : NULL;
}

XMLShimNode *XMLShim_next(XMLShimNode *node) { return (XMLShimNode *)((xmlNodePtr)node)->next; }

XMLShimNode *XMLShim_parent(XMLShimNode *node) {
  xmlNodePtr parent = ((xmlNodePtr)node)->parent;
  return parent != NULL && parent->type == XML_ELEMENT_NODE ? (XMLShimNode *)parent : NULL;
}

const char *XMLShim_name(XMLShimNode *node) {
  xmlNodePtr self = (xmlNodePtr)node;
  return self->type == XML_ELEMENT_NODE ? (const char *)self->name : NULL;
}

const char *XMLShim_text(XMLShimNode *node) {
  xmlNodePtr self = (xmlNodePtr)node;
  bool isText = self->type == XML_TEXT_NODE || self->type == XML_CDATA_SECTION_NODE;
  return isText ? (const char *)self->content : NULL;
}

char *XMLShim_attribute(XMLShimNode *node, const char *name) {
  return (char *)xmlGetProp((xmlNodePtr)node, (const xmlChar *)name);
}

void XMLShim_freeString(char *string) { xmlFree(string); }
