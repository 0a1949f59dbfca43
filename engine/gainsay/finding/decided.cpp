#include <gainsay/base/one_of.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/decided.h>

#include <algorithm>
#include <array>
#include <string>

namespace gainsay {

namespace {

bool ponders(std::string const& word, Facts const& facts) {
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"consider", "weigh", "mull", "contemplate", "ponder", "discuss", "debate", "study"});
    return facts.lexicon != nullptr && one_of(facts.lexicon->lemma(word, WordClass::verb), verbs);
}

} // namespace

Truth is_undecided(Record const& record, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr) {
        return Truth::unknown;
    }
    auto const words = plain_words(slice(facts.article(record).text(), assertion->span));
    // "whether to enter", "a decision on entering", "is considering a ban"
    static constexpr auto concerning = std::to_array<std::string_view>({"on", "about", "over"});
    bool const open = assertion->modality == Modality::conditional && !words.empty() &&
                      (one_of(words.front(), concerning) || ponders(words.front(), facts));
    // "how it will plead"
    bool const manner = assertion->modality == Modality::expected && !words.empty() &&
                        (words.front() == "how" || words.front() == "when");
    return truth(!words.empty() && (words.front() == "whether" || open || manner));
}

namespace {

constexpr auto deciding =
    std::to_array<std::string_view>({"agree", "choose", "decide", "determine", "resolve", "rule", "vote"});

// Who or what the statement's verb hangs on tells: "resolved" of "resolved to sell the harbour".
Assertion const* governor(Record const& record, Facts const& facts) {
    Node const* verb = verb_node(record, facts);
    if (verb == nullptr || verb->head == no_head) {
        return nullptr;
    }
    Analysis const& analysis = facts.analysis(record);
    Sentence const& sentence = analysis.segmentation.sentences[facts.assertion(record)->sentence];
    Span const above = analysis.segmentation.tokens[sentence.first_token + verb->head].span;
    auto const at = std::find_if(
        analysis.assertions.begin(), analysis.assertions.end(),
        [&](Assertion const& one) { return !one.nominal && one.predicate.head == above; });
    return at == analysis.assertions.end() ? nullptr : &*at;
}

} // namespace

Truth is_settling(Record const& settled, Record const& open, Facts const& facts) {
    Assertion const* question = facts.assertion(open);
    Assertion const* answer = facts.assertion(settled);
    if (question == nullptr || answer == nullptr) {
        return Truth::unknown;
    }
    Assertion const* decision = governor(settled, facts);
    return truth(one_of(question->predicate.lemma, deciding) && !question->object.span.empty() &&
                 decision != nullptr && one_of(decision->predicate.lemma, deciding) &&
                 decision->polarity == Polarity::positive &&
                 decision->modality == Modality::asserted);
}

} // namespace gainsay
