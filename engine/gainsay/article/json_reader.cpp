#include <gainsay/article/fields.h>
#include <gainsay/article/formats.h>
#include <gainsay/article/lines.h>
#include <gainsay/article/page.h>
#include <gainsay/article/tags.h>
#include <gainsay/article/words.h>
#include <gainsay/base/json.h>

#include <algorithm>
#include <initializer_list>

namespace gainsay {

namespace {

// A file whose every line is broken is not one to report line by line.
constexpr std::size_t most_problems = 1000;

using Kind = JsonValue::Kind;

// A JSON value and where the text it was parsed from begins in file->text().
struct Source {
    SharedFile file;
    std::uint32_t begin;

    [[nodiscard]] PageBlock block(JsonValue const& string, BlockKind kind, bool certain) const {
        PageBlock out;
        out.kind = kind;
        out.certain = certain;
        std::uint32_t const raw_begin = begin + string.span.begin;
        std::string_view const raw = slice(file->text(), {raw_begin, begin + string.span.end});
        out.append(string.string, map_json_string(raw, raw_begin));
        return out;
    }
    [[nodiscard]] Place place(JsonValue const& value) const {
        std::uint32_t const at = begin + value.span.begin;
        return file->place(file->to_stored().to_origin({at, at}).begin);
    }
};

// The first member of one of these names that holds text.
JsonValue const* text_member(JsonValue const& object,
                             std::initializer_list<std::string_view> names) {
    for (std::string_view const name : names) {
        JsonValue const* const value = object.find(name);
        if (value != nullptr && value->kind == Kind::string && !trim(value->string).empty()) {
            return value;
        }
    }
    return nullptr;
}

// "Northline", {"name": "Northline"}, {"@id": "…"} and lists of these.
template <class Take>
void each_name(JsonValue const* value, Take take) {
    if (value == nullptr) {
        return;
    }
    if (value->kind == Kind::string) {
        take(std::string_view(value->string));
    } else if (value->kind == Kind::object) {
        if (JsonValue const* const name =
                text_member(*value, {"name", "headline", "title", "url", "@id", "id"})) {
            take(std::string_view(name->string));
        }
    } else if (value->kind == Kind::array) {
        for (JsonValue const& item : value->items) {
            if (item.kind != Kind::array) {
                each_name(&item, take);
            }
        }
    }
}

std::string first_name(JsonValue const& object, std::initializer_list<std::string_view> members) {
    std::string out;
    for (std::string_view const member : members) {
        each_name(object.find(member), [&out](std::string_view name) {
            if (out.empty()) {
                out = trim(name);
            }
        });
    }
    return out;
}

JsonValue const* body_of(JsonValue const& object) {
    return text_member(object, {"articleBody", "text", "body", "content", "content_text",
                                "maintext", "article", "fulltext", "content_html"});
}

bool is_article(JsonValue const& object) {
    if (object.kind != Kind::object) {
        return false;
    }
    bool typed = false;
    each_name(object.find("@type"), [&typed](std::string_view type) {
        typed = typed || type.find("Article") != std::string_view::npos || type == "BlogPosting" ||
                type == "Report";
    });
    return typed || body_of(object) != nullptr;
}

// The articles in a value, in file order: itself, the items of a list, of "@graph" or of
// "articles".
void collect(JsonValue const& value, std::vector<JsonValue const*>& out) {
    if (value.kind == Kind::array) {
        for (JsonValue const& item : value.items) {
            collect(item, out);
        }
        return;
    }
    if (value.kind != Kind::object) {
        return;
    }
    if (is_article(value)) {
        out.push_back(&value);
        return;
    }
    for (std::string_view const name : {"@graph", "articles", "items", "mainEntity"}) {
        if (JsonValue const* const inner = value.find(name)) {
            collect(*inner, out);
        }
    }
}

void add_text(std::vector<PageBlock>& blocks, PageBlock const& block) {
    if (has_tags(block.text)) {
        for (PageBlock& piece : without_tags(block)) {
            blocks.push_back(std::move(piece));
        }
        return;
    }
    for (Span const paragraph : paragraphs_of(block.text)) {
        blocks.push_back(part_of(block, paragraph));
    }
}

// Whether the body tells the summary once more at its start.
bool begins_with(std::string_view body, std::string_view summary) {
    std::string const wanted = normal_form(summary);
    return normal_form(body.substr(0, summary.size() * 2)).compare(0, wanted.size(), wanted) == 0;
}

Article article_of(Source const& source, JsonValue const& object, std::string name,
                   std::vector<Problem>& problems) {
    ArticleBuilder builder(source.file);
    Article& article = builder.article();
    article.name = std::move(name);

    article.source = first_name(object, {"publisher", "source", "provider", "site", "source_name"});
    each_name(object.find("author"), [&](std::string_view author) { add_author(article, author); });
    for (std::string_view const member : {"isBasedOn", "isBasedOnUrl", "derived_from"}) {
        each_name(object.find(member),
                  [&](std::string_view origin) { add_source(article, origin); });
    }
    article.url = first_name(object, {"url", "link", "mainEntityOfPage"});
    article.story = first_name(object, {"story"});
    article.place = first_name(object, {"place", "locationCreated"});
    if (JsonValue const* const published =
            text_member(object, {"datePublished", "published", "published_at", "date_published",
                                 "publishedAt", "pubDate", "date"})) {
        article.published = read_published(published->string);
        if (!article.published) {
            problems.push_back({"json-value", "is no date that is understood",
                                source.place(*published), "", Severity::note});
        }
    }

    std::vector<PageBlock> blocks;
    if (JsonValue const* const title = text_member(object, {"headline", "title", "name"})) {
        blocks.push_back(source.block(*title, BlockKind::headline, true));
        article.title = trim(title->string);
    }
    JsonValue const* const body = body_of(object);
    if (JsonValue const* const summary =
            text_member(object, {"description", "abstract", "summary", "alternativeHeadline"});
        summary != nullptr && (body == nullptr || !begins_with(body->string, summary->string))) {
        blocks.push_back(source.block(*summary, BlockKind::lead, true));
    }
    if (JsonValue const* const dateline = text_member(object, {"dateline"})) {
        blocks.push_back(source.block(*dateline, BlockKind::dateline, true));
    }
    if (body != nullptr) {
        add_text(blocks, source.block(*body, BlockKind::body, false));
    }
    return finish_article(std::move(builder), std::move(blocks));
}

bool has_text(Article const& article) {
    return std::any_of(article.blocks.begin(), article.blocks.end(),
                       [](Block const& block) { return asserts(block.kind); });
}

} // namespace

ReadArticles read_json(SharedFile file) {
    ReadArticles out;
    if (trim(file->text()).empty()) {
        return out;
    }
    Result<JsonValue> const root = parse_json(file->text(), file->path());
    if (!root) {
        out.problems.push_back(root.problem());
        return out;
    }
    std::vector<JsonValue const*> found;
    collect(root.value(), found);
    Source const source{file, 0};
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::string name = file->path() + (i == 0 ? "" : "#" + std::to_string(i + 1));
        out.articles.push_back(article_of(source, *found[i], std::move(name), out.problems));
    }
    return out;
}

ReadArticles read_json_lines(SharedFile file) {
    ReadArticles out;
    std::string_view const text = file->text();
    std::uint32_t line = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        std::string_view const words = text.substr(begin, end - begin);
        Source const source{file, static_cast<std::uint32_t>(begin)};
        begin = end + 1;
        ++line;
        if (trim(words).empty()) {
            continue;
        }
        if (out.problems.size() >= most_problems) {
            out.problems.push_back({"too-many-problems",
                                    "has more broken lines; reading stops here",
                                    {file->path(), line, 1}});
            break;
        }
        Result<JsonValue> const value = parse_json(words, file->path(), line);
        if (!value) {
            out.problems.push_back(value.problem());
            continue;
        }
        std::string name = file->path() + (line == 1 ? "" : "#" + std::to_string(line));
        if (value.value().kind != Kind::object) {
            out.problems.push_back({"not-an-article",
                                    "is to be an object with the fields of an article",
                                    source.place(value.value())});
            continue;
        }
        Article article = article_of(source, value.value(), std::move(name), out.problems);
        if (has_text(article)) {
            out.articles.push_back(std::move(article));
        } else {
            out.problems.push_back(
                {"empty-article", "holds no article text", source.place(value.value())});
        }
    }
    return out;
}

} // namespace gainsay
