#include <gainsay/assertion/mender.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

// Verbs with two objects.
constexpr std::array<std::string_view, 20> giving = {
    "give", "offer", "send",  "tell", "show", "pay",     "grant", "award", "hand", "sell",
    "lend", "teach", "bring", "deny", "owe",  "promise", "allow", "ask",   "buy",  "cost"};

} // namespace

// "said on Monday that 14 people died": a clause of its own with "that" tells what is said, not
// something about Monday.
void Mender::lift_content(std::uint32_t i) {
    bool const clause = universal(nodes_[i].relation) == Relation::acl && on_[i].that != nothing &&
                        on_[i].that < i && on_[i].first_subject != nothing;
    std::uint32_t const noun = clause ? nodes_[i].head : nothing;
    std::uint32_t const verb = noun == nothing ? nothing : nodes_[noun].head;
    if (verb == nothing || verb > i || on_[verb].content != nothing || !is_saying(verb)) {
        return;
    }
    Relation const relation = universal(nodes_[noun].relation);
    bool const conjunction = universal(nodes_[on_[i].that].relation) == Relation::mark;
    if (!conjunction && relation != Relation::iobj) {
        return; // "described the house that her father built"
    }
    if (relation == Relation::obl || relation == Relation::obj || relation == Relation::iobj) {
        move(i, verb, Relation::ccomp);
        nodes_[on_[i].that].relation = Relation::mark;
        on_[verb].content = i;
    }
}

// "ordered the firm to pay": what is ordered completes the verb.
void Mender::lift_order(std::uint32_t i) {
    if (!on_[i].to || !is_verb(i) || nodes_[i].head == no_head) {
        return;
    }
    Relation const relation = nodes_[i].relation;
    std::uint32_t verb = nodes_[i].head;
    if (relation == Relation::acl) {
        Relation const of_noun = universal(nodes_[verb].relation);
        bool const object = of_noun == Relation::obj || of_noun == Relation::iobj;
        verb = object ? nodes_[verb].head : nothing;
    } else if (relation != Relation::advcl) {
        return;
    }
    if (verb == nothing || verb > i || !is_verb(verb)) {
        return;
    }
    std::uint32_t const object =
        on_[verb].receiver != nothing ? on_[verb].receiver : on_[verb].first_object;
    if (object != nothing && object < i &&
        lexicon_.list_value(base(verb), WordList::unreal_verb) == "requested" &&
        lexicon_.list_value(lower_[object], WordList::unreal_verb).empty()) {
        move(i, verb, Relation::xcomp);
    }
}

// "The bridge collapsed, police said": one of two subjects is that of what is said.
void Mender::part_subjects(std::uint32_t verb) {
    std::uint32_t const first = on_[verb].first_subject;
    std::uint32_t const last = on_[verb].last_subject;
    if (first == nothing || first == last || !is_saying(verb)) {
        return;
    }
    if (std::uint32_t const content = on_[verb].content; content != nothing) {
        bool const between = first < content && content < last && last < verb;
        if (between && on_[content].first_subject == nothing && is_verb(content) &&
            hangs(first, verb) && hangs(content, verb)) {
            move(first, content, Relation::nsubj);
            on_[verb].first_subject = last;
            on_[content].first_subject = on_[content].last_subject = first;
        }
        return;
    }
    std::uint32_t const own = on_[first].verb;
    std::uint32_t const inner = own != nothing && hangs(own, first) ? own : within(first, verb);
    if (inner != nothing && first < inner && inner < last && inner < verb &&
        on_[inner].first_subject == nothing && is_verb(inner) && hangs(first, verb)) {
        move(inner, verb, Relation::ccomp);
        move(first, inner, Relation::nsubj);
        on_[verb].content = inner;
        on_[verb].first_subject = last;
        on_[inner].first_subject = on_[inner].last_subject = first;
    }
}

// "The board of the party voted": a finite clause on a noun under the subject.
std::uint32_t Mender::within(std::uint32_t subject, std::uint32_t end) const {
    constexpr int deepest = 4;
    for (std::uint32_t i = subject + 1; i < end; ++i) {
        if (universal(nodes_[i].relation) != Relation::acl || nodes_[i].xpos != Xpos::vbd) {
            continue;
        }
        std::uint32_t above = nodes_[i].head;
        for (int steps = 0; steps < deepest && above != nothing && above != subject; ++steps) {
            above = nodes_[above].head;
        }
        if (above == subject) {
            return i;
        }
    }
    return nothing;
}

// "a sign that talks are near": a clause with a subject of its own needs none in "that".
void Mender::free_that(std::uint32_t verb) {
    std::uint32_t const first = on_[verb].first_subject;
    std::uint32_t const last = on_[verb].last_subject;
    if (first != nothing && first != last && lower_[first] == "that" && hangs(first, verb) &&
        hangs(last, verb) && last < verb) {
        nodes_[first].relation = Relation::mark;
        on_[verb].first_subject = last;
        on_[verb].mark = true;
    }
}

// "said that better roads would help": what stands before the verb is its subject.
void Mender::raise_subject(std::uint32_t verb) {
    Dependents& on = on_[verb];
    std::uint32_t const object = on.first_object;
    bool const content = universal(nodes_[verb].relation) == Relation::ccomp && on.mark &&
                         is_verb(verb) && on.first_subject == nothing && object != nothing &&
                         on.first_object == on.last_object;
    if (content && object < verb && hangs(object, verb) && nodes_[object].upos != Upos::pron) {
        nodes_[object].relation = Relation::nsubj;
        on.first_subject = on.last_subject = object;
        on.first_object = on.last_object = nothing;
    }
}

// "The bridge collapsed, said the mayor": the subject of what is said, and who says it.
void Mender::turn_round(std::uint32_t verb) {
    std::uint32_t const subject = on_[verb].first_subject;
    std::uint32_t const content = on_[verb].content;
    std::uint32_t const speaker = on_[verb].first_object;
    if (subject == nothing || content == nothing || speaker == nothing ||
        subject != on_[verb].last_subject) {
        return;
    }
    if (subject < content && content < verb && verb < speaker &&
        on_[content].first_subject == nothing && is_saying(verb) && hangs(subject, verb) &&
        hangs(content, verb) && hangs(speaker, verb)) {
        move(subject, content, Relation::nsubj);
        move(speaker, verb, Relation::nsubj);
        on_[content].first_subject = on_[content].last_subject = subject;
        on_[verb].first_subject = on_[verb].last_subject = speaker;
        on_[verb].first_object = on_[verb].last_object = nothing;
    }
}

// "gave the workers a bonus": of two objects the first is who gets the second.
void Mender::part_objects(std::uint32_t verb) {
    std::uint32_t const first = on_[verb].first_object;
    std::uint32_t const last = on_[verb].last_object;
    if (first != last && on_[verb].receiver == nothing && first > verb && is_verb(verb) &&
        std::find(giving.begin(), giving.end(), base(verb)) != giving.end()) {
        nodes_[first].relation = Relation::iobj;
        on_[verb].first_object = last;
        on_[verb].receiver = first;
    }
}

// "for every share they hold, 24 per cent more": no object stands behind a comma.
void Mender::set_aside(std::uint32_t i) {
    std::uint32_t const verb = nodes_[i].head;
    if (nodes_[i].relation == Relation::obj && verb < i && on_[i].comma == verb + 1) {
        nodes_[i].relation = Relation::parataxis;
    }
}

// "after its agency confirmed": not a noun with a preposition and a clause beside it.
void Mender::complete_clause(std::uint32_t verb) {
    Relation const relation = nodes_[verb].relation;
    Xpos const tag = nodes_[verb].xpos;
    bool const finite = tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp ||
                        (tag == Xpos::vbn && on_[verb].content != nothing);
    if (verb == 0 || !is_verb(verb) || !finite || on_[verb].mark || on_[verb].auxiliary ||
        on_[verb].first_subject != nothing || nodes_[verb].head == no_head) {
        return;
    }
    std::uint32_t const noun = verb - 1;
    std::uint32_t const preposition = on_[noun].preposition;
    bool const beside = (relation == Relation::advcl || relation == Relation::conj) &&
                        hangs(noun, nodes_[verb].head);
    bool const on_noun = relation == Relation::acl && hangs(verb, noun);
    if (preposition == nothing || !(beside || on_noun) || !hangs(preposition, noun) ||
        universal(nodes_[noun].relation) != Relation::obl) {
        return;
    }
    std::string const& word = lower_[preposition];
    if (word == "after" || word == "before" || word == "since" || word == "until" || word == "as") {
        move(verb, nodes_[noun].head, Relation::advcl);
        move(noun, verb, Relation::nsubj);
        move(preposition, verb, Relation::mark);
        on_[verb].first_subject = on_[verb].last_subject = noun;
        on_[verb].mark = true;
        on_[noun].preposition = nothing;
    }
}

// "was taken from the edge of the panel by Anna Holt": who did it, not whose panel it is.
void Mender::free_agent(std::uint32_t i) {
    std::uint32_t const preposition = on_[i].preposition;
    bool const by = universal(nodes_[i].relation) == Relation::nmod && preposition != nothing &&
                    lower_[preposition] == "by" && may_do(i);
    if (!by) {
        return;
    }
    std::uint32_t verb = nodes_[i].head;
    while (verb != no_head && universal(nodes_[verb].relation) == Relation::nmod) {
        verb = nodes_[verb].head;
    }
    if (verb == no_head || universal(nodes_[verb].relation) != Relation::obl) {
        return;
    }
    verb = nodes_[verb].head;
    if (verb != no_head && is_verb(verb) && is_passive_without_agent(verb) && verb < i) {
        move(i, verb, Relation::obl_agent);
    }
}

// "Anna Holt", "a dealer"
bool Mender::may_do(std::uint32_t i) const {
    std::string const noun = lexicon_.lemma(lower_[i], WordClass::noun);
    return nodes_[i].upos == Upos::propn ||
           (nodes_[i].upos == Upos::noun &&
            lexicon_.field(noun, WordClass::noun) == WordField::person);
}

bool Mender::is_passive_without_agent(std::uint32_t verb) const {
    bool passive = false;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
        if (nodes_[i].head != verb) {
            continue;
        }
        passive = passive || nodes_[i].relation == Relation::aux_pass;
        if (nodes_[i].relation == Relation::obl_agent) {
            return false;
        }
    }
    return passive;
}

// "on Monday on the campus": no Monday has a campus.
void Mender::free_place(std::uint32_t i) {
    std::uint32_t const preposition = on_[i].preposition;
    std::uint32_t const day = nodes_[i].head;
    bool const place = universal(nodes_[i].relation) == Relation::nmod && preposition != nothing &&
                       day < i && nodes_[day].head != no_head &&
                       universal(nodes_[day].relation) == Relation::obl &&
                       lexicon_.field(lower_[day], WordClass::noun) == WordField::time;
    if (place &&
        (lower_[preposition] == "on" || lower_[preposition] == "at" ||
         lower_[preposition] == "in" || lower_[preposition] == "near") &&
        lexicon_.field(lexicon_.lemma(lower_[i], WordClass::noun), WordClass::noun) !=
            WordField::time) {
        move(i, nodes_[day].head, Relation::obl);
    }
}

// "The line is to open": an auxiliary, no copula.
void Mender::free_infinitive(std::uint32_t i) {
    std::uint32_t const head = nodes_[i].head;
    bool const plan =
        nodes_[i].relation == Relation::cop && head != no_head && on_[head].to && is_verb(head);
    if (!plan) {
        return;
    }
    nodes_[i].relation = Relation::aux;
    on_[head].copula = false;
    on_[head].auxiliary = true;
    for (std::uint32_t const subject : {on_[head].first_subject, on_[head].last_subject}) {
        if (subject != nothing && nodes_[subject].relation == Relation::nsubj_outer) {
            nodes_[subject].relation = Relation::nsubj;
        }
    }
}

// "said nothing after officers came": when it was said, not what.
void Mender::free_adverbial(std::uint32_t i) {
    if (nodes_[i].relation != Relation::mark || nodes_[i].head == no_head || i > nodes_[i].head) {
        return;
    }
    static constexpr std::array<std::string_view, 6> times = {"after", "before", "while",
                                                              "since", "until",  "because"};
    Node& clause = nodes_[nodes_[i].head];
    if (clause.relation == Relation::ccomp &&
        std::find(times.begin(), times.end(), lower_[i]) != times.end()) {
        clause.relation = Relation::advcl;
        std::uint32_t const verb = nodes_[i].head;
        std::uint32_t const said = on_[verb].first_subject;
        if (said != nothing && said < i && said > clause.head && hangs(said, verb) &&
            on_[verb].last_subject > i) {
            move(said, clause.head, Relation::obj);
            on_[clause.head].first_object = on_[clause.head].last_object = said;
            on_[verb].first_subject = on_[verb].last_subject;
        }
    }
}

} // namespace gainsay
