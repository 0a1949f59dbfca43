#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/open_deed.h>
#include <gainsay/finding/origin_functions.h>
#include <gainsay/finding/statement_fields.h>
#include <gainsay/finding/states.h>

#include <algorithm>

namespace gainsay {

namespace {

Record const& record_of(Value const& owner) {
    return *owner.as<Record const*>();
}

bool speaks_of_itself(Assertion const& assertion, std::string_view text) {
    std::string const subject = to_lower(slice(text, assertion.subject.head));
    return subject == "i" || subject == "we" || subject == "you";
}

// A fact that somebody could look up: stated, not only said or felt, with something to hold on to.
bool is_check_worthy(Record const& record, Facts const& facts) {
    Assertion const* const assertion = facts.assertion(record);
    if (assertion == nullptr || record.modality != Modality::asserted ||
        speaks_of_itself(*assertion, facts.article(record).text())) {
        return false;
    }
    bool const says = facts.lexicon != nullptr &&
                      facts.lexicon->listed(assertion->predicate.lemma, WordList::saying_verb);
    bool const holds_on = record.time != no_symbol || record.quantity != no_symbol ||
                          record.object != no_symbol || assertion->place.has_value() ||
                          assertion->subject.entity != no_entity;
    return !says && holds_on;
}

bool within(Span span, std::vector<Quote> const& quotes) {
    return std::any_of(quotes.begin(), quotes.end(),
                       [&](Quote const& quote) { return quote.words.contains(span); });
}

} // namespace

namespace {

bool denies_itself(std::string_view told) {
    static constexpr auto denials = std::to_array<std::string_view>(
        {"not", "no", "never", "nor", "neither", "none", "nobody", "nothing", "without", "cannot"});
    auto const words = plain_words(told);
    return any_one_of(words, denials) ||
           std::any_of(words.begin(), words.end(),
                       [](std::string const& word) { return word.ends_with("n't"); });
}

} // namespace

std::string told_text(Record const& record, Facts const& facts) {
    static constexpr auto joints = std::to_array<std::string_view>(
        {"that", "which", "who", "and", "but", "while", "when", "as", "because", "although"});
    std::string_view const text = facts.article(record).text();
    std::string_view told = slice(text, record.span);
    Assertion const* const assertion = facts.assertion(record);
    if (assertion == nullptr) {
        return std::string(told);
    }
    if (record.polarity == Polarity::negative && !denies_itself(told)) {
        return std::string(slice(text, sentence_of(record, facts)));
    }
    std::size_t const space = told.find(' ');
    bool const joined = space != std::string_view::npos &&
                        one_of(to_lower(told.substr(0, space)), joints) &&
                        assertion->subject.span.begin != record.span.begin;
    if (joined) {
        told.remove_prefix(space + 1);
    }
    constexpr std::uint32_t longest = 80;
    Phrase const& subject = assertion->subject;
    Span const who = subject.span.size() > longest ? subject.head : subject.span;
    bool const before =
        !who.empty() && who.end <= record.span.begin && sentence_of(record, facts).contains(who);
    if (!before) {
        return std::string(told);
    }
    bool const adjacent = who.end + 1 == record.span.begin;
    return std::string(slice(text, who)) + (adjacent ? " " : " … ") + std::string(told);
}

Value get_check_worthy(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    return value_of(record.kind != RecordKind::claim ? ""
                    : is_check_worthy(record, facts) ? "true"
                                                     : "false",
                    &record, record.span);
}

namespace {

// "true", or unknown: rules join what tells of a thing with what tells of it too.
template <class Tells>
Value told(Record const& record, Facts const& facts, Tells const& tells) {
    Value out;
    out.type = Type::text;
    out.from = &record;
    bool const does = record.kind == RecordKind::claim && tells(record, facts);
    return does ? value_of("true", &record, record.span) : out;
}

} // namespace

Value get_tells_state(Value const& owner, Facts const& facts) {
    return told(record_of(owner), facts, tells_state);
}
Value get_tells_open(Value const& owner, Facts const& facts) {
    return told(record_of(owner), facts, tells_open);
}
Value get_tells_done(Value const& owner, Facts const& facts) {
    return told(record_of(owner), facts, tells_done);
}

// Who did what to whom, or how much of it, weighs more than that something is so.
Value get_weight(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    if (record.kind != RecordKind::claim) {
        return value_of("", &record, record.span);
    }
    bool const deed = record.subject != no_symbol && record.object != no_symbol;
    bool const high = is_check_worthy(record, facts) && (deed || record.quantity != no_symbol);
    return value_of(high ? "high" : "low", &record, record.span);
}

Value get_voice(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    Analysis const& analysis = facts.analysis(record);
    if (record.kind == RecordKind::quote || within(record.span, analysis.values.quotes)) {
        return value_of("quoted", &record, record.span);
    }
    bool const attributed = std::any_of(
        analysis.assertions.begin(), analysis.assertions.end(), [&](Assertion const& assertion) {
            return std::any_of(
                assertion.attribution.begin(), assertion.attribution.end(),
                [&](Attribution const& said) { return said.content.contains(record.span); });
        });
    return value_of(attributed ? "attributed" : "narrator", &record, record.span);
}

// The common noun that stands before a name: "rebel" in "the rebel Ivo Dahl".
Value get_label(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    Analysis const& analysis = facts.analysis(record);
    auto const& tokens = analysis.segmentation.tokens;
    if (record.kind != RecordKind::mention) {
        return value_of("", &record, record.span);
    }
    auto const at = std::lower_bound(
        tokens.begin(), tokens.end(), record.span.begin,
        [](Token const& token, std::uint32_t begin) { return token.span.begin < begin; });
    if (at == tokens.begin() || at == tokens.end()) {
        return value_of("", &record, record.span);
    }
    auto const before = static_cast<std::size_t>(at - tokens.begin()) - 1;
    bool const noun = before < analysis.nodes.size() && analysis.nodes[before].upos == Upos::noun;
    Value out = value_of(noun ? to_lower(slice(analysis.article.text(), tokens[before].span)) : "",
                         &record, record.span);
    out.span = tokens[before].span;
    return out;
}

Value get_origin(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    std::vector<ArticleIndex> sources =
        facts.sources_of ? facts.sources_of(record.article) : std::vector<ArticleIndex>();
    sources.push_back(record.article);
    std::string out;
    for (ArticleIndex const root : independent(std::move(sources), facts)) {
        Article const& article = facts.analyses[root].article;
        out += (out.empty() ? "" : ", ") + (article.source.empty() ? article.name : article.source);
    }
    return value_of(std::move(out), &record, record.span);
}

Value get_origins(Value const& owner, Facts const& facts) {
    return origins_of_event({std::span(&owner, 1), nullptr, facts});
}

} // namespace gainsay
