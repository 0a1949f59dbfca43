#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/will.h>

#include <array>
#include <string>
#include <vector>

namespace gainsay {

namespace {

enum class Will { untold, free, compelled, meant, not_meant };

constexpr auto freely = std::to_array<std::string_view>(
    {"voluntarily", "of its own accord", "of their own accord", "of his own accord",
     "of her own accord", "of its own free will", "of their own free will", "of his own free will",
     "of her own free will", "of its own volition", "of his own volition", "of her own volition",
     "on its own initiative", "without being asked", "unprompted", "willingly"});
constexpr auto under_orders = std::to_array<std::string_view>(
    {"on the orders of", "on orders from", "under orders", "by court order", "under duress",
     "against its will", "against his will", "against her will", "against their will",
     "under pressure", "under protest", "involuntarily"});
constexpr auto on_purpose =
    std::to_array<std::string_view>({"deliberately", "intentionally", "on purpose", "wilfully",
                                     "willfully", "knowingly", "purposely"});
constexpr auto by_accident = std::to_array<std::string_view>(
    {"by accident", "accidentally", "unintentionally", "inadvertently", "by mistake", "mistakenly",
     "unwittingly", "unknowingly"});
constexpr auto compelling = std::to_array<std::string_view>(
    {"order", "force", "compel", "oblige", "instruct", "coerce", "pressure"});

bool holds_phrase(std::string const& text, auto const& phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        return text.find(' ' + std::string(phrase) + ' ') != std::string::npos;
    });
}

std::string spaced(std::string_view text) {
    std::string out = " ";
    for (std::string const& word : plain_words(text)) {
        out += word + ' ';
    }
    return out;
}

// "found no evidence that it was done on purpose"
bool is_denied(Record const& record, Facts const& facts) {
    static constexpr auto none = std::to_array<std::string_view>(
        {"no evidence", "no sign", "no indication", "no proof", "no suggestion"});
    std::string_view const text = facts.article(record).text();
    Span const sentence = sentence_of(record, facts);
    std::string const before = spaced(slice(text, {sentence.begin, record.span.begin}));
    return record.polarity == Polarity::negative || holds_phrase(before, none);
}

Will read_will(Record const& record, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr) {
        return Will::untold;
    }
    std::string const words = spaced(slice(facts.article(record).text(), assertion->span));
    bool const denied = is_denied(record, facts);
    if (holds_phrase(words, on_purpose)) {
        return denied ? Will::not_meant : Will::meant;
    }
    if (holds_phrase(words, by_accident)) {
        return denied ? Will::meant : Will::not_meant;
    }
    Assertion const* above = governor(record, facts);
    bool const ordered = above != nullptr && above->polarity == Polarity::positive &&
                         above->modality == Modality::asserted &&
                         one_of(above->predicate.lemma, compelling);
    if (!denied && (ordered || holds_phrase(words, under_orders))) {
        return Will::compelled;
    }
    return !denied && holds_phrase(words, freely) ? Will::free : Will::untold;
}

Will will_of(Record const& record, Facts const& facts) {
    return facts.memory->of<Will>(record, [&] { return read_will(record, facts); });
}

// "any of this had been done on purpose"
bool is_anything_done(Record const& record, Facts const& facts) {
    Assertion const& assertion = *facts.assertion(record);
    return one_of(assertion.predicate.lemma, {"do", "happen", "act"});
}

} // namespace

Truth opposite_will(Record const& a, Record const& b, Facts const& facts) {
    Will const one = will_of(a, facts);
    Will const other = will_of(b, facts);
    auto const told = [&](Will first, Will second) {
        return (one == first && other == second) || (one == second && other == first);
    };
    if (!told(Will::free, Will::compelled) && !told(Will::meant, Will::not_meant)) {
        return Truth::no;
    }
    return either(truth(is_anything_done(a, facts) || is_anything_done(b, facts)),
                  like_predicate(a, b, facts));
}

} // namespace gainsay
