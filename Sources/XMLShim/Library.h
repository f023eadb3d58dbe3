#ifndef XMLSHIM_LIBRARY_H
#define XMLSHIM_LIBRARY_H

#include <stdbool.h>

// What is used of libxml2. It is declared here and not included, so that nothing links to the
// library: it is loaded when the first page is to be read, and costs nobody else its start.

typedef struct XMLDocument XMLDocument;

enum { XML_ELEMENT = 1, XML_TEXT = 3, XML_CDATA = 4 };

/// The beginning of libxml2's public `struct _xmlNode`, the same in every version of it.
typedef struct XMLNode {
  void *application;
  int type;
  const unsigned char *name;
  struct XMLNode *first_child, *last_child, *parent, *next, *previous;
  XMLDocument *document;
  void *name_space;
  unsigned char *content;
} XMLNode;

enum {
  HTML_RECOVER = 1 << 0,
  HTML_NO_ERROR = 1 << 5,
  HTML_NO_WARNING = 1 << 6,
  HTML_NO_NETWORK = 1 << 11,
  HTML_COMPACT = 1 << 16,
};

/// The members are named for the functions they are.
typedef struct {
  void (*xmlInitParser)(void);
  XMLDocument *(*htmlReadMemory)(
      const char *bytes, int count, const char *url, const char *encoding, int options);
  void (*xmlFreeDoc)(XMLDocument *document);
  XMLNode *(*xmlDocGetRootElement)(const XMLDocument *document);
  unsigned char *(*xmlGetProp)(const XMLNode *node, const unsigned char *name);
  /// A variable of the library.
  void (**xmlFree)(void *memory);
} XMLLibrary;

extern XMLLibrary xml_library;

/// Fills `xml_library` in; false where libxml2 is not installed.
bool xml_library_load(void);

#endif
