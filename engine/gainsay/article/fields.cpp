#include <gainsay/article/byline.h>
#include <gainsay/article/date_words.h>
#include <gainsay/article/fields.h>
#include <gainsay/article/words.h>
#include <gainsay/base/pattern.h>

#include <algorithm>

namespace gainsay {

void add_author(Article& article, std::string_view names) {
    std::string const list = author_names(names);
    if (list.empty() ||
        (", " + article.author + ", ").find(", " + list + ", ") != std::string::npos) {
        return;
    }
    article.author += (article.author.empty() ? "" : ", ") + list;
}

void add_source(Article& article, std::string_view name) {
    std::string words(trim(name));
    auto& list = article.derived_from;
    if (!words.empty() && std::find(list.begin(), list.end(), words) == list.end()) {
        list.push_back(std::move(words));
    }
}

std::optional<Timestamp> read_published(std::string_view text) {
    text = trim(text);
    if (auto const stamp = parse_timestamp(text)) {
        return stamp;
    }
    static Pattern const words{std::string("(") + date_expression + ").{0,40}"};
    if (auto const found = words.match(text)) {
        if (auto const date = read_date_words(slice(text, *(*found)[1])); date && date->year) {
            return Timestamp{*date->resolve(std::nullopt)};
        }
    }
    return std::nullopt;
}

} // namespace gainsay
