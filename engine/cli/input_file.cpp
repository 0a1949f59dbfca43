#include "input_file.h"

#include <filesystem>
#include <system_error>

namespace gainsay::cli {

std::optional<Problem> InputFile::open(std::string const& path) {
    standard_ = path == "-";
    if (standard_) {
        return std::nullopt;
    }
    std::error_code error;
    auto const kind = std::filesystem::status(path, error).type();
    file_.open(path, std::ios::binary);
    if (kind == std::filesystem::file_type::not_found) {
        return Problem{"missing-file", "does not exist", {path}};
    }
    if (kind == std::filesystem::file_type::directory) {
        return Problem{"not-a-file", "is a folder", {path}};
    }
    if (!file_) {
        return Problem{"unreadable-file", "cannot be read", {path}};
    }
    return std::nullopt;
}

} // namespace gainsay::cli
