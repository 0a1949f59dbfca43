#include <gainsay/assertion/mend_tree.h>
#include <gainsay/assertion/mender.h>
#include <gainsay/base/utf8.h>
#include <gainsay/syntax/lemma.h>

namespace gainsay {

void Mender::run() {
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

void Mender::look() {
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

bool Mender::is_verb(std::uint32_t i) const {
    return nodes_[i].upos == Upos::verb;
}

std::string Mender::base(std::uint32_t verb) const {
    return lemma(lower_[verb], Upos::verb, nodes_[verb].xpos, lexicon_);
}

bool Mender::is_saying(std::uint32_t i) const {
    return is_verb(i) && lexicon_.listed(base(i), WordList::saying_verb);
}

bool Mender::hangs(std::uint32_t i, std::uint32_t head) const {
    return nodes_[i].head == head; // others may have been moved before
}

void Mender::move(std::uint32_t i, std::uint32_t head, Relation relation) {
    --on_[nodes_[i].head].count;
    ++on_[head].count;
    nodes_[i].head = head;
    nodes_[i].relation = relation;
}

// Makes a word what another was to their verb, in what is noted of it.
void Mender::stand_in(std::uint32_t word, std::uint32_t other, std::uint32_t verb) {
    Dependents& on = on_[verb];
    for (std::uint32_t* noted :
         {&on.first_subject, &on.last_subject, &on.first_object, &on.last_object}) {
        *noted = *noted == other ? word : *noted;
    }
}

bool Mender::is_person(std::uint32_t i) const {
    return lexicon_.field(lexicon_.lemma(lower_[i], WordClass::noun), WordClass::noun) ==
           WordField::person;
}

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
