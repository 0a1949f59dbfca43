#include <gainsay/article/fields.h>
#include <gainsay/article/json_ld.h>
#include <gainsay/article/markup.h>

#include <algorithm>
#include <string_view>

namespace gainsay {

namespace {

bool is_article_type(std::string_view type) {
    if (std::size_t const slash = type.find_last_of("/:"); slash != std::string_view::npos) {
        type.remove_prefix(slash + 1);
    }
    return type == "Report" || type == "BlogPosting" || type == "LiveBlogPosting" ||
           type == "SocialMediaPosting" || type == "DiscussionForumPosting" ||
           (type.size() >= 7 && type.substr(type.size() - 7) == "Article");
}

bool is_article(JsonValue const& value) {
    JsonValue const* const type = value.find("@type");
    if (type == nullptr) {
        return false;
    }
    if (type->kind == JsonValue::Kind::array) {
        return std::any_of(type->items.begin(), type->items.end(),
                           [](JsonValue const& item) { return is_article_type(item.string); });
    }
    return is_article_type(type->string);
}

// Names in a text, an object or a list of them; `url` where an object has no name.
void collect_names(JsonValue const* value, std::vector<std::string>& out) {
    if (value == nullptr) {
        return;
    }
    if (value->kind == JsonValue::Kind::array) {
        for (JsonValue const& item : value->items) {
            if (item.kind != JsonValue::Kind::array) {
                collect_names(&item, out);
            }
        }
        return;
    }
    std::string name = one_line(value->string);
    for (char const* const key : {"name", "headline", "url", "@id"}) {
        if (name.empty()) {
            JsonValue const* const part = value->find(key);
            // "name" may itself be a list.
            bool const list = part != nullptr && part->kind == JsonValue::Kind::array;
            name = list && !part->items.empty() ? one_line(part->items[0].string)
                                                : one_line(value->text(key));
        }
    }
    if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) {
        out.push_back(std::move(name));
    }
}

bool is_address(std::string_view name) {
    return name.find("://") != std::string_view::npos || name.substr(0, 1) == "#" ||
           name.substr(0, 1) == "/";
}

JsonLdArticle read(JsonValue const& value) {
    JsonLdArticle out;
    out.headline = one_line(value.text("headline"));
    if (out.headline.empty()) {
        out.headline = one_line(value.text("name"));
    }
    std::vector<std::string> publisher;
    collect_names(value.find("publisher"), publisher);
    if (!publisher.empty() && !is_address(publisher[0])) {
        out.publisher = publisher[0];
    }
    for (char const* const key : {"author", "creator"}) {
        if (out.authors.empty()) {
            collect_names(value.find(key), out.authors);
            out.authors.erase(std::remove_if(out.authors.begin(), out.authors.end(), is_address),
                              out.authors.end());
        }
    }
    for (char const* const key : {"datePublished", "dateCreated", "dateModified"}) {
        if (!out.published) {
            out.published = read_published(value.text(key));
        }
    }
    std::vector<std::string> url;
    collect_names(value.find("url"), url);
    collect_names(value.find("mainEntityOfPage"), url);
    out.url = url.empty() ? "" : url[0];
    collect_names(value.find("isBasedOn"), out.based_on);
    return out;
}

} // namespace

std::optional<JsonLdArticle> find_article(JsonValue const& value) {
    // Breadth first, so that the page's own article comes before one that it mentions.
    std::vector<JsonValue const*> queue = {&value};
    for (std::size_t at = 0; at < queue.size(); ++at) {
        JsonValue const& next = *queue[at];
        if (is_article(next)) {
            return read(next);
        }
        for (JsonValue const& item : next.items) {
            queue.push_back(&item);
        }
        for (char const* const key : {"@graph", "mainEntity"}) {
            if (JsonValue const* const inner = next.find(key)) {
                queue.push_back(inner);
            }
        }
    }
    return std::nullopt;
}

} // namespace gainsay
