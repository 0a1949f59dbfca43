#include <gainsay/assertion/mender.h>

#include <algorithm>
#include <array>

namespace gainsay {

// "raised the alert to orange": no verb, whatever the tagger takes it for.
void Mender::demote_verb(std::uint32_t i) {
    Dependents const& on = on_[i];
    if (nodes_[i].relation == Relation::xcomp && is_verb(i) && on.preposition != nothing &&
        !on.auxiliary && on.first_subject == nothing && on.first_object == nothing &&
        !lexicon_.is(lower_[i], WordClass::verb)) {
        nodes_[i].upos = Upos::noun;
        nodes_[i].xpos = Xpos::nn;
        nodes_[i].relation = Relation::obl;
    }
}

// "information sharing on drugs": a noun and what is done to it, not information that shares.
void Mender::find_gerund_noun(std::uint32_t i) {
    Dependents const& on = on_[i];
    std::uint32_t const noun = nodes_[i].head;
    bool const gerund = nodes_[i].relation == Relation::acl && nodes_[i].xpos == Xpos::vbg &&
                        i > 0 && noun == i - 1 && nodes_[noun].xpos == Xpos::nn;
    if (!gerund || on.first_object != nothing || on.content != nothing || on.auxiliary || on.mark ||
        on.first_subject != nothing || !lexicon_.is(lower_[i], WordClass::noun) ||
        nodes_[noun].head == no_head) {
        return;
    }
    std::string const next = i + 1 < lower_.size() ? lower_[i + 1] : std::string();
    bool const may_be_verb = next == "to" || next == "from" || next == "in" || next == "at" ||
                             next == "with" || next == "as" || next == "by";
    WordField const field =
        lexicon_.field(lexicon_.lemma(lower_[noun], WordClass::noun), WordClass::noun);
    if (!may_be_verb && field != WordField::person && field != WordField::group) {
        gerund_nouns_.push_back(i);
    }
}

void Mender::make_gerund_nouns() {
    if (gerund_nouns_.empty()) {
        return;
    }
    std::vector<std::uint32_t> stands_for(nodes_.size(), nothing);
    for (std::uint32_t const i : gerund_nouns_) {
        std::uint32_t const noun = i - 1;
        if (!hangs(i, noun) || stands_for[noun] != nothing || stands_for[i] != nothing) {
            continue;
        }
        stands_for[noun] = i;
        nodes_[i] = {nodes_[noun].head, nodes_[noun].relation, Upos::noun, Xpos::nn};
    }
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
        std::uint32_t const head = nodes_[i].head;
        if (stands_for[i] != nothing) {
            nodes_[i].head = stands_for[i];
            nodes_[i].relation = Relation::compound;
        } else if (head != no_head && stands_for[head] != nothing) {
            nodes_[i].head = stands_for[head];
        } else if (head != no_head && head > 0 && stands_for[head - 1] == head &&
                   universal(nodes_[i].relation) == Relation::obl) {
            nodes_[i].relation = Relation::nmod;
        }
    }
}

// "No fuel leaked": without an auxiliary, the past tense is no passive.
void Mender::make_active(std::uint32_t i) {
    std::uint32_t const verb = nodes_[i].head;
    if (nodes_[i].relation == Relation::nsubj_pass && !on_[verb].auxiliary &&
        nodes_[verb].xpos == Xpos::vbd) {
        nodes_[i].relation = Relation::nsubj;
    }
    // "Two of the guards carried guns"
    if (nodes_[i].relation == Relation::nsubj && i < verb && !on_[verb].auxiliary &&
        nodes_[verb].head == no_head && nodes_[verb].xpos == Xpos::vbn) {
        nodes_[verb].xpos = Xpos::vbd;
    }
}

// "is due on 26 March": the adjective tells it, the date tells when.
void Mender::raise_adjective(std::uint32_t i) {
    std::uint32_t const noun = nodes_[i].head;
    if (nodes_[i].relation != Relation::case_ || nodes_[i].upos != Upos::adj || !on_[i].copula ||
        noun == nothing || noun < i) {
        return;
    }
    std::uint32_t const above = nodes_[noun].head;
    nodes_[i].head = above;
    nodes_[i].relation = nodes_[noun].relation;
    nodes_[noun].head = i;
    nodes_[noun].relation = Relation::obl;
    for (std::uint32_t k = 0; k < i; ++k) {
        if (hangs(k, noun)) {
            nodes_[k].head = i;
        }
    }
    on_[i].first_subject = on_[noun].first_subject;
    on_[i].last_subject = on_[noun].last_subject;
    on_[noun].first_subject = on_[noun].last_subject = nothing;
}

// "Four were hurt and 17 houses burnt down": no adjective has a subject and no copula.
void Mender::promote_participle(std::uint32_t i) {
    std::uint32_t const head = nodes_[i].head;
    bool const joined = nodes_[i].relation == Relation::conj && head != no_head && is_verb(head);
    std::uint32_t const subject = on_[i].first_subject;
    if (joined && nodes_[i].upos == Upos::adj && subject != nothing && hangs(subject, i) &&
        !on_[i].copula && lexicon_.lemma(lower_[i], WordClass::verb) != lower_[i]) {
        nodes_[i].upos = Upos::verb;
        nodes_[i].xpos = nodes_[head].xpos;
        nodes_[subject].relation = on_[head].first_subject == nothing
                                       ? Relation::nsubj
                                       : nodes_[on_[head].first_subject].relation;
    }
}

// "had burst", "is alleged": what has an auxiliary is a verb.
void Mender::promote_verb(std::uint32_t i) {
    bool const nominal = nodes_[i].upos == Upos::noun || nodes_[i].upos == Upos::adj;
    if (nominal && on_[i].auxiliary && !on_[i].copula && lexicon_.is(lower_[i], WordClass::verb)) {
        nodes_[i].upos = Upos::verb;
        nodes_[i].xpos = Xpos::vbn;
    }
}

// "The owner tore up the contract": what has a subject and a particle is a verb, and no
// present.
void Mender::promote_past(std::uint32_t particle) {
    if (is_verb(particle) && nodes_[particle].xpos == Xpos::vbp &&
        lexicon_.lemma(lower_[particle], WordClass::verb) != lower_[particle]) {
        nodes_[particle].xpos = Xpos::vbd;
    }
    std::uint32_t const i = nodes_[particle].head;
    if (nodes_[particle].relation == Relation::compound_prt && nodes_[i].upos == Upos::noun &&
        !on_[i].copula && on_[i].first_subject != nothing &&
        lexicon_.lemma(lower_[i], WordClass::verb) != lower_[i]) {
        nodes_[i].upos = Upos::verb;
        nodes_[i].xpos = Xpos::vbd;
    }
}

// "called off the strike": no preposition after these verbs.
void Mender::bind_particle(std::uint32_t i) {
    static constexpr std::array<std::string_view, 24> particle_verbs = {
        "call off",  "put off",     "lay off",   "write off", "pay off",   "fend off",
        "cut off",   "strike down", "shut down", "tear down", "pull down", "vote down",
        "hand over", "take over",   "tear up",   "break up",  "set up",    "give up",
        "blow up",   "throw out",   "rule out",  "carry out", "put out",   "wipe out"};
    std::uint32_t const object = nodes_[i].head;
    bool const leads = nodes_[i].relation == Relation::case_ && object != nothing && object > i &&
                       i > 0 && nodes_[object].relation == Relation::obl &&
                       nodes_[object].head == i - 1 && is_verb(i - 1);
    if (!leads || on_[i - 1].first_object != nothing ||
        lexicon_.field(lower_[object], WordClass::noun) == WordField::time ||
        std::find(particle_verbs.begin(), particle_verbs.end(), base(i - 1) + ' ' + lower_[i]) ==
            particle_verbs.end()) {
        return;
    }
    move(i, i - 1, Relation::compound_prt);
    nodes_[object].relation = Relation::obj;
    on_[i - 1].first_object = on_[i - 1].last_object = object;
}

// "houses were burnt down": what has a particle is a verb.
void Mender::promote_passive(std::uint32_t particle) {
    std::uint32_t const i = nodes_[particle].head;
    if (nodes_[particle].relation != Relation::compound_prt || nodes_[i].upos != Upos::adj ||
        !on_[i].copula || lexicon_.lemma(lower_[i], WordClass::verb) == lower_[i]) {
        return;
    }
    nodes_[i].upos = Upos::verb;
    nodes_[i].xpos = Xpos::vbn;
    for (std::uint32_t k = 0; k < i; ++k) {
        Relation& relation = nodes_[k].relation;
        if (hangs(k, i)) {
            relation = relation == Relation::cop     ? Relation::aux_pass
                       : relation == Relation::nsubj ? Relation::nsubj_pass
                                                     : relation;
        }
    }
}

// "at least nine people", "more than 60 people": the words belong to the number, not to the
// noun or the verb.
void Mender::join_bound(std::uint32_t i) {
    std::uint32_t const number = i + 2;
    if (number >= nodes_.size() || nodes_[number].upos != Upos::num) {
        return;
    }
    std::string const& first = lower_[i];
    std::string const& second = lower_[i + 1];
    bool const least = first == "at" && (second == "least" || second == "most");
    bool const than = second == "than" && (first == "more" || first == "less" || first == "fewer");
    std::uint32_t const modifier = least ? i + 1 : i;
    std::uint32_t const other = least ? i : i + 1;
    bool const joined = nodes_[other].head == modifier || nodes_[modifier].head == other;
    bool const alone = on_[i].count + on_[i + 1].count == (joined ? 1U : 0U);
    if ((least || than) && alone && nodes_[i].head != no_head && nodes_[i + 1].head != no_head) {
        move(modifier, number, Relation::advmod);
        move(other, modifier, least ? Relation::case_ : Relation::fixed);
    }
}

} // namespace gainsay
