#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_amounts.h>
#include <gainsay/finding/compare_details.h>
#include <gainsay/finding/compare_lengths.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/compare_places.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/compare_statements.h>
#include <gainsay/finding/decided.h>
#include <gainsay/finding/fields.h>
#include <gainsay/finding/functions.h>
#include <gainsay/finding/origin_functions.h>
#include <gainsay/finding/quote_functions.h>
#include <gainsay/finding/role_functions.h>
#include <gainsay/finding/time_functions.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

TimeExpression const& time_at(Arguments const& in, std::size_t i) {
    return *in.values[i].as<TimeExpression const*>();
}
Quantity const& quantity_at(Arguments const& in, std::size_t i) {
    return *in.values[i].as<Quantity const*>();
}
Record const& record_at(Arguments const& in, std::size_t i) {
    return *in.values[i].as<Record const*>();
}
ArticleIndex article_at(Arguments const& in, std::size_t i) {
    return in.values[i].as<ArticleRef>().index;
}

// Times

Value disjoint_times(Arguments const& in) {
    return value_of(disjoint(time_at(in, 0), time_at(in, 1)));
}
Value overlaps_times(Arguments const& in) {
    return value_of(overlaps(time_at(in, 0), time_at(in, 1)));
}
// "on Friday", not "since Friday"
Value at_time(Arguments const& in) {
    return value_of(truth(time_at(in, 0).relation == TimeRelation::at));
}
// "by 1 October", "by 1 November"; what had happened by the one had happened by the other too.
Value other_deadline(Arguments const& in) {
    TimeExpression const& a = time_at(in, 0);
    TimeExpression const& b = time_at(in, 1);
    bool const both = a.relation == b.relation &&
                      (a.relation == TimeRelation::by || a.relation == TimeRelation::until);
    bool const reached = a.relation == TimeRelation::by &&
                         is_past(*in.values[0].from, in.facts) == Truth::yes &&
                         is_past(*in.values[1].from, in.facts) == Truth::yes;
    return value_of(both && !reached ? disjoint(a.interval, b.interval) : Truth::no);
}
Value length_differs(Arguments const& in) {
    return value_of(other_length(in.values[0], in.values[1], in.facts));
}
Value lasts_of_same(Arguments const& in) {
    return value_of(same_lasting(in.values[0], in.values[1], in.facts));
}
Value far_off_times(Arguments const& in) {
    return value_of(far_off_lengths(in.values[0], in.values[1]));
}
Value is_point(Arguments const& in) {
    Timex const timex = time_at(in, 0).timex;
    return value_of(truth(timex == Timex::date || timex == Timex::time));
}
Value has_weekday(Arguments const& in) {
    return value_of(truth(time_at(in, 0).stated_weekday.has_value()));
}
Value has_date(Arguments const& in) {
    return value_of(truth(time_at(in, 0).has_date));
}
Value weekday_of(Arguments const& in) {
    return value_of(weekday_words(time_at(in, 0)));
}
Value stated_weekday(Arguments const& in) {
    static constexpr std::array names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                      "Thursday", "Friday", "Saturday"};
    auto const& stated = time_at(in, 0).stated_weekday;
    return value_of(stated && stated->ok() ? std::string(names[stated->c_encoding()])
                                           : std::string());
}
Value days(Arguments const& in) {
    return value_of(std::chrono::hours(24 * in.values[0].as<Decimal>().digits()));
}
Value hours(Arguments const& in) {
    return value_of(std::chrono::hours(in.values[0].as<Decimal>().digits()));
}

// Amounts

Value disjoint_quantities(Arguments const& in) {
    return value_of(disjoint(quantity_at(in, 0), quantity_at(in, 1)));
}
Value same_measure_of(Arguments const& in) {
    return value_of(same_measure(quantity_at(in, 0), quantity_at(in, 1)));
}

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
    auto const names = [](auto const& items) {
        std::vector<std::uint32_t> out;
        for (ContentItem const& item : items) {
            if (item.kind == ContentKind::name) {
                out.push_back(item.term);
            }
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    };
    auto const shared = [](std::vector<std::uint32_t> const& left,
                           std::vector<std::uint32_t> const& right) {
        std::vector<std::uint32_t> out;
        std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                              std::back_inserter(out));
        return out.size();
    };
    auto const of_sentence = [&](Value const& score) {
        return names(content.of_sentence(content.place_of(score.from->article),
                                         score.as<Quantity const*>()->sentence));
    };
    auto const of_phrase = [&](Value const& score) {
        return names(
            content.within(content.place_of(score.from->article), score_phrase(score, facts)));
    };
    auto const left = of_phrase(a);
    auto const right = of_phrase(b);
    if (!left.empty() && !right.empty()) {
        return shared(left, right) > 0 ? Truth::yes : Truth::unknown;
    }
    return shared(of_sentence(a), of_sentence(b)) > 1 ? Truth::yes : Truth::unknown;
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

// Articles and speakers

Value derives(Arguments const& in) {
    return value_of(in.facts.derives ? truth(in.facts.derives(article_at(in, 0), article_at(in, 1)))
                                     : Truth::unknown);
}
Value has_sources(Arguments const& in) {
    return value_of(truth(!in.facts.analyses[article_at(in, 0)].article.derived_from.empty()));
}
Value all_sources_in_corpus(Arguments const& in) {
    return value_of(in.facts.all_sources_found
                        ? truth(in.facts.all_sources_found(article_at(in, 0)))
                        : Truth::unknown);
}
Value attributed(Arguments const& in) {
    Record const& record = record_at(in, 0);
    Assertion const* assertion = in.facts.assertion(record);
    return value_of(truth(record.speaker != no_symbol ||
                          (assertion != nullptr && !assertion->attribution.empty())));
}
Value same_speaker(Arguments const& in) {
    Record const& a = record_at(in, 0);
    Record const& b = record_at(in, 1);
    if (a.speaker != no_symbol && a.speaker == b.speaker) {
        return value_of(Truth::yes);
    }
    static FieldRow const* const speaker = find_field(Type::record, "speaker");
    Value const one = field_of(a, *speaker, in.facts);
    Value const other = field_of(b, *speaker, in.facts);
    auto const words = [&](Value const& value) {
        auto out = plain_words(slice(in.facts.article(*value.from).text(), value.span));
        std::erase(out, "the");
        return out;
    };
    // "police said" and "said the police"
    if (!words(one).empty() && words(one) == words(other)) {
        return value_of(Truth::yes);
    }
    Truth const others = different(one, other, in.facts);
    bool const unknown = a.speaker == no_symbol || b.speaker == no_symbol;
    return value_of(others == Truth::no ? Truth::yes : unknown ? Truth::unknown : Truth::no);
}
// A sentence that an article copied is the sentence it was copied from: a copy never contradicts
// its original.
Value same_sentence(Arguments const& in) {
    return value_of(truth(in_one_sentence(record_at(in, 0), record_at(in, 1), in.facts)));
}

// Statements

Value share(Arguments const& in, double (Alignment::*part)() const) {
    Value out;
    out.type = Type::number;
    if (auto const aligned = align_around(in.values[0], in.values[1], in.facts)) {
        out.data = *Decimal::make(std::lround(100 * ((*aligned).*part)()), 2);
    }
    return out;
}
Value alike_statements(Arguments const& in) {
    return share(in, &Alignment::alike);
}
Value contained_statements(Arguments const& in) {
    return share(in, &Alignment::contained);
}
Value alike_articles(Arguments const& in) {
    Value out;
    out.type = Type::number;
    if (auto const alike = articles_alike(*in.values[0].from, *in.values[1].from, in.facts)) {
        out.data = *alike;
    }
    return out;
}
Value far_apart_times(Arguments const& in) {
    return value_of(far_apart(record_at(in, 0), record_at(in, 1), in.facts));
}
Value stated_by_record(Arguments const& in) {
    return value_of(stated_by(in.values[0], record_at(in, 1), in.facts));
}
Value time_stated_by_record(Arguments const& in) {
    return value_of(time_at(in, 0).timex == Timex::duration
                        ? length_stated_by(in.values[0], record_at(in, 1), in.facts)
                        : time_stated_by(in.values[0], record_at(in, 1), in.facts));
}
Value happens_otherwise(Arguments const& in) {
    return value_of(other_happening(record_at(in, 0), record_at(in, 1), in.facts));
}
Value common_figure(Arguments const& in) {
    return value_of(figure_in_common(in.values[0], in.values[1], in.facts));
}
Value figures_otherwise(Arguments const& in) {
    return value_of(other_figures(in.values[0], in.values[1], in.facts));
}
Value others_named(Arguments const& in) {
    return value_of(other_names(record_at(in, 0), record_at(in, 1), in.facts));
}
Value at_other_times(Arguments const& in) {
    return value_of(other_times(record_at(in, 0), record_at(in, 1), in.facts));
}
Value turns_otherwise(Arguments const& in) {
    return value_of(other_turn(record_at(in, 0), record_at(in, 1), in.facts));
}
Value opposites(Arguments const& in) {
    return value_of(opposite_predicate(record_at(in, 0), record_at(in, 1), in.facts));
}
Value details_exclude(Arguments const& in) {
    return value_of(opposite_detail(record_at(in, 0), record_at(in, 1),
                                    in.values[2].as<std::vector<std::string>>(), in.facts));
}
Value begins_after(Arguments const& in) {
    auto const& begin = time_at(in, 0).interval.earliest;
    return value_of(begin ? truth(*begin > in.values[1].as<std::chrono::sys_seconds>())
                          : Truth::unknown);
}
Value ends_before(Arguments const& in) {
    auto const& end = time_at(in, 0).interval.latest;
    return value_of(end ? truth(*end <= in.values[1].as<std::chrono::sys_seconds>())
                        : Truth::unknown);
}
Value past(Arguments const& in) {
    return value_of(is_past(record_at(in, 0), in.facts));
}
Value transposed_digits(Arguments const& in) {
    return value_of(transposed(quantity_at(in, 0), quantity_at(in, 1)));
}
Value adds_up_to(Arguments const& in) {
    return value_of(adds_up(in.values[0], in.values[1], in.facts));
}
Value rounded_number(Arguments const& in) {
    return value_of(rounded(quantity_at(in, 0), quantity_at(in, 1)));
}
Value far_off_amounts(Arguments const& in) {
    return value_of(far_off(quantity_at(in, 0), quantity_at(in, 1)));
}
Value only_one_has_word(Arguments const& in) {
    return value_of(only_one_has(record_at(in, 0), record_at(in, 1),
                                 in.values[2].as<std::vector<std::string>>(), in.facts));
}
Value different_parties(Arguments const& in) {
    return value_of(different(in.values[0], in.values[1], in.facts));
}
Value of_nobody(Arguments const& in) {
    return value_of(is_of_nobody(record_at(in, 0), in.facts));
}
Value named_actor(Arguments const& in) {
    return value_of(is_actor_named(in.values[0], in.facts));
}
Value named_person(Arguments const& in) {
    return value_of(is_person_named(in.values[0], in.facts));
}
Value shared_party(Arguments const& in) {
    return value_of(share_party(record_at(in, 0), record_at(in, 1), in.facts));
}
Value other_circumstances(Arguments const& in) {
    return value_of(other_circumstance(record_at(in, 0), record_at(in, 1), in.facts));
}
Value settles(Arguments const& in) {
    return value_of(is_settling(record_at(in, 0), record_at(in, 1), in.facts));
}
Value undecided(Arguments const& in) {
    return value_of(is_undecided(record_at(in, 0), in.facts));
}
Value finite(Arguments const& in) {
    return value_of(is_finite(record_at(in, 0), in.facts));
}
Value speech(Arguments const& in) {
    return value_of(is_speech(record_at(in, 0), in.facts));
}
Value purpose(Arguments const& in) {
    return value_of(is_purpose(record_at(in, 0), in.facts));
}
Value same_predicates(Arguments const& in) {
    return value_of(same_predicate(record_at(in, 0), record_at(in, 1), in.facts));
}
Value same_complements(Arguments const& in) {
    return value_of(same_complement(record_at(in, 0), record_at(in, 1), in.facts));
}
Value mentions_word(Arguments const& in) {
    return value_of(
        mentions(record_at(in, 0), in.values[1].as<std::vector<std::string>>(), in.facts));
}
Value apart_places(Arguments const& in) {
    return value_of(apart(in.values[0], in.values[1], in.facts));
}
Value like_predicates(Arguments const& in) {
    return value_of(like_predicate(record_at(in, 0), record_at(in, 1), in.facts));
}

// Words

Value listed(Arguments const& in) {
    Value const& value = in.values[0];
    if (!value.known()) {
        return value_of(Truth::unknown);
    }
    Assertion const* assertion =
        value.type == Type::predicate ? in.facts.assertion(*value.from) : nullptr;
    auto const forms =
        plain_words(assertion == nullptr ? words_of(value, in.facts) : assertion->predicate.lemma);
    auto const& list = in.values[1].as<std::vector<std::string>>();
    return value_of(truth(any_one_of(forms, list)));
}
// A later, higher count of these is news, not a contradiction.
constexpr auto growing = std::to_array(
    {"arrest"sv,      "burn"sv,        "claim"sv,  "collect"sv, "confirm"sv,  "count"sv,
     "damage"sv,      "destroy"sv,     "detain"sv, "die"sv,     "displace"sv, "evacuate"sv,
     "hospitalise"sv, "hospitalize"sv, "hurt"sv,   "infect"sv,  "injure"sv,   "kill"sv,
     "perish"sv,      "raise"sv,       "reach"sv,  "rescue"sv,  "rise"sv,     "wound"sv});

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
Value certainty(Arguments const& in) {
    return value_of(Decimal(static_cast<std::int64_t>(record_at(in, 0).modality)));
}
Value rank(Arguments const& in) {
    auto const& scale = in.values[1].as<std::vector<std::string>>();
    auto const at = std::find(scale.begin(), scale.end(), in.values[0].as<std::string>());
    Value out;
    out.type = Type::number;
    if (at != scale.end()) {
        out.data = Decimal(at - scale.begin());
    }
    return out;
}
Value is_known(Arguments const& in) {
    return value_of(truth(in.values[0].known()));
}
Value is_unknown(Arguments const& in) {
    return value_of(truth(!in.values[0].known()));
}

constexpr std::array one_any{Type::any};
constexpr std::array one_time{Type::time};
constexpr std::array two_times{Type::time, Type::time};
constexpr std::array time_and_quantity{Type::time, Type::quantity};
constexpr std::array one_number{Type::number};
constexpr std::array two_quantities{Type::quantity, Type::quantity};
constexpr std::array figures{Type::quantity, Type::instant, Type::quantity, Type::instant};
constexpr std::array one_article{Type::article};
constexpr std::array quantity_and_record{Type::quantity, Type::record};
constexpr std::array time_and_instant{Type::time, Type::instant};
constexpr std::array time_and_record{Type::time, Type::record};
constexpr std::array two_articles{Type::article, Type::article};
constexpr std::array one_event{Type::event};
constexpr std::array one_predicate{Type::predicate};
constexpr std::array one_record{Type::record};
constexpr std::array two_records{Type::record, Type::record};
constexpr std::array record_and_list{Type::record, Type::list_name};
constexpr std::array records_and_list{Type::record, Type::record, Type::list_name};
constexpr std::array two_quotes{Type::quote, Type::quote};
constexpr std::array one_entity{Type::entity};
constexpr std::array two_entities{Type::entity, Type::entity};
constexpr std::array any_in_list{Type::any, Type::list_name};
constexpr std::array word_on_scale{Type::text, Type::scale_name};

constexpr auto table = std::to_array<FunctionRow>({
    {"adds_up", two_quantities, Type::truth,
     "one of the amounts in their sentences is the sum of two others",
     "the amounts beside “{0}” and “{1}” add up", adds_up_to, 1},
    {"alike", two_records, Type::number, "how alike two statements are, 0 to 1",
     "the likeness of “{0}” and “{1}”", alike_statements, 1},
    {"alike", two_times, Type::number, "how alike the statements around two times are, 0 to 1",
     "the likeness of what is said beside “{0}” and beside “{1}”", alike_statements, 1},
    {"alike", two_quantities, Type::number,
     "how alike the statements around two amounts are, 0 to 1",
     "the likeness of what is said beside “{0}” and beside “{1}”", alike_statements, 1},
    {"alike", two_entities, Type::number,
     "how alike the statements around two parties or places are, 0 to 1",
     "the likeness of what is said beside “{0}” and beside “{1}”", alike_statements, 1},
    {"alike", two_articles, Type::number, "how much two articles tell of the same things, 0 to 1",
     "the likeness of {0} and {1}", alike_articles, 1},
    {"all_sources_in_corpus", one_article, Type::truth,
     "every source that the article declares was read", "every source that {0} declares was read",
     all_sources_in_corpus},
    {"apart", two_entities, Type::truth,
     "two places of which neither is an alias or part of the other",
     "“{0}” and “{1}” are two places", apart_places, 1},
    {"at_time", one_time, Type::truth, "when it happens, not since, until or before when",
     "“{0}” is when it happens", at_time},
    {"attributed", one_record, Type::truth, "somebody is said to have said so",
     "“{0}” is credited to somebody", attributed},
    {"begins_after", time_and_instant, Type::truth, "the time begins after that moment",
     "“{0}” begins after {1}", begins_after},
    {"certainty", one_record, Type::number,
     "how certain it is said to be: hypothetical 0, asserted 7", "the certainty of “{0}”",
     certainty},
    {"contained", two_records, Type::number,
     "of the shorter of two statements, the part that the other says too, 0 to 1",
     "the part of the shorter of “{0}” and “{1}” that the other says too", contained_statements, 1},
    {"contained", two_times, Type::number, "the same of the statements around two times",
     "the part of what is said beside “{0}” or “{1}”, whichever is less, that is said beside the "
     "other",
     contained_statements, 1},
    {"contained", two_quantities, Type::number, "the same of the statements around two amounts",
     "the part of what is said beside “{0}” or “{1}”, whichever is less, that is said beside the "
     "other",
     contained_statements, 1},
    {"contained", two_entities, Type::number,
     "the same of the statements around two parties or places",
     "the part of what is said beside “{0}” or “{1}”, whichever is less, that is said beside the "
     "other",
     contained_statements, 1},
    {"days", one_number, Type::duration, "so many days", "{0} days", days},
    {"derives", two_articles, Type::truth, "the first article rests on the second, directly or not",
     "{0} rests on {1}", derives},
    {"different", two_entities, Type::truth, "two parties of one kind that cannot be the same",
     "“{0}” and “{1}” are not the same", different_parties, 1},
    {"different_speakers", two_records, Type::truth,
     "both are credited to people by name, and the names are of two people",
     "“{0}” and “{1}” are credited to two people", different_speakers, 1},
    {"disjoint", two_times, Type::truth, "no moment can lie in both times",
     "“{0}” and “{1}” cannot be the same time", disjoint_times, 1},
    {"disjoint", two_quantities, Type::truth, "no amount can be meant by both",
     "“{0}” and “{1}” cannot both be the amount", disjoint_quantities, 1},
    {"ends_before", time_and_instant, Type::truth, "the time is over by that moment",
     "“{0}” is over by {1}", ends_before},
    {"far_apart", two_records, Type::truth, "the two tell of times far from each other",
     "“{0}” and “{1}” tell of times far from each other", far_apart_times, 1},
    {"far_off", two_times, Type::truth, "one length is ten times the other or more",
     "“{0}” and “{1}” are too far from each other to be one length", far_off_times, 1},
    {"far_off", two_quantities, Type::truth,
     "one is ten times the other or more, and not by a slip of a power of ten",
     "“{0}” and “{1}” are too far from each other to be one amount", far_off_amounts, 1},
    {"figure_in_common", two_quantities, Type::truth,
     "their sentences have another figure in common",
     "the sentences of “{0}” and “{1}” have another figure in common", common_figure, 1},
    {"finite", one_record, Type::truth, "a clause with a finite verb", "“{0}” is a full clause",
     finite},
    {"has_date", one_time, Type::truth, "day and month are written out",
     "“{0}” gives day and month", has_date},
    {"has_sources", one_article, Type::truth, "the article declares what it rests on",
     "{0} declares what it rests on", has_sources},
    {"has_weekday", one_time, Type::truth, "a weekday is named", "“{0}” names a weekday",
     has_weekday},
    {"hours", one_number, Type::duration, "so many hours", "{0} hours", hours},
    {"incompatible", two_entities, Type::truth,
     "both are offices, and one person cannot hold both at once",
     "nobody is “{0}” and “{1}” at once", incompatible_roles, 1},
    {"is_point", one_time, Type::truth, "a date or time of day, not a duration or a repeated time",
     "“{0}” is a date or a time of day", is_point},
    {"known", one_any, Type::truth, "the text says it", "“{0}” is stated", is_known},
    {"like_predicate", two_records, Type::truth, "both say that the same is done",
     "“{0}” and “{1}” say that the same is done", like_predicates, 1},
    {"listed", any_in_list, Type::truth, "one of its words is in the pack's list",
     "“{0}” is one of: {1}", listed},
    {"mentions", record_and_list, Type::truth, "a word of the list stands in it",
     "“{0}” has one of: {1}", mentions_word},
    {"named_actor", one_entity, Type::truth, "a person or a country by name",
     "“{0}” is a person or a country by name", named_actor},
    {"named_person", one_entity, Type::truth, "a person who is named", "“{0}” is a person by name",
     named_person},
    {"of_nobody", one_record, Type::truth, "nobody does it, or it is done to nobody",
     "“{0}” is said of nobody", of_nobody},
    {"only_one_has", records_and_list, Type::truth,
     "a word of the list stands in one of the two alone",
     "one of “{0}” and “{1}” alone has one of: {2}", only_one_has_word, 1},
    {"opposite_detail", records_and_list, Type::truth,
     "a word of the one, not of the list, excludes a word of the other that is said of the same: "
     "“the north bank”, “the south bank”; and neither article says both",
     "a word of “{0}” and one of “{1}” exclude each other", details_exclude, 1},
    {"opposite_predicate", two_records, Type::truth, "both say that opposite things are done",
     "“{0}” and “{1}” say that opposite things are done", opposites, 1},
    {"origins_of_claim", one_record, Type::number,
     "how many of the articles that tell of its event rest on no other of them",
     "the count of independent reports of “{0}”", origins_of_claim},
    {"origins_of_event", one_event, Type::number,
     "how many of the story's articles rest on no other of them",
     "the count of independent reports of the story of “{0}”", origins_of_event},
    {"other_circumstance", two_records, Type::truth,
     "phrases with the same preposition have nothing alike: for adults, for children",
     "“{0}” and “{1}” tell of other circumstances", other_circumstances, 1},
    {"other_counted", two_quantities, Type::truth,
     "the two count things of which neither can be the other", "“{0}” and “{1}” count other things",
     other_counted, 1},
    {"other_deadline", two_times, Type::truth, "both are ends of a term and differ",
     "“{0}” and “{1}” are two ends of a term", other_deadline, 1},
    {"other_figures", two_quantities, Type::truth,
     "their sentences differ in another figure too, or list many of the kind",
     "the figures beside “{0}” and “{1}” differ too", figures_otherwise, 1},
    {"other_happening", two_records, Type::truth,
     "one sentence, times far from each other, another turn, or names that the other lacks",
     "“{0}” and “{1}” tell of two happenings", happens_otherwise, 1},
    {"other_length", two_times, Type::truth, "both are lengths, and nothing lasts as long as both",
     "“{0}” and “{1}” cannot both be how long it lasts", length_differs, 1},
    {"other_names", two_records, Type::truth, "each names somebody whom the other does not name",
     "“{0}” and “{1}” each name somebody whom the other does not", others_named, 1},
    {"other_times", two_records, Type::truth, "both say when, and say otherwise",
     "“{0}” and “{1}” are told of two times", at_other_times, 1},
    {"other_turn", two_records, Type::truth,
     "both count, and count otherwise: “the first goal”, “his second goal”",
     "“{0}” and “{1}” tell of the first and the second of a kind, or the like", turns_otherwise, 1},
    {"overlaps", two_times, Type::truth, "some moment can lie in both times",
     "“{0}” and “{1}” can be the same time", overlaps_times, 1},
    {"own_reporting", one_record, Type::truth,
     "its sentence says that the publisher heard it first-hand", "“{0}” was told to the publisher",
     own_reporting},
    {"past", one_record, Type::truth, "it tells what has happened", "“{0}” tells what has happened",
     past},
    {"purpose", one_record, Type::truth, "an infinitive of purpose or result",
     "“{0}” is a purpose or a result", purpose},
    {"quoted_together", two_records, Type::truth,
     "an article that quotes the one quotes the other as well, word for word",
     "one article quotes both “{0}” and “{1}”", quoted_together, 1},
    {"rank", word_on_scale, Type::number, "its place on the pack's scale, weakest 0",
     "the rank of {0}", rank},
    {"rises", figures, Type::truth, "the later of two figures is the higher one",
     "the later of “{0}” ({1}) and “{2}” ({3}) is the higher one", rises, 2},
    {"rounded", two_quantities, Type::truth, "one can be the other one rounded",
     "“{0}” and “{1}” are one amount rounded", rounded_number, 1},
    {"running_total", one_predicate, Type::truth,
     "counts of it only grow while a story runs: killed, evacuated",
     "counts of “{0}” only grow while a story runs", running_total},
    {"same_complement", two_records, Type::truth,
     "what completes the two verbs is the same, or nothing completes either: able to swim",
     "“{0}” and “{1}” are completed alike", same_complements, 1},
    {"same_counted", two_quantities, Type::truth, "both count the same kind of thing",
     "“{0}” and “{1}” count the same kind of thing", same_counted, 1},
    {"same_instant", two_times, Type::truth, "both are one stretch of time, whatever their zones",
     "“{0}” and “{1}” are one moment", same_instant, 1},
    {"same_lasting", two_times, Type::truth, "both say how long the same lasts",
     "“{0}” and “{1}” say how long the same lasts", lasts_of_same, 1},
    {"same_measure", two_quantities, Type::truth, "both are amounts of one measure",
     "“{0}” and “{1}” are of one measure", same_measure_of, 1},
    {"same_predicate", two_records, Type::truth, "both say that exactly the same is done",
     "“{0}” and “{1}” say that exactly the same is done", same_predicates, 1},
    {"same_remark", two_records, Type::truth,
     "both quote one remark, perhaps altered; of one speaker fewer words tell",
     "“{0}” and “{1}” are one remark", same_remark, 1},
    {"same_sentence", two_records, Type::truth,
     "both stand in one sentence, or in two of the same words",
     "“{0}” and “{1}” stand in one sentence", same_sentence, 1},
    {"same_speaker", two_records, Type::truth, "both are credited to one speaker",
     "“{0}” and “{1}” are credited to one speaker", same_speaker, 1},
    {"same_utterance", two_quotes, Type::truth, "both quote one remark, perhaps altered",
     "“{0}” and “{1}” quote one remark", same_utterance_of, 1},
    {"same_words", two_quotes, Type::truth, "four words or more, and but for a slip the same",
     "“{0}” and “{1}” are the same words", same_words, 1},
    {"settles", two_records, Type::truth,
     "the first tells what a decision is, the second leaves a decision open",
     "“{0}” is a decision of what “{1}” leaves open", settles},
    {"share_party", two_records, Type::truth,
     "both tell of one party, as subject or object, and of no two that differ",
     "“{0}” and “{1}” tell of one party", shared_party, 1},
    {"shift", time_and_quantity, Type::time, "the time that lies so much later",
     "“{1}” after “{0}”", shift_time},
    {"slight_edits", two_quotes, Type::truth,
     "what differs is articles, prepositions and the like, nothing that turns the sense",
     "only small words of “{0}” and “{1}” differ", slight_edits, 1},
    {"speech", one_record, Type::truth, "it tells that somebody says something",
     "“{0}” tells of words", speech},
    {"stated_by", quantity_and_record, Type::truth,
     "its article, or in the same article its sentence, states this amount too",
     "“{0}” is stated beside “{1}” too", stated_by_record},
    {"stated_by", time_and_record, Type::truth, "its sentence states this time too",
     "“{0}” is stated beside “{1}” too", time_stated_by_record},
    {"stated_weekday", one_time, Type::text, "the weekday that is named", "the weekday in “{0}”",
     stated_weekday},
    {"transposed", two_quantities, Type::truth, "the same digits in another order",
     "“{0}” and “{1}” have the same digits in another order", transposed_digits, 1},
    {"undecided", one_record, Type::truth, "it is said to be open: whether to do it",
     "“{0}” is said to be open", undecided},
    {"unknown", one_any, Type::truth, "the text does not say it", "the text does not say: {0}",
     is_unknown},
    {"weekday_of", one_time, Type::text, "the weekday of the date", "the weekday of {0}",
     weekday_of},
    {"word_edits", two_quotes, Type::number,
     "how many words differ; all four of the option are ignored where it is not given",
     "the count of words that differ between “{0}” and “{1}”", word_edits, 1, "ignoring",
     ignorable_edits},
});

} // namespace

std::span<FunctionRow const> functions() {
    return table;
}

std::vector<std::string_view> function_names() {
    std::vector<std::string_view> out;
    for (FunctionRow const& row : table) {
        if (out.empty() || out.back() != row.name) {
            out.push_back(row.name);
        }
    }
    return out;
}

Changes changed_words(std::string_view before, std::string_view after) {
    Changes out;
    for (WordEdit const& edit : compare_quotes(before, after).edits) {
        if (edit.kind == WordEdit::Kind::same) {
            continue;
        }
        if (!edit.before.empty()) {
            out.before.push_back(edit.before);
        }
        if (!edit.after.empty()) {
            out.after.push_back(edit.after);
        }
    }
    return out;
}

} // namespace gainsay
