#include <gainsay/article/character_reference.h>
#include <gainsay/article/tags.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

struct RawTag {
    std::string name; // lower case, without "/"
    bool closing = false;
    std::uint32_t end = 0;
};

bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The tag, comment or declaration at `at`; nothing for a "<" that is only a sign.
std::optional<RawTag> tag_at(std::string_view text, std::uint32_t at) {
    auto const size = static_cast<std::uint32_t>(text.size());
    if (text.substr(at, 4) == "<!--") {
        std::size_t const end = text.find("-->", at + 4);
        return RawTag{"!", false,
                      end == std::string_view::npos ? size : static_cast<std::uint32_t>(end) + 3};
    }
    RawTag out;
    std::uint32_t i = at + 1;
    out.closing = i < size && text[i] == '/';
    i += out.closing ? 1 : 0;
    if (i >= size || !(is_name_start(text[i]) || text[i] == '!' || text[i] == '?')) {
        return std::nullopt;
    }
    std::uint32_t const name_begin = i;
    while (i < size && std::string_view(" \t\r\n/>").find(text[i]) == std::string_view::npos) {
        ++i;
    }
    out.name = to_lower(text.substr(name_begin, std::min<std::uint32_t>(i - name_begin, 16)));
    char quote = '\0';
    for (; i < size; ++i) {
        char const c = text[i];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            break;
        } else if (c == '<') {
            return std::nullopt;
        }
    }
    if (i >= size) {
        return std::nullopt;
    }
    out.end = i + 1;
    return out;
}

bool parts_blocks(std::string_view name) {
    static constexpr auto list = std::to_array<std::string_view>(
        {"address",    "article", "aside",   "blockquote", "dd", "div",  "dl",  "dt",
         "figcaption", "figure",  "footer",  "form",       "h1", "h2",   "h3",  "h4",
         "h5",         "h6",      "header",  "hr",         "li", "main", "nav", "ol",
         "p",          "pre",     "section", "table",      "td", "th",   "tr",  "ul"});
    return std::find(list.begin(), list.end(), name) != list.end();
}

BlockKind kind_of(std::string_view name, BlockKind otherwise) {
    if (name.size() == 2 && name[0] == 'h' && name[1] != 'r') {
        return BlockKind::subheading;
    }
    if (name == "li") {
        return BlockKind::list;
    }
    return name == "blockquote" ? BlockKind::quote
                                : (name == "figcaption" ? BlockKind::caption : otherwise);
}

} // namespace

bool has_tags(std::string_view text) {
    static Pattern const tag(
        R"((?i)</(?:p|div|a|b|i|em|strong|span|h[1-6]|li|ul|ol|blockquote|figure)\s*>|<br\s*/?>|<p>)");
    return tag.occurs_in(text);
}

void append_decoded(PageBlock& to, PageBlock const& from, Span part) {
    std::uint32_t done = part.begin;
    auto const copy_to = [&](std::uint32_t end) {
        if (end > done) {
            to.text.append(slice(from.text, {done, end}));
            to.to_decoded.append_part(from.to_decoded, {done, end});
        }
    };
    std::string_view const text = std::string_view(from.text).substr(0, part.end);
    for (std::size_t at = text.find('&', done); at != std::string_view::npos;
         at = text.find('&', at + 1)) {
        auto const reference = character_reference(text.substr(at, 64));
        if (!reference) {
            continue;
        }
        auto const begin = static_cast<std::uint32_t>(at);
        copy_to(begin);
        std::string made;
        append_utf8(made, reference->value);
        done = begin + reference->length;
        to.put(made, from.to_decoded.to_origin({begin, done}));
    }
    copy_to(part.end);
}

std::vector<PageBlock> without_tags(PageBlock const& block) {
    std::vector<PageBlock> out;
    PageBlock open;
    open.kind = block.kind;
    std::string hidden; // inside <script> or <style>
    auto const flush = [&](BlockKind next) {
        if (!open.text.empty()) {
            out.push_back(std::move(open));
        }
        open = PageBlock{};
        open.kind = next;
    };
    std::string_view const text = block.text;
    auto const size = static_cast<std::uint32_t>(text.size());
    std::uint32_t done = 0;
    // Where no ">" follows any more, no "<" needs to be looked at.
    std::size_t const last_end = text.rfind('>');
    int refusals = 0;
    for (std::size_t at = text.find('<');
         at != std::string_view::npos && last_end != std::string_view::npos && at < last_end &&
         refusals < 1000;
         at = text.find('<', std::max<std::size_t>(at + 1, done))) {
        auto const begin = static_cast<std::uint32_t>(at);
        std::optional<RawTag> const tag = tag_at(text, begin);
        if (!tag) {
            ++refusals;
            continue;
        }
        if (hidden.empty()) {
            append_decoded(open, block, {done, begin});
        }
        done = tag->end;
        if (!hidden.empty()) {
            hidden = tag->closing && tag->name == hidden ? "" : hidden;
        } else if (!tag->closing && (tag->name == "script" || tag->name == "style")) {
            hidden = tag->name;
        } else if (tag->name == "br") {
            open.put("\n", block.to_decoded.to_origin({begin, done}));
        } else if (parts_blocks(tag->name)) {
            flush(tag->closing ? block.kind : kind_of(tag->name, block.kind));
        }
    }
    if (hidden.empty()) {
        append_decoded(open, block, {done, size});
    }
    flush(block.kind);
    return out;
}

} // namespace gainsay
