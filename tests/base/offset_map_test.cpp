#include <gainsay/base/offset_map.h>

#include <doctest/doctest.h>

using gainsay::OffsetMap;
using gainsay::Span;

TEST_CASE("offset map: an entity leads back to all its bytes") {
    OffsetMap map; // "a&b" made from "a&amp;b"
    map.append_copy(1, 0);
    map.append_unit(1, {1, 6});
    map.append_copy(1, 6);
    CHECK(map.to_origin({0, 3}) == Span{0, 7});
    CHECK(map.to_origin({1, 2}) == Span{1, 6});
    CHECK(map.to_origin({2, 3}) == Span{6, 7});
    CHECK(map.to_origin({2, 2}) == Span{6, 6});
    CHECK(map.to_origin({3, 3}) == Span{7, 7});
    CHECK(map.is_copy({0, 1}));
    CHECK_FALSE(map.is_copy({0, 2}));
}

TEST_CASE("offset map: text that was put in has a place but no bytes") {
    OffsetMap map; // "ab\n\ncd" made from "ab<p>cd"
    map.append_copy(2, 0);
    map.append_unit(2, {2, 2});
    map.append_copy(2, 5);
    CHECK(map.to_origin({2, 4}) == Span{2, 2});
    CHECK(map.to_origin({1, 5}) == Span{1, 6});
}

TEST_CASE("offset map: two steps are one map") {
    OffsetMap to_decoded; // "x&y" from the decoded "<b>x&amp;y"
    to_decoded.append_copy(1, 3);
    to_decoded.append_unit(1, {4, 9});
    to_decoded.append_copy(1, 9);
    OffsetMap to_stored; // UTF-16 with a mark
    to_stored.append_units(10, 1, 2, 2);
    OffsetMap const map = to_decoded.through(to_stored);
    CHECK(map.to_origin({0, 1}) == Span{8, 10});
    CHECK(map.to_origin({1, 2}) == Span{10, 20});
    CHECK(map.to_origin({0, 3}) == Span{8, 22});
}

TEST_CASE("offset map: cutting forgets the tail and appending goes on") {
    OffsetMap map;
    map.append_copy(5, 10);
    map.append_unit(2, {15, 15});
    map.truncate(5);
    CHECK(map.size() == 5);
    map.append_copy(3, 15);
    CHECK(map.to_origin({0, 8}) == Span{10, 18});
    CHECK(map.is_copy({0, 8}));
}

TEST_CASE("offset map: a part of a map leads back to the same bytes as the whole") {
    OffsetMap whole; // 3 copied, one 2-byte unit of 5, two 1:2 units, 2 copied
    whole.append_copy(3, 10);
    whole.append_unit(2, {13, 18});
    whole.append_units(2, 1, 2, 20);
    whole.append_copy(2, 30);
    for (std::uint32_t begin = 0; begin < whole.size(); ++begin) {
        for (std::uint32_t end = begin + 1; end <= whole.size(); ++end) {
            CAPTURE(begin);
            CAPTURE(end);
            OffsetMap part;
            part.append_part(whole, {begin, end});
            REQUIRE(part.size() == end - begin);
            for (std::uint32_t i = begin; i < end; ++i) {
                CHECK(part.to_origin({i - begin, end - begin}) == whole.to_origin({i, end}));
            }
        }
    }
    OffsetMap nothing;
    nothing.append_part(whole, {4, 4});
    CHECK(nothing.size() == 0);
}
