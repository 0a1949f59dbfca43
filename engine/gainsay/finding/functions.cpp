#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/amount_functions.h>
#include <gainsay/finding/arguments.h>
#include <gainsay/finding/compare_amounts.h>
#include <gainsay/finding/compare_details.h>
#include <gainsay/finding/compare_extents.h>
#include <gainsay/finding/compare_lengths.h>
#include <gainsay/finding/compare_owners.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/compare_places.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/compare_series.h>
#include <gainsay/finding/compare_statements.h>
#include <gainsay/finding/decided.h>
#include <gainsay/finding/fields.h>
#include <gainsay/finding/functions.h>
#include <gainsay/finding/open_deed.h>
#include <gainsay/finding/origin_functions.h>
#include <gainsay/finding/part_and_whole.h>
#include <gainsay/finding/person.h>
#include <gainsay/finding/phase.h>
#include <gainsay/finding/quote_functions.h>
#include <gainsay/finding/retelling.h>
#include <gainsay/finding/role_functions.h>
#include <gainsay/finding/stated_measure.h>
#include <gainsay/finding/states.h>
#include <gainsay/finding/swapped_deal.h>
#include <gainsay/finding/time_functions.h>
#include <gainsay/finding/whereabouts.h>
#include <gainsay/finding/will.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

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
Value retold(Arguments const& in) {
    Value out;
    out.type = Type::number;
    if (auto const same = retold_part(record_at(in, 0), record_at(in, 1), in.facts)) {
        out.data = *same;
    }
    return out;
}
Value mentions_word(Arguments const& in) {
    return value_of(
        mentions(record_at(in, 0), in.values[1].as<std::vector<std::string>>(), in.facts));
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
constexpr std::array record_and_instant{Type::record, Type::instant};
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
     "the amounts beside “{0}” and “{1}” add up", of_values<adds_up>, 1},
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
     "“{0}” and “{1}” are two places", of_values<apart>, 1},
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
    {"dated_before", record_and_instant, Type::truth,
     "its sentence has a date or time that is over by that moment",
     "the sentence of “{0}” has a time that is over by {1}", dated_before},
    {"days", one_number, Type::duration, "so many days", "{0} days", days},
    {"derives", two_articles, Type::truth, "the first article rests on the second, directly or not",
     "{0} rests on {1}", derives},
    {"different", two_entities, Type::truth, "two parties of one kind that cannot be the same",
     "“{0}” and “{1}” are not the same", of_values<different>, 1},
    {"different_speakers", two_records, Type::truth,
     "both are credited to people by name, and the names are of two people",
     "“{0}” and “{1}” are credited to two people", different_speakers, 1},
    {"disjoint", two_times, Type::truth, "no moment can lie in both times",
     "“{0}” and “{1}” cannot be the same time", disjoint_times, 1},
    {"disjoint", two_quantities, Type::truth, "no amount can be meant by both",
     "“{0}” and “{1}” cannot both be the amount", disjoint_quantities, 1},
    {"elsewhere", two_records, Type::truth,
     "phrases that say where have nothing alike: in the kitchen, in the yard",
     "“{0}” and “{1}” tell of two places", of_records<elsewhere>, 1},
    {"ended_though_going_on", two_records, Type::truth,
     "the first has a deed as ended that the second has as going on: ceased to patrol, continues "
     "to patrol",
     "“{0}” is ended, and “{1}” is going on", of_records<ended_though_going_on>},
    {"ends_before", time_and_instant, Type::truth, "the time is over by that moment",
     "“{0}” is over by {1}", ends_before},
    {"far_apart", two_records, Type::truth, "the two tell of times far from each other",
     "“{0}” and “{1}” tell of times far from each other", of_records<far_apart>, 1},
    {"far_off", two_times, Type::truth, "one length is ten times the other or more",
     "“{0}” and “{1}” are too far from each other to be one length", far_off_times, 1},
    {"far_off", two_quantities, Type::truth,
     "one is ten times the other or more, and not by a slip of a power of ten",
     "“{0}” and “{1}” are too far from each other to be one amount", of_amounts<far_off>, 1},
    {"figure_in_common", two_quantities, Type::truth,
     "their sentences have another figure in common",
     "the sentences of “{0}” and “{1}” have another figure in common", of_values<figure_in_common>,
     1},
    {"finite", one_record, Type::truth, "a clause with a finite verb", "“{0}” is a full clause",
     of_record<is_finite>},
    {"has_date", one_time, Type::truth, "day and month are written out",
     "“{0}” gives day and month", has_date},
    {"has_sources", one_article, Type::truth, "the article declares what it rests on",
     "{0} declares what it rests on", has_sources},
    {"has_weekday", one_time, Type::truth, "a weekday is named", "“{0}” names a weekday",
     has_weekday},
    {"hours", one_number, Type::duration, "so many hours", "{0} hours", hours},
    {"in_denied_time", two_times, Type::truth,
     "the first lies where the second denies it: before Thursday, since 2019",
     "“{0}” lies in what is denied “{1}”", in_denied_time, 1},
    {"incompatible", two_entities, Type::truth,
     "both are offices, and one person cannot hold both at once",
     "nobody is “{0}” and “{1}” at once", incompatible_roles, 1},
    {"indefinite", one_entity, Type::truth, "one of many, or some of them: a shell, shares",
     "“{0}” is one of many", of_value<is_indefinite>},
    {"is_point", one_time, Type::truth, "a date or time of day, not a duration or a repeated time",
     "“{0}” is a date or a time of day", is_point},
    {"known", one_any, Type::truth, "the text says it", "“{0}” is stated", is_known},
    {"like_predicate", two_records, Type::truth, "both say that the same is done",
     "“{0}” and “{1}” say that the same is done", of_records<like_predicate>, 1},
    {"listed", any_in_list, Type::truth, "one of its words is in the pack's list",
     "“{0}” is one of: {1}", listed},
    {"mentions", record_and_list, Type::truth, "a word, or two in a row, of the list stand in it",
     "“{0}” has one of: {1}", mentions_word},
    {"named_actor", one_entity, Type::truth, "a person or a country by name",
     "“{0}” is a person or a country by name", of_value<is_actor_named>},
    {"named_person", one_entity, Type::truth, "a person who is named", "“{0}” is a person by name",
     of_value<is_person_named>},
    {"of_nobody", one_record, Type::truth, "nobody does it, or it is done to nobody",
     "“{0}” is said of nobody", of_record<is_of_nobody>},
    {"one_occasion", two_records, Type::truth,
     "verbs of one kind tell when something happened to one party: she learned of it, he told her",
     "“{0}” and “{1}” tell when one thing happened to one party", of_records<one_occasion>, 1},
    {"one_whereabouts", two_records, Type::truth,
     "verbs of one kind tell where one party was or was brought: it was towed to Vestby, it lies "
     "at Lorne",
     "“{0}” and “{1}” tell where one party was", of_records<one_whereabouts>, 1},
    {"only_one_has", records_and_list, Type::truth,
     "a word of the list stands in one of the two alone",
     "one of “{0}” and “{1}” alone has one of: {2}", of_records_and_list<only_one_has>, 1},
    {"open_and_done", records_and_list, Type::truth,
     "the first leaves open, or denies so far, what the second tells was done: whether to appeal, "
     "lodged an appeal; of one party, or of the list's deeds; and neither article tells the "
     "other's "
     "side",
     "“{0}” leaves open what “{1}” has as done", of_records_and_list<is_open_and_done>},
    {"opposite_detail", records_and_list, Type::truth,
     "a word of the one, not of the list, excludes a word of the other that is said of the same: "
     "“the north bank”, “the south bank”; and neither article says both",
     "a word of “{0}” and one of “{1}” exclude each other", of_records_and_list<opposite_detail>,
     1},
    {"opposite_extents", two_records, Type::truth,
     "what the one says of all or none of a kind, the other denies of some: none of the guards, "
     "two "
     "of the guards; all seven, six of the seven",
     "“{0}” and “{1}” cannot both be told of as many", of_records<opposite_extents>, 1},
    {"opposite_predicate", two_records, Type::truth, "both say that opposite things are done",
     "“{0}” and “{1}” say that opposite things are done", of_records<opposite_predicate>, 1},
    {"opposite_states", two_records, Type::truth,
     "both tell one thing to have been in states that exclude each other: it worked, it jammed; "
     "and neither article tells of both",
     "“{0}” and “{1}” exclude each other", of_records<opposite_states>, 1},
    {"opposite_will", two_records, Type::truth,
     "the one was done freely or on purpose, the other on orders or by accident",
     "“{0}” and “{1}” were not willed alike", of_records<opposite_will>, 1},
    {"origins_of_claim", one_record, Type::number,
     "how many of the articles that tell of its event rest on no other of them",
     "the count of independent reports of “{0}”", origins_of_claim},
    {"origins_of_event", one_event, Type::number,
     "how many of the story's articles rest on no other of them",
     "the count of independent reports of the story of “{0}”", origins_of_event},
    {"other_circumstance", two_records, Type::truth,
     "phrases with the same preposition have nothing alike: for adults, for children",
     "“{0}” and “{1}” tell of other circumstances", of_records<other_circumstance>, 1},
    {"other_counted", two_quantities, Type::truth,
     "the two count things of which neither can be the other", "“{0}” and “{1}” count other things",
     other_counted, 1},
    {"other_deadline", two_times, Type::truth, "both are ends of a term and differ",
     "“{0}” and “{1}” are two ends of a term", other_deadline, 1},
    {"other_figures", two_quantities, Type::truth,
     "their sentences differ in another figure too, or list many of the kind",
     "the figures beside “{0}” and “{1}” differ too", of_values<other_figures>, 1},
    {"other_happening", two_records, Type::truth,
     "one sentence, times far from each other, another turn, or names that the other lacks",
     "“{0}” and “{1}” tell of two happenings", of_records<other_happening>, 1},
    {"other_in_series", two_records, Type::truth,
     "they give one party two places in a series: “her ninth goal of the season”",
     "“{0}” and “{1}” have two places in one series", of_records<other_in_series>, 1},
    {"other_length", two_times, Type::truth, "both are lengths, and nothing lasts as long as both",
     "“{0}” and “{1}” cannot both be how long it lasts", of_values<other_length>, 1},
    {"other_names", two_records, Type::truth, "each names somebody whom the other does not name",
     "“{0}” and “{1}” each name somebody whom the other does not", of_records<other_names>, 1},
    {"other_owner", two_records, Type::truth,
     "their sentences give one thing to two of somebody's kin: “the company of the mayor's wife”",
     "“{0}” and “{1}” give one thing to two owners", of_records<other_owner>, 1},
    {"other_person", two_entities, Type::truth,
     "no one person fits both: another sex, age or calling is told of them",
     "“{0}” and “{1}” cannot be one person", of_values<other_person>, 1},
    {"other_times", two_records, Type::truth, "both say when, and say otherwise",
     "“{0}” and “{1}” are told of two times", of_records<other_times>, 1},
    {"other_turn", two_records, Type::truth,
     "both count, and count otherwise: “the first goal”, “his second goal”",
     "“{0}” and “{1}” tell of the first and the second of a kind, or the like",
     of_records<other_turn>, 1},
    {"outlasts", two_records, Type::truth,
     "the first has a thing still in a state that it had left by then as the second tells: is in "
     "custody, was released on Tuesday",
     "“{0}” after “{1}”", of_records<outlasts>},
    {"overlaps", two_times, Type::truth, "some moment can lie in both times",
     "“{0}” and “{1}” can be the same time", overlaps_times, 1},
    {"own_reporting", one_record, Type::truth,
     "its sentence says that the publisher heard it first-hand", "“{0}” was told to the publisher",
     own_reporting},
    {"past", one_record, Type::truth, "it tells what has happened", "“{0}” tells what has happened",
     of_record<is_past>},
    {"purpose", one_record, Type::truth, "an infinitive of purpose or result",
     "“{0}” is a purpose or a result", of_record<is_purpose>},
    {"quoted_together", two_records, Type::truth,
     "an article that quotes the one quotes the other as well, word for word",
     "one article quotes both “{0}” and “{1}”", quoted_together, 1},
    {"rank", word_on_scale, Type::number, "its place on the pack's scale, weakest 0",
     "the rank of {0}", rank},
    {"retold", two_records, Type::number,
     "how much the sentence of a rewrite and that of its source that it tells again have in "
     "common, "
     "0 to 1",
     "how much the rewrite has kept of “{0}” or “{1}”", retold, 1},
    {"rises", figures, Type::truth, "the later of two figures is the higher one",
     "the later of “{0}” ({1}) and “{2}” ({3}) is the higher one", rises, 2},
    {"rounded", two_quantities, Type::truth, "one can be the other one rounded",
     "“{0}” and “{1}” are one amount rounded", of_amounts<rounded>, 1},
    {"running_total", one_predicate, Type::truth,
     "counts of it only grow while a story runs: killed, evacuated",
     "counts of “{0}” only grow while a story runs", running_total},
    {"same_complement", two_records, Type::truth,
     "what completes the two verbs is the same, or nothing completes either: able to swim",
     "“{0}” and “{1}” are completed alike", of_records<same_complement>, 1},
    {"same_counted", two_quantities, Type::truth, "both count the same kind of thing",
     "“{0}” and “{1}” count the same kind of thing", same_counted, 1},
    {"same_instant", two_times, Type::truth, "both are one stretch of time, whatever their zones",
     "“{0}” and “{1}” are one moment", same_instant, 1},
    {"same_lasting", two_times, Type::truth, "both say how long the same lasts",
     "“{0}” and “{1}” say how long the same lasts", of_values<same_lasting>, 1},
    {"same_measure", two_quantities, Type::truth, "both are amounts of one measure",
     "“{0}” and “{1}” are of one measure", of_amounts<same_measure>, 1},
    {"same_measured", two_records, Type::truth,
     "their amounts are of one thing by the words around them", "“{0}” and “{1}” measure one thing",
     of_records<same_measured>, 1},
    {"same_predicate", two_records, Type::truth, "both say that exactly the same is done",
     "“{0}” and “{1}” say that exactly the same is done", of_records<same_predicate>, 1},
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
     "“{0}” is a decision of what “{1}” leaves open", of_records<is_settling>},
    {"share_party", two_records, Type::truth,
     "both tell of one party, as subject or object, and of no two that differ",
     "“{0}” and “{1}” tell of one party", of_records<share_party>, 1},
    {"shift", time_and_quantity, Type::time, "the time that lies so much later",
     "“{1}” after “{0}”", shift_time},
    {"slight_edits", two_quotes, Type::truth,
     "what differs is articles, prepositions and the like, nothing that turns the sense",
     "only small words of “{0}” and “{1}” differ", slight_edits, 1},
    {"sole_figure", one_record, Type::truth, "its article states no other amount of the measure",
     "“{0}” is its article's only figure", of_record<is_sole_figure>},
    {"speech", one_record, Type::truth, "it tells that somebody says something",
     "“{0}” tells of words", of_record<is_speech>},
    {"stated_by", quantity_and_record, Type::truth,
     "its article, or in the same article its sentence, states this amount too",
     "“{0}” is stated beside “{1}” too", stated_by_record},
    {"stated_by", time_and_record, Type::truth, "its sentence states this time too",
     "“{0}” is stated beside “{1}” too", time_stated_by_record},
    {"stated_weekday", one_time, Type::text, "the weekday that is named", "the weekday in “{0}”",
     stated_weekday},
    {"swapped", two_records, Type::truth,
     "who does it in the one has it done to them in the other, and the other way round",
     "“{0}” and “{1}” have two parties in each other's place", of_records<swapped>, 1},
    {"swapped_deal", two_records, Type::truth,
     "both tell of one deal or contest, and who gives or wins in the one gets or loses in the "
     "other",
     "“{0}” and “{1}” have giver and getter, or winner and loser, in each other's place",
     of_records<swapped_deal>, 1},
    {"transposed", two_quantities, Type::truth, "the same digits in another order",
     "“{0}” and “{1}” have the same digits in another order", of_amounts<transposed>, 1},
    {"undecided", one_record, Type::truth, "it is said to be open: whether to do it",
     "“{0}” is said to be open", of_record<is_undecided>},
    {"unknown", one_any, Type::truth, "the text does not say it", "the text does not say: {0}",
     is_unknown},
    {"weekday_of", one_time, Type::text, "the weekday of the date", "the weekday of {0}",
     weekday_of},
    {"whole_for_part", two_records, Type::truth,
     "the amount of the first is the whole of which the second has a part, but told of that part: "
     "“64 homes”, “41 homes and 23 other buildings”",
     "“{0}” gives to a part what “{1}” gives to the whole", of_records<whole_for_part>},
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
