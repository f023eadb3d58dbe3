#ifndef XMLSHIM_H
#define XMLSHIM_H

#include <stdbool.h>
#include <stddef.h>

// The little of libxml2 that is needed to walk an HTML page.

typedef struct XMLShimPage XMLShimPage;
typedef struct XMLShimNode XMLShimNode;

/// Loads libxml2. To be called once, before pages are parsed on several threads; false where it is
/// not installed, and then nothing else here may be called.
bool XMLShim_prepare(void);

/// Parses a page, mending what is wrong with it. `encoding` may be NULL: the page then says, or it
/// is guessed. NULL when nothing could be made of it. Free it with `XMLShim_free`.
XMLShimPage *_Nullable XMLShim_parse(
    const char *_Nonnull bytes, size_t count, const char *_Nullable encoding);
void XMLShim_free(XMLShimPage *_Nonnull page);

/// Nodes belong to their page.
XMLShimNode *_Nullable XMLShim_root(XMLShimPage *_Nonnull page);
XMLShimNode *_Nullable XMLShim_firstChild(XMLShimNode *_Nonnull node);
XMLShimNode *_Nullable XMLShim_next(XMLShimNode *_Nonnull node);
XMLShimNode *_Nullable XMLShim_parent(XMLShimNode *_Nonnull node);

/// Name of an element in lower case, or NULL when the node is none.
const char *_Nullable XMLShim_name(XMLShimNode *_Nonnull node);
/// Characters of a text node, or NULL when it is none.
const char *_Nullable XMLShim_text(XMLShimNode *_Nonnull node);
/// Value of an attribute, or NULL. The caller frees it with `XMLShim_freeString`.
char *_Nullable XMLShim_attribute(XMLShimNode *_Nonnull node, const char *_Nonnull name);
void XMLShim_freeString(char *_Nonnull string);

#endif
