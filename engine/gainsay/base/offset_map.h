// From byte offsets in a text that was made back to byte offsets in the text it was made from.
#pragma once

#include <gainsay/base/span.h>

#include <cstdint>
#include <vector>

namespace gainsay {

// Built from front to back, as the made text grows. A run is `count` units; each unit is `made`
// bytes of the made text and `origin` bytes of the origin and is never cut. Plain copies are runs
// of 1:1 units, ASCII from UTF-16 is a run of 1:2 units, "&amp;" is one 1:5 unit. Memory and
// look-up grow with the number of runs, not of bytes. Plain value; concurrent reads are safe.
//
// Example: the text "a&b" made from "a&amp;b"
//     OffsetMap map;
//     map.append(1, 1, 0);          // "a"
//     map.append_unit(1, {1, 6});   // "&"
//     map.append(1, 1, 6);          // "b"
//     map.to_origin({1, 2});        // {1, 6}
class OffsetMap {
  public:
    // `length` bytes copied from the origin at `origin_begin`.
    void append_copy(std::uint32_t length, std::uint32_t origin_begin);
    // `count` units of `made` bytes each, every one from `origin` bytes, the first at
    // `origin_begin`.
    void append_units(std::uint32_t count, std::uint32_t made, std::uint32_t origin,
                      std::uint32_t origin_begin);
    // `length` made bytes that stand for `origin` as a whole; an empty `origin` marks bytes that
    // were put in (a paragraph break).
    void append_unit(std::uint32_t length, Span origin);

    // The first `length` bytes of another map, whose origin is the same.
    void append_map(OffsetMap const& other, std::uint32_t length);
    // The bytes `part` of another map, whose origin is the same; a unit that is cut keeps its whole
    // origin.
    void append_part(OffsetMap const& other, Span part);
    // Forgets all but the first `length` made bytes; expects a unit's end there.
    void truncate(std::uint32_t length);

    // The bytes of the origin that the made bytes come from, whole units only: begin comes from the
    // unit holding made.begin, end from the unit holding the last byte. An empty span maps to the
    // position of its unit. Offsets at or past the end map to the end of the last unit.
    [[nodiscard]] Span to_origin(Span made) const;

    // True where the made bytes are the very bytes of the origin.
    [[nodiscard]] bool is_copy(Span made) const;

    // The map from the made text to the origin's origin: `this` made from a text that `origin`
    // describes.
    [[nodiscard]] OffsetMap through(OffsetMap const& origin) const;

    // Bytes of made text described so far.
    [[nodiscard]] std::uint32_t size() const { return size_; }

  private:
    struct Run {
        std::uint32_t made_begin;
        std::uint32_t origin_begin;
        std::uint32_t count;
        std::uint32_t made;   // bytes a unit
        std::uint32_t origin; // bytes a unit
    };
    [[nodiscard]] std::size_t run_at(std::uint32_t offset) const;

    std::vector<Run> runs_;
    std::uint32_t size_ = 0;
};

} // namespace gainsay
