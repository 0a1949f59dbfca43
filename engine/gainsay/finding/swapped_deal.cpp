#include <gainsay/base/one_of.h>
#include <gainsay/finding/party.h>
#include <gainsay/finding/swapped_deal.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

namespace {

struct Deal {
    std::string_view deed;   // "sale"
    std::uint32_t first = 0; // who gives or wins, as a term of the story
    std::uint32_t last = 0;  // who gets or loses
    std::optional<ContentItem> thing;
};

class DealReader {
  public:
    DealReader(Record const& record, Assertion const& assertion, Facts const& facts)
        : record_(record), assertion_(assertion), facts_(facts) {}

    [[nodiscard]] std::optional<Deal> run() const {
        auto const words = plain_words(told());
        if (words.size() != 2) {
            return std::nullopt;
        }
        bool const passive = assertion_.predicate.passive;
        auto const doer = passive ? led_by({"by"}) : named(assertion_.subject.span);
        auto const object =
            passive ? named(assertion_.subject.span) : named(assertion_.object.span);
        bool const from = words[1] == "get" || (words[1] == "deal" && led_by({"from"}));
        auto other = words[1] == "lose"   ? led_by({"to", "against"})
                     : words[1] == "beat" ? led_by({"against", "over"})
                     : from               ? led_by({"from"})
                                          : led_by({"to"});
        if (!other && one_of(words[1], {"give", "beat"})) {
            other = object ? object : leading_name(assertion_.object.span);
        }
        if (!doer || !other || *doer == *other) {
            return std::nullopt;
        }
        bool const last = from || words[1] == "lose";
        std::string_view const deed = told().substr(0, told().find(' '));
        return Deal{deed, last ? *other : *doer, last ? *doer : *other, thing()};
    }

  private:
    // "sale get": of the verb, with its small word where it has one.
    [[nodiscard]] std::string_view told() const {
        std::string const& verb = assertion_.predicate.lemma;
        for (Argument const& argument : assertion_.arguments) {
            std::string_view const value =
                facts_.lexicon->list_value(verb + " " + argument.role, WordList::converse);
            if (!value.empty()) {
                return value;
            }
        }
        return facts_.lexicon->list_value(verb, WordList::converse);
    }

    [[nodiscard]] std::optional<Party> party(Span span) const {
        Value value;
        value.from = &record_;
        value.span = span;
        return party_of(value, facts_);
    }

    // Whom a phrase means by name.
    [[nodiscard]] std::optional<std::uint32_t> named(Span span) const {
        auto const found = party(span);
        auto const& meant = found && found->name ? found->name
                            : found              ? found->referent
                                                 : std::nullopt;
        return meant && meant->kind == ContentKind::name ? std::optional(meant->term)
                                                         : std::nullopt;
    }

    // "Lorne" of "owes Lorne $45 million"
    [[nodiscard]] std::optional<std::uint32_t> leading_name(Span span) const {
        auto const found = party(span);
        bool const leads = found && !found->items.empty() &&
                           found->items.front().kind == ContentKind::name &&
                           found->items.front().span.begin == span.begin;
        return leads ? std::optional(found->items.front().term) : std::nullopt;
    }

    [[nodiscard]] std::optional<std::uint32_t>
    led_by(std::initializer_list<std::string_view> roles) const {
        for (Argument const& argument : assertion_.arguments) {
            if (auto const who = named(argument.phrase.span); one_of(argument.role, roles) && who) {
                return who;
            }
        }
        return std::nullopt;
    }

    // What is sold or paid, where a common noun tells.
    [[nodiscard]] std::optional<ContentItem> thing() const {
        auto const found =
            party(assertion_.predicate.passive ? assertion_.subject.span : assertion_.object.span);
        return found && !found->name ? found->head : std::nullopt;
    }

    Record const& record_;
    Assertion const& assertion_;
    Facts const& facts_;
};

std::optional<Deal> deal_of(Record const& record, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr || facts.lexicon == nullptr) {
        return std::nullopt;
    }
    return facts.memory->of<std::optional<Deal>>(
        record, [&] { return DealReader(record, *assertion, facts).run(); });
}

} // namespace

Truth swapped_deal(Record const& a, Record const& b, Facts const& facts) {
    auto const one = deal_of(a, facts);
    auto const other = deal_of(b, facts);
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    if (content == nullptr || a.story != b.story || !one || !other || one->deed != other->deed) {
        return Truth::unknown;
    }
    bool const of_two = one->thing && other->thing && !akin(*content, *one->thing, *other->thing);
    return truth(!of_two && one->first == other->last && one->last == other->first);
}

} // namespace gainsay
