// What the grammars read: a sentence cut into words, numbers and marks, finer than syntactic
// tokens, with everything looked up once. The cut depends on the sentence's bytes alone.
#pragma once

#include <gainsay/base/span.h>
#include <gainsay/value/decimal.h>
#include <gainsay/value/vocabulary.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gainsay {

enum class CellKind : std::uint8_t { word, number, mark };

struct Cell {
    Span span; // in the article's text
    CellKind kind = CellKind::mark;
    bool space_before = false;
    bool capital = false;  // begins with a capital letter
    bool spelled = false;  // a number that holds words: "two hundred", "4.5 million"
    bool fraction = false; // a number that is a part of one: "a third", "½"
    Word word = 0;
    std::uint8_t holiday = 0; // one more than its place in the tables' list of holidays
    // For marks one ASCII character: all dashes shorter than an em dash are '-', em dashes '=', all
    // single quotation marks and apostrophes '\'', all double ones '"'; 0 for anything else.
    char mark = 0;
    std::uint8_t digits =
        0; // digits before the point, of a number written in digits alone; 255 at most
    std::int32_t whole = -1;       // a plain run of up to nine digits, without commas and point
    std::int8_t precision = 0;     // power of ten of the last digit stated
    std::optional<Decimal> number; // nothing where out of range
};

using Cells = std::vector<Cell>;

// Appends the cells of `text` under `sentence`. Linear; numbers of any length take one cell.
void cut_cells(std::string_view text, Span sentence, Cells& cells);

} // namespace gainsay
