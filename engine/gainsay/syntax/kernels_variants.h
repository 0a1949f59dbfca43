// Each in its own file, compiled for its own processors.
#pragma once

#include <gainsay/syntax/kernels.h>

namespace gainsay::syntax {

extern Kernels const portable_kernels;
#ifdef GAINSAY_X86_KERNELS
extern Kernels const avx2_kernels;
extern Kernels const avx512_kernels;
#endif

} // namespace gainsay::syntax
