#ifndef GraphvizShim_H
#define GraphvizShim_H
#endif
