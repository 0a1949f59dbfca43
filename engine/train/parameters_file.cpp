#include "parameters_file.h"

#include "write_whole.h"
#include <gainsay/base/mapped_file.h>

#include <cstring>
#include <vector>

namespace gainsay::train {

namespace {

std::vector<Matrix*> all_of(Parameters& weights) {
    std::vector<Matrix*> out = weights.dense();
    for (Matrix* table : weights.tables()) {
        out.push_back(table);
    }
    return out;
}

} // namespace

bool save_parameters(Parameters& weights, std::string const& path, std::uint64_t run) {
    std::string bytes(sizeof run, '\0');
    std::memcpy(bytes.data(), &run, sizeof run);
    for (Matrix* matrix : all_of(weights)) {
        bytes.append(reinterpret_cast<char const*>(matrix->row(0)), matrix->values().size_bytes());
    }
    return write_whole(path, bytes);
}

bool load_parameters(Parameters& weights, std::string const& path, std::uint64_t run) {
    auto const file = MappedFile::map(path);
    std::size_t size = sizeof run;
    for (Matrix* matrix : all_of(weights)) {
        size += matrix->values().size_bytes();
    }
    if (!file || file.value()->bytes().size() != size ||
        std::memcmp(file.value()->bytes().data(), &run, sizeof run) != 0) {
        return false;
    }
    char const* from = file.value()->bytes().data() + sizeof run;
    for (Matrix* matrix : all_of(weights)) {
        std::memcpy(matrix->row(0), from, matrix->values().size_bytes());
        from += matrix->values().size_bytes();
    }
    return true;
}

} // namespace gainsay::train
