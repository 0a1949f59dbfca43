#include <gainsay/assertion/mender.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

std::string_view without_dot(std::string_view word) {
    return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

} // namespace

// "the Ministry of Health spokesman": not the ministry.
void Mender::raise_spokesman(std::uint32_t i) {
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
void Mender::join_title(std::uint32_t i) {
    bool const title = nodes_[i].upos == Upos::noun &&
                       universal(nodes_[i].relation) == Relation::nsubj && i + 1 < nodes_.size() &&
                       nodes_[i + 1].upos == Upos::propn;
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
void Mender::join_titles(std::uint32_t name) {
    if (name == 0 || nodes_[name].upos != Upos::propn) {
        return;
    }
    std::uint32_t const title = name - 1;
    std::uint32_t const first =
        nodes_[title].relation == Relation::conj ? nodes_[title].head : nothing;
    bool const nouns = first != nothing && first < title && nodes_[title].upos == Upos::noun &&
                       is_person(title) && nodes_[title].xpos != Xpos::nns && names_office(first) &&
                       nodes_[first].head != no_head;
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
bool Mender::names_office(std::uint32_t i) const {
    if (nodes_[i].upos == Upos::propn) {
        bool const last = i + 1 < nodes_.size() && hangs(i + 1, i);
        std::string_view const title = without_dot(lower_[i + (last ? 1 : 0)]);
        return lexicon_.listed(title, WordList::title) ||
               lexicon_.listed(title, WordList::honorific);
    }
    return nodes_[i].upos == Upos::noun && nodes_[i].xpos != Xpos::nns && is_person(i);
}

// "the mayor and the painter Ann Lee" are two.
bool Mender::shares_article(std::uint32_t first, std::uint32_t title) const {
    for (std::uint32_t i = 0; i <= title; ++i) {
        bool const article = universal(nodes_[i].relation) == Relation::det;
        if (article && (hangs(i, title) || (hangs(i, first) && lower_[i] != "the"))) {
            return false;
        }
    }
    return true;
}

// "showed van Hallem's signature", "infrared photographs": no verbs.
void Mender::join_particle(std::uint32_t i) {
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

} // namespace gainsay
