#include <gainsay/assertion/word.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace gainsay {

namespace {

WordKind plain_tag(Node const& node) {
    if (node.xpos == Xpos::pos) {
        return WordKind::possessive;
    }
    switch (node.upos) {
    case Upos::verb:
        return WordKind::verb;
    case Upos::noun:
    case Upos::propn:
        return WordKind::noun;
    case Upos::adj:
        return WordKind::adjective;
    case Upos::punct:
    case Upos::sym:
        return WordKind::punctuation;
    default:
        return WordKind::other;
    }
}

bool is_proper(Node const& node) {
    return node.xpos == Xpos::nnp || node.xpos == Xpos::nnps || node.upos == Upos::propn;
}

// May be part of a name that is written with a capital.
bool is_content(Node const& node) {
    return node.upos == Upos::noun || node.upos == Upos::propn || node.upos == Upos::adj ||
           node.upos == Upos::verb || node.upos == Upos::x || node.upos == Upos::intj;
}

class Tagger {
  public:
    Tagger(std::string_view text, Segmentation const& segmentation, Nodes const& nodes,
           Lexicon const& lexicon)
        : text_(text), segmentation_(segmentation), nodes_(nodes), lexicon_(lexicon) {}

    std::vector<Word> run() {
        prepare();
        for (Sentence const& sentence : segmentation_.sentences) {
            first_ = sentence.first_token;
            end_ = sentence.end_token;
            title_case_ = is_shouted() || is_title_case();
            for (std::size_t i = first_; i < end_; ++i) {
                words_[i].tag = is_name(i) ? WordKind::name : plain_tag(nodes_[i]);
            }
        }
        return std::move(words_);
    }

  private:
    void prepare() {
        words_.resize(segmentation_.tokens.size());
        for (std::size_t i = 0; i < words_.size(); ++i) {
            std::string_view const form = slice(text_, segmentation_.tokens[i].span);
            words_[i].lower = to_lower(form);
            words_[i].capital = is_word(i) && is_upper(decode_utf8(form, 0).value);
        }
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (is_word(i) && !words_[i].capital) {
                seen_lower_.insert(words_[i].lower);
            }
        }
        for (Sentence const& sentence : segmentation_.sentences) {
            for (std::size_t i = sentence.first_token + 1; i < sentence.end_token; ++i) {
                if (is_word(i) && words_[i].capital && nodes_[i - 1].upos != Upos::punct) {
                    seen_capital_.insert(words_[i].lower);
                }
            }
        }
    }

    [[nodiscard]] bool is_word(std::size_t i) const {
        return segmentation_.tokens[i].kind == TokenKind::word;
    }

    [[nodiscard]] bool known(std::string const& lower) {
        auto const [at, is_new] = known_.try_emplace(lower);
        if (is_new) {
            at->second =
                lexicon_.is(lower, WordClass::noun) || lexicon_.is(lower, WordClass::verb) ||
                lexicon_.is(lower, WordClass::adjective) || lexicon_.is(lower, WordClass::adverb);
        }
        return at->second;
    }

    // A headline in which every longer word has a capital tells nothing by capitals.
    [[nodiscard]] bool is_title_case() const {
        int capital = 0;
        int all = 0;
        for (std::size_t i = first_ + 1; i < end_; ++i) {
            if (is_word(i) && words_[i].lower.size() > 3) {
                if (!words_[i].capital && nodes_[i].upos == Upos::verb) {
                    return false;
                }
                ++all;
                capital += words_[i].capital ? 1 : 0;
            }
        }
        return all >= 4 && capital * 10 >= all * 8;
    }

    // "CHAINED TO A BED": capitals for emphasis.
    [[nodiscard]] bool is_shouted() {
        int run = 0;
        for (std::size_t i = first_; i < end_; ++i) {
            if (!is_word(i)) {
                continue;
            }
            std::string_view const form = slice(text_, segmentation_.tokens[i].span);
            bool const capitals =
                words_[i].capital &&
                std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
            bool const ordinary = known(words_[i].lower) || !is_content(nodes_[i]);
            run = capitals && ordinary ? run + 1 : 0;
            if (run >= 3) {
                return true;
            }
        }
        return false;
    }

    // "Rose grower Ann Lee": as little of a name as "rose" is.
    [[nodiscard]] bool describes(std::size_t i) const {
        bool const before_noun = i + 2 < end_ && is_word(i + 1) && !words_[i + 1].capital &&
                                 nodes_[i + 1].upos == Upos::noun &&
                                 !seen_capital_.contains(words_[i].lower);
        if (!before_noun) {
            return false;
        }
        bool const compound =
            nodes_[i].relation == Relation::compound && nodes_[i].head == i + 1 - first_;
        bool const before_name =
            is_word(i + 2) && words_[i + 2].capital &&
            lexicon_.field(words_[i + 1].lower, WordClass::noun) == WordField::person;
        return compound || before_name;
    }

    [[nodiscard]] bool is_name(std::size_t i) {
        Word const& word = words_[i];
        std::string const& lower = word.lower;
        if (!word.capital || !(is_content(nodes_[i]) || is_proper(nodes_[i]))) {
            return false;
        }
        bool const place =
            lexicon_.listed(lower, WordList::country) || lexicon_.listed(lower, WordList::city);
        bool const ordinary = known(lower) || seen_lower_.contains(lower);
        if (title_case_) {
            return place || !ordinary || lexicon_.listed(lower, WordList::given_name);
        }
        bool const starts = i == first_ || nodes_[i - 1].upos == Upos::punct;
        if (starts && ordinary && !place && describes(i)) {
            return false;
        }
        // A first word has its capital anyway.
        return !starts || is_proper(nodes_[i]) || place || !ordinary;
    }

    std::string_view text_;
    Segmentation const& segmentation_;
    Nodes const& nodes_;
    Lexicon const& lexicon_;
    std::vector<Word> words_;
    std::unordered_set<std::string_view> seen_lower_;   // views into words_
    std::unordered_set<std::string_view> seen_capital_; // within a sentence
    std::unordered_map<std::string_view, bool> known_;
    std::size_t first_ = 0;
    std::size_t end_ = 0;
    bool title_case_ = false;
};

} // namespace

std::vector<Word> tag_words(std::string_view text, Segmentation const& segmentation,
                            Nodes const& nodes, Lexicon const& lexicon) {
    return Tagger(text, segmentation, nodes, lexicon).run();
}

} // namespace gainsay
