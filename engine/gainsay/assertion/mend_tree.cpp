#include <gainsay/assertion/mend_tree.h>
#include <gainsay/base/utf8.h>
#include <gainsay/syntax/lemma.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace gainsay {

namespace {

constexpr std::uint32_t nothing = no_head;
// Verbs with two objects.
constexpr std::array<std::string_view, 20> giving = {
    "give", "offer", "send",  "tell", "show", "pay",     "grant", "award", "hand", "sell",
    "lend", "teach", "bring", "deny", "owe",  "promise", "allow", "ask",   "buy",  "cost"};

std::string_view without_dot(std::string_view word) {
    return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

// What hangs on each word, as the menders ask for it.
struct Dependents {
    std::uint32_t count = 0;
    std::uint32_t first_subject = nothing;
    std::uint32_t last_subject = nothing;
    std::uint32_t first_object = nothing;
    std::uint32_t last_object = nothing;
    std::uint32_t content = nothing; // a complement clause
    std::uint32_t verb = nothing;    // a clause on a noun
    bool mark = false;
    std::uint32_t that = nothing; // as a conjunction, or as a pronoun for an object
    bool to = false;
    std::uint32_t preposition = nothing;
    std::uint32_t comma = nothing; // the first
    bool auxiliary = false;
    bool copula = false;
    std::uint32_t receiver = nothing;
};

class Mender {
  public:
    Mender(std::span<Node> nodes, std::span<std::string const> lower, Lexicon const& lexicon)
        : nodes_(nodes), lower_(lower), lexicon_(lexicon) {}

    void run() {
        look();
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            lift_content(i);
            lift_order(i);
            part_subjects(i);
            join_title(i);
            join_titles(i);
            free_that(i);
            raise_subject(i);
            raise_spokesman(i);
            turn_round(i);
            part_objects(i);
            set_aside(i);
            complete_clause(i);
            join_bound(i);
            demote_verb(i);
            join_particle(i);
            raise_adjective(i);
            promote_participle(i);
            promote_verb(i);
            promote_passive(i);
            promote_past(i);
            bind_particle(i);
            free_infinitive(i);
            free_agent(i);
            free_place(i);
            find_gerund_noun(i);
            make_active(i);
            free_adverbial(i);
        }
        make_gerund_nouns();
    }

  private:
    void look() {
        on_.assign(nodes_.size(), {});
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].head == no_head) {
                continue;
            }
            Dependents& on = on_[nodes_[i].head];
            ++on.count;
            switch (universal(nodes_[i].relation)) {
            case Relation::nsubj:
                on.first_subject = on.first_subject == nothing ? i : on.first_subject;
                on.last_subject = i;
                break;
            case Relation::obj:
                on.that = lower_[i] == "that" ? i : on.that;
                on.first_object = on.first_object == nothing ? i : on.first_object;
                on.last_object = i;
                break;
            case Relation::iobj:
                on.receiver = i;
                break;
            case Relation::ccomp:
                on.content = i;
                break;
            case Relation::acl:
                on.verb = i;
                break;
            case Relation::mark:
                on.mark = true;
                on.that = lower_[i] == "that" ? i : on.that;
                on.to = on.to || lower_[i] == "to";
                break;
            case Relation::case_:
                on.preposition = i;
                break;
            case Relation::punct:
                on.comma = on.comma == nothing && lower_[i] == "," ? i : on.comma;
                break;
            case Relation::cop:
                on.copula = true;
                break;
            case Relation::aux:
                on.auxiliary = true;
                break;
            default:
                break;
            }
        }
    }

    [[nodiscard]] bool is_verb(std::uint32_t i) const { return nodes_[i].upos == Upos::verb; }
    [[nodiscard]] std::string base(std::uint32_t verb) const {
        return lemma(lower_[verb], Upos::verb, nodes_[verb].xpos, lexicon_);
    }
    [[nodiscard]] bool is_saying(std::uint32_t i) const {
        return is_verb(i) && lexicon_.listed(base(i), WordList::saying_verb);
    }
    [[nodiscard]] bool hangs(std::uint32_t i, std::uint32_t head) const {
        return nodes_[i].head == head; // others may have been moved before
    }
    void move(std::uint32_t i, std::uint32_t head, Relation relation) {
        --on_[nodes_[i].head].count;
        ++on_[head].count;
        nodes_[i].head = head;
        nodes_[i].relation = relation;
    }

    // Makes a word what another was to their verb, in what is noted of it.
    void stand_in(std::uint32_t word, std::uint32_t other, std::uint32_t verb) {
        Dependents& on = on_[verb];
        for (std::uint32_t* noted :
             {&on.first_subject, &on.last_subject, &on.first_object, &on.last_object}) {
            *noted = *noted == other ? word : *noted;
        }
    }

    // "said on Monday that 14 people died": a clause of its own with "that" tells what is said, not
    // something about Monday.
    void lift_content(std::uint32_t i) {
        bool const clause = universal(nodes_[i].relation) == Relation::acl &&
                            on_[i].that != nothing && on_[i].that < i &&
                            on_[i].first_subject != nothing;
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
    void lift_order(std::uint32_t i) {
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
    void part_subjects(std::uint32_t verb) {
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
    [[nodiscard]] std::uint32_t within(std::uint32_t subject, std::uint32_t end) const {
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

    [[nodiscard]] bool is_person(std::uint32_t i) const {
        return lexicon_.field(lexicon_.lemma(lower_[i], WordClass::noun), WordClass::noun) ==
               WordField::person;
    }

    // "a sign that talks are near": a clause with a subject of its own needs none in "that".
    void free_that(std::uint32_t verb) {
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
    void raise_subject(std::uint32_t verb) {
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

    // "the Ministry of Health spokesman": not the ministry.
    void raise_spokesman(std::uint32_t i) {
        std::uint32_t const owner = nodes_[i].head;
        bool const bare = owner != nothing && owner < i && nodes_[i].relation == Relation::nmod &&
                          on_[i].preposition == nothing && nodes_[i].upos == Upos::noun &&
                          nodes_[owner].upos == Upos::propn && nodes_[owner].head != nothing &&
                          nodes_[owner].head != i;
        if (bare && is_person(i)) {
            std::uint32_t const above = nodes_[owner].head;
            Relation const relation = nodes_[owner].relation;
            move(i, above, relation);
            move(owner, i, Relation::compound);
            stand_in(i, owner, above);
        }
    }

    // "said shopkeeper Ann Lee": one subject, not two.
    void join_title(std::uint32_t i) {
        bool const title = nodes_[i].upos == Upos::noun &&
                           universal(nodes_[i].relation) == Relation::nsubj &&
                           i + 1 < nodes_.size() && nodes_[i + 1].upos == Upos::propn;
        if (!title) {
            return;
        }
        std::uint32_t name = i + 1;
        for (int steps = 0; steps < 4 && !hangs(name, nodes_[i].head); ++steps) {
            name = nodes_[name].head;
            if (name == nothing || name <= i) {
                return;
            }
        }
        if (hangs(name, nodes_[i].head) && nodes_[name].relation == nodes_[i].relation &&
            nodes_[name].upos == Upos::propn && is_person(i)) {
            Dependents& on = on_[nodes_[i].head];
            on.first_subject = on.first_subject == i ? name : on.first_subject;
            move(i, name, Relation::nmod_desc);
        }
    }

    // "singer and actress Ann Lee": one person with two titles.
    void join_titles(std::uint32_t name) {
        if (name == 0 || nodes_[name].upos != Upos::propn) {
            return;
        }
        std::uint32_t const title = name - 1;
        std::uint32_t const first =
            nodes_[title].relation == Relation::conj ? nodes_[title].head : nothing;
        bool const nouns = first != nothing && first < title && nodes_[title].upos == Upos::noun &&
                           is_person(title) && nodes_[title].xpos != Xpos::nns &&
                           names_office(first) && nodes_[first].head != no_head;
        bool const joined =
            nouns &&
            (hangs(name, first) || hangs(name, title) ||
             (hangs(name, nodes_[first].head) && nodes_[name].relation == nodes_[first].relation));
        if (!joined || !shares_article(first, title)) {
            return;
        }
        std::uint32_t const head = nodes_[first].head;
        stand_in(name, first, head);
        move(name, head, nodes_[first].relation);
        move(first, name, Relation::nmod_desc);
        move(title, name, Relation::nmod_desc);
        if (std::uint32_t const preposition = on_[first].preposition; preposition != nothing) {
            move(preposition, name, Relation::case_);
            on_[name].preposition = preposition;
            on_[first].preposition = nothing;
        }
    }
    // "founder", "Alaska Gov.": no name and no plural.
    [[nodiscard]] bool names_office(std::uint32_t i) const {
        if (nodes_[i].upos == Upos::propn) {
            bool const last = i + 1 < nodes_.size() && hangs(i + 1, i);
            std::string_view const title = without_dot(lower_[i + (last ? 1 : 0)]);
            return lexicon_.listed(title, WordList::title) ||
                   lexicon_.listed(title, WordList::honorific);
        }
        return nodes_[i].upos == Upos::noun && nodes_[i].xpos != Xpos::nns && is_person(i);
    }
    // "the mayor and the painter Ann Lee" are two.
    [[nodiscard]] bool shares_article(std::uint32_t first, std::uint32_t title) const {
        for (std::uint32_t i = 0; i <= title; ++i) {
            bool const article = universal(nodes_[i].relation) == Relation::det;
            if (article && (hangs(i, title) || (hangs(i, first) && lower_[i] != "the"))) {
                return false;
            }
        }
        return true;
    }

    // "The bridge collapsed, said the mayor": the subject of what is said, and who says it.
    void turn_round(std::uint32_t verb) {
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
    void part_objects(std::uint32_t verb) {
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
    void set_aside(std::uint32_t i) {
        std::uint32_t const verb = nodes_[i].head;
        if (nodes_[i].relation == Relation::obj && verb < i && on_[i].comma == verb + 1) {
            nodes_[i].relation = Relation::parataxis;
        }
    }

    // "after its agency confirmed": not a noun with a preposition and a clause beside it.
    void complete_clause(std::uint32_t verb) {
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
        if (word == "after" || word == "before" || word == "since" || word == "until" ||
            word == "as") {
            move(verb, nodes_[noun].head, Relation::advcl);
            move(noun, verb, Relation::nsubj);
            move(preposition, verb, Relation::mark);
            on_[verb].first_subject = on_[verb].last_subject = noun;
            on_[verb].mark = true;
            on_[noun].preposition = nothing;
        }
    }

    // "at least nine people", "more than 60 people": the words belong to the number, not to the
    // noun or the verb.
    void join_bound(std::uint32_t i) {
        std::uint32_t const number = i + 2;
        if (number >= nodes_.size() || nodes_[number].upos != Upos::num) {
            return;
        }
        std::string const& first = lower_[i];
        std::string const& second = lower_[i + 1];
        bool const least = first == "at" && (second == "least" || second == "most");
        bool const than =
            second == "than" && (first == "more" || first == "less" || first == "fewer");
        std::uint32_t const modifier = least ? i + 1 : i;
        std::uint32_t const other = least ? i : i + 1;
        bool const joined = nodes_[other].head == modifier || nodes_[modifier].head == other;
        bool const alone = on_[i].count + on_[i + 1].count == (joined ? 1U : 0U);
        if ((least || than) && alone && nodes_[i].head != no_head &&
            nodes_[i + 1].head != no_head) {
            move(modifier, number, Relation::advmod);
            move(other, modifier, least ? Relation::case_ : Relation::fixed);
        }
    }

    // "raised the alert to orange": no verb, whatever the tagger takes it for.
    void demote_verb(std::uint32_t i) {
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
    void find_gerund_noun(std::uint32_t i) {
        Dependents const& on = on_[i];
        std::uint32_t const noun = nodes_[i].head;
        bool const gerund = nodes_[i].relation == Relation::acl && nodes_[i].xpos == Xpos::vbg &&
                            i > 0 && noun == i - 1 && nodes_[noun].xpos == Xpos::nn;
        if (!gerund || on.first_object != nothing || on.content != nothing || on.auxiliary ||
            on.mark || on.first_subject != nothing || !lexicon_.is(lower_[i], WordClass::noun) ||
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

    void make_gerund_nouns() {
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

    // "was taken from the edge of the panel by Anna Holt": who did it, not whose panel it is.
    void free_agent(std::uint32_t i) {
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
    [[nodiscard]] bool may_do(std::uint32_t i) const {
        std::string const noun = lexicon_.lemma(lower_[i], WordClass::noun);
        return nodes_[i].upos == Upos::propn ||
               (nodes_[i].upos == Upos::noun &&
                lexicon_.field(noun, WordClass::noun) == WordField::person);
    }
    [[nodiscard]] bool is_passive_without_agent(std::uint32_t verb) const {
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
    void free_place(std::uint32_t i) {
        std::uint32_t const preposition = on_[i].preposition;
        std::uint32_t const day = nodes_[i].head;
        bool const place = universal(nodes_[i].relation) == Relation::nmod &&
                           preposition != nothing && day < i && nodes_[day].head != no_head &&
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
    void free_infinitive(std::uint32_t i) {
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
    void free_adverbial(std::uint32_t i) {
        if (nodes_[i].relation != Relation::mark || nodes_[i].head == no_head ||
            i > nodes_[i].head) {
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

    // "No fuel leaked": without an auxiliary, the past tense is no passive.
    void make_active(std::uint32_t i) {
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
    void raise_adjective(std::uint32_t i) {
        std::uint32_t const noun = nodes_[i].head;
        if (nodes_[i].relation != Relation::case_ || nodes_[i].upos != Upos::adj ||
            !on_[i].copula || noun == nothing || noun < i) {
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

    // "showed van Hallem's signature", "infrared photographs": no verbs.
    void join_particle(std::uint32_t i) {
        static constexpr std::array<std::string_view, 12> particles = {
            "van", "von", "de", "der", "del", "della", "di", "da", "dos", "bin", "ibn", "ter"};
        bool const before_name =
            i + 1 < nodes_.size() && nodes_[i + 1].upos == Upos::propn && nodes_[i + 1].head != i &&
            std::find(particles.begin(), particles.end(), lower_[i]) != particles.end();
        bool const own = i == 0 || universal(nodes_[i - 1].relation) != Relation::det;
        if (is_verb(i) && before_name && own && on_[i].count == 0 && nodes_[i].head != no_head) {
            nodes_[i].upos = Upos::propn;
            nodes_[i].xpos = Xpos::nnp;
            move(i, i + 1, Relation::compound);
        } else if (is_verb(i) && nodes_[i].relation == Relation::amod &&
                   lexicon_.is(lower_[i], WordClass::adjective) &&
                   !lexicon_.is(base(i), WordClass::verb)) {
            nodes_[i].upos = Upos::adj;
            nodes_[i].xpos = Xpos::jj;
        }
    }

    // "Four were hurt and 17 houses burnt down": no adjective has a subject and no copula.
    void promote_participle(std::uint32_t i) {
        std::uint32_t const head = nodes_[i].head;
        bool const joined =
            nodes_[i].relation == Relation::conj && head != no_head && is_verb(head);
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
    void promote_verb(std::uint32_t i) {
        bool const nominal = nodes_[i].upos == Upos::noun || nodes_[i].upos == Upos::adj;
        if (nominal && on_[i].auxiliary && !on_[i].copula &&
            lexicon_.is(lower_[i], WordClass::verb)) {
            nodes_[i].upos = Upos::verb;
            nodes_[i].xpos = Xpos::vbn;
        }
    }

    // "The owner tore up the contract": what has a subject and a particle is a verb, and no
    // present.
    void promote_past(std::uint32_t particle) {
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
    void bind_particle(std::uint32_t i) {
        static constexpr std::array<std::string_view, 24> particle_verbs = {
            "call off",  "put off",     "lay off",   "write off", "pay off",   "fend off",
            "cut off",   "strike down", "shut down", "tear down", "pull down", "vote down",
            "hand over", "take over",   "tear up",   "break up",  "set up",    "give up",
            "blow up",   "throw out",   "rule out",  "carry out", "put out",   "wipe out"};
        std::uint32_t const object = nodes_[i].head;
        bool const leads = nodes_[i].relation == Relation::case_ && object != nothing &&
                           object > i && i > 0 && nodes_[object].relation == Relation::obl &&
                           nodes_[object].head == i - 1 && is_verb(i - 1);
        if (!leads || on_[i - 1].first_object != nothing ||
            lexicon_.field(lower_[object], WordClass::noun) == WordField::time ||
            std::find(particle_verbs.begin(), particle_verbs.end(),
                      base(i - 1) + ' ' + lower_[i]) == particle_verbs.end()) {
            return;
        }
        move(i, i - 1, Relation::compound_prt);
        nodes_[object].relation = Relation::obj;
        on_[i - 1].first_object = on_[i - 1].last_object = object;
    }

    // "houses were burnt down": what has a particle is a verb.
    void promote_passive(std::uint32_t particle) {
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

    std::span<Node> nodes_;
    std::span<std::string const> lower_;
    Lexicon const& lexicon_;
    std::vector<Dependents> on_;
    std::vector<std::uint32_t> gerund_nouns_;
};

} // namespace

void mend_trees(std::string_view text, Segmentation const& segmentation, Nodes& nodes,
                Lexicon const& lexicon) {
    std::vector<std::string> lower;
    for (Sentence const& sentence : segmentation.sentences) {
        lower.clear();
        for (Token const& token : segmentation.tokens_of(sentence)) {
            lower.push_back(to_lower(slice(text, token.span)));
        }
        Mender(std::span(nodes).subspan(sentence.first_token, lower.size()), lower, lexicon).run();
    }
}

} // namespace gainsay
