#include <gainsay/graph/support_units.h>

#include <optional>

namespace gainsay {

namespace {

bool verbal(SentenceTree const& tree, WordIndex i) {
    return tree.upos(i) == Upos::verb || tree.upos(i) == Upos::aux || tree.has(i, Relation::cop) ||
           tree.has(i, Relation::nsubj) || tree.has(i, Relation::csubj);
}

// The kind of unit that a word heads; none where it belongs to the unit around it.
std::optional<UnitKind> headed(SentenceTree const& tree, WordIndex i) {
    switch (universal(tree.relation(i))) {
    case Relation::root:
        return UnitKind::clause;
    case Relation::conj:
    case Relation::parataxis:
        return verbal(tree, i) ? std::optional(UnitKind::clause) : std::nullopt;
    case Relation::ccomp:
    case Relation::csubj:
        return UnitKind::content;
    case Relation::advcl:
    case Relation::acl:
        return UnitKind::modifier;
    case Relation::appos:
        return UnitKind::apposition;
    case Relation::obl:
        return tree.has(i, Relation::case_) ? std::optional(UnitKind::phrase) : std::nullopt;
    case Relation::nmod:
        return tree.has(i, Relation::case_) ? std::optional(UnitKind::phrase) : std::nullopt;
    case Relation::amod:
        return UnitKind::adjective;
    default:
        return std::nullopt;
    }
}

Span trimmed(SentenceTree const& tree, WordIndex head) {
    WordIndex first = tree.first(head);
    WordIndex end = tree.end(head);
    auto mark = [&](WordIndex i) { return tree.is(i, Relation::punct); };
    while (first < head && mark(first)) {
        ++first;
    }
    while (end > head + 1 && mark(end - 1)) {
        --end;
    }
    return cover(tree.span(first), tree.span(end - 1));
}

} // namespace

SentenceUnits find_units(SentenceTree const& tree) {
    SentenceUnits out;
    out.of_word.assign(tree.size(), no_unit);
    for (WordIndex const i : tree.order()) {
        WordIndex const up = tree.head(i);
        UnitIndex const around = up == no_word ? no_unit : out.of_word[up];
        std::optional<UnitKind> const kind = around == no_unit ? UnitKind::clause : headed(tree, i);
        if (kind) {
            out.of_word[i] = static_cast<UnitIndex>(out.units.size());
            out.units.push_back({*kind, i, around, trimmed(tree, i), {}});
        } else {
            out.of_word[i] = around;
        }
    }
    for (WordIndex i = 0; i < tree.size(); ++i) {
        if (out.of_word[i] != no_unit) {
            out.units[out.of_word[i]].words.push_back(i);
        }
    }
    return out;
}

} // namespace gainsay
