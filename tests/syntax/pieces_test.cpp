#include <gainsay/syntax/pieces.h>

#include <doctest/doctest.h>

using gainsay::syntax::piece_ends;
using Ends = std::vector<std::size_t>;
using Words = std::vector<std::string_view>;

TEST_CASE("pieces: a sentence within the limit is one piece") {
    CHECK(piece_ends(Words{"a", "b", "."}, 3) == Ends{3});
}

TEST_CASE("pieces: a cut falls after the best mark of the second half, the last of its kind") {
    CHECK(piece_ends(Words{"a", ";", "c", "d", ",", "f", "g", "h", "i"}, 8) == Ends{5, 9});
    CHECK(piece_ends(Words{"a", "b", "c", "d", ",", "f", ",", "h", "i"}, 8) == Ends{7, 9});
    CHECK(piece_ends(Words{"a", "b", "c", "d", ";", "f", ",", "h", "i"}, 8) == Ends{5, 9});
}

TEST_CASE("pieces: without a mark a piece ends at the limit") {
    CHECK(piece_ends(Words(10, "a"), 4) == Ends{4, 8, 10});
    CHECK(piece_ends(Words{";", "b", "c", "d", "e"}, 4) == Ends{4, 5});
}
