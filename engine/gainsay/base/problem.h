// Trouble that input can cause, as values. (Trouble that only our own mistakes can cause:
// contract.h.)
#pragma once

#include <cstdint>
#include <string>

namespace gainsay {

// One scale for findings and problems. A problem is a note or an error.
enum class Severity : std::uint8_t { note, warning, error };

[[nodiscard]] char const* name(Severity severity);

// A position in a file as stored: line and column count from 1, the column in code points.
// Line 0 means the file as a whole.
struct Place {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend bool operator==(Place const&, Place const&) = default;
};

// What was wrong with an input. `code` is a stable kebab-case word that tools may match
// ("missing-file", "invalid-utf8"); `message` is a sentence for people; `hint`, where not empty,
// says what to do. A note says that something was mended (a Windows-1252 file decoded as such); an
// error says that something was not read.
struct Problem {
    std::string code;
    std::string message;
    Place place;
    std::string hint = {};
    Severity severity = Severity::error;

    friend bool operator==(Problem const&, Problem const&) = default;
};

// "file:line:column: error: message (hint)", as compilers print it, without a line end.
[[nodiscard]] std::string to_string(Problem const& problem);

} // namespace gainsay
