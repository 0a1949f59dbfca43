// A file as stored, its text as UTF-8, and the way back from the one to the other.
#pragma once

#include <gainsay/base/offset_map.h>
#include <gainsay/base/problem.h>
#include <gainsay/base/result.h>
#include <gainsay/base/span.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, windows_1252 };

[[nodiscard]] char const* name(Encoding encoding);

// Files above this size are refused: offsets are 32 bit and a news article is never so long.
inline constexpr std::uint64_t max_file_bytes = 64ULL * 1024 * 1024;

// Immutable after loading; share it by pointer and read it from any thread.
// Byte order marks are no part of the text. Bytes that are not UTF-8 (and have no UTF-16 mark) are
// read as Windows-1252. NUL characters become U+FFFD.
class SourceFile {
  public:
    // Reads `path`; `shown` is the path for people and reports. "-" is not special here.
    // Problems: missing-file, not-a-file, unreadable-file, file-too-large, binary-file,
    // broken-utf16.
    [[nodiscard]] static Result<std::shared_ptr<SourceFile const>> load(std::string const& path);
    // The same from bytes in memory (standard input, examples in rules).
    [[nodiscard]] static Result<std::shared_ptr<SourceFile const>> from_bytes(std::string path,
                                                                              std::string bytes);

    [[nodiscard]] std::string const& path() const& { return path_; }
    [[nodiscard]] Encoding encoding() const { return encoding_; }
    // The whole text as valid UTF-8.
    [[nodiscard]] std::string_view text() const& {
        return decoded_.empty() ? stored_text() : decoded_;
    }
    std::string_view text() && = delete;
    // From offsets of text() to offsets of the file as stored.
    [[nodiscard]] OffsetMap const& to_stored() const& { return to_stored_; }
    // Bytes of the file as stored.
    [[nodiscard]] std::uint32_t stored_size() const {
        return static_cast<std::uint32_t>(bytes_.size());
    }

    // Stored bytes under `stored`, decoded to UTF-8.
    [[nodiscard]] std::string decode(Span stored) const;
    // Line and column of a stored offset (clamped to the file's size).
    [[nodiscard]] Place place(std::uint32_t stored_offset) const;
    // What was mended while decoding (notes): decoded-windows-1252, nul-bytes.
    [[nodiscard]] std::vector<Problem> const& notes() const& { return notes_; }

  private:
    SourceFile() = default;
    [[nodiscard]] std::string_view stored_text() const;

    std::string path_;
    std::string bytes_;
    std::string decoded_; // empty where the stored bytes are the text
    Encoding encoding_ = Encoding::utf8;
    std::uint32_t mark_size_ = 0;
    OffsetMap to_stored_;
    std::vector<std::uint32_t> line_starts_; // stored offsets
    std::vector<Problem> notes_;
};

} // namespace gainsay
