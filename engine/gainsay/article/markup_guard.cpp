#include <gainsay/article/markup.h>
#include <gainsay/article/markup_guard.h>
#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace gainsay {

namespace {

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

constexpr auto void_elements = std::to_array<std::string_view>(
    {"area",  "base", "basefont", "bgsound", "br",   "col",  "command", "embed",  "frame", "hr",
     "image", "img",  "input",    "keygen",  "link", "meta", "param",   "source", "track", "wbr"});
constexpr auto raw_elements = std::to_array<std::string_view>(
    {"script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"});
constexpr auto formatting_elements = std::to_array<std::string_view>(
    {"b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"});
// Elements that a page has once; every further one merges its attributes into the first.
constexpr auto single_elements = std::to_array<std::string_view>({"html", "body"});
constexpr std::uint32_t max_single_elements = 8;
// Formatting elements that stay open across blocks are opened anew by the parser in each of them.
constexpr std::uint32_t max_open_formatting = 8;

struct TagText {
    std::string name; // lower case in HTML
    std::size_t end = 0;
    std::size_t surplus = 0; // where the attributes beyond the limit begin; 0 for none
    bool closing = false;
    bool self_closing = false;
};

// The tag that begins at `at`, where a "<" stands before a letter or before "/" and a letter.
TagText scan_tag(std::string_view source, std::size_t at, bool lower) {
    TagText tag;
    tag.closing = source[at + 1] == '/';
    std::size_t next = at + (tag.closing ? 2 : 1);
    std::size_t const name_begin = next;
    while (next < source.size() && !is_blank(source[next]) && source[next] != '>' &&
           source[next] != '/') {
        ++next;
    }
    // Names longer than any element's are never compared.
    std::string_view const name =
        source.substr(name_begin, std::min<std::size_t>(next - name_begin, 64));
    tag.name = lower ? to_lower(name) : std::string(name);
    std::uint32_t attributes = 0;
    while (next < source.size() && source[next] != '>') {
        char const c = source[next];
        tag.self_closing = c == '/';
        if (is_blank(c) || c == '/') {
            ++next;
            continue;
        }
        if (++attributes == max_tag_attributes + 1) {
            tag.surplus = next;
        }
        ++next; // an "=" here belongs to the name
        while (next < source.size() && !is_blank(source[next]) && source[next] != '>' &&
               source[next] != '/' && source[next] != '=') {
            ++next;
        }
        std::size_t value = next;
        while (value < source.size() && is_blank(source[value])) {
            ++value;
        }
        if (value >= source.size() || source[value] != '=') {
            continue;
        }
        ++value;
        while (value < source.size() && is_blank(source[value])) {
            ++value;
        }
        if (value < source.size() && (source[value] == '"' || source[value] == '\'')) {
            next = std::min(source.find(source[value], value + 1), source.size() - 1) + 1;
        } else {
            next = value;
            while (next < source.size() && !is_blank(source[next]) && source[next] != '>') {
                ++next;
            }
        }
    }
    tag.end = std::min(next + 1, source.size());
    return tag;
}

bool is_tag_start(std::string_view source, std::size_t at) {
    std::size_t const letter = at + 1 < source.size() && source[at + 1] == '/' ? at + 2 : at + 1;
    return letter < source.size() &&
           (is_ascii_letter(source[letter]) || source[letter] == '_' ||
            static_cast<unsigned char>(source[letter]) >= 0x80) &&
           (letter == at + 1 || source[at + 1] == '/');
}

std::size_t after(std::string_view source, std::string_view mark, std::size_t from) {
    std::size_t const found = source.find(mark, from);
    return found == std::string_view::npos ? source.size() : found + mark.size();
}

// Comments, declarations and instructions; `at` where there is none.
std::size_t skip_remark(std::string_view source, std::size_t at, bool cdata) {
    std::string_view const rest = source.substr(at);
    if (rest.substr(0, 4) == "<!--") {
        if (rest.substr(4, 1) == ">" || rest.substr(4, 2) == "->") {
            return after(source, ">", at + 4);
        }
        std::size_t const plain = source.find("--", at + 4);
        for (std::size_t dashes = plain; dashes != std::string_view::npos;
             dashes = source.find("--", dashes + 1)) {
            char const next = dashes + 2 < source.size() ? source[dashes + 2] : '\0';
            if (next == '>') {
                return dashes + 3;
            }
            if (next == '!' && source.substr(dashes + 3, 1) == ">") {
                return dashes + 4;
            }
        }
        return source.size();
    }
    if (cdata && rest.substr(0, 9) == "<![CDATA[") {
        return after(source, "]]>", at + 9);
    }
    if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?' || rest[1] == '/')) {
        return after(source, ">", at + 1);
    }
    return at;
}

// Where the raw text of `name` ends: at its end tag.
std::size_t end_of_raw(std::string_view source, std::size_t at, std::string_view name) {
    for (std::size_t next = source.find("</", at); next != std::string_view::npos;
         next = source.find("</", next + 2)) {
        if (to_lower(source.substr(next + 2, name.size())) == name) {
            return next;
        }
    }
    return source.size();
}

// The open elements, as far as the depth needs them.
class OpenElements {
  public:
    explicit OpenElements(MarkupSyntax syntax) : html_(syntax == MarkupSyntax::html) {}

    [[nodiscard]] std::uint32_t depth() const { return static_cast<std::uint32_t>(open_.size()); }
    [[nodiscard]] bool has(std::string const& name) const {
        auto const at = count_.find(name);
        return at != count_.end() && at->second > 0;
    }
    void open(std::string const& name) {
        if (html_ && !open_.empty() && closes(name, open_.back())) {
            pop();
        }
        open_.push_back(name);
        ++count_[name];
    }
    void close(std::string const& name) {
        if (!has(name)) {
            return;
        }
        while (open_.back() != name) {
            pop();
        }
        pop();
    }

  private:
    // Whether a start tag `name` ends an open element `last`, whose own end tag may be missing.
    static bool closes(std::string_view name, std::string_view last) {
        if (last == "p") {
            Tag const tag = tag_of(name);
            return is_block(tag) && tag != Tag::td && tag != Tag::th && tag != Tag::tr;
        }
        bool const cell = last == "td" || last == "th";
        return (last == "li" && name == "li") || (last == "option" && name == "option") ||
               ((last == "dd" || last == "dt") && (name == "dd" || name == "dt")) ||
               (cell && (name == "td" || name == "th" || name == "tr")) ||
               (last == "tr" && name == "tr");
    }
    void pop() {
        --count_[open_.back()];
        open_.pop_back();
    }

    bool html_;
    std::vector<std::string> open_;
    std::unordered_map<std::string, std::uint32_t> count_;
};

class Guard {
  public:
    Guard(std::string_view source, MarkupSyntax syntax)
        : source_(source), html_(syntax == MarkupSyntax::html), open_(syntax) {
        out_.text = source;
    }

    GuardedMarkup run() {
        std::size_t at = source_.find('<');
        while (at != std::string_view::npos && at < source_.size()) {
            if (is_tag_start(source_, at)) {
                TagText const tag = scan_tag(source_, at, html_);
                if (++tags_ + reopened_ > max_markup_tags) {
                    out_.cut_at = static_cast<std::uint32_t>(at);
                    out_.text.resize(at);
                    break;
                }
                if (tag.surplus != 0) {
                    blank(tag.surplus, tag.end - 1);
                }
                at = tag.closing ? end_tag(tag, at) : start_tag(tag, at);
            } else {
                at = std::max(at + 1, skip_remark(source_, at, !html_ || in_foreign()));
            }
            at = source_.find('<', at);
        }
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool in_foreign() const { return open_.has("svg") || open_.has("math"); }

    void blank(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            out_.text[i] = out_.text[i] == '\n' ? '\n' : ' ';
        }
    }
    // In HTML "<div …>" becomes "<?iv …>", a remark; in XML white space.
    void hide(std::size_t begin, std::size_t end) {
        if (!html_) {
            blank(begin, end);
            return;
        }
        out_.text[begin + 1] = '?';
        for (std::size_t i = begin + 2; i + 1 < end; ++i) {
            out_.text[i] = out_.text[i] == '>' ? ' ' : out_.text[i];
        }
    }

    std::size_t start_tag(TagText const& tag, std::size_t at) {
        if (html_ && one_of(tag.name, void_elements)) {
            return tag.end;
        }
        if (html_ && one_of(tag.name, raw_elements) && !in_foreign() &&
            (tag.name == "script" || !open_.has("select"))) {
            return end_of_raw(source_, tag.end, tag.name);
        }
        if (tag.self_closing && (!html_ || in_foreign())) {
            return tag.end;
        }
        bool const single = html_ && one_of(tag.name, single_elements);
        if (single && ++singles_ > max_single_elements) {
            hide(at, tag.end);
            return tag.end;
        }
        if (html_ && one_of(tag.name, formatting_elements)) {
            if (formatting_.size() >= max_open_formatting) {
                hide(at, tag.end);
                ++hidden_[tag.name];
                return tag.end;
            }
            formatting_.push_back(tag.name);
        } else {
            reopened_ += static_cast<std::uint32_t>(formatting_.size());
        }
        open_.open(tag.name);
        if (open_.depth() > max_markup_depth) {
            if (!out_.too_deep_at) {
                out_.too_deep_at = static_cast<std::uint32_t>(at);
            }
            open_.close(tag.name);
            hide(at, tag.end);
            ++hidden_[tag.name];
        }
        return tag.end;
    }

    std::size_t end_tag(TagText const& tag, std::size_t at) {
        auto const hidden = hidden_.find(tag.name);
        if (hidden != hidden_.end() && hidden->second > 0) {
            --hidden->second;
            hide(at, tag.end);
            return tag.end;
        }
        auto const last = std::find(formatting_.rbegin(), formatting_.rend(), tag.name);
        if (last != formatting_.rend()) {
            formatting_.erase(std::next(last).base());
        }
        open_.close(tag.name);
        return tag.end;
    }

    std::string_view source_;
    bool html_;
    OpenElements open_;
    std::vector<std::string> formatting_; // open, at most max_open_formatting
    std::unordered_map<std::string, std::uint32_t> hidden_;
    std::uint32_t tags_ = 0;
    std::uint32_t reopened_ = 0;
    std::uint32_t singles_ = 0;
    GuardedMarkup out_;
};

} // namespace

GuardedMarkup guard_markup(std::string_view source, MarkupSyntax syntax) {
    return Guard(source, syntax).run();
}

std::size_t skip_markup(std::string_view source, std::size_t at) {
    if (is_tag_start(source, at)) {
        return scan_tag(source, at, false).end;
    }
    return skip_remark(source, at, false);
}

} // namespace gainsay
