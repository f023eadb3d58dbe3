#ifndef CTABLES_H
#define CTABLES_H
#endif
