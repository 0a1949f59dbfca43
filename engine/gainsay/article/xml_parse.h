// From XML to a plain tree. The one door to pugixml. Internal.
#pragma once

#include <gainsay/article/markup.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

struct XmlFault {
    std::uint32_t at; // in the source
    std::string message;
};

struct ParsedXml {
    // Offsets are into the source. The root stands for the document and has no name; names keep
    // their prefix and case. Elements of XHTML and NITF have the Tag that their local name means.
    Markup markup;
    std::optional<XmlFault> fault;            // broken here; what stood before it is in the tree
    std::optional<std::uint32_t> too_deep_at; // tags beyond max_markup_depth were passed over
    std::optional<std::uint32_t> cut_at;      // nothing was read from here on (max_markup_tags)
};

// Knows no entities but the five of XML, reads no other file and expands nothing, so that neither
// external entities nor definitions that grow do any harm. Linear in the length of `xml`.
[[nodiscard]] ParsedXml parse_xml(std::string_view xml);

} // namespace gainsay
