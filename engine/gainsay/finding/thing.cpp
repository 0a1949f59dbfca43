#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/party.h>
#include <gainsay/finding/thing.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

class ThingReader {
  public:
    ThingReader(Record const& record, Assertion const& assertion, Facts const& facts)
        : record_(record), assertion_(assertion), facts_(facts), analysis_(facts.analysis(record)),
          text_(analysis_.article.text()) {}

    [[nodiscard]] std::optional<Thing> read(Phrase const& phrase) const {
        auto const whole = noun_phrase(analysis_, phrase.span);
        if (phrase.head.empty() || !whole || is_of_others(whole->span)) {
            return std::nullopt;
        }
        Thing thing;
        thing.phrase.type = Type::entity;
        thing.phrase.from = &record_;
        thing.phrase.span = phrase.span;
        std::uint32_t const top = kind_of(*whole);
        if (top != whole->top) {
            thing.phrase.span = span_of(top);
            thing.some = true;
        }
        thing.head = facts_.lexicon->lemma(word(top), WordClass::noun);
        auto const party = party_of(thing.phrase, facts_);
        if (analysis_.nodes[top].upos == Upos::pron && party && party->head) {
            thing.head = std::string(facts_.content(record_.story)->text(party->head->term));
        }
        thing.named = party && (party->name || party->referent);
        thing.with_name = party && std::any_of(party->items.begin(), party->items.end(),
                                               [](ContentItem const& item) {
                                                   return item.kind == ContentKind::name;
                                               });
        WordField const field = facts_.lexicon->field(thing.head, WordClass::noun);
        auto const named = [&](EntityKind kind) {
            return party && party->name && party->name->entity == kind;
        };
        thing.person = field == WordField::person || named(EntityKind::person);
        thing.body = field == WordField::group || named(EntityKind::organisation);
        thing.granted = is_granting();
        thing.deed = is_deed(thing.head, facts_);
        auto const words = plain_words(slice(text_, whole->span));
        thing.nobody =
            !words.empty() && (one_of(words.front(), {"nobody", "no"}) || thing.head == "none");
        read_extent(slice(text_, cover(phrase.span, whole->span)), top, thing);
        return thing;
    }

  private:
    [[nodiscard]] bool is_granting() const {
        static constexpr auto verbs = std::to_array<std::string_view>(
            {"grant", "give", "let", "let out", "release", "free", "refuse", "deny", "turn down",
             "reject", "dismiss", "throw out"});
        return one_of(assertion_.predicate.lemma, verbs);
    }

    // "no one else"
    [[nodiscard]] bool is_of_others(Span phrase) const {
        Span const sentence = analysis_.segmentation.sentences[assertion_.sentence].span;
        auto const after = plain_words(slice(text_, {phrase.end, sentence.end}).substr(0, 6));
        return one_of("else", plain_words(slice(text_, phrase))) ||
               (!after.empty() && after.front() == "else");
    }

    // "roads" of "one of the roads"; "samples" of "five samples were sent in, and all five".
    [[nodiscard]] std::uint32_t kind_of(WholePhrase const& whole) const {
        static constexpr auto counting = std::to_array<std::string_view>(
            {"all", "both", "each", "none", "neither", "either", "one", "some", "most", "half"});
        if (is_noun(whole.top) && !one_of(word(whole.top), counting)) {
            return whole.top;
        }
        std::uint32_t const first =
            analysis_.segmentation.sentences[assertion_.sentence].first_token;
        auto const of =
            std::find_if(whole.tokens.begin(), whole.tokens.end(), [&](std::uint32_t token) {
                return analysis_.nodes[token].head + first == whole.top &&
                       universal(analysis_.nodes[token].relation) == Relation::nmod;
            });
        return of != whole.tokens.end() ? *of : counted_before(whole.top);
    }

    // The last subject before it in the plural.
    [[nodiscard]] std::uint32_t counted_before(std::uint32_t number) const {
        auto const& sentences = analysis_.segmentation.sentences;
        std::uint32_t const begin =
            sentences[assertion_.sentence == 0 ? 0 : assertion_.sentence - 1].first_token;
        for (std::uint32_t i = number; i > begin; --i) {
            Node const& node = analysis_.nodes[i - 1];
            if (node.xpos == Xpos::nns && universal(node.relation) == Relation::nsubj) {
                return i - 1;
            }
        }
        return number;
    }

    void read_extent(std::string_view phrase, std::uint32_t top, Thing& thing) const {
        static constexpr auto every =
            std::to_array<std::string_view>({"all", "both", "every", "each", "none", "neither"});
        static constexpr auto another = std::to_array<std::string_view>(
            {"another", "other", "one", "two", "three", "four", "five", "six", "seven", "eight",
             "nine", "ten", "some", "several", "many", "most", "few", "half"});
        static constexpr auto ranks = std::to_array<std::string_view>(
            {"first", "second", "third", "fourth", "new", "last", "main"});
        auto words = plain_words(phrase);
        bool const labelled =
            words.size() > 1 && is_number(words.back()) && words[words.size() - 2] == word(top);
        if (labelled) {
            thing.label = words.back();
            words.pop_back();
        }
        for (std::string const& one : words) {
            thing.rank += one_of(one, ranks) ? one + ' ' : "";
        }
        Xpos const tag = analysis_.nodes[top].xpos;
        bool const many = tag == Xpos::nns || tag == Xpos::nnps;
        bool const marked =
            any_one_of(words, another) || std::any_of(words.begin(), words.end(), has_digit);
        thing.every = any_one_of(words, every);
        thing.part = thing.some && !thing.every && counts_part(words);
        thing.some = thing.some && !thing.every;
        thing.all = thing.every || (many && !marked && !thing.some);
        thing.some = thing.some || (!thing.all && marked);
    }

    // "only one of the brothers", "six of the seven villages"
    [[nodiscard]] static bool counts_part(std::vector<std::string> const& words) {
        auto const of = std::find(words.begin(), words.end(), "of");
        bool const numbers = of != words.begin() && words.end() - of > 2 && is_number(*(of - 1)) &&
                             of[1] == "the" && is_number(of[2]);
        return numbers || (!words.empty() && one_of(words.front(), {"only", "just"}));
    }

    [[nodiscard]] static bool has_digit(std::string const& word) {
        return word.find_first_of("0123456789") != std::string::npos;
    }
    [[nodiscard]] static bool is_number(std::string const& word) {
        static constexpr auto numbers = std::to_array<std::string_view>(
            {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"});
        return one_of(word, numbers) || has_digit(word);
    }
    [[nodiscard]] bool is_noun(std::uint32_t token) const {
        Upos const tag = analysis_.nodes[token].upos;
        return tag == Upos::noun || tag == Upos::propn || tag == Upos::pron;
    }
    [[nodiscard]] Span span_of(std::uint32_t token) const {
        return analysis_.segmentation.tokens[token].span;
    }
    [[nodiscard]] std::string word(std::uint32_t token) const {
        return to_lower(slice(text_, span_of(token)));
    }

    Record const& record_;
    Assertion const& assertion_;
    Facts const& facts_;
    Analysis const& analysis_;
    std::string_view text_;
};

// "Nobody was hurt", "seven people were burned": the first says so of all, or of the same place.
bool nobody_of(Thing const& nobody, Thing const& people, Facts const& facts) {
    Assertion const& none = *facts.assertion(*nobody.phrase.from);
    Assertion const& some = *facts.assertion(*people.phrase.from);
    auto const& early = facts.article(*nobody.phrase.from).published;
    auto const& late = facts.article(*people.phrase.from).published;
    bool const since = early && late && instant(*early) < instant(*late);
    auto const head = [&](Thing const& thing, Argument const& argument) {
        return to_lower(slice(facts.article(*thing.phrase.from).text(), argument.phrase.head));
    };
    bool const one_place =
        std::any_of(none.arguments.begin(), none.arguments.end(), [&](Argument const& left) {
            return std::any_of(
                some.arguments.begin(), some.arguments.end(),
                [&](Argument const& right) { return head(nobody, left) == head(people, right); });
        });
    bool const anybody = one_of(nobody.head, {"nobody", "none", "one", "people", "person"});
    bool const somebody =
        people.person || people.head == "people" ||
        (people.named && !people.body && !facts.lexicon->is(people.head, WordClass::noun));
    return nobody.nobody && !people.nobody && !since && (none.arguments.empty() || one_place) &&
           (anybody ? somebody : nobody.head == people.head);
}

// "the left engine", "the right engine"; "the mayor", "the deputy mayor"
bool told_apart(Thing const& one, Thing const& other, Facts const& facts) {
    static constexpr auto ranks = std::to_array<std::string_view>(
        {"deputy", "assistant", "vice", "acting", "former", "ex", "junior", "senior"});
    auto const words = [&](Thing const& thing) {
        return plain_words(slice(facts.article(*thing.phrase.from).text(), thing.phrase.span));
    };
    auto const left = words(one);
    auto const right = words(other);
    return any_one_of(left, ranks) != any_one_of(right, ranks) || exclude(left, right, facts);
}

// "the prosecutor", "Prosecutor Anna Holt"
bool is_titled(Thing const& described, Thing const& named, Facts const& facts) {
    return described.person && !described.named && named.named && !described.all &&
           one_of(described.head,
                  plain_words(slice(facts.article(*named.phrase.from).text(), named.phrase.span)));
}

} // namespace

std::optional<Thing> thing_of(Record const& record, Phrase const& phrase, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    return assertion == nullptr || facts.lexicon == nullptr
               ? std::nullopt
               : ThingReader(record, *assertion, facts).read(phrase);
}

bool one_thing(Thing const& one, Thing const& other, Facts const& facts) {
    if (one.nobody || other.nobody) {
        return nobody_of(one, other, facts) || nobody_of(other, one, facts);
    }
    if (told_apart(one, other, facts) || one.rank != other.rank || (one.some && !other.all) ||
        (other.some && !one.all) ||
        (!one.label.empty() && !other.label.empty() && one.label != other.label)) {
        return false;
    }
    bool const part = one.every || other.every || one.some || other.some || !one.label.empty() ||
                      !other.label.empty();
    if (part && one.head == other.head) {
        return true;
    }
    if (is_titled(one, other, facts) || is_titled(other, one, facts)) {
        return different(one.phrase, other.phrase, facts) != Truth::yes;
    }
    bool const alike = one.head == other.head || facts.lexicon->synonymous(one.head, other.head);
    bool const by_name = (one.named && other.named) ||
                         ((one.named || other.named) && (one.granted || other.granted));
    return (alike || by_name) && different(one.phrase, other.phrase, facts) == Truth::no;
}

} // namespace gainsay
