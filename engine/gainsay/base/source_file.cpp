#include <gainsay/base/source_file.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace gainsay {

namespace {

// What Windows-1252 has at 0x80-0x9F; 0 where it has nothing (read as U+FFFD).
constexpr std::array<char16_t, 32> windows_1252_high = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t from_windows_1252(unsigned char byte) {
    if (byte < 0x80 || byte >= 0xA0) {
        return byte;
    }
    char32_t const mapped = windows_1252_high[byte - 0x80U];
    return mapped == 0 ? 0xFFFD : mapped;
}

bool starts_with(std::string_view bytes, std::string_view mark) {
    return bytes.substr(0, mark.size()) == mark;
}

// Control characters other than white space, by share of the first bytes: text has none to speak
// of.
bool looks_binary(std::string_view bytes) {
    for (std::string_view magic : {"\x89PNG", "%PDF-", "PK\x03\x04", "GIF8", "\xFF\xD8\xFF",
                                   "\x7F"
                                   "ELF"}) {
        if (starts_with(bytes, magic)) {
            return true;
        }
    }
    std::string_view const head = bytes.substr(0, 8192);
    auto const controls = std::count_if(head.begin(), head.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B;
    });
    return !head.empty() && static_cast<std::size_t>(controls) * 10 > head.size();
}

struct Decoded {
    std::string text;
    OffsetMap to_stored;
};

void append_code_point(Decoded& out, char32_t value, std::uint32_t origin, std::uint32_t at) {
    std::size_t const before = out.text.size();
    append_utf8(out.text, value);
    out.to_stored.append_units(1, static_cast<std::uint32_t>(out.text.size() - before), origin, at);
}

// UTF-16 without its mark; a lone surrogate or an odd last byte becomes U+FFFD.
Decoded decode_utf16(std::string_view bytes, std::size_t begin, bool little_endian) {
    auto const unit = [&](std::size_t at) -> std::uint32_t {
        auto const first = static_cast<unsigned char>(bytes[at]);
        auto const second = static_cast<unsigned char>(bytes[at + 1]);
        return little_endian ? first | static_cast<std::uint32_t>(second) << 8U
                             : second | static_cast<std::uint32_t>(first) << 8U;
    };
    Decoded out;
    std::size_t at = begin;
    while (at + 1 < bytes.size()) {
        std::uint32_t value = unit(at);
        std::uint32_t length = 2;
        if (value >= 0xD800 && value < 0xDC00 && at + 3 < bytes.size()) {
            std::uint32_t const low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                value = 0x10000 + ((value - 0xD800) << 10U) + (low - 0xDC00);
                length = 4;
            }
        }
        bool const unusable = (value >= 0xD800 && value < 0xE000) || value == 0;
        append_code_point(out, unusable ? 0xFFFD : value, length, static_cast<std::uint32_t>(at));
        at += length;
    }
    if (at < bytes.size()) {
        append_code_point(out, 0xFFFD, 1, static_cast<std::uint32_t>(at));
    }
    return out;
}

// Valid UTF-8 stays (NUL aside), every other byte is read as Windows-1252 where `legacy` is set, so
// that a file that mixes both loses nothing.
Decoded decode_bytes(std::string_view bytes, std::size_t begin, bool legacy) {
    Decoded out;
    std::size_t at = begin;
    while (at < bytes.size()) {
        auto const origin = static_cast<std::uint32_t>(at);
        CodePoint const point = decode_utf8(bytes, at);
        bool const invalid = point.length == 1 && static_cast<unsigned char>(bytes[at]) >= 0x80;
        if (bytes[at] == '\0') {
            append_code_point(out, 0xFFFD, 1, origin);
        } else if (invalid) {
            auto const byte = static_cast<unsigned char>(bytes[at]);
            append_code_point(out, legacy ? from_windows_1252(byte) : 0xFFFD, 1, origin);
        } else {
            out.text.append(bytes.substr(at, point.length));
            out.to_stored.append_copy(point.length, origin);
        }
        at += point.length;
    }
    return out;
}

Problem about(std::string code, std::string message, std::string const& path,
              std::string hint = {}) {
    return {std::move(code), std::move(message), {path, 0, 0}, std::move(hint)};
}

} // namespace

char const* name(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf8:
        return "UTF-8";
    case Encoding::utf16_le:
        return "UTF-16LE";
    case Encoding::utf16_be:
        return "UTF-16BE";
    case Encoding::windows_1252:
        return "Windows-1252";
    }
    return "UTF-8";
}

Result<std::shared_ptr<SourceFile const>> SourceFile::load(std::string const& path) {
    namespace fs = std::filesystem;
    std::error_code error;
    fs::file_status const status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        return about("missing-file", "no such file", path);
    }
    if (error) {
        return about("unreadable-file", "cannot be read: " + error.message(), path);
    }
    if (!fs::is_regular_file(status)) {
        return about("not-a-file", "is not a regular file", path,
                     fs::is_directory(status) ? "name a file here, not a folder" : "");
    }
    std::uintmax_t const size = fs::file_size(path, error);
    if (!error && size > max_file_bytes) {
        return about("file-too-large",
                     "has " + std::to_string(size) + " bytes; the limit is " +
                         std::to_string(max_file_bytes),
                     path, "split it into one file an article");
    }
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    std::string bytes(error ? 0 : static_cast<std::size_t>(size), '\0');
    if (!in ||
        (!bytes.empty() && !in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))) {
        return about("unreadable-file",
                     std::string("cannot be read: ") +
                         (errno != 0 ? std::strerror(errno) : "the file ended early"),
                     path);
    }
    return from_bytes(path, std::move(bytes));
}

Result<std::shared_ptr<SourceFile const>> SourceFile::from_bytes(std::string path,
                                                                 std::string bytes) {
    if (bytes.size() > max_file_bytes) {
        return about("file-too-large",
                     "has more than " + std::to_string(max_file_bytes) +
                         " bytes, which is the limit",
                     path, "split it into one file an article");
    }
    std::shared_ptr<SourceFile> file(new SourceFile);
    file->path_ = std::move(path);
    file->bytes_ = std::move(bytes);
    std::string_view const stored = file->bytes_;

    bool const little = starts_with(stored, "\xFF\xFE");
    bool const big = starts_with(stored, "\xFE\xFF");
    if (little || big) {
        file->encoding_ = little ? Encoding::utf16_le : Encoding::utf16_be;
        file->mark_size_ = 2;
        Decoded decoded = decode_utf16(stored, 2, little);
        file->decoded_ = std::move(decoded.text);
        file->to_stored_ = std::move(decoded.to_stored);
    } else {
        if (looks_binary(stored)) {
            return about("binary-file", "is not text", file->path_);
        }
        file->mark_size_ = starts_with(stored, "\xEF\xBB\xBF") ? 3 : 0;
        std::size_t const invalid = first_invalid_utf8(stored);
        std::size_t const nul = stored.find('\0');
        if (invalid == stored.size() && nul == std::string_view::npos) {
            file->to_stored_.append_copy(file->stored_size() - file->mark_size_, file->mark_size_);
        } else {
            bool const legacy = invalid != stored.size();
            file->encoding_ = legacy ? Encoding::windows_1252 : Encoding::utf8;
            Decoded decoded = decode_bytes(stored, file->mark_size_, legacy);
            file->decoded_ = std::move(decoded.text);
            file->to_stored_ = std::move(decoded.to_stored);
        }
    }

    std::size_t const unit = little || big ? 2 : 1;
    file->line_starts_.push_back(0);
    for (std::size_t at = 0; at + unit <= stored.size(); at += unit) {
        std::size_t const low = big ? at + 1 : at;
        if (stored[low] == '\n' && (unit == 1 || stored[at + (big ? 0 : 1)] == '\0')) {
            file->line_starts_.push_back(static_cast<std::uint32_t>(at + unit));
        }
    }

    auto const note = [&file](std::string code, std::string message, std::size_t offset) {
        file->notes_.push_back({std::move(code), std::move(message),
                                file->place(static_cast<std::uint32_t>(offset)), "",
                                Severity::note});
    };
    if (file->encoding_ == Encoding::windows_1252) {
        note("decoded-windows-1252", "is not valid UTF-8 here; the file was read as Windows-1252",
             first_invalid_utf8(stored));
    }
    if (!little && !big && stored.find('\0') != std::string_view::npos) {
        note("nul-bytes", "holds NUL bytes, read as U+FFFD", stored.find('\0'));
    }
    if ((little || big) && stored.size() % 2 != 0) {
        note("broken-utf16", "ends in the middle of a UTF-16 character", stored.size() - 1);
    }
    return std::shared_ptr<SourceFile const>(std::move(file));
}

std::string_view SourceFile::stored_text() const {
    return std::string_view(bytes_).substr(mark_size_);
}

std::string SourceFile::decode(Span stored) const {
    std::size_t const end = std::min<std::size_t>(stored.end, bytes_.size());
    std::size_t const begin = std::min<std::size_t>(std::max(stored.begin, mark_size_), end);
    std::string_view const bytes = std::string_view(bytes_).substr(0, end);
    switch (encoding_) {
    case Encoding::utf16_le:
        return decode_utf16(bytes, begin, true).text;
    case Encoding::utf16_be:
        return decode_utf16(bytes, begin, false).text;
    case Encoding::windows_1252:
        return decode_bytes(bytes, begin, true).text;
    case Encoding::utf8:
        break;
    }
    std::string_view const wanted = bytes.substr(begin);
    bool const as_stored = decoded_.empty() && first_invalid_utf8(wanted) == wanted.size();
    return as_stored ? std::string(wanted) : decode_bytes(bytes, begin, false).text;
}

Place SourceFile::place(std::uint32_t stored_offset) const {
    std::uint32_t const offset = std::min(stored_offset, stored_size());
    auto const after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    auto const line = static_cast<std::uint32_t>(after - line_starts_.begin());
    std::uint32_t const begin = std::max(*(after - 1), std::min(mark_size_, offset));
    auto const column = static_cast<std::uint32_t>(count_code_points(decode({begin, offset}))) + 1;
    return {path_, line, column};
}

} // namespace gainsay
