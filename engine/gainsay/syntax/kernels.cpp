#include <gainsay/syntax/kernels.h>
#include <gainsay/syntax/kernels_variants.h>

#include <array>

namespace gainsay::syntax {

namespace {

#ifdef GAINSAY_X86_KERNELS

constexpr std::array all_variants = {&portable_kernels, &avx2_kernels, &avx512_kernels};

// How many of them this processor runs.
std::size_t usable_count() {
    if (!__builtin_cpu_supports("avx2")) {
        return 1;
    }
    bool const avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
                        __builtin_cpu_supports("avx512vnni");
    return avx512 ? 3 : 2;
}

#else

constexpr std::array all_variants = {&portable_kernels};

std::size_t usable_count() {
    return 1;
}

#endif

} // namespace

std::span<Kernels const* const> usable_kernels() {
    return std::span(all_variants).first(usable_count());
}

Kernels const& best_kernels() {
    return *usable_kernels().back();
}

} // namespace gainsay::syntax
