// Input of any length, a part at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>

namespace gainsay::cli {

// Cuts a stream at blank lines, so that paragraphs and sentences stay whole and memory bounded.
class InputParts {
  public:
    // Parts are of `wanted` bytes or a little more; where no blank line comes before `limit`
    // bytes, a part ends at a line's end or a space.
    explicit InputParts(std::istream& in, std::size_t wanted = std::size_t{1} << 18,
                        std::size_t limit = std::size_t{1} << 23)
        : in_(in), wanted_(wanted), limit_(limit) {}

    // False at the end. A part is never empty.
    [[nodiscard]] bool next(std::string& part);
    // The number of the line that the last part began in, counted from 1.
    [[nodiscard]] std::uint32_t first_line() const { return part_line_; }
    // Adds to `part`, the last one given, all the rest of the stream up to `most` bytes.
    void take_rest(std::string& part, std::size_t most);

  private:
    [[nodiscard]] bool fill();

    std::istream& in_;
    std::size_t wanted_;
    std::size_t limit_;
    std::string ahead_; // read, not yet given
    std::uint32_t line_ = 1;
    std::uint32_t part_line_ = 1;
};

} // namespace gainsay::cli
