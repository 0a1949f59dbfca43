#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/fields.h>
#include <gainsay/finding/speaker.h>
#include <gainsay/finding/stated_measure.h>
#include <gainsay/finding/statement_fields.h>
#include <gainsay/finding/time_conflict_words.h>
#include <gainsay/graph/participant.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

constexpr auto kinds =
    std::to_array({"claim"sv, "quote"sv, "mention"sv, "cycle"sv, "role"sv, "addition"sv});
constexpr auto addition_kinds =
    std::to_array({"addition"sv, "attribution"sv, "characterization"sv, "value"sv});
constexpr auto forms = std::to_array({"direct"sv, "mixed"sv});
constexpr auto polarities = std::to_array({"positive"sv, "negative"sv});
constexpr auto bases = std::to_array({"distance"sv, "duration"sv, "anniversary"sv, "deadline"sv});
constexpr auto anchors = std::to_array({"dated"sv, "named"sv, "pointed"sv, "nearest"sv});
constexpr auto modalities =
    std::to_array({"hypothetical"sv, "requested"sv, "conditional"sv, "possible"sv, "alleged"sv,
                   "planned"sv, "expected"sv, "asserted"sv});

Record const& record_of(Value const& owner) {
    return *owner.as<Record const*>();
}

Value missing(Type type, Record const* from) {
    Value out;
    out.type = type;
    out.from = from;
    return out;
}

Role const* role_of(Record const& record, Facts const& facts) {
    auto const& roles = facts.analysis(record).roles;
    return record.role < roles.size() ? &roles[record.role] : nullptr;
}

Value symbol_value(Symbol symbol, Type type, Record const& record, Span span) {
    Value out = missing(type, &record);
    if (symbol != no_symbol) {
        out.data = SymbolRef{symbol};
    }
    out.span = span;
    return out;
}

template <Symbol Record::*member, class Part>
Value slot(Value const& owner, Facts const& facts, Type type, Part part) {
    Record const& record = record_of(owner);
    Assertion const* assertion = facts.assertion(record);
    return symbol_value(record.*member, type, record,
                        assertion == nullptr ? record.span : part(*assertion));
}

Value get_kind(Value const& owner, Facts const&) {
    Record const& record = record_of(owner);
    return value_of(std::string(kinds[static_cast<std::size_t>(record.kind)]), &record,
                    record.span);
}
Value get_event(Value const& owner, Facts const& facts) {
    return slot<&Record::event>(owner, facts, Type::event,
                                [](Assertion const& a) { return a.predicate.span; });
}
// "by bus", "by Sunday morning"; not "by a bus"
bool is_means(Argument const& argument, Record const& record, Facts const& facts) {
    std::string_view const text = facts.article(record).text();
    std::string const head = to_lower(slice(text, argument.phrase.head));
    if (facts.lexicon == nullptr) {
        return false;
    }
    WordField const field =
        facts.lexicon->field(facts.lexicon->lemma(head, WordClass::noun), WordClass::noun);
    static constexpr auto articles = std::to_array<std::string_view>({"a", "an", "the"});
    auto const words = plain_words(slice(text, argument.phrase.span));
    bool const one = !words.empty() && one_of(words.front(), articles);
    return field == WordField::time || (field == WordField::artifact && !one);
}

Value get_subject(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    if (Role const* role = role_of(record, facts)) {
        return symbol_value(record.subject, Type::entity, record, role->name);
    }
    // Who does it, also where the clause is passive.
    return slot<&Record::subject>(owner, facts, Type::entity, [&](Assertion const& a) {
        if (!a.predicate.passive) {
            return a.subject.span;
        }
        auto const by =
            std::find_if(a.arguments.begin(), a.arguments.end(), [&](Argument const& one) {
                return one.role == "by" && !is_means(one, record, facts);
            });
        return by == a.arguments.end() ? Span{} : by->phrase.span;
    });
}
Value get_entity(Value const& owner, Facts const& facts) {
    Value out = get_subject(owner, facts);
    if (record_of(owner).kind != RecordKind::mention) {
        out.data = std::monostate();
    }
    return out;
}
Value get_predicate(Value const& owner, Facts const& facts) {
    return slot<&Record::predicate>(owner, facts, Type::predicate,
                                    [](Assertion const& a) { return a.predicate.span; });
}
Span governed(Assertion const& assertion, Record const& record, Facts const& facts) {
    auto const at = std::find_if(
        assertion.arguments.begin(), assertion.arguments.end(), [&](Argument const& one) {
            return governs_object(assertion.predicate, one.role) && !is_means(one, record, facts);
        });
    return at == assertion.arguments.end() ? Span{} : at->phrase.span;
}

Value get_object(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    if (Role const* role = role_of(record, facts)) {
        return symbol_value(record.object, Type::entity, record, role->title);
    }
    return slot<&Record::object>(owner, facts, Type::entity, [&](Assertion const& a) {
        Span const done = a.predicate.passive ? a.subject.span : a.object.span;
        return done.empty() ? governed(a, record, facts) : done;
    });
}

template <class T>
T const* item(std::vector<T> const& list, std::uint32_t index) {
    return index < list.size() ? &list[index] : nullptr;
}

Value get_place(Value const& owner, Facts const&) {
    Record const& record = record_of(owner);
    return symbol_value(record.place, Type::entity, record, record.place_span);
}

Value get_speaker(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    Span span = record.span;
    Quote const* quote = facts.quote(record);
    Assertion const* assertion = facts.assertion(record);
    if (quote != nullptr && quote->speaker) {
        Span const name = name_behind_pronoun(record, facts);
        span = name.empty() ? *quote->speaker : name;
    } else if (assertion != nullptr && !assertion->attribution.empty()) {
        span = assertion->attribution.front().speaker.span;
    }
    return symbol_value(record.speaker, Type::entity, record, span);
}

template <class T>
Value part(T const* found, Span T::*member, Type type, Record const& record) {
    Value out = missing(type, &record);
    if (found != nullptr) {
        out.data = found;
        out.span = found->*member;
    }
    return out;
}

Value get_time(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    return part(item(facts.analysis(record).values.times, record.time), &TimeExpression::span,
                Type::time, record);
}
Value get_quantity(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    return part(item(facts.analysis(record).values.quantities, record.quantity), &Quantity::span,
                Type::quantity, record);
}
// What is counted, as a base form ("passenger" in "78 passengers"), or the unit.
Value get_counted(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    Quantity const* quantity = item(facts.analysis(record).values.quantities, record.quantity);
    if (quantity == nullptr || facts.lexicon == nullptr) {
        return missing(Type::text, &record);
    }
    if (!quantity->of) {
        return value_of(quantity->unit, &record, quantity->span);
    }
    auto const words = plain_words(slice(facts.article(record).text(), *quantity->of));
    return value_of(words.empty() ? "" : facts.lexicon->lemma(words.back(), WordClass::noun),
                    &record, *quantity->of);
}
Value get_measure(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    return value_of(stated_measure(record, facts), &record, record.span);
}
Value get_words(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    return part(facts.quote(record), &Quote::words, Type::quote, record);
}
Value get_form(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    Quote const* quote = facts.quote(record);
    if (quote == nullptr || quote->scare) {
        return missing(Type::text, &record);
    }
    return value_of(std::string(forms[static_cast<std::size_t>(quote->form)]), &record,
                    quote->words);
}
Value get_polarity(Value const& owner, Facts const&) {
    Record const& record = record_of(owner);
    return value_of(std::string(polarities[static_cast<std::size_t>(record.polarity)]), &record,
                    record.span);
}
Value get_modality(Value const& owner, Facts const&) {
    Record const& record = record_of(owner);
    return value_of(std::string(modalities[static_cast<std::size_t>(record.modality)]), &record,
                    record.span);
}
Addition const* addition_of(Record const& record, Facts const& facts) {
    return record.addition < facts.additions.size() ? &facts.additions[record.addition] : nullptr;
}
Value get_adds(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    Addition const* addition = addition_of(record, facts);
    return addition == nullptr
               ? missing(Type::text, &record)
               : value_of(std::string(addition_kinds[static_cast<std::size_t>(addition->kind)]),
                          &record, record.span);
}
Value get_missing(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    std::string out;
    if (Addition const* addition = addition_of(record, facts)) {
        for (Span const word : addition->missing) {
            out +=
                (out.empty() ? "" : ", ") + std::string(slice(facts.article(record).text(), word));
        }
    }
    return value_of(std::move(out), &record, record.span);
}
Value get_nearest(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    Addition const* addition = addition_of(record, facts);
    if (addition == nullptr || !addition->nearest) {
        return missing(Type::text, &record);
    }
    Article const& article = facts.analyses[addition->nearest->article].article;
    return value_of("“" + std::string(slice(article.text(), addition->nearest->span)) + "” (" +
                        shown_place(article, addition->nearest->span) + ")",
                    &record, record.span);
}
Value get_text(Value const& owner, Facts const& facts) {
    Record const& record = record_of(owner);
    return value_of(told_text(record, facts), &record, record.span);
}
TimeConflict const* conflict_of(Record const& record, Facts const& facts) {
    return record.cycle < facts.time_conflicts.size() ? &facts.time_conflicts[record.cycle]
                                                      : nullptr;
}
template <class Read>
Value of_conflict(Value const& owner, Facts const& facts, Read read) {
    Record const& record = record_of(owner);
    TimeConflict const* conflict = conflict_of(record, facts);
    return conflict == nullptr ? missing(Type::text, &record)
                               : value_of(read(*conflict), &record, record.span);
}
Value get_basis(Value const& owner, Facts const& facts) {
    return of_conflict(owner, facts, [](TimeConflict const& conflict) {
        return std::string(bases[static_cast<std::size_t>(conflict.basis)]);
    });
}
Value get_anchor(Value const& owner, Facts const& facts) {
    return of_conflict(owner, facts, [](TimeConflict const& conflict) {
        return std::string(anchors[static_cast<std::size_t>(conflict.anchor)]);
    });
}
Value get_phrase(Value const& owner, Facts const& facts) {
    return of_conflict(owner, facts, [&](TimeConflict const& conflict) {
        return value_of(conflict.statements.front(), facts);
    });
}
Value get_arithmetic(Value const& owner, Facts const& facts) {
    return of_conflict(
        owner, facts, [&](TimeConflict const& conflict) { return arithmetic_of(conflict, facts); });
}
Value get_article(Value const& owner, Facts const&) {
    Record const& record = record_of(owner);
    Value out = missing(Type::article, &record);
    out.data = ArticleRef{record.article};
    out.span = record.span;
    return out;
}

Article const& article_of(Value const& owner, Facts const& facts) {
    if (owner.type == Type::record) {
        return facts.article(record_of(owner));
    }
    return facts.analyses[owner.as<ArticleRef>().index].article;
}
Value get_source(Value const& owner, Facts const& facts) {
    Article const& article = article_of(owner, facts);
    return value_of(article.source.empty() ? article.name : article.source, owner.from, owner.span);
}
Value get_name(Value const& owner, Facts const& facts) {
    return value_of(article_of(owner, facts).name, owner.from, owner.span);
}
Value get_published(Value const& owner, Facts const& facts) {
    Value out = missing(Type::instant, owner.from);
    if (auto const& published = article_of(owner, facts).published) {
        out.data = instant(*published);
    }
    return out;
}
Value get_sources(Value const& owner, Facts const& facts) {
    std::string out;
    if (facts.sources_of) {
        for (ArticleIndex const index : facts.sources_of(owner.as<ArticleRef>().index)) {
            Article const& article = facts.analyses[index].article;
            out += (out.empty() ? "" : ", ") +
                   (article.source.empty() ? article.name : article.source);
        }
    }
    return value_of(std::move(out), owner.from, owner.span);
}

constexpr auto table = std::to_array<FieldRow>({
    {Type::record, "kind", Type::text,
     "claim, quote, mention, role, cycle: times that cannot all hold, addition: what no source has",
     kinds, true, get_kind},
    {Type::record, "adds", Type::text,
     "what the article adds to its sources: a fact, words put in a mouth, or a label",
     addition_kinds, true, get_adds},
    {Type::record, "missing", Type::text, "the words that no source has", {}, false, get_missing},
    {Type::record,
     "nearest",
     Type::text,
     "the nearest passage of the sources",
     {},
     false,
     get_nearest},
    {Type::record,
     "event",
     Type::event,
     "what happened, the same in all articles",
     {},
     true,
     get_event},
    {Type::record, "subject", Type::entity, "who or what does it", {}, true, get_subject},
    {Type::record,
     "predicate",
     Type::predicate,
     "what is done, the same for like verbs",
     {},
     true,
     get_predicate},
    {Type::record, "object", Type::entity, "to whom or what", {}, true, get_object},
    {Type::record, "place", Type::entity, "where, or where to", {}, true, get_place},
    {Type::record, "time", Type::time, "when", {}, true, get_time},
    {Type::record, "quantity", Type::quantity, "how many or how much", {}, true, get_quantity},
    {Type::record, "counted", Type::text, "what is counted", {}, true, get_counted},
    {Type::record,
     "measure",
     Type::text,
     "which measure the amount states, by its noun or verb: turnout, depth, price",
     {},
     true,
     get_measure},
    {Type::record,
     "speaker",
     Type::entity,
     "who says so; unknown in the article's own voice",
     {},
     true,
     get_speaker},
    {Type::record, "words", Type::quote, "the words inside quotation marks", {}, true, get_words},
    {Type::record, "form", Type::text,
     "of a quotation: direct (whole sentences) or mixed; unknown for marks of irony", forms, true,
     get_form},
    {Type::record, "polarity", Type::text, "positive, or negative where it is said not to be so",
     polarities, true, get_polarity},
    {Type::record, "modality", Type::text, "how certain it is said to be", modalities, true,
     get_modality},
    {Type::record, "article", Type::article, "the article that says so", {}, true, get_article},
    {Type::record, "source", Type::text, "that article's publisher", {}, true, get_source},
    {Type::record,
     "published",
     Type::instant,
     "when the article was published",
     {},
     false,
     get_published},
    {Type::record,
     "as_of",
     Type::instant,
     "the time as of which it speaks",
     {},
     false,
     get_published},
    {Type::record, "text", Type::text, "the passage", {}, false, get_text},
    {Type::record,
     "entity",
     Type::entity,
     "of a mention: who or what is named",
     {},
     true,
     get_entity},
    {Type::record, "attribution", Type::entity, "who says so, as speaker", {}, true, get_speaker},
    {Type::record,
     "label",
     Type::text,
     "of a mention: the noun before the name",
     {},
     true,
     get_label},
    {Type::record, "voice", Type::text, "who speaks", voices, true, get_voice},
    {Type::record, "check_worthy", Type::text, "of a claim: a fact that somebody could look up",
     yes_or_no, true, get_check_worthy},
    {Type::record, "tells_state", Type::text,
     "true of a claim that tells of a state known to exclude another", yes_or_no, true,
     get_tells_state},
    {Type::record, "tells_open", Type::text,
     "true of a claim that leaves open, or denies so far, that something was done", yes_or_no, true,
     get_tells_open},
    {Type::record, "tells_done", Type::text, "true of a claim that tells that something was done",
     yes_or_no, true, get_tells_done},
    {Type::record, "weight", Type::text,
     "of a claim: high where it says who did what to whom, or how much", weights, true, get_weight},
    {Type::record, "origin", Type::text, "the publishers it goes back to", {}, false, get_origin},
    {Type::event,
     "origins",
     Type::number,
     "how many of its story's articles rest on no other of them",
     {},
     false,
     get_origins},
    {Type::record, "basis", Type::text, "of a cycle: what sort of statement does not fit the dates",
     bases, true, get_basis},
    {Type::record, "anchor", Type::text,
     "of a cycle: how the happenings that the statement speaks of were found", anchors, true,
     get_anchor},
    {Type::record,
     "phrase",
     Type::text,
     "of a cycle: the words that do not fit",
     {},
     false,
     get_phrase},
    {Type::record,
     "arithmetic",
     Type::text,
     "of a cycle: what the dates come to",
     {},
     false,
     get_arithmetic},
    {Type::article, "source", Type::text, "the publisher", {}, false, get_source},
    {Type::article, "name", Type::text, "the file", {}, false, get_name},
    {Type::article, "published", Type::instant, "when it was published", {}, false, get_published},
    {Type::article, "sources", Type::text, "the publishers it rests on", {}, false, get_sources},
});

} // namespace

std::span<FieldRow const> fields() {
    return table;
}

FieldRow const* find_field(Type owner, std::string_view name) {
    for (FieldRow const& row : table) {
        if (row.owner == owner && row.name == name) {
            return &row;
        }
    }
    return nullptr;
}

std::vector<std::string_view> field_names(Type owner, bool in_patterns) {
    std::vector<std::string_view> out;
    for (FieldRow const& row : table) {
        if (row.owner == owner && (row.in_patterns || !in_patterns)) {
            out.push_back(row.name);
        }
    }
    return out;
}

Value record_value(Record const& record) {
    Value out;
    out.data = &record;
    out.type = Type::record;
    out.from = &record;
    out.span = record.span;
    return out;
}

Value field_of(Record const& record, FieldRow const& field, Facts const& facts) {
    return field.get(record_value(record), facts);
}

} // namespace gainsay
