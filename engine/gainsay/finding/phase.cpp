#include <gainsay/base/one_of.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/phase.h>

#include <array>
#include <string>
#include <vector>

namespace gainsay {

namespace {

constexpr auto ending = std::to_array<std::string_view>(
    {"stop", "cease", "halt", "quit", "discontinue", "give up", "suspend", "abandon", "end"});
constexpr auto continuing = std::to_array<std::string_view>(
    {"continue", "keep", "persist", "go on", "carry on", "keep on"});

std::vector<std::string> words_of(Record const& record, Span span, Facts const& facts) {
    return plain_words(slice(facts.article(record).text(), span));
}

bool hangs_on(Record const& record, auto const& verbs, Facts const& facts) {
    Assertion const* above = governor(record, facts);
    return above != nullptr && above->polarity == Polarity::positive &&
           above->modality == Modality::asserted && one_of(above->predicate.lemma, verbs);
}

// "no longer patrols", "has stopped patrolling"
bool is_ended(Record const& record, Facts const& facts) {
    auto const words = words_of(record, record.span, facts);
    bool const no_longer =
        record.polarity == Polarity::negative && one_of("longer", words) && one_of("no", words);
    return no_longer || hangs_on(record, ending, facts);
}

// "continues to patrol", "is still patrolling"; not "was still patrolling"
bool is_going_on(Record const& record, Facts const& facts) {
    static constexpr auto present = std::to_array<std::string_view>(
        {"is", "are", "has", "have", "continues", "continue", "keeps", "keep", "goes", "carries"});
    Assertion const& assertion = *facts.assertion(record);
    bool const phase = hangs_on(record, continuing, facts);
    bool const still = one_of("still", words_of(record, record.span, facts)) &&
                       record.polarity == Polarity::positive;
    Span const verb = phase ? governor(record, facts)->predicate.span : assertion.predicate.span;
    auto const words = words_of(record, verb, facts);
    bool const simple = !phase && words.size() <= 2 && is_past(record, facts) == Truth::no;
    return (phase || still) && !words.empty() && (one_of(words.front(), present) || simple);
}

} // namespace

Truth ended_though_going_on(Record const& ended, Record const& going_on, Facts const& facts) {
    if (facts.assertion(ended) == nullptr || facts.assertion(going_on) == nullptr) {
        return Truth::unknown;
    }
    auto const& told = facts.article(ended).published;
    auto const& as_of = facts.article(going_on).published;
    bool const later = told && as_of && instant(*told) > instant(*as_of);
    return truth(!later && is_ended(ended, facts) && is_going_on(going_on, facts) &&
                 same_predicate(ended, going_on, facts) == Truth::yes);
}

} // namespace gainsay
