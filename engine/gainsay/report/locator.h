// Lines and columns of many offsets of one file. Internal.
#pragma once

#include <gainsay/base/source_file.h>

#include <cstdint>

namespace gainsay {

// SourceFile::place decodes from the line's start, which makes many places on one very long line
// (JSON, minified HTML) quadratic. Asked in ascending order, this decodes every byte once; any
// order is right. The file outlives it.
class Locator {
  public:
    explicit Locator(SourceFile const& file) : file_(&file) {}

    [[nodiscard]] Place place(std::uint32_t stored_offset);

  private:
    SourceFile const* file_;
    std::uint32_t offset_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t column_ = 1;
};

} // namespace gainsay
