#include <gainsay/assertion/clause_phrases.h>

#include <algorithm>

namespace gainsay {

namespace {

constexpr std::size_t longest_list = 16;

} // namespace

EntityIndex ClausePhrases::entity(WordIndex head) const {
    if (named(head) != no_entity) {
        return named(head);
    }
    std::string const& lower = tree_.lower(head);
    if (tree_.upos(head) == Upos::pron && (lower == "he" || lower == "she")) {
        return last_person_;
    }
    for (WordIndex const child : tree_.children(head)) {
        bool const beside = tree_.is(child, Relation::flat) ||
                            tree_.relation(child) == Relation::nmod_desc ||
                            tree_.is(child, Relation::appos);
        EntityIndex const other = beside ? named(child) : no_entity;
        if (other == no_entity) {
            continue;
        }
        bool const somebody = in_.mentions.entities[other].kind == EntityKind::person;
        if (somebody || !tree_.is(child, Relation::appos)) {
            return other;
        }
    }
    return no_entity;
}

Phrase ClausePhrases::single(WordIndex head) const {
    Words const words = phrase_words(tree_, head, PhraseSize::object);
    Phrase out;
    out.span = cover(tree_.span(words.front()), tree_.span(words.back()));
    out.head = tree_.span(head);
    out.entity = entity(head);
    if (out.entity != no_entity && named(head) == out.entity) {
        // The whole name is the head.
        WordIndex first = head;
        WordIndex last = head;
        while (first > words.front() && named(first - 1) == out.entity) {
            --first;
        }
        while (last < words.back() && named(last + 1) == out.entity) {
            ++last;
        }
        out.head = cover(tree_.span(first), tree_.span(last));
    }
    return out;
}

Phrase ClausePhrases::list(WordIndex head) const {
    Phrase out = single(head);
    Words const members = list_members(tree_, head, longest_list);
    for (std::size_t i = 1; i < members.size(); ++i) {
        out.span = cover(out.span, single(members[i]).span);
        out.entity = no_entity;
    }
    return out;
}

EntityIndex entity_at(ClauseText const& in, Span where) {
    auto const& tokens = in.parsed.segmentation.tokens;
    auto at =
        std::lower_bound(tokens.begin(), tokens.end(), where.begin,
                         [](Token const& t, std::uint32_t begin) { return t.span.end <= begin; });
    EntityIndex found = no_entity;
    for (; at != tokens.end() && at->span.begin < where.end; ++at) {
        EntityIndex const here =
            in.mentions.of_token[static_cast<std::size_t>(at - tokens.begin())];
        // The last person named: "the ministry's spokesman Ann Lee".
        if (here != no_entity &&
            (found == no_entity || in.mentions.entities[here].kind == EntityKind::person)) {
            found = here;
        }
    }
    return found;
}

} // namespace gainsay
