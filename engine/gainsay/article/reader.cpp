#include <gainsay/article/formats.h>
#include <gainsay/article/reader.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

using Reader = ReadArticles (*)(SharedFile);

struct Format {
    std::string_view extension; // lower case, with its dot
    Reader read;
    bool walked; // taken from folders
};

constexpr std::array<Format, 12> formats = {{{".txt", read_plain_text, true},
                                             {".md", read_markdown, true},
                                             {".markdown", read_markdown, false},
                                             {".html", read_html, true},
                                             {".htm", read_html, true},
                                             {".xhtml", read_html, false},
                                             {".json", read_json, true},
                                             {".jsonl", read_json_lines, true},
                                             {".ndjson", read_json_lines, false},
                                             {".xml", read_xml, true},
                                             {".rss", read_xml, true},
                                             {".atom", read_xml, true}}};

std::string_view file_name_of(std::string_view path) {
    std::size_t const slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

Format const* format_of_name(std::string_view file_name) {
    std::size_t const dot = file_name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) {
        return nullptr;
    }
    std::string const extension = to_lower(file_name.substr(dot));
    auto const at =
        std::find_if(formats.begin(), formats.end(),
                     [&extension](Format const& format) { return format.extension == extension; });
    return at == formats.end() ? nullptr : at;
}

// Bytes looked at where the name says nothing.
constexpr std::size_t sniffed = 4096;

bool begins(std::string_view text, std::string_view lower_word) {
    return text.size() >= lower_word.size() &&
           to_lower(text.substr(0, lower_word.size())) == lower_word;
}

// Text that begins like JSON: "{" and a key or its end, "[" and an object.
bool looks_like_json(std::string_view head) {
    if (head.empty() || (head[0] != '{' && head[0] != '[')) {
        return false;
    }
    std::size_t const next = head.find_first_not_of(" \t\r\n", 1);
    char const after = next == std::string_view::npos ? '\0' : head[next];
    return head[0] == '{' ? after == '"' || after == '}' : after == '{';
}

// Several objects, each on a line of its own.
bool looks_like_json_lines(std::string_view text) {
    std::size_t const line_end = text.find('\n');
    if (text[0] != '{' || line_end == std::string_view::npos) {
        return false;
    }
    std::size_t const last = text.find_last_not_of(" \t\r", line_end - 1);
    std::size_t const next = text.find_first_not_of(" \t\r\n", line_end);
    return last != std::string_view::npos && text[last] == '}' && next != std::string_view::npos &&
           text[next] == '{';
}

Reader sniff(std::string_view text) {
    std::size_t const begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) {
        return read_plain_text;
    }
    text.remove_prefix(begin);
    std::string_view const head = text.substr(0, sniffed);
    for (std::string_view mark : {"<!doctype html", "<html", "<head", "<body", "<article"}) {
        if (begins(head, mark)) {
            return read_html;
        }
    }
    if (begins(head, "<?xml")) {
        return to_lower(head).find("<html") == std::string::npos ? read_xml : read_html;
    }
    for (std::string_view mark :
         {"<rss", "<feed", "<nitf", "<newsitem", "<newsmessage", "<rdf:rdf"}) {
        if (begins(head, mark)) {
            return read_xml;
        }
    }
    if (looks_like_json(head)) {
        return looks_like_json_lines(text) ? read_json_lines : read_json;
    }
    return read_plain_text;
}

bool states_something(Article const& article) {
    return std::any_of(article.blocks.begin(), article.blocks.end(),
                       [](Block const& block) { return asserts(block.kind); });
}

} // namespace

ReadArticles read_articles(std::shared_ptr<SourceFile const> file) {
    Format const* const format = format_of_name(file_name_of(file->path()));
    Reader const read = format != nullptr ? format->read : sniff(file->text());
    ReadArticles out = read(file);
    out.problems.insert(out.problems.begin(), file->notes().begin(), file->notes().end());

    std::size_t const count = out.articles.size();
    std::vector<Article> kept;
    for (Article& article : out.articles) {
        if (states_something(article)) {
            kept.push_back(std::move(article));
        } else if (count > 1) {
            out.problems.push_back({"empty-article", "has no text", {article.name, 0, 0}});
        }
    }
    bool const any_error =
        std::any_of(out.problems.begin(), out.problems.end(),
                    [](Problem const& problem) { return problem.severity == Severity::error; });
    if (kept.empty() && (count == 1 || !any_error)) {
        out.problems.push_back({"empty-article", "holds no article text", {file->path(), 0, 0}});
    }
    out.articles = std::move(kept);
    return out;
}

bool is_article_name(std::string_view file_name) {
    Format const* const format = format_of_name(file_name);
    return format != nullptr && format->walked && file_name.front() != '.' &&
           to_lower(file_name) != "readme.md";
}

} // namespace gainsay
