// What a web page says about itself. Internal.
#pragma once

#include <gainsay/article/markup.h>
#include <gainsay/base/problem.h>
#include <gainsay/base/timestamp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

struct BrokenJson {
    std::uint32_t at; // in the source that the tree was parsed from
    std::string message;
};

// For each field the first that says something: JSON-LD of an article, <meta>, the elements of the
// page.
struct PageMetadata {
    std::string title; // without the name of the site
    std::string source;
    std::string author; // names joined by ", "
    std::optional<Timestamp> published;
    std::string url;
    std::vector<std::string> derived_from;
    std::vector<BrokenJson> broken; // JSON-LD that could not be read
};

[[nodiscard]] PageMetadata read_page_metadata(Markup const& markup);

// "Headline | Site" and "Site: Headline" without the site, where `site` or the page's own headings
// (`headings`) show which part is which.
[[nodiscard]] std::string clean_title(std::string_view title, std::string_view site,
                                      std::vector<std::string> const& headings);

} // namespace gainsay
