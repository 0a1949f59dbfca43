// The entry point of each fuzz_<target>.
#include "targets.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    for (FuzzTarget const& target : fuzz_targets()) {
        if (std::strcmp(target.name, GAINSAY_FUZZ_TARGET) == 0) {
            target.run({reinterpret_cast<char const*>(data), size});
        }
    }
    return 0;
}
