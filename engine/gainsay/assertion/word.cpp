#include <gainsay/assertion/word.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <initializer_list>
#include <unordered_map>

namespace gainsay {

namespace {

using Closed = std::unordered_map<std::string_view, Tag>;

Closed const& closed_words() {
    static Closed const table = [] {
        Closed words;
        auto add = [&](Tag tag, std::initializer_list<std::string_view> list) {
            for (std::string_view const word : list) {
                words.emplace(word, tag);
            }
        };
        add(Tag::determiner,
            {"a",    "an",    "the", "this",    "these", "those",  "some",    "any",
             "each", "every", "no",  "all",     "both",  "either", "neither", "another",
             "such", "many",  "few", "several", "most",  "my",     "your",    "his",
             "her",  "its",   "our", "their",   "whose", "much"});
        add(Tag::pronoun,
            {"i",         "you",    "he",         "she",      "it",         "we",
             "they",      "me",     "him",        "us",       "them",       "himself",
             "herself",   "itself", "themselves", "myself",   "ourselves",  "somebody",
             "someone",   "nobody", "something",  "nothing",  "none",       "everyone",
             "everybody", "anyone", "anybody",    "anything", "everything", "there"});
        add(Tag::relative, {"who", "whom", "which"});
        add(Tag::preposition,
            {"of",        "in",     "on",        "at",        "by",         "for",     "with",
             "from",      "into",   "onto",      "over",      "under",      "above",   "below",
             "between",   "among",  "amongst",   "against",   "during",     "through", "throughout",
             "across",    "along",  "around",    "near",      "behind",     "beyond",  "within",
             "without",   "toward", "towards",   "upon",      "about",      "after",   "before",
             "since",     "until",  "till",      "than",      "as",         "like",    "despite",
             "according", "amid",   "per",       "via",       "outside",    "inside",  "beside",
             "besides",   "except", "including", "regarding", "concerning", "off",     "out",
             "up",        "down"});
        add(Tag::to, {"to"});
        add(Tag::conjunction, {"and", "or", "but", "nor", "&"});
        add(Tag::subordinator, {"because", "although", "though", "while", "whereas", "if", "unless",
                                "whether", "when", "where", "once", "so", "how", "why", "what"});
        add(Tag::auxiliary, {"be",  "is",  "are", "was",  "were", "been", "being", "am",
                             "'re", "’re", "'m",  "’m",   "have", "has",  "had",   "having",
                             "'ve", "’ve", "do",  "does", "did",  "done", "doing"});
        add(Tag::modal, {"will", "would", "shall", "should", "can", "could", "may", "might", "must",
                         "ca", "wo", "'ll", "’ll", "'d", "’d", "cannot"});
        add(Tag::negation, {"not", "n't", "n’t", "never"});
        add(Tag::adverb, {"also",      "already",  "still",   "just",      "only",      "even",
                          "now",       "then",     "here",    "again",     "soon",      "later",
                          "ago",       "however",  "instead", "meanwhile", "too",       "very",
                          "more",      "less",     "well",    "away",      "back",      "together",
                          "yet",       "nearly",   "almost",  "moreover",  "therefore", "today",
                          "yesterday", "tomorrow", "tonight", "often",     "ever",      "apart"});
        add(Tag::number,
            {"one",      "two",     "three",     "four",     "five",     "six",      "seven",
             "eight",    "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
             "fifteen",  "sixteen", "seventeen", "eighteen", "nineteen", "twenty",   "thirty",
             "forty",    "fifty",   "sixty",     "seventy",  "eighty",   "ninety",   "hundred",
             "thousand", "million", "billion",   "trillion", "dozen"});
        return words;
    }();
    return table;
}

struct Classes {
    bool known = false;
    std::string lemma;      // as a verb
    std::uint32_t noun = 0; // frequency + 1; 0: is none
    std::uint32_t verb = 0;
    std::uint32_t adjective = 0;
    std::uint32_t adverb = 0;
};

class Tagger {
  public:
    Tagger(std::string_view text, Segmentation const& segmentation, Lexicon const& lexicon)
        : text_(text), segmentation_(segmentation), lexicon_(lexicon) {}

    std::vector<Word> run() {
        prepare();
        for (Sentence const& sentence : segmentation_.sentences) {
            first_ = sentence.first_token;
            end_ = sentence.end_token;
            shouted_ = is_shouted();
            title_case_ = shouted_ || is_title_case();
            for (std::size_t i = first_; i < end_; ++i) {
                tag(i);
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
            words_[i].capital = segmentation_.tokens[i].kind == TokenKind::word &&
                                is_upper(decode_utf8(form, 0).value);
        }
        for (Sentence const& sentence : segmentation_.sentences) {
            for (std::size_t i = sentence.first_token; i < sentence.end_token; ++i) {
                if (segmentation_.tokens[i].kind == TokenKind::word && !words_[i].capital) {
                    seen_lower_.insert(words_[i].lower);
                }
            }
        }
    }

    // A headline in which every longer word has a capital tells nothing by capitals.
    [[nodiscard]] bool is_title_case() const {
        int capital = 0;
        int all = 0;
        for (std::size_t i = first_ + 1; i < end_; ++i) {
            if (segmentation_.tokens[i].kind == TokenKind::word && words_[i].lower.size() > 3) {
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
            std::string_view const form = slice(text_, segmentation_.tokens[i].span);
            bool const capitals =
                words_[i].capital &&
                std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
            if (segmentation_.tokens[i].kind != TokenKind::word) {
                continue;
            }
            bool const ordinary =
                closed_words().contains(words_[i].lower) || classes(words_[i].lower).known;
            run = capitals && ordinary ? run + 1 : 0;
            if (run >= 3) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] Classes const& classes(std::string const& lower) {
        auto const [at, is_new] = classes_.try_emplace(lower);
        if (is_new) {
            Classes& out = at->second;
            auto look = [&](WordClass c) {
                if (!lexicon_.is(lower, c)) {
                    return std::uint32_t{0};
                }
                out.known = true;
                return lexicon_.frequency(lexicon_.lemma(lower, c), c) + 1;
            };
            out.noun = look(WordClass::noun);
            out.verb = look(WordClass::verb);
            out.adjective = look(WordClass::adjective);
            out.adverb = look(WordClass::adverb);
            out.lemma = lexicon_.lemma(lower, WordClass::verb);
        }
        return at->second;
    }

    [[nodiscard]] static VerbForm form_of(std::string_view lower, std::string_view lemma) {
        if (lower == lemma) {
            return VerbForm::base;
        }
        return lower.ends_with("ing")                           ? VerbForm::ing
               : lower.ends_with("s") && !lower.ends_with("ss") ? VerbForm::third
                                                                : VerbForm::past;
    }

    [[nodiscard]] Tag tag_at(std::size_t i) const {
        return i >= first_ && i < end_ ? words_[i].tag : Tag::punctuation;
    }

    // The nearest word before that is no adverb or negation.
    [[nodiscard]] std::size_t before(std::size_t i) const {
        while (i > first_) {
            --i;
            if (words_[i].tag != Tag::adverb && words_[i].tag != Tag::negation) {
                return i;
            }
        }
        return end_; // none
    }

    // What the next token may be, before it is tagged.
    [[nodiscard]] Tag guess_next(std::size_t i) {
        if (i + 1 >= end_) {
            return Tag::punctuation;
        }
        Token const& next = segmentation_.tokens[i + 1];
        if (next.kind == TokenKind::number) {
            return Tag::number;
        }
        if (next.kind != TokenKind::word) {
            return Tag::punctuation;
        }
        Word const& word = words_[i + 1];
        if (auto const closed = closed_words().find(word.lower); closed != closed_words().end()) {
            return closed->second;
        }
        if (word.lower == "that") {
            return Tag::subordinator;
        }
        if (word.capital && !title_case_) {
            return Tag::name;
        }
        Classes const& c = classes(word.lower);
        std::uint32_t const most = std::max({c.noun, c.verb, c.adjective, c.adverb});
        return most == 0 || most == c.noun ? Tag::noun
               : most == c.verb            ? Tag::verb
               : most == c.adjective       ? Tag::adjective
                                           : Tag::adverb;
    }

    // Whether a word that can only be a finite verb stands before the clause may end.
    [[nodiscard]] bool verb_follows(std::size_t i) {
        std::size_t const limit = std::min<std::size_t>(end_, i + 9);
        for (++i; i < limit; ++i) {
            if (segmentation_.tokens[i].kind == TokenKind::punctuation) {
                return false;
            }
            auto const closed = closed_words().find(words_[i].lower);
            if (closed != closed_words().end()) {
                if (closed->second == Tag::auxiliary || closed->second == Tag::modal) {
                    return true;
                }
                if (closed->second == Tag::conjunction || closed->second == Tag::subordinator ||
                    closed->second == Tag::relative) {
                    return false;
                }
                continue;
            }
            if (words_[i].capital) {
                continue;
            }
            Classes const& c = classes(words_[i].lower);
            if (c.verb > c.noun && form_of(words_[i].lower, c.lemma) == VerbForm::past) {
                return true;
            }
        }
        return false;
    }

    void tag(std::size_t i);
    void tag_that(std::size_t i);
    void tag_s(std::size_t i);
    [[nodiscard]] bool is_name(std::size_t i);
    void tag_open(std::size_t i);
    [[nodiscard]] Tag after_nominal(std::size_t i, Classes const& c, VerbForm form, Tag previous);
    [[nodiscard]] Tag inside_phrase(std::size_t i, Classes const& c, VerbForm form, Tag previous);
    [[nodiscard]] static Tag plain(Classes const& c) {
        std::uint32_t const most = std::max({c.noun, c.adjective, c.adverb});
        return most == 0 || most == c.noun ? Tag::noun
               : most == c.adjective       ? Tag::adjective
                                           : Tag::adverb;
    }

    std::string_view text_;
    Segmentation const& segmentation_;
    Lexicon const& lexicon_;
    std::vector<Word> words_;
    std::unordered_set<std::string_view> seen_lower_; // views into words_
    std::unordered_map<std::string_view, Classes> classes_;
    std::size_t first_ = 0;
    std::size_t end_ = 0;
    bool title_case_ = false;
    bool shouted_ = false;
};

void Tagger::tag(std::size_t i) {
    Word& word = words_[i];
    TokenKind const kind = segmentation_.tokens[i].kind;
    bool const joined = !segmentation_.tokens[i].space_before && i > first_;
    if (joined && (word.lower == "'" || word.lower == "’") && tag_at(i - 1) != Tag::punctuation &&
        words_[i - 1].lower.ends_with('s') && i + 1 < end_ &&
        segmentation_.tokens[i + 1].space_before) {
        word.tag = Tag::possessive;
        return;
    }
    if (kind == TokenKind::punctuation || kind == TokenKind::symbol) {
        word.tag = word.lower == "&" ? Tag::conjunction : Tag::punctuation;
        return;
    }
    if (kind == TokenKind::number) {
        word.tag = Tag::number;
        return;
    }
    if (word.lower == "'s" || word.lower == "’s") {
        return tag_s(i);
    }
    if (word.lower == "that") {
        return tag_that(i);
    }
    bool const acronym = word.capital && word.lower.size() > 1 && i > first_ &&
                         slice(text_, segmentation_.tokens[i].span) != word.lower &&
                         is_upper(decode_utf8(slice(text_, segmentation_.tokens[i].span), 1).value);
    if (auto const closed = closed_words().find(word.lower);
        closed != closed_words().end() && !(acronym && !title_case_ && word.lower != "i")) {
        word.tag = closed->second;
        if (word.lower == "may" && word.capital && i > first_) {
            word.tag = Tag::name; // the month
        }
        if (word.lower == "her" || word.lower == "such" || word.lower == "all" ||
            word.lower == "both") {
            Tag const next = guess_next(i);
            bool const alone = next == Tag::punctuation || next == Tag::preposition ||
                               next == Tag::to || next == Tag::conjunction ||
                               next == Tag::auxiliary || next == Tag::modal;
            word.tag = alone ? Tag::pronoun : Tag::determiner;
        }
        return;
    }
    if (is_name(i)) {
        word.tag = Tag::name;
        return;
    }
    tag_open(i);
}

void Tagger::tag_s(std::size_t i) {
    Tag const previous = tag_at(i - 1);
    bool const subject = previous == Tag::pronoun || previous == Tag::relative ||
                         words_[i - (i > first_ ? 1 : 0)].lower == "that";
    words_[i].tag = subject ? Tag::auxiliary : Tag::possessive;
}

void Tagger::tag_that(std::size_t i) {
    Tag const previous = tag_at(i == first_ ? end_ : i - 1);
    Tag const next = guess_next(i);
    bool const verbal = next == Tag::auxiliary || next == Tag::modal || next == Tag::verb;
    bool const nominal = previous == Tag::noun || previous == Tag::name || previous == Tag::number;
    if (nominal && verbal) {
        words_[i].tag = Tag::relative;
    } else if (previous == Tag::preposition || (previous == Tag::punctuation && verbal)) {
        words_[i].tag = verbal ? Tag::pronoun : Tag::determiner;
    } else if (i == first_) {
        words_[i].tag = verbal ? Tag::pronoun : Tag::determiner;
    } else {
        words_[i].tag = Tag::subordinator;
    }
}

bool Tagger::is_name(std::size_t i) {
    Word const& word = words_[i];
    if (!word.capital) {
        return false;
    }
    std::string const& lower = word.lower;
    bool const ordinary = classes(lower).known || seen_lower_.contains(lower);
    if (title_case_) {
        bool const place = lexicon_.listed(lower, WordList::country) ||
                           lexicon_.listed(lower, WordList::city) ||
                           lexicon_.listed(lower, WordList::given_name);
        return place || !ordinary;
    }
    bool const starts = i == first_ || tag_at(i - 1) == Tag::punctuation;
    if (!starts) {
        return true;
    }
    // A first word has its capital anyway.
    std::string_view const form = slice(text_, segmentation_.tokens[i].span);
    bool const all_capitals = form.size() > 1 && is_upper(decode_utf8(form, 1).value);
    if (all_capitals || !ordinary || lexicon_.listed(lower, WordList::country) ||
        lexicon_.listed(lower, WordList::city)) {
        return true;
    }
    bool const next_capital = i + 1 < end_ && words_[i + 1].capital;
    if (lexicon_.listed(lower, WordList::given_name) ||
        lexicon_.listed(lower, WordList::honorific)) {
        return next_capital || !seen_lower_.contains(lower);
    }
    return next_capital && !seen_lower_.contains(lower);
}

Tag Tagger::inside_phrase(std::size_t i, Classes const& c, VerbForm form, Tag previous) {
    Tag const next = guess_next(i);
    bool const noun_next = next == Tag::noun || next == Tag::name || next == Tag::adjective;
    if (form == VerbForm::past && c.verb > c.noun) {
        if (noun_next || previous == Tag::determiner || previous == Tag::adjective ||
            previous == Tag::possessive) {
            return noun_next ? Tag::adjective : c.noun > 0 ? Tag::noun : Tag::adjective;
        }
        return Tag::verb;
    }
    if (form == VerbForm::ing && c.verb > 0) {
        if (previous == Tag::preposition) {
            return c.noun > c.verb ? Tag::noun : Tag::verb;
        }
        return noun_next && c.noun <= c.verb ? Tag::adjective : Tag::noun;
    }
    if (c.adjective > 0 && noun_next && (c.adjective * 2 > c.noun || c.noun == 0)) {
        return Tag::adjective;
    }
    if (c.noun > 0) {
        return c.adverb > c.noun * 2 ? Tag::adverb : Tag::noun;
    }
    return plain(c);
}

Tag Tagger::after_nominal(std::size_t i, Classes const& c, VerbForm form, Tag previous) {
    if (c.verb == 0) {
        return plain(c);
    }
    Tag const next = guess_next(i);
    if (form == VerbForm::ing) {
        // "a man wearing a hat", but "drug trafficking,"
        bool const complement = next == Tag::determiner || next == Tag::pronoun ||
                                next == Tag::name || next == Tag::number || next == Tag::adverb ||
                                next == Tag::to || next == Tag::subordinator;
        return c.noun > 0 && (!complement || c.noun > c.verb * 2) ? Tag::noun : Tag::verb;
    }
    if (form == VerbForm::past) {
        return c.noun > c.verb * 2 || c.adjective > c.verb * 3 ? plain(c) : Tag::verb;
    }
    bool const plural_before =
        previous == Tag::name || words_[i - 1].lower.ends_with('s') ||
        lexicon_.lemma(words_[i - 1].lower, WordClass::noun) != words_[i - 1].lower ||
        words_[i - 1].lower == "police" || words_[i - 1].lower == "people";
    // "cut", "put", "set", "hit" are also past forms.
    bool const frozen =
        form == VerbForm::base && words_[i].lower.size() <= 4 && words_[i].lower.ends_with('t');
    bool const fits = form == VerbForm::third ? true : plural_before || frozen;
    if (!fits || verb_follows(i)) {
        return plain(c);
    }
    bool const object_next = next == Tag::determiner || next == Tag::pronoun || next == Tag::to ||
                             next == Tag::subordinator || next == Tag::name ||
                             next == Tag::number || next == Tag::adverb;
    if (object_next) {
        return c.verb * 3 >= c.noun ? Tag::verb : plain(c);
    }
    return c.verb > c.noun * 2 && next != Tag::punctuation ? Tag::verb : plain(c);
}

void Tagger::tag_open(std::size_t i) {
    Word& word = words_[i];
    Classes const& c = classes(word.lower);
    if (!c.known) {
        bool const past = word.lower.size() > 4 && word.lower.ends_with("ed");
        bool const ing = word.lower.size() > 5 && word.lower.ends_with("ing");
        word.tag = past || ing ? Tag::verb : word.lower.ends_with("ly") ? Tag::adverb : Tag::noun;
        word.form = past ? VerbForm::past : ing ? VerbForm::ing : VerbForm::none;
        return;
    }
    VerbForm const form = c.verb > 0 ? form_of(word.lower, c.lemma) : VerbForm::none;
    bool const adverb_only = c.adverb > 0 && c.noun + c.verb + c.adjective == 0;
    if (adverb_only || (word.lower.ends_with("ly") && c.adverb > 0 && c.adverb >= c.adjective)) {
        word.tag = Tag::adverb;
        return;
    }
    std::size_t const at = before(i);
    Tag const previous = at == end_ ? Tag::punctuation : words_[at].tag;
    Tag tag = Tag::noun;
    switch (previous) {
    case Tag::modal:
        tag = c.verb > 0 && form == VerbForm::base ? Tag::verb : plain(c);
        break;
    case Tag::to:
        tag = c.verb > 0 && form == VerbForm::base && c.verb * 4 >= c.noun
                  ? Tag::verb
                  : inside_phrase(i, c, form, Tag::determiner);
        break;
    case Tag::auxiliary: {
        bool const be = is_be(words_[at].lower);
        bool const have = is_have(words_[at].lower);
        bool const verbal =
            be     ? form == VerbForm::past || form == VerbForm::ing
            : have ? form == VerbForm::past || (form == VerbForm::base && c.verb > c.noun)
                   : form == VerbForm::base;
        // "was married", "was closed": states count as passives, too.
        tag = c.verb > 0 && verbal && !(be && c.noun > c.verb * 3) ? Tag::verb
              : be                                                 ? plain(c)
                   : inside_phrase(i, c, form, previous);
        break;
    }
    case Tag::pronoun:
    case Tag::relative:
        tag = c.verb > 0 && (form != VerbForm::base || c.verb * 2 > c.noun) ? Tag::verb : plain(c);
        break;
    case Tag::determiner:
    case Tag::adjective:
    case Tag::possessive:
    case Tag::preposition:
    case Tag::number:
        tag = inside_phrase(i, c, form, previous);
        break;
    case Tag::noun:
    case Tag::name:
        tag = after_nominal(i, c, form, previous);
        break;
    default: { // start, punctuation, conjunction, subordinator, verb
        bool const inflected = form == VerbForm::past || form == VerbForm::ing;
        bool const chained = previous == Tag::conjunction && at > first_ &&
                             form != VerbForm::none && words_[at - 1].tag == Tag::verb &&
                             words_[at - 1].form == form;
        bool const adjective = previous == Tag::verb && c.adjective > 0;
        if (c.verb > 0 && ((inflected && c.verb >= c.noun && !adjective) || chained)) {
            Tag const next = guess_next(i);
            tag = previous == Tag::verb && (next == Tag::noun || next == Tag::name) ? Tag::adjective
                                                                                    : Tag::verb;
        } else {
            tag = inside_phrase(i, c, VerbForm::none, Tag::punctuation);
        }
        break;
    }
    }
    word.tag = tag;
    word.form = tag == Tag::verb ? form : VerbForm::none;
}

} // namespace

bool is_be(std::string_view lower) {
    for (std::string_view const form :
         {"be", "is", "are", "was", "were", "been", "being", "am", "'re", "’re", "'m", "’m"}) {
        if (lower == form) {
            return true;
        }
    }
    return lower == "'s" || lower == "’s";
}

bool is_have(std::string_view lower) {
    return lower == "have" || lower == "has" || lower == "had" || lower == "having" ||
           lower == "'ve" || lower == "’ve";
}

std::vector<Word> tag_words(std::string_view text, Segmentation const& segmentation,
                            Lexicon const& lexicon) {
    return Tagger(text, segmentation, lexicon).run();
}

} // namespace gainsay
