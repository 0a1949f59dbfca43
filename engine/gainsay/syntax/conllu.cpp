#include <gainsay/base/contract.h>
#include <gainsay/base/utf8.h>
#include <gainsay/syntax/conllu.h>

#include <charconv>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

namespace gainsay {

namespace {

std::optional<std::uint32_t> number(std::string_view digits) {
    std::uint32_t value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    return value;
}

// Short enough for a message, whatever a file holds.
std::string shown(std::string_view text) {
    constexpr std::size_t longest = 40;
    if (text.size() <= longest) {
        return std::string(text);
    }
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        --end;
    }
    return std::string(text.substr(0, end)) + "…";
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

Problem broken(std::string const& path, std::uint32_t line, std::string_view before,
               std::string message) {
    Problem problem{"broken-conllu", std::move(message), {path, line, 1}};
    problem.place.column += static_cast<std::uint32_t>(count_code_points(before));
    return problem;
}

} // namespace

struct ConlluReader::Line {
    Span span;
    std::uint32_t number = 0;
};

ConlluReader::ConlluReader(std::string_view bytes, std::string path) : path_(std::move(path)) {
    read_on(bytes, 1);
}

void ConlluReader::read_on(std::string_view bytes, std::uint32_t first_line) {
    GAINSAY_EXPECTS(bytes.size() < std::numeric_limits<std::uint32_t>::max(),
                    "spans have 32 bits; larger files are read in parts");
    bytes_ = bytes;
    at_ = first_line == 1 && bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    line_ = first_line;
}

// Expects that at_ is not at the end.
ConlluReader::Line ConlluReader::next_line() {
    char const* const begin = bytes_.data() + at_;
    std::size_t const left = bytes_.size() - at_;
    void const* const found = std::memchr(begin, '\n', left);
    auto const size = static_cast<std::uint32_t>(
        found == nullptr ? left
                         : static_cast<std::size_t>(static_cast<char const*>(found) - begin));
    Line line{{at_, at_ + size}, line_};
    at_ += size + (found == nullptr ? 0 : 1);
    ++line_;
    while (!line.span.empty() && bytes_[line.span.end - 1] == '\r') {
        --line.span.end;
    }
    return line;
}

bool ConlluReader::fault(std::uint32_t line, std::uint32_t line_begin, std::uint32_t at,
                         std::string message) {
    if (problems_.size() <= max_conllu_problems) {
        problems_.push_back(
            broken(path_, line, slice(bytes_, {line_begin, at}), std::move(message)));
    }
    if (problems_.size() > max_conllu_problems) {
        ++more_;
        problems_.back().message =
            "from here on broken sentences are only counted: " + std::to_string(more_);
    }
    return false;
}

// Whether the id continues the sentence.
bool ConlluReader::read_id(ConlluLine& line, ConlluSentence const& sentence) {
    std::string_view const id = slice(bytes_, line[ConlluColumn::id]);
    std::size_t const mark = id.find_first_of("-.");
    auto const first = number(id.substr(0, mark));
    if (!first) {
        return false;
    }
    line.first = *first;
    line.last = *first;
    if (mark == std::string_view::npos) {
        line.kind = ConlluKind::word;
        return *first == sentence.word_count + 1;
    }
    auto const second = number(id.substr(mark + 1));
    if (!second) {
        return false;
    }
    if (id[mark] == '.') {
        line.kind = ConlluKind::empty_node;
        return *first == sentence.word_count && *second > 0;
    }
    line.kind = ConlluKind::range;
    line.last = *second;
    return *first == sentence.word_count + 1 && *second > *first && *first > in_word_;
}

// Appends the line; false, with a problem, where it has a fault.
bool ConlluReader::read_line(Line const& read, ConlluSentence& sentence) {
    auto const fail = [&](std::uint32_t at, std::string message) {
        return fault(read.number, read.span.begin, at, std::move(message));
    };
    std::string_view const text = slice(bytes_, read.span);
    if (std::size_t const valid = first_invalid_utf8(text); valid != text.size()) {
        return fail(read.span.begin + static_cast<std::uint32_t>(valid), "this is not UTF-8");
    }
    ConlluLine& line = sentence.lines.emplace_back();
    line.whole = read.span;
    if (text.front() == '#') {
        line.kind = ConlluKind::comment;
        return true;
    }
    std::size_t count = 0;
    for (std::uint32_t begin = read.span.begin;; ++count) {
        auto const* const tab = static_cast<char const*>(
            std::memchr(bytes_.data() + begin, '\t', read.span.end - begin));
        std::uint32_t const end =
            tab == nullptr ? read.span.end : static_cast<std::uint32_t>(tab - bytes_.data());
        if (count == conllu_column_count) {
            return fail(begin, "a line has ten columns parted by tabs; this one has more");
        }
        if (begin == end) {
            return fail(begin, "a column is empty; \"_\" stands for nothing");
        }
        line.columns[count] = {begin, end};
        if (tab == nullptr) {
            break;
        }
        begin = end + 1;
    }
    if (count + 1 != conllu_column_count) {
        return fail(read.span.end, "a line has ten columns parted by tabs; this one has " +
                                       std::to_string(count + 1));
    }
    if (!read_id(line, sentence)) {
        return fail(read.span.begin, "the id " + shown(slice(bytes_, line[ConlluColumn::id])) +
                                         " does not follow here; the next word is " +
                                         std::to_string(sentence.word_count + 1));
    }
    if (line.kind == ConlluKind::word) {
        ++sentence.word_count;
    } else if (line.kind == ConlluKind::range) {
        in_word_ = line.last;
    }
    return true;
}

bool ConlluReader::next(ConlluSentence& sentence) {
    while (at_ < bytes_.size()) {
        sentence.lines.clear();
        sentence.word_count = 0;
        in_word_ = 0;
        bool sound = true;
        Line line;
        std::uint32_t first_begin = 0;
        while (at_ < bytes_.size()) {
            line = next_line();
            if (is_blank(slice(bytes_, line.span))) {
                if (sentence.lines.empty() && sound) {
                    continue;
                }
                break;
            }
            if (sound) {
                if (sentence.lines.empty()) {
                    sentence.line = line.number;
                    first_begin = line.span.begin;
                }
                sound = read_line(line, sentence);
            }
        }
        if (!sound || sentence.lines.empty()) {
            continue;
        }
        if (sentence.word_count == 0) {
            (void)fault(sentence.line, first_begin, first_begin, "there is no word below this");
        } else if (in_word_ > sentence.word_count) {
            (void)fault(sentence.line, first_begin, first_begin,
                        "a range ends at word " + std::to_string(in_word_) +
                            ", but the last word of this sentence is " +
                            std::to_string(sentence.word_count));
        } else {
            return true;
        }
    }
    return false;
}

ReadConllu read_conllu(std::string_view bytes, std::string const& path) {
    ReadConllu out;
    ConlluReader reader(bytes, path);
    for (ConlluSentence sentence; reader.next(sentence);) {
        out.sentences.push_back(sentence);
    }
    out.problems = reader.problems();
    return out;
}

namespace {

// Tags and head of one line; `wrong` becomes the column that cannot be read.
std::optional<Node> node_of(std::string_view bytes, ConlluLine const& line,
                            std::uint32_t word_count, ConlluColumn& wrong) {
    auto const text = [&](ConlluColumn column) {
        wrong = column;
        return slice(bytes, line[column]);
    };
    Node node;
    auto const upos = upos_named(text(ConlluColumn::upos));
    if (!upos) {
        return std::nullopt;
    }
    node.upos = *upos;
    if (std::string_view const fine = text(ConlluColumn::xpos); fine != "_") {
        auto const xpos = xpos_named(fine);
        if (!xpos) {
            return std::nullopt;
        }
        node.xpos = *xpos;
    }
    auto const head = number(text(ConlluColumn::head));
    if (!head || *head > word_count) {
        return std::nullopt;
    }
    node.head = *head == 0 ? no_head : *head - 1;
    auto const relation = relation_named(text(ConlluColumn::relation));
    if (!relation) {
        return std::nullopt;
    }
    node.relation = *relation;
    return node;
}

char const* expected(ConlluColumn column) {
    switch (column) {
    case ConlluColumn::upos:
        return "a universal part of speech";
    case ConlluColumn::xpos:
        return "a Penn Treebank tag";
    case ConlluColumn::head:
        return "a head: a word of the sentence or 0";
    default:
        return "a universal relation";
    }
}

// A word on a cycle, if there is one. Every step is taken once: the time is linear.
std::optional<std::uint32_t> on_cycle(Nodes const& nodes) {
    std::vector<std::uint32_t> seen(nodes.size(), 0); // by which walk, counted from 1
    for (std::uint32_t start = 0; start < nodes.size(); ++start) {
        std::uint32_t at = start;
        while (at != no_head && seen[at] == 0) {
            seen[at] = start + 1;
            at = nodes[at].head;
        }
        if (at != no_head && seen[at] == start + 1) {
            return at;
        }
    }
    return std::nullopt;
}

} // namespace

Result<Nodes> tree_of(std::string_view bytes, ConlluSentence const& sentence,
                      std::string const& path) {
    auto const fail = [&](std::size_t line, ConlluColumn column, std::string message) {
        ConlluLine const& at = sentence.lines[line];
        return broken(path, sentence.line + static_cast<std::uint32_t>(line),
                      slice(bytes, {at.whole.begin, at[column].begin}), std::move(message));
    };
    Nodes nodes;
    nodes.reserve(sentence.word_count);
    std::vector<std::size_t> line_of; // of each word
    line_of.reserve(sentence.word_count);
    std::optional<std::size_t> root;
    for (std::size_t i = 0; i < sentence.lines.size(); ++i) {
        ConlluLine const& line = sentence.lines[i];
        if (line.kind != ConlluKind::word) {
            continue;
        }
        ConlluColumn column{};
        auto const node = node_of(bytes, line, sentence.word_count, column);
        if (!node) {
            return fail(i, column,
                        '"' + shown(slice(bytes, line[column])) + "\" is not " + expected(column));
        }
        if (node->head == no_head) {
            if (root) {
                return fail(i, ConlluColumn::head,
                            "a sentence has one root; word " +
                                std::to_string(sentence.lines[*root].first) + " is one already");
            }
            root = i;
        }
        if ((node->head == no_head) != (node->relation == Relation::root)) {
            return fail(i, ConlluColumn::relation,
                        node->head == no_head ? "the relation to head 0 is root"
                                              : "only the relation to head 0 is root");
        }
        nodes.push_back(*node);
        line_of.push_back(i);
    }
    if (auto const word = on_cycle(nodes)) {
        return fail(line_of[*word], ConlluColumn::head, "the heads lead from this word back to it");
    }
    GAINSAY_EXPECTS(root, "heads without a cycle end at a root");
    return nodes;
}

} // namespace gainsay
