// A text and what is read of it, row by row.
#pragma once

#include <doctest/doctest.h>
#include <initializer_list>
#include <string>

namespace gainsay::test {

struct Row {
    std::string text;
    std::string expected;
};

// `read` turns a row's text into the dump that is expected.
template <class Read>
void check_rows(Read const& read, std::initializer_list<Row> rows) {
    for (Row const& row : rows) {
        CAPTURE(row.text);
        CHECK(read(row.text) == row.expected);
    }
}

} // namespace gainsay::test
