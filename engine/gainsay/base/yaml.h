// YAML as a tree of values that know their places. The one door to yaml-cpp.
#pragma once

#include <gainsay/base/problem.h>
#include <gainsay/base/span.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

struct YamlEntry;

// A node. Scalars keep their text as written after unquoting; a plain empty scalar, `~` and `null`
// are null. Keys are plain strings; each keeps its own node for its place.
struct YamlNode {
    enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

    Kind kind = Kind::null;
    std::string scalar;
    bool quoted = false; // a scalar in quotes or a block scalar: never a number, boolean or null
    std::vector<YamlNode> items;
    std::vector<YamlEntry> entries; // in file order
    std::uint32_t line = 0;         // from 1
    std::uint32_t column = 0;       // from 1, code points
    std::uint32_t offset = 0;       // byte offset of the node's first character in the text parsed

    // The value under `key`; nullptr where there is none or this is no mapping.
    [[nodiscard]] YamlNode const* find(std::string_view key) const;
    [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
    [[nodiscard]] bool is_mapping() const { return kind == Kind::mapping; }
    [[nodiscard]] bool is_sequence() const { return kind == Kind::sequence; }
};

struct YamlEntry {
    YamlNode key;
    YamlNode value;
};

struct YamlDocument {
    YamlNode root; // null where the text is empty or broken beyond reading
    std::vector<Problem> problems;
};

// Nodes nested deeper, or more of them (aliases count each time), are refused.
inline constexpr int max_yaml_depth = 64;
inline constexpr int max_yaml_nodes = 1'000'000;

// Reads one document. `file` names the place in problems; `first_line` and `first_offset` are added
// where `text` is part of a larger file (front matter). Problems: yaml-syntax, yaml-duplicate-key,
// yaml-many-documents, yaml-too-deep, yaml-too-large, yaml-unsupported (a key that is no scalar).
[[nodiscard]] YamlDocument parse_yaml(std::string_view text, std::string const& file,
                                      std::uint32_t first_line = 1, std::uint32_t first_offset = 0);

} // namespace gainsay
