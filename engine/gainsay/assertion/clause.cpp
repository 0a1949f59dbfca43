#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/clause_phrases.h>
#include <gainsay/assertion/clause_tree.h>
#include <gainsay/assertion/doer.h>
#include <gainsay/assertion/nominal_event.h>
#include <gainsay/assertion/role_facts.h>
#include <gainsay/assertion/said_by.h>
#include <gainsay/assertion/standing.h>
#include <gainsay/base/one_of.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace gainsay {

namespace {

// A time after one of these is not when it happened: "since Monday", "before June".
constexpr std::array<std::string_view, 16> distant_prepositions = {
    "before", "after",   "since", "until", "till",   "by",        "from", "to",
    "than",   "between", "of",    "for",   "within", "following", "as",   "during"};
constexpr std::array<std::string_view, 5> place_prepositions = {"in", "at", "near", "inside",
                                                                "outside"};

template <class List>
auto first_from(List const& values, std::uint32_t begin) {
    return std::lower_bound(values.begin(), values.end(), begin,
                            [](auto const& v, std::uint32_t at) { return v.span.begin < at; });
}

// "went into service", "was put into operation", "came into force", "took effect"
bool starts_to_serve(Assertion const& told, std::string_view text) {
    static constexpr auto verbs =
        std::to_array<std::string_view>({"go", "come", "enter", "put", "bring", "take"});
    static constexpr auto states =
        std::to_array<std::string_view>({"service", "operation", "force", "effect", "use"});
    if (!one_of(told.predicate.lemma, verbs)) {
        return false;
    }
    bool const effect = told.predicate.lemma == "take" && !told.predicate.passive;
    if (effect) {
        return slice(text, told.object.span) == "effect";
    }
    return std::any_of(told.arguments.begin(), told.arguments.end(), [&](Argument const& one) {
        return one.role == "into" && one_of(slice(text, one.phrase.span), states);
    });
}

// "put detectives on the trail"
bool puts_on_the_trail(Assertion const& told, std::string_view text) {
    return told.predicate.lemma == "put" &&
           std::any_of(told.arguments.begin(), told.arguments.end(), [&](Argument const& one) {
               return one.role == "on" && slice(text, one.phrase.head) == "trail";
           });
}

class SentenceReader {
  public:
    SentenceReader(ClauseText const& in, std::uint32_t number)
        : in_(in), number_(number), sentence_(in.parsed.segmentation.sentences[number]),
          tree_(in.trees[number]), clauses_(find_clauses(tree_)), phrases_(in, tree_) {}

    // Appends what the sentence tells, by the place of the predicates.
    void run(std::vector<Assertion>& out) {
        std::size_t const first = out.size();
        std::vector<Standing> const standings = clause_standings(tree_, clauses_);
        for (Clause const& one : clauses_.clauses) {
            told_.push_back(one.verb == no_word ? Assertion{} : assertion(one));
        }
        std::vector<SaidBy> speakers = clause_speakers(tree_, clauses_, phrases_);
        add_times();
        add_quantities();
        for (NominalEvent& event : nominal_events(tree_, clauses_, phrases_)) {
            complete(event, standings[event.clause], speakers[event.clause]);
            out.push_back(std::move(event.told));
        }
        for (ClauseIndex i = 0; i < told_.size(); ++i) {
            Clause const& one = clauses_.clauses[i];
            if (one.verb == no_word) {
                continue;
            }
            Assertion& assertion = told_[i];
            Standing const& standing = standings[i];
            assertion.modality = std::min(standing.modality, speakers[i].stand);
            assertion.polarity =
                standing.negative != speakers[i].denied ? Polarity::negative : Polarity::positive;
            assertion.attribution = std::move(speakers[i].chain);
            if (!standing.told) {
                assertion.confidence = std::min(assertion.confidence, 0.4);
            }
            out.push_back(std::move(assertion));
        }
        std::vector<Assertion> roles = role_facts(in_, tree_, phrases_, number_);
        std::move(roles.begin(), roles.end(), std::back_inserter(out));
        std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                         [](Assertion const& a, Assertion const& b) {
                             return a.predicate.head.begin < b.predicate.head.begin;
                         });
    }

  private:
    [[nodiscard]] Assertion assertion(Clause const& one);
    [[nodiscard]] Span stretch(Clause const& one) const;
    void add_object(Clause const& one, Assertion& out) const;
    void add_arguments(WordIndex head, Relation relation, Assertion& out) const;
    [[nodiscard]] double confidence(Clause const& one) const;
    void set_place(Argument const& argument, Assertion& to) const;
    void complete(NominalEvent& event, Standing const& standing, SaidBy const& said) const;
    void add_times();
    [[nodiscard]] bool is_counted_from(Assertion const& told) const;
    [[nodiscard]] bool is_distance(Span value, WordIndex top) const;
    [[nodiscard]] bool opens_with_when(Clause const& one) const;
    [[nodiscard]] bool is_rate(Clause const& one) const;
    void add_quantities();
    // The word under a value that the others hang on; no_word where it lies in no word.
    [[nodiscard]] WordIndex top_word(Span value) const;
    template <class Give>
    void to_clauses(Span value, WordIndex top, Give const& give);

    ClauseText const& in_;
    std::uint32_t number_;
    Sentence const& sentence_;
    SentenceTree const& tree_;
    ClauseTree clauses_;
    ClausePhrases phrases_;
    std::vector<Assertion> told_; // one for each clause
};

// The clause's own words: what other clauses tell is theirs.
Span SentenceReader::stretch(Clause const& one) const {
    ClauseIndex const index = clauses_.headed[one.head];
    WordIndex first = tree_.first(one.head);
    WordIndex end = tree_.end(one.head);
    auto const strange = [&](WordIndex i) {
        bool const joins =
            tree_.is(i, Relation::cc) || (tree_.is(i, Relation::mark) && tree_.lower(i) == "that");
        return clauses_.of_word[i] != index || tree_.upos(i) == Upos::punct || joins;
    };
    while (first + 1 < end && strange(first)) {
        ++first;
    }
    while (end > first + 1 && strange(end - 1)) {
        --end;
    }
    return cover(cover(tree_.span(first), tree_.span(end - 1)), tree_.span(one.verb));
}

double SentenceReader::confidence(Clause const& one) const {
    switch (one.source) {
    case SubjectSource::none:
        return 0.3;
    case SubjectSource::own:
        return one.inverted ? 0.7 : 0.8;
    case SubjectSource::antecedent:
        return one.participle ? 0.55 : 0.65;
    case SubjectSource::shared:
    case SubjectSource::object:
        return 0.65;
    case SubjectSource::governor:
        return universal(one.relation) == Relation::xcomp ? 0.65 : 0.5;
    }
    return 0.3;
}

Assertion SentenceReader::assertion(Clause const& one) {
    Assertion out;
    out.sentence = number_;
    out.span = stretch(one);
    if (WordIndex const turn = turn_of(tree_, one); turn != no_word) {
        out.span = cover(out.span, tree_.span(turn)); // "first to see it"
    }
    out.predicate.lemma = predicate_lemma(tree_, one);
    out.predicate.governed = governed_preposition(tree_, one);
    out.predicate.passive = one.passive;
    out.predicate.head = out.predicate.span = tree_.span(one.verb);
    for (WordIndex const word : one.group) {
        // Auxiliaries shared with a clause before stand too far off.
        if (tree_.head(word) == one.head || word == one.head) {
            out.predicate.span = cover(out.predicate.span, tree_.span(word));
        }
    }
    if (one.subject != no_word) {
        out.subject = phrases_.list(one.subject);
    }
    add_object(one, out);
    add_arguments(one.head, Relation::obl, out);
    for (WordIndex const child : tree_.children(one.head)) {
        if (tree_.is(child, Relation::obj) || tree_.is(child, Relation::nsubj)) {
            add_arguments(child, Relation::nmod, out);
        }
    }
    if (starts_to_serve(out, in_.parsed.text)) {
        out.predicate.lemma = "start";
        out.predicate.passive = out.predicate.passive && tree_.has(one.head, Relation::obl_agent);
    }
    if (puts_on_the_trail(out, in_.parsed.text)) {
        out.predicate.lemma = "alert";
    }
    out.confidence = confidence(one);
    return out;
}

void SentenceReader::add_object(Clause const& one, Assertion& out) const {
    if (one.copular) {
        if (preposition_of(tree_, one.head).empty()) {
            out.object = phrases_.list(one.head);
        } else {
            std::string const role = tree_.lower(preposition_of(tree_, one.head).front());
            out.arguments.push_back({role, phrases_.list(one.head)});
        }
        return;
    }
    for (WordIndex const child : tree_.children(one.head)) {
        if (tree_.is(child, Relation::iobj)) {
            out.arguments.push_back({"to", phrases_.list(child)});
        } else if (child == one.subject) {
            continue; // "At the wheel sat a woman"
        } else if (tree_.is(child, Relation::obj) && out.object.span.empty()) {
            bool const stands_for = child == one.relative && one.antecedent != no_word;
            out.object = phrases_.list(stands_for ? one.antecedent : child);
        } else if (tree_.is(child, Relation::xcomp) && out.object.span.empty() &&
                   clauses_.headed[child] == no_clause) {
            out.object = phrases_.list(child); // "became mayor", "proved useful"
        }
    }
    bool const contact = one.relation == Relation::acl_relcl && one.relative == no_word &&
                         one.source == SubjectSource::own && one.antecedent != no_word;
    if (out.object.span.empty() && contact && !one.passive) {
        out.object = phrases_.list(one.antecedent); // "the house he bought"
    }
}

// Phrases with a preposition on the verb, or on a noun beside it: parsers, like readers, hang them
// on either.
void SentenceReader::add_arguments(WordIndex head, Relation relation, Assertion& out) const {
    for (WordIndex const child : tree_.children(head)) {
        if (!tree_.is(child, relation) || tree_.relation(child) == Relation::nmod_poss) {
            continue;
        }
        Words const preposition = preposition_of(tree_, child);
        bool const on_noun = relation == Relation::nmod;
        if (on_noun &&
            (preposition.empty() || child < head || tree_.lower(preposition.front()) == "of")) {
            continue;
        }
        std::string role;
        for (WordIndex const word : preposition) {
            role += (role.empty() ? "" : " ") + tree_.lower(word);
        }
        if (role.empty()) {
            role = tree_.relation(child) == Relation::obl_agent ? "by" : "time";
        }
        Argument argument{std::move(role), phrases_.list(child)};
        set_place(argument, out);
        out.arguments.push_back(std::move(argument));
    }
}

void SentenceReader::set_place(Argument const& argument, Assertion& to) const {
    bool const place = argument.phrase.entity != no_entity &&
                       one_of(argument.role, place_prepositions) &&
                       in_.mentions.entities[argument.phrase.entity].kind == EntityKind::place;
    if (place && !to.place) {
        to.place = argument.phrase;
    }
}

// What the clause around it says of a happening told by a noun.
void SentenceReader::complete(NominalEvent& event, Standing const& standing,
                              SaidBy const& said) const {
    Assertion& told = event.told;
    Assertion const& around = told_[event.clause];
    told.sentence = number_;
    told.attribution = said.chain;
    told.modality = std::min(told.modality, said.stand);
    WordIndex const determiner = tree_.child(event.noun, Relation::det);
    bool const indefinite = determiner == no_word ? !tree_.has(event.noun, Relation::nmod)
                                                  : tree_.lower(determiner) != "the";
    // "No decision was taken"; "may lead to a strike"; but "regretted not the arrest".
    if (event.light || indefinite) {
        told.modality = std::min(told.modality, standing.modality);
    }
    if (event.light) {
        told.span = cover(told.span, around.span);
        bool const none = told.polarity == Polarity::negative; // counted in the clause's own
        told.polarity =
            none || standing.negative != said.denied ? Polarity::negative : Polarity::positive;
    } else if (standing.negative && indefinite) {
        told.modality = std::min(told.modality, Modality::possible);
    }
    for (Argument const& argument : told.arguments) {
        set_place(argument, told);
    }
    constexpr std::array<std::string_view, 5> occur = {"happen", "occur", "take", "begin",
                                                       "break out"};
    bool const occurs = clauses_.clauses[event.clause].subject == event.noun &&
                        one_of(around.predicate.lemma, occur);
    if (event.light || occurs) {
        told.times = around.times;
        told.place = told.place ? told.place : around.place;
    }
    auto const within = [&](Span value) {
        WordIndex const top = top_word(value);
        return top != no_word && top != event.noun && tree_.under(top, event.noun);
    };
    auto const collect = [&](auto const& values, std::vector<std::uint32_t>& to) {
        for (auto at = first_from(values, sentence_.span.begin);
             at != values.end() && at->span.begin < sentence_.span.end; ++at) {
            auto const index = static_cast<std::uint32_t>(at - values.begin());
            if (within(at->span) && std::find(to.begin(), to.end(), index) == to.end()) {
                to.push_back(index);
            }
        }
    };
    collect(in_.values.times, told.times);
    collect(in_.values.quantities, told.quantities);
}

WordIndex SentenceReader::top_word(Span value) const {
    auto const tokens = in_.parsed.segmentation.tokens_of(sentence_);
    auto const at =
        std::lower_bound(tokens.begin(), tokens.end(), value.begin,
                         [](Token const& t, std::uint32_t begin) { return t.span.end <= begin; });
    if (at == tokens.end() || at->span.begin >= value.end) {
        return no_word;
    }
    auto word = static_cast<WordIndex>(at - tokens.begin());
    // A value is a few words; the walk up stays among them.
    while (tree_.head(word) != no_word && value.overlaps(tree_.span(tree_.head(word)))) {
        word = tree_.head(word);
    }
    return word;
}

// A value belongs to the clause that it stands in, and to those that tell of the same subject where
// it is a part of that.
template <class Give>
void SentenceReader::to_clauses(Span value, WordIndex top, Give const& give) {
    ClauseIndex const own = clauses_.of_word[top];
    if (own == no_clause) {
        return;
    }
    give(told_[own]);
    for (ClauseIndex i = 0; i < told_.size(); ++i) {
        Clause const& one = clauses_.clauses[i];
        if (i == own || one.verb == no_word) {
            continue;
        }
        bool const in_subject = !told_[i].subject.span.empty() &&
                                told_[i].subject.span.contains(value) &&
                                one.source != SubjectSource::own;
        // "On Monday he resigned and left"
        bool const shared_frame = one.source == SubjectSource::shared && one.parent == own &&
                                  top < clauses_.clauses[own].subject;
        if (in_subject || shared_frame) {
            give(told_[i]);
        }
    }
}

void SentenceReader::add_times() {
    auto const& times = in_.values.times;
    for (auto at = first_from(times, sentence_.span.begin);
         at != times.end() && at->span.begin < sentence_.span.end; ++at) {
        WordIndex const top = top_word(at->span);
        if (top == no_word) {
            continue;
        }
        WordIndex first = top;
        while (first > 0 && at->span.overlaps(tree_.span(first - 1))) {
            --first;
        }
        if (first > 0 && one_of(tree_.lower(first - 1), distant_prepositions)) {
            continue;
        }
        // "a 17th-century painting", "the 2024 report": says of what kind it is.
        bool const describes =
            (tree_.is(top, Relation::amod) || tree_.is(top, Relation::compound) ||
             tree_.is(top, Relation::nummod)) &&
            top < tree_.head(top);
        if (describes || is_distance(at->span, top)) {
            continue;
        }
        auto const index = static_cast<std::uint32_t>(at - times.begin());
        to_clauses(at->span, top, [&](Assertion& to) {
            if (!is_counted_from(to)) {
                to.times.push_back(index);
            }
        });
    }
    // "erupted in 1949, when 60 people died"
    for (ClauseIndex const index : clauses_.outermost_first) {
        Clause const& one = clauses_.clauses[index];
        bool const when = one.parent != no_clause && tree_.is(one.head, Relation::advcl) &&
                          tree_.first(one.head) < one.head && opens_with_when(one);
        if (when && told_[index].times.empty()) {
            told_[index].times = told_[one.parent].times;
        }
    }
}

// "At 7:30, two hours after the mill burned": neither is when it burned.
bool SentenceReader::is_counted_from(Assertion const& told) const {
    auto const& times = in_.values.times;
    for (auto at = first_from(times, sentence_.span.begin);
         at != times.end() && at->span.begin < sentence_.span.end; ++at) {
        if (at->offset && at->offset->event.contains(told.predicate.head)) {
            return true;
        }
    }
    return false;
}

// "two days after the gates opened": tells how far from something else.
bool SentenceReader::is_distance(Span value, WordIndex top) const {
    WordIndex last = top;
    while (last + 1 < tree_.size() && value.overlaps(tree_.span(last + 1))) {
        ++last;
    }
    auto const points = [&](WordIndex i) {
        return i < tree_.size() && (tree_.lower(i) == "after" || tree_.lower(i) == "before");
    };
    return points(last) || points(last + 1);
}

bool SentenceReader::opens_with_when(Clause const& one) const {
    auto const below = tree_.children(one.head);
    return std::any_of(below.begin(), below.end(), [&](WordIndex child) {
        return child < one.head && tree_.lower(child) == "when" &&
               (tree_.is(child, Relation::advmod) || tree_.is(child, Relation::mark));
    });
}

// "lost a million for every day of the strike": no amount of its own.
bool SentenceReader::is_rate(Clause const& one) const {
    auto const below = tree_.children(one.head);
    return std::any_of(below.begin(), below.end(), [&](WordIndex child) {
        WordIndex const determiner =
            tree_.is(child, Relation::obl) ? tree_.child(child, Relation::det) : no_word;
        return determiner != no_word && tree_.has(child, Relation::case_) &&
               (tree_.lower(determiner) == "every" || tree_.lower(determiner) == "each");
    });
}

void SentenceReader::add_quantities() {
    auto const& quantities = in_.values.quantities;
    for (auto at = first_from(quantities, sentence_.span.begin);
         at != quantities.end() && at->span.begin < sentence_.span.end; ++at) {
        WordIndex const top = top_word(at->span);
        ClauseIndex const own = top == no_word ? no_clause : clauses_.of_word[top];
        if (own != no_clause && !is_rate(clauses_.clauses[own])) {
            auto const index = static_cast<std::uint32_t>(at - quantities.begin());
            to_clauses(at->span, top, [&](Assertion& to) { to.quantities.push_back(index); });
        }
    }
}

// What stands inside quotation marks has the quotation's speaker; whoever speaks within it comes
// after.
void attribute_quotes(ClauseText const& in, std::vector<Assertion>& told) {
    std::vector<EntityIndex> const speakers = quote_speakers(in);
    auto quote = in.values.quotes.begin();
    for (Assertion& one : told) {
        while (quote != in.values.quotes.end() && quote->words.end <= one.predicate.head.begin) {
            ++quote;
        }
        if (quote == in.values.quotes.end()) {
            return;
        }
        if (quote->scare || !quote->speaker || !quote->words.contains(one.predicate.head)) {
            continue;
        }
        auto const number = static_cast<std::size_t>(quote - in.values.quotes.begin());
        Phrase const speaker{*quote->speaker, *quote->speaker, speakers[number]};
        std::erase_if(one.attribution,
                      [&](Attribution const& said) { return !quote->words.contains(said.cue); });
        one.attribution.insert(
            one.attribution.begin(),
            {speaker, quote->cue.value_or(Span{}), quote->words,
             quote->form == QuoteForm::direct ? AttributionForm::direct : AttributionForm::mixed});
    }
}

} // namespace

std::vector<Assertion> read_clauses(ClauseText const& in) {
    std::vector<Assertion> out;
    auto const count = static_cast<std::uint32_t>(in.parsed.segmentation.sentences.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        SentenceReader(in, i).run(out);
    }
    attribute_quotes(in, out);
    return out;
}

} // namespace gainsay
