// Articles described in JSON-LD by the words of schema.org. Internal.
#pragma once

#include <gainsay/base/json.h>
#include <gainsay/base/timestamp.h>

#include <optional>
#include <string>
#include <vector>

namespace gainsay {

struct JsonLdArticle {
    std::string headline;
    std::string publisher;
    std::vector<std::string> authors;
    std::optional<Timestamp> published;
    std::string url;
    std::vector<std::string> based_on;
};

// The first article in the value, also in lists and in "@graph"; nothing where there is none.
[[nodiscard]] std::optional<JsonLdArticle> find_article(JsonValue const& value);

} // namespace gainsay
