#include "weights_file.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <vector>

namespace gainsay::train {

namespace {

std::vector<Matrix*> all_of(Weights& weights) {
    std::vector<Matrix*> out = weights.dense();
    for (Matrix* table : weights.tables()) {
        out.push_back(table);
    }
    return out;
}

std::streamsize bytes_of(Matrix const& matrix) {
    return static_cast<std::streamsize>(matrix.values().size_bytes());
}

} // namespace

bool save_weights(Weights& weights, std::string const& path) {
    // Under another name first: a run that is cut short leaves no half file to be taken for a whole
    // one.
    std::string const unfinished = path + ".part";
    {
        std::ofstream file(unfinished, std::ios::binary);
        for (Matrix* matrix : all_of(weights)) {
            file.write(reinterpret_cast<char const*>(matrix->row(0)), bytes_of(*matrix));
        }
        if (!file.flush()) {
            return false;
        }
    }
    std::error_code error;
    std::filesystem::rename(unfinished, path, error);
    return !error;
}

bool load_weights(Weights& weights, std::string const& path) {
    std::uintmax_t size = 0;
    for (Matrix* matrix : all_of(weights)) {
        size += matrix->values().size_bytes();
    }
    std::error_code error;
    if (std::filesystem::file_size(path, error) != size || error) {
        return false;
    }
    std::ifstream file(path, std::ios::binary);
    Weights read = weights;
    for (Matrix* matrix : all_of(read)) {
        file.read(reinterpret_cast<char*>(matrix->row(0)), bytes_of(*matrix));
    }
    if (!file) {
        return false;
    }
    weights = std::move(read);
    return true;
}

} // namespace gainsay::train
