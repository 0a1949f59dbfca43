#include <gainsay/base/one_of.h>
#include <gainsay/finding/amount_functions.h>
#include <gainsay/finding/arguments.h>
#include <gainsay/finding/compare_amounts.h>
#include <gainsay/finding/facts.h>
#include <gainsay/finding/party.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

// What is counted, as base forms without articles and the like, sorted; the head stands apart.
struct Counted {
    std::string head;
    std::vector<std::string> modifiers;
};

std::optional<Counted> counted(Value const& value, Facts const& facts) {
    Quantity const& quantity = *value.as<Quantity const*>();
    if (!quantity.of) {
        return std::nullopt;
    }
    static constexpr auto small = std::to_array(
        {"a"sv, "an"sv, "the"sv, "of"sv, "other"sv, "more"sv, "some"sv, "these"sv, "those"sv});
    Counted out;
    for (std::string const& word :
         plain_words(slice(facts.article(*value.from).text(), *quantity.of))) {
        if (std::find(small.begin(), small.end(), word) != small.end()) {
            continue;
        }
        std::string base =
            facts.lexicon == nullptr ? word : facts.lexicon->lemma(word, WordClass::noun);
        static constexpr auto persons =
            std::to_array({"person"sv, "persons"sv, "individual"sv, "man and woman"sv});
        if (std::find(persons.begin(), persons.end(), base) != persons.end()) {
            base = "people";
        }
        out.modifiers.push_back(std::move(base));
    }
    if (out.modifiers.empty()) {
        return std::nullopt;
    }
    out.head = std::move(out.modifiers.back());
    out.modifiers.pop_back();
    std::sort(out.modifiers.begin(), out.modifiers.end());
    return out;
}

// Whether the name before one age is the name before the other: "Ann Holt, 34".
bool one_holder(Value const& a, Value const& b, Facts const& facts) {
    if (!facts.content || a.from->story != b.from->story) {
        return false;
    }
    StoryContent const& content = *facts.content(a.from->story);
    auto const holder = [&](Value const& age) {
        auto const items = content.items(content.place_of(age.from->article));
        auto at = std::lower_bound(
            items.begin(), items.end(), age.span.begin,
            [](ContentItem const& item, std::uint32_t begin) { return item.span.begin < begin; });
        bool const named = at != items.begin() && std::prev(at)->kind == ContentKind::name &&
                           std::prev(at)->span.end + 3 > age.span.begin;
        return named ? std::optional(std::prev(at)->term) : std::nullopt;
    };
    auto const first = holder(a);
    return first && first == holder(b);
}

// "14 were killed", but not "a woman of 66".
bool stands_alone(Value const& quantity, Facts const& facts) {
    Assertion const* assertion = facts.assertion(*quantity.from);
    return assertion != nullptr && (quantity.span.contains(assertion->subject.head) ||
                                    quantity.span.contains(assertion->object.head));
}

// "the two teams": those already spoken of, not how many there are.
bool goes_back(Value const& value, Facts const& facts) {
    constexpr std::int64_t few = 5;
    static constexpr auto definite = std::to_array({"the"sv, "these"sv, "those"sv});
    Quantity const& quantity = *value.as<Quantity const*>();
    std::string_view const before =
        slice(facts.article(*value.from).text(),
              {sentence_of(*value.from, facts).begin, quantity.span.begin});
    auto const words = plain_words(before);
    return quantity.dimension == "count" && quantity.value <= Decimal(few) && !words.empty() &&
           one_of(words.back(), definite);
}

// The phrase that a score stands in: "a 4-0 defeat at Vestby".
Span score_phrase(Value const& score, Facts const& facts) {
    Analysis const& analysis = facts.analysis(*score.from);
    auto const inner = noun_phrase(analysis, score.span);
    Node const* top = inner ? &analysis.nodes[inner->top] : nullptr;
    if (top == nullptr || top->head == no_head) {
        return score.span;
    }
    std::uint32_t const above =
        analysis.segmentation.sentences[score.as<Quantity const*>()->sentence].first_token +
        top->head;
    auto const outer = noun_phrase(analysis, analysis.segmentation.tokens[above].span);
    return outer && analysis.nodes[above].upos == Upos::noun ? outer->span : score.span;
}

// A score is a match's, and a match is known by both sides: two names that the sentences share, or
// one that both tell beside the score.
Truth one_match(Value const& a, Value const& b, Facts const& facts) {
    if (!facts.content || a.from->story != b.from->story) {
        return Truth::unknown;
    }
    StoryContent const& content = *facts.content(a.from->story);
    auto const names = [&](std::span<ContentItem const> items) {
        std::vector<ContentItem> out;
        for (ContentItem const& item : items) {
            bool const known = std::any_of(out.begin(), out.end(), [&](ContentItem const& one) {
                return one.term == item.term;
            });
            if (item.kind == ContentKind::name && !known) {
                out.push_back(item);
            }
        }
        return out;
    };
    // "Lorne" is "Lorne Pilots".
    auto const same_name = [&](ContentItem const& one, ContentItem const& other) {
        auto const left = words_at(a, one.span, facts);
        auto const right = words_at(b, other.span, facts);
        return one.term == other.term ||
               (!left.empty() && !right.empty() && left.front() == right.front());
    };
    auto const shared = [&](std::vector<ContentItem> const& left,
                            std::vector<ContentItem> const& right) {
        return std::count_if(left.begin(), left.end(), [&](ContentItem const& one) {
            return std::any_of(right.begin(), right.end(),
                               [&](ContentItem const& other) { return same_name(one, other); });
        });
    };
    auto const of_sentence = [&](Value const& score) {
        return names(content.of_sentence(content.place_of(score.from->article),
                                         score.as<Quantity const*>()->sentence));
    };
    auto const of_phrase = [&](Value const& score) {
        // "the 5-0 shellacking at Lorne", whatever the place hangs on
        constexpr std::uint32_t near = 30; // bytes
        std::uint32_t const end = sentence_of(*score.from, facts).end;
        Span const behind{score.span.end, std::min(score.span.end + near, end)};
        return names(content.within(content.place_of(score.from->article),
                                    cover(score_phrase(score, facts), behind)));
    };
    auto const left = of_phrase(a);
    auto const right = of_phrase(b);
    if (!left.empty() && !right.empty()) {
        return shared(left, right) > 0 ? Truth::yes : Truth::unknown;
    }
    return shared(of_sentence(a), of_sentence(b)) > 1 ? Truth::yes : Truth::unknown;
}

// A later, higher count of these is news, not a contradiction.
constexpr auto growing = std::to_array(
    {"arrest"sv,      "burn"sv,        "claim"sv,  "collect"sv, "confirm"sv,  "count"sv,
     "damage"sv,      "destroy"sv,     "detain"sv, "die"sv,     "displace"sv, "evacuate"sv,
     "hospitalise"sv, "hospitalize"sv, "hurt"sv,   "infect"sv,  "injure"sv,   "kill"sv,
     "perish"sv,      "raise"sv,       "reach"sv,  "rescue"sv,  "rise"sv,     "wound"sv});

} // namespace

Value disjoint_quantities(Arguments const& in) {
    return value_of(disjoint(quantity_at(in, 0), quantity_at(in, 1)));
}

// "14 people" and "14 foreign workers" may both hold; so may "3 of the crew" and "14 passengers".
Value same_counted(Arguments const& in) {
    auto const a = counted(in.values[0], in.facts);
    auto const b = counted(in.values[1], in.facts);
    if (quantity_at(in, 0).dimension == "age") {
        return value_of(one_holder(in.values[0], in.values[1], in.facts) ? Truth::yes
                                                                         : Truth::unknown);
    }
    if (quantity_at(in, 0).dimension == "score") {
        return value_of(one_match(in.values[0], in.values[1], in.facts));
    }
    if (goes_back(in.values[0], in.facts) || goes_back(in.values[1], in.facts)) {
        return value_of(Truth::unknown);
    }
    if (!a && !b) {
        // "He scored 11": of what, the number does not say.
        return value_of(quantity_at(in, 0).dimension == "count" ? Truth::unknown : Truth::yes);
    }
    if (!a || !b) {
        Counted const& stated = a ? *a : *b;
        bool const measured = !quantity_at(in, 0).unit.empty() && !quantity_at(in, 1).unit.empty();
        bool const people = stated.head == "people" && stated.modifiers.empty() &&
                            stands_alone(in.values[a ? 1 : 0], in.facts);
        return value_of(measured || people ? Truth::yes : Truth::unknown);
    }
    bool const same_head = a->head == b->head || (in.facts.lexicon != nullptr &&
                                                  in.facts.lexicon->synonymous(a->head, b->head));
    return value_of(!same_head                     ? Truth::no
                    : a->modifiers == b->modifiers ? Truth::yes
                                                   : Truth::unknown);
}

// "14 people" and "9 bridges"; but the 14 people may be the 14 children.
Value other_counted(Arguments const& in) {
    auto const a = counted(in.values[0], in.facts);
    auto const b = counted(in.values[1], in.facts);
    if (!a || !b || in.facts.lexicon == nullptr) {
        return value_of(Truth::unknown);
    }
    auto const& lexicon = *in.facts.lexicon;
    auto const person = [&](Counted const& counted) {
        return counted.head == "people" ||
               lexicon.field(counted.head, WordClass::noun) == WordField::person;
    };
    auto const generic = [](Counted const& counted) {
        static constexpr auto words =
            std::to_array({"people"sv, "child"sv, "adult"sv, "resident"sv, "user"sv, "citizen"sv});
        return std::find(words.begin(), words.end(), counted.head) != words.end();
    };
    if (!a->modifiers.empty() && !b->modifiers.empty() && a->modifiers != b->modifiers) {
        return value_of(Truth::unknown);
    }
    bool const akin = a->head == b->head || lexicon.synonymous(a->head, b->head) ||
                      lexicon.broader(a->head, b->head, WordClass::noun) ||
                      lexicon.broader(b->head, a->head, WordClass::noun) ||
                      (person(*a) && person(*b) && (generic(*a) || generic(*b)));
    return value_of(truth(!akin));
}

Value rises(Arguments const& in) {
    auto const first = in.values[1].as<std::chrono::sys_seconds>();
    auto const second = in.values[3].as<std::chrono::sys_seconds>();
    if (first == second) {
        return value_of(Truth::unknown);
    }
    bool const in_order = first < second;
    Quantity const& earlier = quantity_at(in, in_order ? 0 : 2);
    Quantity const& later = quantity_at(in, in_order ? 2 : 0);
    auto const before = multiply(earlier.value, earlier.to_base);
    auto const after = multiply(later.value, later.to_base);
    return value_of(before && after ? truth(*before < *after) : Truth::unknown);
}

Value stated_by_record(Arguments const& in) {
    return value_of(stated_by(in.values[0], record_at(in, 1), in.facts));
}

Value running_total(Arguments const& in) {
    Value const& value = in.values[0];
    Assertion const* assertion = in.facts.assertion(*value.from);
    if (assertion == nullptr) {
        return value_of(Truth::unknown);
    }
    auto const words = plain_words(assertion->predicate.lemma);
    if (assertion->predicate.lemma == "leave") {
        // "left 23 dead", not "left the track"
        static constexpr auto states = std::to_array(
            {"dead"sv, "injured"sv, "wounded"sv, "missing"sv, "homeless"sv, "hurt"sv});
        Span const clause = assertion->span;
        return value_of(truth(
            any_one_of(plain_words(slice(in.facts.article(*value.from).text(), clause)), states)));
    }
    return value_of(truth(any_one_of(words, growing)));
}

} // namespace gainsay
