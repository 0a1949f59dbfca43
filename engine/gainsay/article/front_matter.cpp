#include <gainsay/article/byline.h>
#include <gainsay/article/fields.h>
#include <gainsay/article/front_matter.h>
#include <gainsay/article/words.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/yaml.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

// Front matter is over within so many bytes, or was never closed.
constexpr std::size_t longest_front_matter = 65'536;

constexpr auto known_keys = std::to_array<std::string_view>(
    {"title", "source", "published", "author", "url", "derived_from", "story", "place"});

struct Line {
    std::string_view text; // without its end
    std::size_t begin;
    std::size_t next; // where the next line begins
};

Line line_at(std::string_view text, std::size_t begin) {
    std::size_t const end = std::min(text.find_first_of("\r\n", begin), text.size());
    std::size_t next = std::min(end + 1, text.size());
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') {
        ++next;
    }
    return {text.substr(begin, end - begin), begin, next};
}

bool is_fence(std::string_view line, bool closing) {
    std::string_view const words = trim(line);
    bool const at_margin = !line.empty() && line.front() == words.substr(0, 1)[0];
    return at_margin && (words == "---" || (closing && words == "..."));
}

bool is_key_line(std::string_view line) {
    static Pattern const key(R"(^["']?[A-Za-z_][\w \-]{0,40}["']?\s*:(?:\s.*|)$)");
    return key.matches(line);
}

struct Extent {
    std::size_t yaml_begin;
    std::size_t yaml_end;
    std::size_t body_begin;
    bool closed;
};

std::optional<Extent> find_extent(std::string_view text) {
    Line line = line_at(text, 0);
    if (line.text.empty() || !is_fence(line.text, false)) {
        return std::nullopt;
    }
    std::size_t const begin = line.next;
    bool has_key = false;
    bool only_blank = true;
    std::size_t keys_end = begin; // behind the leading run of "key:" lines and what hangs on them
    bool in_keys = true;
    for (std::size_t at = begin; at < text.size() && at < longest_front_matter; at = line.next) {
        line = line_at(text, at);
        std::string_view const words = trim(line.text);
        if (is_fence(line.text, true)) {
            if (has_key || only_blank) {
                return Extent{begin, line.begin, line.next, true};
            }
            return std::nullopt;
        }
        bool const comment = !words.empty() && words[0] == '#';
        bool const key = is_key_line(line.text);
        if (only_blank && !words.empty() && !comment && !key) {
            return std::nullopt; // text below a rule
        }
        only_blank = only_blank && (words.empty() || comment);
        has_key = has_key || key;
        bool const hangs = !line.text.empty() && (line.text[0] == ' ' || line.text[0] == '\t' ||
                                                  line.text.substr(0, 2) == "- ");
        in_keys = in_keys && (key || comment || (hangs && !words.empty()));
        if (in_keys) {
            keys_end = line.next;
        }
    }
    // Never closed: the keys are taken, unless it is one line that merely has a colon.
    static Pattern const known(
        R"((?m)^(?:title|source|published|author|url|derived_from|story|place|date)\s*:)");
    if (has_key && known.occurs_in(text.substr(begin, keys_end - begin))) {
        return Extent{begin, keys_end, keys_end, false};
    }
    return std::nullopt;
}

// Where the value that begins at node.offset ends: at its closing mark, or where the next key
// begins.
std::uint32_t value_end(std::string_view text, YamlNode const& mapping, YamlNode const& value,
                        std::uint32_t yaml_end) {
    char const first = value.offset < text.size() ? text[value.offset] : '\0';
    if (value.quoted && (first == '"' || first == '\'')) {
        for (std::uint32_t at = value.offset + 1; at < yaml_end; ++at) {
            if (text[at] == '\\' && first == '"') {
                ++at;
            } else if (text[at] == first && first == '\'' && at + 1 < yaml_end &&
                       text[at + 1] == first) {
                ++at;
            } else if (text[at] == first) {
                return at + 1;
            }
        }
    }
    std::uint32_t end = yaml_end;
    for (auto const& entry : mapping.entries) {
        if (entry.key.offset > value.offset) {
            end = std::min(end, entry.key.offset);
        }
    }
    return end;
}

PageBlock title_block(std::string_view text, YamlNode const& mapping, YamlNode const& value,
                      std::uint32_t yaml_end) {
    PageBlock block;
    block.kind = BlockKind::headline;
    block.certain = true;
    std::uint32_t begin = value.offset;
    bool const marked =
        begin < text.size() && value.quoted && (text[begin] == '"' || text[begin] == '\'');
    begin += marked ? 1 : 0;
    auto const size = static_cast<std::uint32_t>(value.scalar.size());
    if (text.substr(begin, size) == value.scalar) {
        block.copy(text, {begin, begin + size});
    } else {
        // Escapes or folded lines: one unit stands for the whole value.
        Span const whole = trim(text, {value.offset, value_end(text, mapping, value, yaml_end)});
        block.put(value.scalar, whole);
    }
    return block;
}

Problem value_note(SourceFile const& file, YamlNode const& value, std::string message) {
    return {"front-matter-value",
            std::move(message),
            {file.path(), value.line, value.column},
            "",
            Severity::note};
}

class Filler {
  public:
    Filler(SourceFile const& file, Article& article, FrontMatter& out)
        : file_(file), article_(article), out_(out) {}

    void take(YamlNode const& mapping, std::uint32_t yaml_end) {
        for (auto const& [key, value] : mapping.entries) {
            if (std::find(known_keys.begin(), known_keys.end(), key.scalar) == known_keys.end() ||
                value.kind == YamlNode::Kind::null) {
                continue;
            }
            if (key.scalar == "derived_from") {
                take_sources(value);
            } else if (key.scalar == "author" && value.is_sequence()) {
                for (YamlNode const& name : value.items) {
                    add_author(article_, name.scalar);
                }
            } else if (!value.is_scalar()) {
                out_.problems.push_back(value_note(
                    file_, value, "`" + key.scalar + "` is to be one value, and was left out"));
            } else {
                take_field(key.scalar, value);
                if (key.scalar == "title" && !trim(value.scalar).empty()) {
                    out_.title = title_block(file_.text(), mapping, value, yaml_end);
                }
            }
        }
    }

    // Lines of broken YAML that are clear in themselves: "title: Storm: what we know". Returns
    // whether all of them were.
    bool take_lines(std::string_view text, std::uint32_t begin, std::uint32_t end) {
        bool all_clear = true;
        for (std::size_t at = begin; at < end;) {
            Line const line = line_at(text, at);
            at = line.next;
            if (trim(line.text).empty()) {
                continue;
            }
            std::size_t const colon = line.text.find(':');
            if (!is_key_line(line.text) || colon == std::string_view::npos) {
                all_clear = false;
                continue;
            }
            std::string const key(trim(line.text.substr(0, colon)));
            Span span = trim(text, {static_cast<std::uint32_t>(line.begin + colon + 1),
                                    static_cast<std::uint32_t>(line.begin + line.text.size())});
            std::string_view const value = slice(text, span);
            bool const marked = value.size() > 1 && value.front() == value.back() &&
                                (value.front() == '"' || value.front() == '\'');
            if (marked) {
                span = {span.begin + 1, span.end - 1};
            }
            if (span.empty() ||
                std::find(known_keys.begin(), known_keys.end(), key) == known_keys.end()) {
                continue;
            }
            bool const flow = value.front() == '[' || value.front() == '{' ||
                              value.front() == '|' || value.front() == '>' ||
                              (!marked && (value[0] == '"' || value[0] == '\''));
            if (flow) {
                all_clear = false;
                continue;
            }
            YamlNode node;
            node.scalar = slice(text, span);
            if (key == "derived_from") {
                add_source(article_, node.scalar);
                continue;
            }
            take_field(key, node);
            if (key == "title") {
                out_.title = page_block(text, span, BlockKind::headline, true);
            }
        }
        return all_clear;
    }

  private:
    void take_field(std::string const& key, YamlNode const& value) {
        std::string const words(trim(value.scalar));
        if (key == "title") {
            article_.title = words;
        } else if (key == "source") {
            article_.source = words;
        } else if (key == "url") {
            article_.url = words;
        } else if (key == "story") {
            article_.story = words;
        } else if (key == "place") {
            article_.place = words;
        } else if (key == "author") {
            add_author(article_, words);
        } else if (key == "published" && !words.empty()) {
            article_.published = read_published(words);
            if (!article_.published) {
                out_.problems.push_back(
                    value_note(file_, value, "`published` is no date that is understood"));
            }
        }
    }

    void take_sources(YamlNode const& value) {
        if (value.is_scalar()) {
            add_source(article_, value.scalar);
        }
        for (YamlNode const& item : value.items) {
            if (item.is_scalar()) {
                add_source(article_, item.scalar);
            } else {
                out_.problems.push_back(value_note(
                    file_, item, "a source in `derived_from` is to be a name or a path"));
            }
        }
    }

    SourceFile const& file_;
    Article& article_;
    FrontMatter& out_;
};

} // namespace

FrontMatter read_front_matter(SourceFile const& file, Article& article) {
    FrontMatter out;
    std::string_view const text = file.text();
    std::optional<Extent> const extent = find_extent(text);
    if (!extent) {
        return out;
    }
    out.body_begin = static_cast<std::uint32_t>(extent->body_begin);
    auto const begin = static_cast<std::uint32_t>(extent->yaml_begin);
    auto const end = static_cast<std::uint32_t>(extent->yaml_end);
    if (!extent->closed) {
        out.problems.push_back({"front-matter-open",
                                "front matter that begins here is never closed",
                                {file.path(), 1, 1},
                                "end it with a line of three hyphens"});
    }
    Filler filler(file, article, out);
    YamlDocument const document = parse_yaml(slice(text, {begin, end}), file.path(), 2, begin);
    std::size_t const first_problem = out.problems.size();
    out.problems.insert(out.problems.end(), document.problems.begin(), document.problems.end());
    if (document.root.is_mapping()) {
        filler.take(document.root, end);
    } else if (!document.problems.empty() && filler.take_lines(text, begin, end)) {
        // Every line was understood all the same: the fault is worth a note.
        for (std::size_t i = first_problem; i < out.problems.size(); ++i) {
            out.problems[i].severity = Severity::note;
            out.problems[i].hint = "put the value in quotation marks";
        }
    }
    return out;
}

} // namespace gainsay
