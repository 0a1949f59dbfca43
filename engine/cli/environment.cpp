#include "environment.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <string_view>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace gainsay::cli {

namespace {

bool set(char const* variable) {
    char const* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

int terminal_width() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return size.ws_col;
    }
    if (char const* columns = std::getenv("COLUMNS")) {
        return std::atoi(columns);
    }
    return 80;
}

} // namespace

std::string data_folder() {
    std::error_code error;
    auto const executable = std::filesystem::read_symlink("/proc/self/exe", error);
    return (executable.parent_path().parent_path() / "share" / "gainsay").string();
}

Result<std::string> read_standard_input() {
    constexpr std::size_t piece_size = std::size_t{1} << 16;
    std::string bytes;
    std::size_t size = 0;
    do {
        size = bytes.size();
        bytes.resize(size + piece_size);
        bytes.resize(size + std::fread(bytes.data() + size, 1, piece_size, stdin));
    } while (bytes.size() == size + piece_size);
    if (auto problem = read_problem(stdin, "-")) {
        return *std::move(problem);
    }
    return bytes;
}

std::optional<Problem> read_problem(std::FILE* file, std::string const& path) {
    if (std::ferror(file) == 0) {
        return std::nullopt;
    }
    return Problem{
        "unreadable-file", std::string("cannot be read: ") + std::strerror(errno), {path}};
}

TextStyle text_style(std::string const& colour, int width) {
    char const* term = std::getenv("TERM");
    bool const capable =
        isatty(STDOUT_FILENO) != 0 && term != nullptr && std::string_view(term) != "dumb";
    TextStyle style;
    style.colour = colour == "always" || (colour == "auto" && capable && !set("NO_COLOR"));
    style.hyperlinks = style.colour && capable;
    style.width = std::clamp(width > 0 ? width : terminal_width(), 40, 200);
    return style;
}

ProgressLine::ProgressLine()
    : terminal_(isatty(STDERR_FILENO) != 0),
      next_(std::chrono::steady_clock::now() + std::chrono::milliseconds(400)) {}

ProgressLine::~ProgressLine() {
    if (shown_) {
        std::cerr << "\r\033[K" << std::flush;
    }
}

void ProgressLine::show(std::size_t done, std::size_t all) {
    auto const now = std::chrono::steady_clock::now();
    if (!terminal_ || now < next_) {
        return;
    }
    next_ = now + std::chrono::milliseconds(100);
    shown_ = true;
    std::cerr << "\r\033[Kanalysed " << done << " of " << all << " articles" << std::flush;
}

} // namespace gainsay::cli
