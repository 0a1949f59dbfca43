// "By Jo Ray, Northline": who wrote it, on a line of its own.
#pragma once

#include <gainsay/base/timestamp.h>

#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

struct Byline {
    std::string author;    // people's names, joined by ", "; empty for "By our correspondent"
    std::string publisher; // an agency or paper that the line names; may be empty
    std::optional<Timestamp> published;
};

[[nodiscard]] std::optional<Byline> read_byline(std::string_view line);

// "By Jo Ray and Ann Lee" -> "Jo Ray, Ann Lee", for names that a field already declares to be
// authors.
[[nodiscard]] std::string author_names(std::string_view names);

} // namespace gainsay
