// A file, or standard input, that is read as it comes.
#pragma once

#include <gainsay/base/problem.h>

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

namespace gainsay::cli {

class InputFile {
  public:
    // "-" is standard input. Problems: missing-file, not-a-file, unreadable-file.
    [[nodiscard]] std::optional<Problem> open(std::string const& path);
    // Lives as long as the object.
    [[nodiscard]] std::FILE* file() const { return opened_ ? opened_.get() : stdin; }

  private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> opened_;
};

} // namespace gainsay::cli
