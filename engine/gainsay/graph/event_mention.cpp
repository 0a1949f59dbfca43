#include <gainsay/assertion/phrase_words.h>
#include <gainsay/assertion/sentence_tree.h>
#include <gainsay/graph/event_mention.h>

#include <algorithm>
#include <map>

namespace gainsay {

namespace {

constexpr WordField phenomenon{19}; // storms and fires

class Reader {
  public:
    Reader(Analysis const& analysis, std::uint32_t place, EntityPlaces const& places,
           std::vector<EventFrame> const& frames, Lexicon const& lexicon)
        : analysis_(analysis), place_(place), places_(places), frames_(frames), lexicon_(lexicon) {
        for (std::uint32_t a = 0; a < analysis.assertions.size(); ++a) {
            of_head_[analysis.assertions[a].predicate.head].push_back(a);
        }
    }

    std::vector<EventMention> run() {
        ParsedText const text{analysis_.article.text(), analysis_.segmentation, analysis_.nodes,
                              lexicon_};
        for (std::uint32_t s = 0; s < analysis_.segmentation.sentences.size(); ++s) {
            SentenceTree const tree(text, analysis_.segmentation.sentences[s]);
            for (WordIndex i = 0; i < tree.size(); ++i) {
                word(tree, i, s);
            }
        }
        // Predicates whose head is no single word of the sentence.
        for (auto const& [head, assertions] : of_head_) {
            add(assertions, analysis_.assertions[assertions.front()].sentence, WordClass::verb);
        }
        std::stable_sort(
            out_.begin(), out_.end(),
            [](EventMention const& a, EventMention const& b) { return a.head < b.head; });
        return std::move(out_);
    }

  private:
    void word(SentenceTree const& tree, WordIndex i, std::uint32_t sentence) {
        if (auto const at = of_head_.find(tree.span(i)); at != of_head_.end()) {
            asserted(tree, i, sentence, at->second);
            of_head_.erase(at);
            return;
        }
        Upos const upos = tree.upos(i);
        bool const helper = tree.is(i, Relation::aux) || tree.is(i, Relation::cop) ||
                            tree.is(i, Relation::case_) || tree.is(i, Relation::mark) ||
                            tree.is(i, Relation::fixed);
        if (helper) {
            return;
        }
        if (upos == Upos::verb) {
            verb(tree, i, sentence);
        } else if (upos == Upos::noun || upos == Upos::propn) {
            std::string base = lexicon_.lemma(tree.lower(i), WordClass::noun);
            bool const last_of_name = upos == Upos::noun || !is_inside_name(tree, i);
            if (last_of_name && tells_of_event(base, lexicon_)) {
                noun(tree, i, sentence, std::move(base));
            }
        }
    }

    // "Fire" in "Fire Island", but not in "Great Fire".
    static bool is_inside_name(SentenceTree const& tree, WordIndex i) {
        return tree.is(i, Relation::compound) || tree.is(i, Relation::flat) ||
               (i + 1 < tree.size() && tree.upos(i + 1) == Upos::propn && tree.head(i) == i + 1);
    }

    void asserted(SentenceTree const& tree, WordIndex i, std::uint32_t sentence,
                  std::vector<std::uint32_t> const& assertions) {
        bool const verbal = tree.upos(i) == Upos::verb || tree.upos(i) == Upos::aux;
        add(assertions, sentence, verbal ? WordClass::verb : WordClass::noun);
    }

    void add(std::vector<std::uint32_t> const& assertions, std::uint32_t sentence,
             WordClass word_class) {
        Assertion const& first = analysis_.assertions[assertions.front()];
        EventMention mention;
        mention.place = place_;
        mention.sentence = sentence;
        mention.assertions = assertions;
        mention.span = first.predicate.span;
        mention.head = first.predicate.head;
        mention.word = first.predicate.lemma;
        mention.word_class = word_class;
        if (first.nominal) {
            // "resign" where "resignation" stands, "happen:fire" where "fire" does.
            std::size_t const colon = mention.word.find(':');
            mention.word_class = colon == std::string::npos ? WordClass::verb : WordClass::noun;
            mention.word.erase(0, colon == std::string::npos ? 0 : colon + 1);
        }
        mention.frame = frames_[assertions.front()];
        mention.times = first.times;
        out_.push_back(std::move(mention));
    }

    void verb(SentenceTree const& tree, WordIndex i, std::uint32_t sentence) {
        EventMention mention = at(tree, i, sentence);
        mention.word = tree.lemma(i);
        for (WordIndex const child : tree.children(i)) {
            if (tree.relation(child) == Relation::compound_prt) {
                mention.word += " " + tree.lower(child);
            }
        }
        WordIndex subject = tree.child(i, Relation::nsubj);
        WordIndex object = tree.child(i, Relation::obj);
        bool passive = subject != no_word && tree.relation(subject) == Relation::nsubj_pass;
        if (subject == no_word && (tree.is(i, Relation::acl) || tree.is(i, Relation::amod))) {
            // "the man killed", "the accused man", "a mob chanting"
            subject = tree.head(i);
            passive = tree.xpos(i) == Xpos::vbn;
        } else if (subject == no_word && tree.is(i, Relation::xcomp)) {
            WordIndex const above = tree.head(i);
            WordIndex const controller = tree.child(above, Relation::obj);
            subject = controller != no_word ? controller : tree.child(above, Relation::nsubj);
        }
        (passive ? mention.frame.patient : mention.frame.agent) = who(tree, subject);
        if (object != no_word) {
            mention.frame.patient = who(tree, object);
        }
        adjuncts(tree, i, mention);
        out_.push_back(std::move(mention));
    }

    void noun(SentenceTree const& tree, WordIndex i, std::uint32_t sentence, std::string base) {
        EventMention mention = at(tree, i, sentence);
        mention.word = std::move(base);
        mention.word_class = WordClass::noun;
        for (WordIndex const child : tree.children(i)) {
            if (tree.relation(child) == Relation::nmod_poss) {
                mention.frame.agent = who(tree, child);
            } else if (tree.is(child, Relation::nmod) && mention.frame.patient.empty()) {
                WordIndex const preposition = tree.child(child, Relation::case_);
                bool const of = preposition != no_word && tree.lower(preposition) == "of";
                bool const by = preposition != no_word && tree.lower(preposition) == "by";
                if (of || by) {
                    (of ? mention.frame.patient : mention.frame.agent) = who(tree, child);
                }
            } else if (tree.is(child, Relation::compound) && mention.frame.patient.empty()) {
                mention.frame.patient = who(tree, child);
            }
        }
        adjuncts(tree, i, mention);
        out_.push_back(std::move(mention));
    }

    [[nodiscard]] EventMention at(SentenceTree const& tree, WordIndex i,
                                  std::uint32_t sentence) const {
        EventMention mention;
        mention.place = place_;
        mention.sentence = sentence;
        mention.span = mention.head = tree.span(i);
        return mention;
    }

    [[nodiscard]] Span phrase(SentenceTree const& tree, WordIndex i) const {
        Words const words = phrase_words(tree, i, PhraseSize::object);
        return words.empty() ? tree.span(i)
                             : cover(tree.span(words.front()), tree.span(words.back()));
    }

    [[nodiscard]] Participant who(SentenceTree const& tree, WordIndex i) const {
        if (i == no_word) {
            return {};
        }
        Described const described{phrase(tree, i), tree.span(i), places_.last(tree.span(i))};
        return participant(analysis_, described, places_, lexicon_);
    }

    // Names and times in what hangs under the word as an adjunct.
    void adjuncts(SentenceTree const& tree, WordIndex i, EventMention& mention) const {
        std::vector<TimeExpression> const& times = analysis_.values.times;
        for (WordIndex const child : tree.children(i)) {
            if (!tree.is(child, Relation::obl) && !tree.is(child, Relation::nmod) &&
                !tree.is(child, Relation::advmod)) {
                continue;
            }
            Span const span = phrase(tree, child);
            std::vector<std::uint32_t> const named = places_.within(span);
            mention.frame.others.insert(mention.frame.others.end(), named.begin(), named.end());
            auto const first = std::lower_bound(
                times.begin(), times.end(), span.begin,
                [](TimeExpression const& t, std::uint32_t begin) { return t.span.begin < begin; });
            if (first != times.end() && first->span.overlaps(span)) {
                mention.times.push_back(static_cast<std::uint32_t>(first - times.begin()));
            }
        }
        std::vector<std::uint32_t>& others = mention.frame.others;
        std::sort(others.begin(), others.end());
        others.erase(std::unique(others.begin(), others.end()), others.end());
    }

    Analysis const& analysis_;
    std::uint32_t place_;
    EntityPlaces const& places_;
    std::vector<EventFrame> const& frames_;
    Lexicon const& lexicon_;
    std::map<Span, std::vector<std::uint32_t>> of_head_;
    std::vector<EventMention> out_;
};

} // namespace

bool tells_of_event(std::string const& noun, Lexicon const& lexicon) {
    WordField const field = lexicon.field(noun, WordClass::noun);
    if (field == WordField::event || field == WordField::act || field == phenomenon ||
        field == WordField::process) {
        return true;
    }
    // "statement", "injury", "decision": what comes of a verb.
    bool const outcome = field == WordField::communication || field == WordField::cognition ||
                         field == WordField::state || field == WordField::possession;
    auto const derived = lexicon.derived(noun, WordClass::noun);
    return outcome && std::any_of(derived.begin(), derived.end(), [](LexiconWord const& word) {
               return word.word_class == WordClass::verb;
           });
}

std::vector<EventMention> find_event_mentions(Analysis const& analysis, std::uint32_t place,
                                              EntityPlaces const& places,
                                              std::vector<EventFrame> const& frames,
                                              Lexicon const& lexicon) {
    return Reader(analysis, place, places, frames, lexicon).run();
}

} // namespace gainsay
