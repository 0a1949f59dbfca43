#include <gainsay/assertion/clause_tree.h>
#include <gainsay/assertion/noun_class.h>
#include <gainsay/assertion/noun_phrase.h>
#include <gainsay/assertion/phrase_words.h>
#include <gainsay/base/one_of.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace gainsay {

namespace {

constexpr std::size_t longest_list = 4;      // members
constexpr std::size_t longest_modifier = 8;  // words
constexpr int deepest_chain_of_members = 16; // joined words between a member and its list's first

constexpr std::array<std::string_view, 4> demonstratives = {"this", "that", "these", "those"};
// Say nothing of which one is meant.
constexpr std::array<std::string_view, 9> empty_words = {"the",    "of",    "a",    "an",  "own",
                                                         "entire", "whole", "very", "same"};

bool is_content(SentenceTree const& tree, WordIndex i) {
    return tree.token(i).kind != TokenKind::punctuation && tree.upos(i) != Upos::adp &&
           tree.upos(i) != Upos::det && tree.upos(i) != Upos::pron && tree.xpos(i) != Xpos::pos &&
           !one_of(tree.lower(i), empty_words);
}

std::string base_form(SentenceTree const& tree, WordIndex i) {
    bool const noun = tree.upos(i) == Upos::noun || tree.upos(i) == Upos::propn;
    std::string const& lower = tree.lower(i);
    return noun ? tree.lexicon().lemma(lower, WordClass::noun)
                : without_nation(lower, tree.lexicon());
}

void add_words(SentenceTree const& tree, WordIndex under, std::vector<std::string>& out) {
    std::size_t left = longest_modifier;
    for (WordIndex i = tree.first(under); i < tree.end(under) && left > 0; ++i) {
        if (tree.under(i, under) && is_content(tree, i)) {
            out.push_back(without_nation(base_form(tree, i), tree.lexicon()));
            --left;
        }
    }
}

Description describe(SentenceTree const& tree, WordIndex head) {
    Description out;
    out.head = base_form(tree, head);
    for (WordIndex const child : tree.children(head)) {
        switch (universal(tree.relation(child))) {
        case Relation::amod:
        case Relation::compound:
        case Relation::nummod:
        case Relation::flat:
            add_words(tree, child, out.words);
            break;
        case Relation::nmod: {
            WordIndex const preposition = tree.child(child, Relation::case_);
            bool const of = preposition != no_word && tree.lower(preposition) == "of";
            if (child < head || of) {
                add_words(tree, child, out.words);
            }
            break;
        }
        default:
            break;
        }
    }
    std::sort(out.words.begin(), out.words.end());
    out.words.erase(std::unique(out.words.begin(), out.words.end()), out.words.end());
    return out;
}

bool is_nominal(SentenceTree const& tree, WordIndex i) {
    Upos const tag = tree.upos(i);
    bool const adjective = tag == Upos::adj || tag == Upos::num; // "the dead", "both", "the two"
    bool const determined = tree.has(i, Relation::det);
    if (tag != Upos::noun && tag != Upos::propn && !(adjective && determined)) {
        return false;
    }
    switch (universal(tree.relation(i))) {
    case Relation::nsubj:
    case Relation::obj:
    case Relation::iobj:
    case Relation::obl:
    case Relation::appos:
    case Relation::conj:
    case Relation::root:
    case Relation::ccomp:
    case Relation::xcomp:
    case Relation::parataxis:
    case Relation::vocative:
    case Relation::dislocated:
    case Relation::advcl:
    case Relation::dep:
    case Relation::list:
    case Relation::orphan:
        return true;
    case Relation::acl:
        return tree.has(i, Relation::cop);
    case Relation::nmod:
        return tree.relation(i) != Relation::nmod_desc;
    default:
        return false;
    }
}

Gender listed_gender(std::string_view value) {
    return value == "female" ? Gender::female : value == "male" ? Gender::male : Gender::unknown;
}

class Collector {
  public:
    explicit Collector(ClauseText const& in) : in_(in) {
        std::vector<Span> times;
        for (TimeExpression const& time : in.values.times) {
            times.push_back(time.span);
        }
        in_time_ = covered(in.parsed.segmentation, times);
        note_quotes();
    }

    std::vector<NounPhrase> run() {
        for (std::uint32_t s = 0; s < in_.trees.size(); ++s) {
            sentence(s);
        }
        return std::move(out_);
    }

  private:
    void note_quotes() {
        auto const& tokens = in_.parsed.segmentation.tokens;
        quote_of_.assign(tokens.size(), Quote::no_quote);
        std::size_t token = 0;
        for (std::uint32_t q = 0; q < in_.values.quotes.size(); ++q) {
            Quote const& quote = in_.values.quotes[q];
            while (token < tokens.size() && tokens[token].span.end <= quote.words.begin) {
                ++token;
            }
            for (; token < tokens.size() && tokens[token].span.begin < quote.words.end; ++token) {
                quote_of_[token] = quote.scare ? Quote::no_quote : q;
            }
        }
    }

    void sentence(std::uint32_t number) {
        SentenceTree const& tree = in_.trees[number];
        auto const begin = static_cast<PhraseIndex>(out_.size());
        of_word_.assign(tree.size(), no_phrase);
        for (WordIndex i = 0; i < tree.size(); ++i) {
            NounPhrase phrase;
            if (PronounFacts const* const facts = pronoun(tree, i)) {
                phrase = read_pronoun(tree, i, *facts);
            } else if (is_nominal(tree, i) &&
                       (!in_time_[tree.token_index(i)] || tree.lower(i) == "old")) {
                phrase = read_nominal(tree, i);
            } else {
                continue;
            }
            phrase.sentence = number;
            phrase.head = i;
            phrase.token = tree.token_index(i);
            phrase.quote = quote_of_[phrase.token];
            phrase.slot = slot(tree, i);
            of_word_[i] = static_cast<PhraseIndex>(out_.size());
            out_.push_back(std::move(phrase));
        }
        auto const end = static_cast<PhraseIndex>(out_.size());
        for (PhraseIndex i = begin; i < end; ++i) {
            for (WordIndex const child : tree.children(out_[i].head)) {
                if (tree.relation(child) == Relation::nmod_poss) {
                    out_[i].possessor = of_word_[child];
                }
            }
        }
        for (PhraseIndex i = begin; i < end; ++i) {
            list(tree, i);
        }
    }

    static PronounFacts const* pronoun(SentenceTree const& tree, WordIndex i) {
        bool const tagged = tree.upos(i) == Upos::pron || tree.xpos(i) == Xpos::prp ||
                            tree.xpos(i) == Xpos::prp_possessive;
        return tagged && !tree.is(i, Relation::expl) ? pronoun_facts(tree.lower(i)) : nullptr;
    }

    static NounPhrase read_pronoun(SentenceTree const& tree, WordIndex i,
                                   PronounFacts const& facts) {
        NounPhrase out;
        out.form = PhraseForm::pronoun;
        out.span = tree.span(i);
        out.number = facts.number;
        out.gender = facts.gender;
        out.sort = facts.sort;
        out.said.head = tree.lower(i);
        return out;
    }

    [[nodiscard]] EntityIndex named(SentenceTree const& tree, WordIndex i) const {
        return in_.mentions.of_token[tree.token_index(i)];
    }

    // "spokesman Ann Lee", "his wife Ann"
    [[nodiscard]] EntityIndex named_beside(SentenceTree const& tree, WordIndex head,
                                           int steps = 1) const {
        for (WordIndex const child : tree.children(head)) {
            bool const flat =
                tree.is(child, Relation::flat) || tree.relation(child) == Relation::nmod_desc ||
                (tree.is(child, Relation::appos) && !tree.has(child, Relation::punct));
            EntityIndex who = flat && child > head ? named(tree, child) : no_entity;
            if (flat && child > head && who == no_entity && steps > 0) {
                who = named_beside(tree, child, steps - 1);
            }
            if (who != no_entity && in_.mentions.entities[who].kind == EntityKind::person) {
                return who;
            }
        }
        return no_entity;
    }

    [[nodiscard]] NounPhrase read_nominal(SentenceTree const& tree, WordIndex i) const {
        NounPhrase out;
        Words const words = phrase_words(tree, i, PhraseSize::object);
        out.span = cover(tree.span(words.front()), tree.span(words.back()));
        out.said = describe(tree, i);
        out.name = named(tree, i);
        if (out.name == no_entity) {
            out.name = named_beside(tree, i);
        }
        if (out.name != no_entity) {
            read_name(tree, words, out);
            return out;
        }
        out.form = form(tree, i);
        WordIndex const determiner = tree.child(i, Relation::det);
        out.none = tree.lower(i) == "nothing" || tree.lower(i) == "nobody" ||
                   (determiner != no_word && tree.lower(determiner) == "no");
        bool const plural = tree.xpos(i) == Xpos::nns || tree.xpos(i) == Xpos::nnps;
        out.number = plural ? Number::plural : Number::singular;
        if (tree.upos(i) == Upos::num || is_group_noun(out.said.head)) {
            out.number = Number::unknown;
        }
        std::string const& head = out.said.head;
        out.sort = sort_of_noun(head == "people" ? "person" : head, tree.lexicon());
        out.gender = gender_of_noun(head);
        if (tree.lower(i) == "people") {
            out.number = Number::plural;
        }
        return out;
    }

    void read_name(SentenceTree const& tree, Words const& words, NounPhrase& out) const {
        out.form = PhraseForm::name;
        switch (in_.mentions.entities[out.name].kind) {
        case EntityKind::person:
            out.sort = Sort::person;
            out.number = Number::singular;
            break;
        case EntityKind::organisation:
            out.sort = Sort::organisation;
            break;
        case EntityKind::place:
            out.sort = Sort::place;
            out.number = Number::singular;
            break;
        case EntityKind::other:
            break;
        }
        for (WordIndex const word : words) {
            if (out.gender != Gender::unknown) {
                break;
            }
            if (named(tree, word) != out.name) {
                out.gender = gender_of_address(tree.lower(word));
            } else if (out.sort == Sort::person) {
                out.gender = listed_gender(
                    tree.lexicon().list_value(tree.lower(word), WordList::given_name));
                break;
            }
        }
    }

    static PhraseForm form(SentenceTree const& tree, WordIndex i) {
        for (WordIndex const child : tree.children(i)) {
            if (tree.relation(child) == Relation::nmod_poss) {
                return PhraseForm::possessive;
            }
            if (!tree.is(child, Relation::det)) {
                continue;
            }
            std::string const& lower = tree.lower(child);
            if (lower == "the" || lower == "both") {
                return PhraseForm::definite;
            }
            if (one_of(lower, demonstratives)) {
                return PhraseForm::demonstrative;
            }
        }
        return PhraseForm::indefinite;
    }

    static Slot slot(SentenceTree const& tree, WordIndex i) {
        for (int steps = 0; tree.is(i, Relation::conj) && steps < deepest_chain_of_members;
             ++steps) {
            i = tree.head(i);
        }
        if (tree.has(i, Relation::cop)) {
            // "was on the tanker" says where, not what.
            return tree.has(i, Relation::case_) ? Slot::other : Slot::predicate;
        }
        switch (universal(tree.relation(i))) {
        case Relation::nsubj:
            return Slot::subject;
        case Relation::obj:
        case Relation::iobj:
            return Slot::object;
        default:
            return tree.relation(i) == Relation::nmod_poss ? Slot::possessor : Slot::other;
        }
    }

    // "India and Canada"
    void list(SentenceTree const& tree, PhraseIndex first) {
        WordIndex const head = out_[first].head;
        bool const begins = tree.has(head, Relation::conj) && !tree.is(head, Relation::conj) &&
                            !tree.has(head, Relation::cop);
        if (!begins) {
            return;
        }
        NounPhrase whole = out_[first];
        whole.form = PhraseForm::list;
        whole.number = Number::plural;
        whole.gender = Gender::unknown;
        whole.name = no_entity;
        whole.possessor = no_phrase;
        whole.said = {};
        for (WordIndex const word : list_members(tree, head, longest_list + 1)) {
            if (of_word_[word] == no_phrase) {
                return;
            }
            NounPhrase& member = out_[of_word_[word]];
            whole.members.push_back(of_word_[word]);
            whole.span = cover(whole.span, member.span);
            whole.sort = member.sort == whole.sort ? whole.sort : Sort::unknown;
            member.in_list = true;
        }
        if (whole.members.size() > 1 && whole.members.size() <= longest_list) {
            out_.push_back(std::move(whole));
        }
    }

    ClauseText const& in_;
    std::vector<bool> in_time_;
    std::vector<std::uint32_t> quote_of_;
    std::vector<PhraseIndex> of_word_; // of the sentence at hand
    std::vector<NounPhrase> out_;
};

// "chief executive Ann Lee": the words between the phrase's beginning and the name.
void add_title(SentenceTree const& tree, NounPhrase const& phrase, Mentions const& mentions,
               std::vector<Description>& out) {
    Words const words = phrase_words(tree, phrase.head, PhraseSize::object);
    Words before;
    for (WordIndex const word : words) {
        if (mentions.of_token[tree.token_index(word)] == phrase.name) {
            break;
        }
        before.push_back(word);
    }
    while (!before.empty() && !is_content(tree, before.back())) {
        before.pop_back();
    }
    if (before.empty() ||
        (tree.upos(before.back()) != Upos::noun && tree.upos(before.back()) != Upos::propn)) {
        return;
    }
    Description said;
    said.head = base_form(tree, before.back());
    before.pop_back();
    for (WordIndex const word : before) {
        if (is_content(tree, word)) {
            said.words.push_back(base_form(tree, word));
        }
    }
    std::sort(said.words.begin(), said.words.end());
    out.push_back(std::move(said));
}

} // namespace

std::string without_nation(std::string const& lower, Lexicon const& lexicon) {
    for (WordList const list : {WordList::demonym, WordList::country}) {
        if (auto const country = lexicon.list_value(lower, list); !country.empty()) {
            return std::string(country);
        }
    }
    return lower;
}

std::vector<NounPhrase> find_noun_phrases(ClauseText const& in) {
    return Collector(in).run();
}

std::vector<Description> descriptions_of(SentenceTree const& tree, NounPhrase const& phrase,
                                         Mentions const& mentions) {
    std::vector<Description> out;
    WordIndex const head = phrase.head;
    auto const unnamed_noun = [&](WordIndex i) {
        bool const noun = tree.upos(i) == Upos::noun || tree.upos(i) == Upos::propn;
        return noun && mentions.of_token[tree.token_index(i)] == no_entity;
    };
    if (mentions.of_token[phrase.token] == no_entity) {
        out.push_back(phrase.said);
    } else {
        add_title(tree, phrase, mentions, out);
    }
    for (WordIndex const child : tree.children(head)) {
        if (tree.is(child, Relation::appos)) {
            for (WordIndex const post : list_members(tree, child, longest_list)) {
                if (unnamed_noun(post)) {
                    out.push_back(describe(tree, post));
                }
            }
        }
    }
    WordIndex const above = tree.head(head);
    if (above == no_word) {
        return out;
    }
    if (tree.is(head, Relation::appos)) {
        // "the president of the club, Ann Lee"
        WordIndex post = above;
        for (int steps = 0; steps < 2 && phrase.sort == Sort::person && post != no_word &&
                            tree.is(post, Relation::nmod) &&
                            sort_of_noun(base_form(tree, post), tree.lexicon()) != Sort::person;
             ++steps) {
            post = tree.head(post);
        }
        if (post != no_word && unnamed_noun(post)) {
            out.push_back(describe(tree, post));
        }
    }
    if (tree.is(head, Relation::nsubj) && tree.has(above, Relation::cop) && unnamed_noun(above)) {
        auto const below = tree.children(above);
        bool const denied = std::any_of(below.begin(), below.end(),
                                        [&](WordIndex child) { return is_negation(tree, child); });
        if (!denied) {
            out.push_back(describe(tree, above));
        }
    }
    return out;
}

} // namespace gainsay
