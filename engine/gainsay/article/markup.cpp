#include <gainsay/article/markup.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay {

namespace {

using Named = std::pair<std::string_view, Tag>;

// Sorted by name.
constexpr auto names = std::to_array<Named>({
    {"a", Tag::a},
    {"abbr", Tag::abbr},
    {"address", Tag::address},
    {"article", Tag::article},
    {"aside", Tag::aside},
    {"audio", Tag::audio},
    {"b", Tag::b},
    {"blockquote", Tag::blockquote},
    {"body", Tag::body},
    {"br", Tag::br},
    {"button", Tag::button},
    {"canvas", Tag::canvas},
    {"caption", Tag::caption},
    {"center", Tag::center},
    {"cite", Tag::cite},
    {"code", Tag::code},
    {"dd", Tag::dd},
    {"del", Tag::del},
    {"details", Tag::details},
    {"dialog", Tag::dialog},
    {"div", Tag::div},
    {"dl", Tag::dl},
    {"dt", Tag::dt},
    {"em", Tag::em},
    {"embed", Tag::embed},
    {"fieldset", Tag::fieldset},
    {"figcaption", Tag::figcaption},
    {"figure", Tag::figure},
    {"font", Tag::font},
    {"footer", Tag::footer},
    {"form", Tag::form},
    {"frame", Tag::frame},
    {"h1", Tag::h1},
    {"h2", Tag::h2},
    {"h3", Tag::h3},
    {"h4", Tag::h4},
    {"h5", Tag::h5},
    {"h6", Tag::h6},
    {"head", Tag::head},
    {"header", Tag::header},
    {"hgroup", Tag::hgroup},
    {"hr", Tag::hr},
    {"html", Tag::html},
    {"i", Tag::i},
    {"iframe", Tag::iframe},
    {"img", Tag::img},
    {"input", Tag::input},
    {"ins", Tag::ins},
    {"label", Tag::label},
    {"li", Tag::li},
    {"link", Tag::link},
    {"main", Tag::main},
    {"mark", Tag::mark},
    {"math", Tag::math},
    {"menu", Tag::menu},
    {"meta", Tag::meta},
    {"nav", Tag::nav},
    {"noscript", Tag::noscript},
    {"object", Tag::object},
    {"ol", Tag::ol},
    {"optgroup", Tag::optgroup},
    {"option", Tag::option},
    {"p", Tag::p},
    {"picture", Tag::picture},
    {"pre", Tag::pre},
    {"q", Tag::q},
    {"s", Tag::s},
    {"script", Tag::script},
    {"section", Tag::section},
    {"select", Tag::select},
    {"small", Tag::small},
    {"source", Tag::source},
    {"span", Tag::span},
    {"strong", Tag::strong},
    {"style", Tag::style},
    {"sub", Tag::sub},
    {"summary", Tag::summary},
    {"sup", Tag::sup},
    {"svg", Tag::svg},
    {"table", Tag::table},
    {"tbody", Tag::tbody},
    {"td", Tag::td},
    {"template", Tag::template_},
    {"textarea", Tag::textarea},
    {"tfoot", Tag::tfoot},
    {"th", Tag::th},
    {"thead", Tag::thead},
    {"time", Tag::time},
    {"title", Tag::title},
    {"tr", Tag::tr},
    {"tt", Tag::tt},
    {"u", Tag::u},
    {"ul", Tag::ul},
    {"var", Tag::var},
    {"video", Tag::video},
    {"wbr", Tag::wbr},
});
static_assert(std::is_sorted(names.begin(), names.end()), "the look-up halves the table");

} // namespace

Tag tag_of(std::string_view name) {
    auto const at = std::lower_bound(
        names.begin(), names.end(), name,
        [](Named const& entry, std::string_view wanted) { return entry.first < wanted; });
    return at != names.end() && at->first == name ? at->second : Tag::other;
}

bool is_heading(Tag tag) {
    return tag >= Tag::h1 && tag <= Tag::h6;
}

bool is_block(Tag tag) {
    switch (tag) {
    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::body:
    case Tag::caption:
    case Tag::center:
    case Tag::dd:
    case Tag::details:
    case Tag::dialog:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::fieldset:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::footer:
    case Tag::form:
    case Tag::header:
    case Tag::hgroup:
    case Tag::hr:
    case Tag::html:
    case Tag::li:
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::p:
    case Tag::pre:
    case Tag::section:
    case Tag::summary:
    case Tag::table:
    case Tag::tbody:
    case Tag::td:
    case Tag::tfoot:
    case Tag::th:
    case Tag::thead:
    case Tag::tr:
    case Tag::ul:
        return true;
    default:
        return is_heading(tag);
    }
}

std::string_view Markup::attribute(std::uint32_t node, std::string_view name) const {
    for (std::uint32_t at = nodes[node].attributes; at < nodes[node].attributes_end; ++at) {
        if (attributes[at].name == name) {
            return attributes[at].value;
        }
    }
    return {};
}

bool Markup::has_attribute(std::uint32_t node, std::string_view name) const {
    for (std::uint32_t at = nodes[node].attributes; at < nodes[node].attributes_end; ++at) {
        if (attributes[at].name == name) {
            return true;
        }
    }
    return false;
}

std::uint32_t Markup::child(std::uint32_t node, std::string_view name, std::uint32_t from) const {
    for (std::uint32_t at = from == 0 ? node + 1 : from; at < nodes[node].end; at = nodes[at].end) {
        if (nodes[at].name == name) {
            return at;
        }
    }
    return 0;
}

std::string Markup::text_below(std::uint32_t node) const {
    std::string out;
    for (std::uint32_t at = node; at < nodes[node].end; ++at) {
        if (is_block(nodes[at].tag) || nodes[at].tag == Tag::br) {
            out += out.empty() ? "" : " ";
        }
        out += slice(text, nodes[at].text);
    }
    return out;
}

std::string Markup::line_below(std::uint32_t node) const {
    return one_line(text_below(node));
}

std::string one_line(std::string_view text) {
    std::string out;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint const point = decode_utf8(text, at);
        if (is_space(point.value)) {
            gap = !out.empty();
        } else {
            out += gap ? " " : "";
            out += text.substr(at, point.length);
            gap = false;
        }
        at += point.length;
    }
    return out;
}

} // namespace gainsay
