// Input of any length, a part at a time.
#pragma once

#include <gainsay/base/problem.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::cli {

// Where parts end: at the last blank line once `wanted` bytes are read. Where there is none within
// `limit` bytes, a part of prose ends at a line's end, a space or at least before a character; with
// `only_at_blank_lines` all up to the next blank line is left out instead, with a problem.
struct PartEnds {
    std::size_t wanted = std::size_t{1} << 18;
    std::size_t limit = std::size_t{1} << 20;
    bool only_at_blank_lines = false;
};
inline constexpr PartEnds prose_parts{};
inline constexpr PartEnds conllu_parts{std::size_t{1} << 18, std::size_t{1} << 23, true};

// Cuts a file so that paragraphs and sentences stay whole and memory bounded: a part, and what is
// held beside it, have `limit` bytes and one piece of 64 KiB at most (take_rest aside).
class InputParts {
  public:
    // `file` must outlive the object; `path` is for problems.
    InputParts(std::FILE* file, std::string path, PartEnds ends)
        : file_(file), path_(std::move(path)), ends_(ends) {}

    // False at the end, and after an error. A part is never empty.
    [[nodiscard]] bool next(std::string& part);
    // The number of the line that the last part began in, counted from 1.
    [[nodiscard]] std::uint32_t first_line() const { return part_line_; }
    // Adds to `part`, the last one given, all the rest of the file up to `most` bytes.
    void take_rest(std::string& part, std::size_t most);
    // There is no further part.
    void stop();
    // What was found since the last call: unreadable-file, sentence-too-large.
    [[nodiscard]] std::vector<Problem> take_problems();

  private:
    [[nodiscard]] bool fill();
    void leave_out_sentence();

    std::FILE* file_;
    std::string path_;
    PartEnds ends_;
    std::string ahead_; // read, not yet given
    bool ended_ = false;
    std::uint32_t line_ = 1;
    std::uint32_t part_line_ = 1;
    std::vector<Problem> problems_;
};

} // namespace gainsay::cli
