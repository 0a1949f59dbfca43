// Every key of a rule file, in one list: the reader, its hints and the test of the editor schema
// use it.
#pragma once

#include <array>
#include <string_view>

namespace gainsay::rule_keys {

using namespace std::string_view_literals;

inline constexpr auto file =
    std::to_array({"gainsay"sv, "pack"sv, "lists"sv, "scales"sv, "rules"sv});
inline constexpr auto pack_file = std::to_array({"gainsay"sv, "pack"sv, "lists"sv, "scales"sv});
inline constexpr auto pack = std::to_array({"id"sv, "version"sv, "language"sv});
inline constexpr auto rule =
    std::to_array({"id"sv, "code"sv, "kind"sv, "type"sv, "severity"sv, "severity_when"sv,
                   "summary"sv, "why"sv, "message"sv, "ask"sv, "across"sv, "match"sv, "absent"sv,
                   "where"sv, "unless"sv, "subsumes"sv, "examples"sv});
// Keys of a pattern that are no fields but say how its record stands to an earlier pattern's.
inline constexpr auto pattern_relations = std::to_array({"counterpart"sv});
inline constexpr auto severity_case = std::to_array({"to"sv, "if"sv});
inline constexpr auto example =
    std::to_array({"flag"sv, "pass"sv, "known_gap"sv, "articles"sv, "expect"sv});
inline constexpr auto article =
    std::to_array({"id"sv, "text"sv, "title"sv, "source"sv, "published"sv, "author"sv, "url"sv,
                   "derived_from"sv, "story"sv});

inline constexpr auto kinds = std::to_array({"contradiction"sv, "unsupported"sv});
inline constexpr auto contradiction_types =
    std::to_array({"date"sv, "sequence"sv, "quantity"sv, "polarity"sv, "role"sv, "place"sv,
                   "participant"sv, "quote"sv, "attribution"sv, "certainty"sv});
inline constexpr auto unsupported_types =
    std::to_array({"addition"sv, "characterization"sv, "attribution"sv, "single-source"sv});
inline constexpr auto severities = std::to_array({"error"sv, "warning"sv, "note"sv});
inline constexpr auto severity_targets = std::to_array({"error"sv, "warning"sv, "note"sv, "off"sv});
inline constexpr auto across = std::to_array({"any"sv, "sources"sv, "derived"sv, "same-article"sv});

} // namespace gainsay::rule_keys
