#include <gainsay/base/one_of.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/decided.h>

#include <algorithm>
#include <array>
#include <string>

namespace gainsay {

namespace {

constexpr auto deciding = std::to_array<std::string_view>(
    {"agree", "choose", "decide", "determine", "resolve", "rule", "vote"});

// "is considering selling it", "is considering a ban"
bool is_pondered(Record const& record, Facts const& facts) {
    static constexpr auto pondering = std::to_array<std::string_view>(
        {"consider", "weigh", "mull", "contemplate", "ponder", "discuss", "debate", "study"});
    Assertion const* above = governor(record, facts);
    return above != nullptr && one_of(above->predicate.lemma, pondering);
}

} // namespace

Truth is_undecided(Record const& record, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr) {
        return Truth::unknown;
    }
    auto const words = plain_words(slice(facts.article(record).text(), assertion->span));
    auto const begins = [&](auto const& with) {
        return !words.empty() && one_of(words.front(), with);
    };
    static constexpr auto whether = std::to_array<std::string_view>({"whether"});
    static constexpr auto concerning = std::to_array<std::string_view>({"on", "about", "over"});
    static constexpr auto how = std::to_array<std::string_view>({"how", "when"});
    switch (assertion->modality) {
    case Modality::conditional: // "a decision on entering"
        return truth(begins(whether) || begins(concerning) || is_pondered(record, facts));
    case Modality::possible:
        return truth(begins(whether) || is_pondered(record, facts));
    case Modality::expected: // "how it will plead"
        return truth(begins(whether) || begins(how));
    default:
        return truth(begins(whether));
    }
}

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
