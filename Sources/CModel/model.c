#include "CModel.h"

static const _Alignas(64) unsigned char model[] = {
#embed "Data/english.model"
};

const void *relgraph_language_model(void) { return model; }

size_t relgraph_language_model_size(void) { return sizeof model; }
