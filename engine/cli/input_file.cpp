#include "input_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace gainsay::cli {

std::optional<Problem> InputFile::open(std::string const& path) {
    opened_.reset();
    if (path == "-") {
        return std::nullopt;
    }
    std::error_code error;
    auto const kind = std::filesystem::status(path, error).type();
    if (kind == std::filesystem::file_type::not_found) {
        return Problem{"missing-file", "does not exist", {path}};
    }
    if (kind == std::filesystem::file_type::directory) {
        return Problem{"not-a-file", "is a folder", {path}};
    }
    opened_.reset(std::fopen(path.c_str(), "rb"));
    if (!opened_) {
        return Problem{
            "unreadable-file", std::string("cannot be read: ") + std::strerror(errno), {path}};
    }
    return std::nullopt;
}

} // namespace gainsay::cli
