#include "evaluation.h"

#include <gainsay/base/span.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <utility>
#include <vector>

using namespace gainsay;

namespace {

constexpr std::size_t no_word = std::numeric_limits<std::size_t>::max();
constexpr std::size_t root = no_word - 1;

struct Word {
    Span span;          // of the characters without white space; of a fused word the whole range's
    bool fused = false; // in a range
    std::size_t head = no_word; // index of a word, or root
    std::string_view form;
    std::string_view lemma;
    std::string_view upos;
    std::string_view xpos;
    std::string_view relation;
};

struct Text {
    std::string characters; // without white space
    std::vector<Word> words;
    std::vector<Span> sentences;
};

class TextReader {
  public:
    explicit TextReader(std::string_view bytes) : bytes_(bytes) {}

    void add(ConlluSentence const& sentence) {
        std::size_t const first = text_.words.size();
        std::uint32_t const begin = size();
        std::uint32_t last_fused = 0;
        Span fused;
        for (ConlluLine const& line : sentence.lines) {
            if (line.kind == ConlluKind::range) {
                fused = take(slice(bytes_, line[ConlluColumn::form]));
                last_fused = line.last;
            } else if (line.kind == ConlluKind::word) {
                bool const in_range = line.first <= last_fused;
                Word word = word_of(line, first);
                word.fused = in_range;
                word.span = in_range ? fused : take(word.form);
                text_.words.push_back(word);
            }
        }
        text_.sentences.push_back({begin, size()});
    }

    Text finish() { return std::move(text_); }

  private:
    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(text_.characters.size());
    }

    Span take(std::string_view form) {
        std::uint32_t const begin = size();
        for (std::size_t at = 0; at < form.size();) {
            CodePoint const point = decode_utf8(form, at);
            if (!is_space(point.value)) {
                text_.characters += form.substr(at, point.length);
            }
            at += point.length;
        }
        return {begin, size()};
    }

    [[nodiscard]] Word word_of(ConlluLine const& line, std::size_t first) const {
        auto const column = [&](ConlluColumn which) { return slice(bytes_, line[which]); };
        Word word;
        word.form = column(ConlluColumn::form);
        word.lemma = column(ConlluColumn::lemma);
        word.upos = column(ConlluColumn::upos);
        word.xpos = column(ConlluColumn::xpos);
        word.relation = column(ConlluColumn::relation);
        std::string_view const head = column(ConlluColumn::head);
        std::uint32_t number = 0;
        auto const [end, error] = std::from_chars(head.data(), head.data() + head.size(), number);
        if (error == std::errc() && end == head.data() + head.size()) {
            word.head = number == 0 ? root : first + number - 1;
        }
        return word;
    }

    std::string_view bytes_;
    Text text_;
};

Text text_of(AnalysedText const& analysed) {
    TextReader reader(analysed.bytes);
    for (ConlluSentence const& sentence : analysed.sentences) {
        reader.add(sentence);
    }
    return reader.finish();
}

// For each word of the system the gold word it is, or no_word.
class Alignment {
  public:
    Alignment(std::vector<Word> const& gold, std::vector<Word> const& system)
        : gold_(gold), system_(system), gold_of_(system.size(), no_word) {
        std::size_t g = 0;
        std::size_t s = 0;
        while (g < gold.size() && s < system.size()) {
            if (gold[g].fused || system[s].fused) {
                align_range(g, s);
            } else if (gold[g].span == system[s].span) {
                gold_of_[s++] = g++;
            } else if (gold[g].span.begin <= system[s].span.begin) {
                ++g;
            } else {
                ++s;
            }
        }
    }

    [[nodiscard]] std::vector<std::size_t> const& gold_of() const { return gold_of_; }

  private:
    static bool is_beyond(std::vector<Word> const& words, std::size_t at, std::uint32_t end) {
        return at >= words.size() ||
               (words[at].fused ? words[at].span.begin >= end : words[at].span.end > end);
    }

    // Words of ranges have no characters of their own: in the smallest stretch that no range
    // leaves, the longest common sequence of forms is aligned.
    void align_range(std::size_t& g, std::size_t& s) {
        std::uint32_t end = 0;
        if (gold_[g].fused) {
            end = gold_[g].span.end;
            if (!system_[s].fused && system_[s].span.begin < gold_[g].span.begin) {
                ++s;
            }
        } else {
            end = system_[s].span.end;
            if (gold_[g].span.begin < system_[s].span.begin) {
                ++g;
            }
        }
        std::size_t const first_gold = g;
        std::size_t const first_system = s;
        while (!is_beyond(gold_, g, end) || !is_beyond(system_, s, end)) {
            bool const take_gold =
                g < gold_.size() &&
                (s >= system_.size() || gold_[g].span.begin <= system_[s].span.begin);
            Word const& word = take_gold ? gold_[g++] : system_[s++];
            if (word.fused) {
                end = std::max(end, word.span.end);
            }
        }
        align_forms(first_gold, g, first_system, s);
    }

    void align_forms(std::size_t g, std::size_t gold_end, std::size_t s, std::size_t system_end) {
        std::size_t const rows = gold_end - g;
        std::size_t const columns = system_end - s;
        std::vector<std::vector<int>> longest(rows + 1, std::vector<int>(columns + 1, 0));
        auto const alike = [&](std::size_t row, std::size_t column) {
            return to_lower(gold_[g + row].form) == to_lower(system_[s + column].form);
        };
        for (std::size_t row = rows; row-- > 0;) {
            for (std::size_t column = columns; column-- > 0;) {
                longest[row][column] = alike(row, column) ? longest[row + 1][column + 1] + 1
                                                          : std::max(longest[row + 1][column],
                                                                     longest[row][column + 1]);
            }
        }
        for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
            if (alike(row, column)) {
                gold_of_[s + column++] = g + row++;
            } else if (longest[row][column] == longest[row + 1][column]) {
                ++row;
            } else {
                ++column;
            }
        }
    }

    std::vector<Word> const& gold_;
    std::vector<Word> const& system_;
    std::vector<std::size_t> gold_of_;
};

std::string_view universal(std::string_view relation) {
    return relation.substr(0, relation.find(':'));
}

} // namespace

std::optional<Evaluation> evaluate(AnalysedText gold_bank, AnalysedText system_bank) {
    Text const gold = text_of(gold_bank);
    Text const system = text_of(system_bank);
    if (gold.characters != system.characters) {
        return std::nullopt;
    }
    Count const all{0, system.words.size(), gold.words.size()};
    Evaluation out{
        {0, system.sentences.size(), gold.sentences.size()}, all, all, all, all, all, all, all};
    std::vector<Span> both;
    std::set_intersection(gold.sentences.begin(), gold.sentences.end(), system.sentences.begin(),
                          system.sentences.end(), std::back_inserter(both));
    out.sentences.right = both.size();

    Alignment const alignment(gold.words, system.words);
    auto const& gold_of = alignment.gold_of();
    for (std::size_t s = 0; s < system.words.size(); ++s) {
        if (gold_of[s] == no_word) {
            continue;
        }
        Word const& found = system.words[s];
        Word const& wanted = gold.words[gold_of[s]];
        std::size_t const head = found.head < gold_of.size() ? gold_of[found.head] : found.head;
        bool const attached = head != no_word && head == wanted.head;
        ++out.words.right;
        out.upos.right += found.upos == wanted.upos;
        out.xpos.right += found.xpos == wanted.xpos;
        // A gold lemma "_" is not given: any is right.
        out.lemmas.right += found.lemma == wanted.lemma || wanted.lemma == "_";
        out.heads.right += attached;
        out.relations.right += attached && universal(found.relation) == universal(wanted.relation);
        out.subtypes.right += attached && found.relation == wanted.relation;
    }
    return out;
}
