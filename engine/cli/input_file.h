// A file, or standard input, that is read as it comes.
#pragma once

#include <gainsay/base/problem.h>

#include <fstream>
#include <iostream>
#include <optional>
#include <string>

namespace gainsay::cli {

class InputFile {
  public:
    // "-" is standard input. Problems: missing-file, not-a-file, unreadable-file.
    [[nodiscard]] std::optional<Problem> open(std::string const& path);
    [[nodiscard]] std::istream& stream() { return standard_ ? std::cin : file_; }

  private:
    std::ifstream file_;
    bool standard_ = true;
};

} // namespace gainsay::cli
