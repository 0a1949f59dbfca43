#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/party.h>
#include <gainsay/finding/stated_measure.h>
#include <gainsay/finding/typed_value.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gainsay {

namespace {

struct StatedMeasure {
    std::string_view measure; // empty: nothing tells
    Span noun{};              // that tells it, where one does
    bool of_agent = false;    // a count of those who do it
};

class MeasureReader {
  public:
    MeasureReader(Analysis const& analysis, Assertion const& assertion, Quantity const& amount,
                  Lexicon const& lexicon)
        : analysis_(analysis), assertion_(assertion), amount_(amount), lexicon_(lexicon) {}

    [[nodiscard]] StatedMeasure run() const {
        if (amount_.dimension == "score") {
            return {"score"};
        }
        if (amount_.modifier == Modifier::up || amount_.modifier == Modifier::down) {
            return {};
        }
        for (auto const by : {&MeasureReader::by_next_word, &MeasureReader::by_noun,
                              &MeasureReader::by_subject, &MeasureReader::by_verb}) {
            if (StatedMeasure const stated = (this->*by)(); !stated.measure.empty()) {
                return stated;
            }
        }
        return {};
    }

  private:
    // The measure that a word of the table tells of such an amount.
    [[nodiscard]] std::string_view told_by(std::string const& word, bool agent = false) const {
        std::string_view told = lexicon_.list_value(word, WordList::measure);
        while (!told.empty()) {
            std::string_view const one = told.substr(0, told.find(", "));
            told.remove_prefix(std::min(told.size(), one.size() + 2));
            auto const words = plain_words(one);
            bool const of_agent = words.size() > 2;
            if (words.size() > 1 && of_agent == agent && amount_.dimension.starts_with(words[1])) {
                return one.substr(0, words[0].size());
            }
        }
        return {};
    }

    [[nodiscard]] std::string lemma(Span span, WordClass word_class) const {
        return lexicon_.lemma(to_lower(slice(analysis_.article.text(), span)), word_class);
    }

    // "94 metres deep", "94 metres below the surface"
    [[nodiscard]] StatedMeasure by_next_word() const { return {told_by(next_word())}; }

    [[nodiscard]] std::string next_word() const {
        Span const sentence = analysis_.segmentation.sentences[amount_.sentence].span;
        auto const after =
            plain_words(slice(analysis_.article.text(), {amount_.span.end, sentence.end}));
        return after.empty() ? "" : after.front();
    }

    // "a turnout of 64 percent", "the 9 million euro fine"
    [[nodiscard]] StatedMeasure by_noun() const {
        constexpr int most_steps = 3;
        auto const phrase = noun_phrase(analysis_, amount_.span);
        if (!phrase) {
            return {};
        }
        std::uint32_t const first = analysis_.segmentation.sentences[amount_.sentence].first_token;
        std::uint32_t at = phrase->top;
        for (int step = 0; step < most_steps; ++step) {
            Node const& node = analysis_.nodes[at];
            Span const noun = analysis_.segmentation.tokens[at].span;
            if (std::string_view const measure = told_by(lemma(noun, WordClass::noun));
                node.upos == Upos::noun && !measure.empty()) {
                return {measure, noun};
            }
            Relation const relation = universal(node.relation);
            bool const of = relation == Relation::nmod && follows_of();
            bool const attribute = relation == Relation::compound || relation == Relation::nummod;
            if (node.head == no_head || (!of && !attribute)) {
                return {};
            }
            at = first + node.head;
        }
        return {};
    }

    [[nodiscard]] bool follows_of() const {
        Span const sentence = analysis_.segmentation.sentences[amount_.sentence].span;
        auto const before =
            plain_words(slice(analysis_.article.text(), {sentence.begin, amount_.span.begin}));
        return !before.empty() && before.back() == "of";
    }

    // "The turnout was 64 percent"
    [[nodiscard]] StatedMeasure by_subject() const {
        static constexpr auto stating = std::to_array<std::string_view>(
            {"be", "stand", "reach", "total", "come", "hit", "amount", "exceed", "remain"});
        Span const subject = assertion_.subject.head;
        bool const states = one_of(assertion_.predicate.lemma, stating) && !subject.empty() &&
                            !assertion_.subject.span.contains(amount_.span);
        return states ? StatedMeasure{told_by(lemma(subject, WordClass::noun)), subject}
                      : StatedMeasure();
    }

    // "64 percent took part", "was fined 9 million euros", "left 340,000 homes without power"
    [[nodiscard]] StatedMeasure by_verb() const {
        Predicate const& predicate = assertion_.predicate;
        bool const agent = !predicate.passive && assertion_.subject.span.overlaps(amount_.span);
        std::string const verb = "to " + predicate.lemma;
        std::vector<std::string> keys = {verb};
        if (Span const subject = assertion_.subject.head; !subject.empty()) {
            std::string const noun = lemma(subject, WordClass::noun);
            if (auto const measure = told_by(noun + " " + verb, agent); !measure.empty()) {
                return {measure, subject};
            }
        }
        if (Span const object = assertion_.object.head; !object.empty()) {
            keys.push_back(verb + " " + lemma(object, WordClass::noun));
        }
        if (next_word() == "more") {
            keys.push_back(verb + " more");
        }
        for (Argument const& argument : assertion_.arguments) {
            keys.push_back(verb + " " + argument.role + " " +
                           lemma(argument.phrase.head, WordClass::noun));
        }
        for (std::string const& key : keys) {
            if (auto const measure = told_by(key, agent); !measure.empty()) {
                return {measure, {}, agent};
            }
        }
        return {};
    }

    Analysis const& analysis_;
    Assertion const& assertion_;
    Quantity const& amount_;
    Lexicon const& lexicon_;
};

StatedMeasure measure_at(Record const& record, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    auto const& amounts = facts.analysis(record).values.quantities;
    if (assertion == nullptr || record.quantity >= amounts.size() || facts.lexicon == nullptr) {
        return {};
    }
    return MeasureReader(facts.analysis(record), *assertion, amounts[record.quantity],
                         *facts.lexicon)
        .run();
}

// Of the noun of a measure: "the tram line" of "the length of the tram line", "its" of "its
// length".
Span owner_of(Analysis const& analysis, Span noun, Quantity const& amount) {
    auto const phrase = noun_phrase(analysis, noun);
    std::uint32_t const first = analysis.segmentation.sentences[amount.sentence].first_token;
    for (std::uint32_t const token : phrase ? phrase->tokens : std::vector<std::uint32_t>()) {
        Node const& node = analysis.nodes[token];
        Span const span = analysis.segmentation.tokens[token].span;
        bool const on_noun = node.head != no_head && first + node.head == phrase->top;
        if (on_noun && universal(node.relation) == Relation::nmod && !amount.span.overlaps(span)) {
            return span;
        }
    }
    return {};
}

// What is measured, as far as the words around the amount tell.
std::optional<Party> measured_at(Record const& record, Facts const& facts) {
    StatedMeasure const stated = measure_at(record, facts);
    if (stated.measure.empty() || stated.measure == "score" || stated.of_agent) {
        return std::nullopt;
    }
    Analysis const& analysis = facts.analysis(record);
    Assertion const& assertion = *facts.assertion(record);
    Quantity const& amount = analysis.values.quantities[record.quantity];
    Span what = stated.noun.empty() ? Span{} : owner_of(analysis, stated.noun, amount);
    for (Phrase const* phrase : {&assertion.object, &assertion.subject}) {
        bool const free = !phrase->span.empty() && !phrase->span.overlaps(amount.span) &&
                          !phrase->span.overlaps(stated.noun);
        // "fined the bank"; not "is high"
        bool const done_to = stated.noun.empty() && assertion.predicate.lemma != "be";
        if (what.empty() && free && (done_to || phrase == &assertion.subject)) {
            what = phrase->span;
        }
    }
    auto const phrase = noun_phrase(analysis, what);
    if (!phrase || analysis.nodes[phrase->top].upos == Upos::pron) {
        return std::nullopt;
    }
    Value value;
    value.from = &record;
    value.span = what;
    return party_of(value, facts);
}

} // namespace

std::string stated_measure(Record const& record, Facts const& facts) {
    return std::string(measure_at(record, facts).measure);
}

Truth same_measured(Record const& a, Record const& b, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    auto const first = measured_at(a, facts);
    auto const second = measured_at(b, facts);
    if (content == nullptr || a.story != b.story || !first || !second) {
        return Truth::unknown;
    }
    auto const& name = first->name ? first->name : first->referent;
    auto const& other = second->name ? second->name : second->referent;
    if (name && other) {
        return truth(name->term == other->term || beside(*content, name->term, other->term));
    }
    return first->head && second->head ? truth(akin(*content, *first->head, *second->head))
                                       : Truth::unknown;
}

Truth is_sole_figure(Record const& record, Facts const& facts) {
    std::string const measure = stated_measure(record, facts);
    if (measure.empty()) {
        return Truth::unknown;
    }
    Analysis const& analysis = facts.analysis(record);
    Quantity const& own = analysis.values.quantities[record.quantity];
    if (own.dimension == "score") {
        auto const& all = analysis.values.quantities;
        return truth(std::all_of(all.begin(), all.end(), [&](Quantity const& other) {
            return other.dimension != "score" || disjoint(own, other) == Truth::no;
        }));
    }
    auto const differs = [&](Assertion const& assertion) {
        return std::any_of(
            assertion.quantities.begin(), assertion.quantities.end(), [&](std::uint32_t index) {
                Quantity const& other = analysis.values.quantities[index];
                return disjoint(own, other) == Truth::yes &&
                       MeasureReader(analysis, assertion, other, *facts.lexicon).run().measure ==
                           measure;
            });
    };
    return truth(std::none_of(analysis.assertions.begin(), analysis.assertions.end(), differs));
}

} // namespace gainsay
