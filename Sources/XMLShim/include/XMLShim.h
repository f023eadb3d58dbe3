#ifndef XMLShim_H
#define XMLShim_H
#endif
