#include <gainsay/base/utf8.h>
#include <gainsay/value/quote.h>
#include <gainsay/value/quote_frame.h>
#include <gainsay/value/spelling.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

namespace gainsay {

namespace {

// A word in its comparable form, or a gap: an ellipsis or brackets, which stand for any words.
struct Piece {
    std::string text; // empty for a gap
    Span span;
    bool content = false;
};

constexpr std::size_t max_words = 1500; // of a quotation; the rest is not compared
constexpr std::size_t window_slack = 128;
constexpr std::size_t least_frame = 6;        // words
constexpr std::size_t longest_insertion = 60; // bytes between round brackets that explain

bool is_stop_word(std::string_view word) {
    static boost::unordered_flat_set<std::string_view> const words = {
        "a",     "an",     "the",   "and",  "or",    "but",    "of",    "to",    "in",   "on",
        "at",    "by",     "for",   "with", "from",  "as",     "is",    "are",   "was",  "were",
        "be",    "been",   "being", "am",   "it",    "its",    "it's",  "this",  "that", "these",
        "those", "there",  "here",  "he",   "she",   "they",   "we",    "you",   "i",    "his",
        "her",   "their",  "our",   "your", "my",    "him",    "them",  "us",    "me",   "have",
        "has",   "had",    "do",    "does", "did",   "not",    "no",    "so",    "if",   "than",
        "then",  "will",   "would", "can",  "could", "should", "may",   "might", "must", "shall",
        "just",  "very",   "what",  "who",  "which", "when",   "where", "how",   "all",  "i'm",
        "we're", "that's", "don't", "one",  "about", "into",   "up",    "out",   "also", "only",
        "more",  "any",    "some",  "such"};
    return words.contains(word);
}

// "[the mayor]", "(its direction)": words that the speaker did not say.
bool opens_insertion(std::string_view text, std::size_t at) {
    if (text[at] == '[') {
        return text.find(']', at) != std::string_view::npos;
    }
    return text[at] == '(' &&
           text.substr(at, longest_insertion).find(')') != std::string_view::npos;
}

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    std::size_t bracket = std::string_view::npos;
    char32_t closing = 0;
    std::size_t at = 0;
    auto const gap = [&](std::size_t from, std::size_t to) {
        pieces.push_back(
            {{}, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, false});
    };
    while (at < text.size() && pieces.size() < max_words) {
        CodePoint const point = decode_utf8(text, at);
        if (bracket != std::string_view::npos) {
            if (point.value == closing) {
                gap(bracket, at + 1);
                bracket = std::string_view::npos;
            }
            at += point.length;
            continue;
        }
        bool const alphanumeric = (point.value >= '0' && point.value <= '9') ||
                                  is_letter(point.value) ||
                                  (point.value >= 'a' && point.value <= 'z') ||
                                  (point.value >= 'A' && point.value <= 'Z');
        if (!alphanumeric) {
            if (opens_insertion(text, at)) {
                bracket = at;
                closing = text[at] == '[' ? U']' : U')';
            } else if (point.value == U'…' || text.substr(at, 3) == "..." ||
                       text.substr(at, 5) == ". . .") {
                std::size_t const from = at;
                at += point.length;
                while (at < text.size() &&
                       (text[at] == '.' || (text[at] == ' ' && text.substr(at, 2) == " ."))) {
                    ++at;
                }
                gap(from, at);
                continue;
            }
            at += point.length;
            continue;
        }
        std::size_t const from = at;
        std::string word;
        while (at < text.size()) {
            CodePoint const next = decode_utf8(text, at);
            bool const letter = (next.value >= '0' && next.value <= '9') || is_letter(next.value) ||
                                (next.value >= 'a' && next.value <= 'z') ||
                                (next.value >= 'A' && next.value <= 'Z');
            bool const inner = (next.value == '\'' || next.value == U'’' || next.value == '.' ||
                                next.value == ',') &&
                               at + next.length < text.size();
            if (letter) {
                append_utf8(word, to_lower(next.value));
            } else if (inner) {
                CodePoint const after = decode_utf8(text, at + next.length);
                bool const digit = after.value >= '0' && after.value <= '9';
                bool const apostrophe = next.value == '\'' || next.value == U'’';
                if (apostrophe
                        ? !is_letter(after.value) && !(after.value >= 'a' && after.value <= 'z')
                        : !digit) {
                    break;
                }
                if (next.value != ',') {
                    word += apostrophe ? '\'' : '.';
                }
            } else {
                break;
            }
            at += next.length;
        }
        bool const after_colon =
            from > 0 && (text[from - 1] == ':' || text.substr(0, from).ends_with(": "));
        if (word == "00" && after_colon) {
            continue; // "6:00" is "6"
        }
        Span const span = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(at)};
        bool const content = !is_stop_word(word);
        for (std::string& plain : plain_spelling(word)) {
            bool const weighs = content && !is_stop_word(plain);
            pieces.push_back({std::move(plain), span, weighs});
        }
    }
    return pieces;
}

// "bold" and "bolder": one word in another form.
bool akin(std::string const& a, std::string const& b) {
    std::size_t const shorter = std::min(a.size(), b.size());
    std::size_t common = 0;
    while (common < shorter && a[common] == b[common]) {
        ++common;
    }
    return common >= 4 && common + 3 >= std::max(a.size(), b.size());
}

int weight(Piece const& piece) {
    return piece.text.empty() ? 0 : piece.content ? 4 : 1;
}

// The stretch of `longer` that has the most words in common with `shorter`, where comparing all
// would take too long.
std::pair<std::size_t, std::size_t> window(std::vector<Piece> const& shorter,
                                           std::vector<Piece> const& longer) {
    boost::unordered_flat_map<std::string_view, std::vector<std::size_t>> places;
    for (std::size_t j = 0; j < longer.size(); ++j) {
        auto& at = places[longer[j].text];
        if (longer[j].content && at.size() < 8) {
            at.push_back(j);
        }
    }
    std::vector<std::uint32_t> votes((shorter.size() + longer.size()) / window_slack + 2);
    for (std::size_t i = 0; i < shorter.size(); ++i) {
        if (auto const found = places.find(shorter[i].text); found != places.end()) {
            for (std::size_t const j : found->second) {
                ++votes[(j + shorter.size() - i) / window_slack];
            }
        }
    }
    auto const best =
        static_cast<std::size_t>(std::max_element(votes.begin(), votes.end()) - votes.begin());
    std::size_t const diagonal = best * window_slack; // j + shorter.size() - i
    std::size_t const from =
        diagonal > shorter.size() + window_slack ? diagonal - shorter.size() - window_slack : 0;
    std::size_t const to = std::min(longer.size(), diagonal + 2 * window_slack);
    return {std::min(from, to), to};
}

enum class Step : std::uint8_t { start, both, first, second };

class Alignment {
  public:
    Alignment(std::span<Piece const> a, std::span<Piece const> b)
        : a_(a), b_(b), steps_((a.size() + 1) * (b.size() + 1)) {
        fill();
    }

    QuoteComparison result(bool swapped, int least_weight) const {
        struct Pair {
            std::size_t i;
            std::size_t j;
            Step step;
        };
        std::vector<Pair> path;
        std::size_t i = end_i_;
        std::size_t j = end_j_;
        while (step(i, j) != Step::start) {
            Step const s = step(i, j);
            path.push_back({i, j, s});
            i -= s != Step::second ? 1 : 0;
            j -= s != Step::first ? 1 : 0;
        }
        std::reverse(path.begin(), path.end());
        QuoteComparison out;
        int same = 0;
        int content = 0;
        int lost = 0;
        Run run;
        for (Pair const& p : path) {
            Piece const* const x = p.step != Step::second ? &a_[p.i - 1] : nullptr;
            Piece const* const y = p.step != Step::first ? &b_[p.j - 1] : nullptr;
            bool const gap = (x != nullptr && x->text.empty()) ||
                             (y != nullptr && y->text.empty()) ||
                             (x == nullptr && p.i > 0 && a_[p.i - 1].text.empty()) ||
                             (y == nullptr && p.j > 0 && b_[p.j - 1].text.empty());
            if (gap) {
                continue;
            }
            WordEdit edit;
            int const lost_before = lost;
            if (x != nullptr && y != nullptr) {
                bool const equal = x->text == y->text;
                edit.kind = equal ? WordEdit::Kind::same : WordEdit::Kind::replaced;
                int const w = std::max(weight(*x), weight(*y));
                same += equal ? w : akin(x->text, y->text) ? w / 2 : 0;
                lost += equal ? 0 : akin(x->text, y->text) ? w / 2 : w;
                content += equal && x->content ? 1 : 0;
            } else {
                edit.kind =
                    (x != nullptr) != swapped ? WordEdit::Kind::deleted : WordEdit::Kind::inserted;
                lost += weight(x != nullptr ? *x : *y);
            }
            Span const here = x != nullptr ? x->span
                                           : Span{p.i > 0 ? a_[p.i - 1].span.end : 0,
                                                  p.i > 0 ? a_[p.i - 1].span.end : 0};
            Span const there = y != nullptr ? y->span
                                            : Span{p.j > 0 ? b_[p.j - 1].span.end : 0,
                                                   p.j > 0 ? b_[p.j - 1].span.end : 0};
            edit.before = swapped ? there : here;
            edit.after = swapped ? here : there;
            if (edit.kind == WordEdit::Kind::same) {
                lost -= settle(run, out.edits);
            } else {
                run.add(x, y, lost - lost_before);
            }
            out.edits.push_back(edit);
        }
        lost -= settle(run, out.edits);
        for (WordEdit const& edit : out.edits) {
            out.changed_words += edit.kind == WordEdit::Kind::same ? 0 : 1;
        }
        int const total = same + lost;
        bool const covers = same * 2 >= least_weight;
        if (content >= 2 && covers && same * 100 >= total * 60) {
            out.same_utterance = Truth::yes;
        } else if (!covers || same * 100 < total * 40) {
            // Of very few words nothing can be said.
            out.same_utterance = least_weight >= 12 ? Truth::no : Truth::unknown;
        }
        if (out.same_utterance == Truth::no) {
            out.edits.clear();
            out.changed_words = 0;
        }
        return out;
    }

  private:
    // Neighbouring words that differ.
    struct Run {
        std::vector<Piece const*> first;
        std::vector<Piece const*> second;
        std::size_t edits = 0;
        int lost = 0;

        void add(Piece const* x, Piece const* y, int weight) {
            if (x != nullptr) {
                first.push_back(x);
            }
            if (y != nullptr) {
                second.push_back(y);
            }
            ++edits;
            lost += weight;
        }
    };

    static bool abbreviates(std::vector<Piece const*> const& one,
                            std::vector<Piece const*> const& many) {
        if (one.size() != 1 || many.size() < 2 || many.size() != one[0]->text.size()) {
            return false;
        }
        for (std::size_t i = 0; i < many.size(); ++i) {
            if (many[i]->text.empty() || many[i]->text[0] != one[0]->text[i]) {
                return false;
            }
        }
        return true;
    }

    // "IE" for "Internet Explorer" is no change: what had been counted as lost.
    static int settle(Run& run, std::vector<WordEdit>& edits) {
        int spared = 0;
        if (abbreviates(run.first, run.second) || abbreviates(run.second, run.first)) {
            for (std::size_t i = edits.size() - run.edits; i < edits.size(); ++i) {
                edits[i].kind = WordEdit::Kind::same;
            }
            spared = run.lost;
        }
        run = {};
        return spared;
    }

    Step step(std::size_t i, std::size_t j) const { return steps_[i * (b_.size() + 1) + j]; }

    // Both texts may begin before and end after what they share, so ends are free on both sides.
    void fill() {
        std::size_t const columns = b_.size() + 1;
        std::vector<int> above(columns, 0);
        std::vector<int> row(columns, 0);
        int best = 0;
        for (std::size_t i = 1; i <= a_.size(); ++i) {
            row[0] = 0;
            bool const gap_row = a_[i - 1].text.empty();
            for (std::size_t j = 1; j < columns; ++j) {
                Piece const& x = a_[i - 1];
                Piece const& y = b_[j - 1];
                bool const gap = gap_row || y.text.empty();
                int const pair = gap                    ? 0
                                 : x.text == y.text     ? weight(x) * 2
                                 : akin(x.text, y.text) ? 1
                                                        : -3;
                int const both = above[j - 1] + pair;
                int const first = above[j] - (gap_row || y.text.empty() ? 0 : 2);
                int const second = row[j - 1] - (gap_row || y.text.empty() ? 0 : 2);
                Step s = Step::both;
                int score = both;
                if (first > score) {
                    score = first;
                    s = Step::first;
                }
                if (second > score) {
                    score = second;
                    s = Step::second;
                }
                row[j] = score;
                steps_[i * columns + j] = s;
                if ((i == a_.size() || j + 1 == columns) && score > best) {
                    best = score;
                    end_i_ = i;
                    end_j_ = j;
                }
            }
            std::swap(row, above);
        }
    }

    std::span<Piece const> a_;
    std::span<Piece const> b_;
    std::vector<Step> steps_;
    std::size_t end_i_ = 0;
    std::size_t end_j_ = 0;
};

int weight_of(std::vector<Piece> const& pieces) {
    int sum = 0;
    for (Piece const& piece : pieces) {
        sum += weight(piece);
    }
    return sum;
}

} // namespace

QuoteComparison compare_quotes(std::string_view before, std::string_view after) {
    std::vector<Piece> const first = pieces_of(before);
    std::vector<Piece> const second = pieces_of(after);
    // One order whichever way they are given, so that the answer is the same.
    bool const swapped =
        first.size() != second.size() ? first.size() > second.size() : before > after;
    std::vector<Piece> const& shorter = swapped ? second : first;
    std::vector<Piece> const& longer = swapped ? first : second;
    if (shorter.empty()) {
        return {};
    }
    std::span<Piece const> where = longer;
    if (shorter.size() * longer.size() > 250'000) {
        auto const [from, to] = window(shorter, longer);
        where = where.subspan(from, to - from);
    }
    return Alignment(shorter, where).result(swapped, std::min(weight_of(first), weight_of(second)));
}

bool same_frame(std::string_view a, std::string_view b) {
    std::vector<Piece> const first = pieces_of(a);
    std::vector<Piece> const second = pieces_of(b);
    std::size_t const longer = std::max(first.size(), second.size());
    auto const equal = [](Piece const& x, Piece const& y) { return x.text == y.text; };
    auto const begin = static_cast<std::size_t>(
        std::mismatch(first.begin(), first.end(), second.begin(), second.end(), equal).first -
        first.begin());
    auto const end = static_cast<std::size_t>(
        std::mismatch(first.rbegin(), first.rend(), second.rbegin(), second.rend(), equal).first -
        first.rbegin());
    if (longer < least_frame || begin < 2 || (end == 0 && begin * 2 < longer)) {
        return false;
    }
    auto const edits = compare_quotes(a, b).edits;
    auto const same = static_cast<std::size_t>(
        std::count_if(edits.begin(), edits.end(),
                      [](WordEdit const& edit) { return edit.kind == WordEdit::Kind::same; }));
    return same * 5 >= longer * 3;
}

} // namespace gainsay
