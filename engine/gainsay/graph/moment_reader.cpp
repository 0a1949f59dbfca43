#include <gainsay/base/one_of.h>
#include <gainsay/graph/moment_reader.h>
#include <gainsay/graph/told_words.h>

#include <algorithm>

namespace gainsay {

WordIndex MomentReader::word_from(std::uint32_t place) const {
    WordIndex i = 0;
    while (i < tree_.size() && tree_.span(i).begin < place) {
        ++i;
    }
    return i;
}

WordIndex MomentReader::last_word_of(Span span) const {
    WordIndex const end = word_from(span.end);
    return end == 0 ? no_word : end - 1;
}

bool MomentReader::is_word(WordIndex i, std::initializer_list<std::string_view> list) const {
    return i < tree_.size() && one_of(tree_.lower(i), list);
}

WordIndex MomentReader::governor(Span length, Span phrase) const {
    WordIndex at = last_word_of(length);
    for (std::size_t steps = 0; at != no_word && steps <= tree_.size(); ++steps) {
        if (!phrase.contains(tree_.span(at))) {
            return at;
        }
        at = tree_.head(at);
    }
    return no_word;
}

bool MomentReader::is_gap(Span between) const {
    for (WordIndex i = word_from(between.begin);
         i < tree_.size() && tree_.span(i).begin < between.end; ++i) {
        bool const small = tree_.upos(i) == Upos::punct ||
                           one_of(tree_.lower(i), {"on", "in", "at", "by", "just", "only", "until",
                                                   "exactly", "and", "early", "late", "or"});
        if (!small) {
            return false;
        }
    }
    return true;
}

std::optional<std::uint32_t> MomentReader::date_beside(Span phrase) const {
    for (std::uint32_t const t : in_.dated) {
        Span const at = times()[t].span;
        bool const before = at.end <= phrase.begin && is_gap({at.end, phrase.begin});
        bool const after = at.begin >= phrase.end && is_gap({phrase.end, at.begin});
        if (before || after) {
            return t;
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> MomentReader::date_under(WordIndex head, Span within) const {
    for (std::uint32_t const t : in_.dated) {
        WordIndex const last = last_word_of(times()[t].span);
        if (last != no_word && tree_.under(last, head) && within.contains(times()[t].span)) {
            return t;
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> MomentReader::date_of_clause(ClauseIndex clause, Span outside) const {
    std::optional<std::uint32_t> found;
    for (std::uint32_t const t : in_.dated) {
        WordIndex const last = last_word_of(times()[t].span);
        if (last == no_word || in_.clauses.of_word[last] != clause ||
            times()[t].span.overlaps(outside)) {
            continue;
        }
        if (found) {
            return std::nullopt;
        }
        found = t;
    }
    return found;
}

bool MomentReader::is_name(WordIndex word) const {
    char const first = tree_.form(word).front();
    return tree_.upos(word) == Upos::propn || (word > 0 && first >= 'A' && first <= 'Z');
}

bool MomentReader::in_relative_clause(WordIndex word, WordIndex noun) const {
    for (WordIndex const child : tree_.children(noun)) {
        if (child > noun && tree_.is(child, Relation::acl) && tree_.under(word, child)) {
            return true;
        }
    }
    return false;
}

MomentWords MomentReader::named(WordIndex head, Span within) const {
    MomentWords out;
    out.span = within;
    if (head == no_word) {
        return out;
    }
    if (tree_.upos(head) == Upos::pron || tree_.upos(head) == Upos::det) {
        out.told_before = true;
        return out;
    }
    // "the kick-off": what kicked off
    bool const particle = head >= 2 && tree_.is(head - 2, Relation::compound) &&
                          tree_.lower(head - 1) == "-" &&
                          is_word(head, {"off", "out", "up", "down", "over", "in"});
    if (particle) {
        out.heads.push_back(tree_.lexicon().lemma(tree_.lower(head - 2), WordClass::verb));
    } else if (std::optional<std::string> lemma = content_lemma(tree_, head);
               lemma && !is_light_verb(*lemma) && !is_name(head)) {
        out.heads.push_back(*std::move(lemma));
    }
    for (WordIndex i = tree_.first(head); i < tree_.end(head); ++i) {
        if (i == head || (particle && i == head - 2) || !within.contains(tree_.span(i)) ||
            in_.in_time[i] || in_relative_clause(i, head)) {
            continue;
        }
        if (tree_.head(i) == head &&
            (one_of(tree_.lower(i), {"that", "this", "those", "these"}) ||
             tree_.xpos(i) == Xpos::prp_possessive) &&
            (tree_.is(i, Relation::det) || tree_.is(i, Relation::nmod))) {
            out.pointing = true;
        }
        if (std::optional<std::string> lemma = content_lemma(tree_, i)) {
            (is_name(i) ? out.names : out.others).push_back(*std::move(lemma));
        }
    }
    // "after the disaster": whatever it was
    out.told_before = tree_.upos(head) == Upos::noun &&
                      one_of(tree_.lemma(head), {"accident", "catastrophe", "disaster", "event",
                                                 "incident", "tragedy"});
    out.time = date_under(head, within);
    return out;
}

MomentWords MomentReader::named_from(WordIndex first, std::uint32_t limit) const {
    if (first >= tree_.size()) {
        return {};
    }
    // Up from the first word as long as it is all within.
    WordIndex head = first;
    for (WordIndex i = first; i < tree_.size() && tree_.span(i).end <= limit; ++i) {
        WordIndex const up = tree_.head(i);
        bool const out = up == no_word || up < first || tree_.span(up).end > limit;
        if (out && tree_.upos(i) != Upos::punct) {
            head = i;
            break;
        }
    }
    std::uint32_t end = tree_.span(head).end;
    for (WordIndex i = tree_.first(head); i < tree_.end(head); ++i) {
        if (tree_.under(i, head) && tree_.span(i).end <= limit) {
            end = std::max(end, tree_.span(i).end);
        }
    }
    return named(head, {tree_.span(first).begin, end});
}

WordIndex MomentReader::verb_after(WordIndex noun, std::uint32_t limit) const {
    if (noun >= tree_.size() || tree_.upos(noun) == Upos::verb) {
        return no_word;
    }
    for (WordIndex i = noun + 1; i < tree_.size() && tree_.span(i).end <= limit; ++i) {
        Xpos const tag = tree_.xpos(i);
        bool const stops = is_relative_word(tree_, i) || tree_.upos(i) == Upos::punct ||
                           tree_.upos(i) == Upos::adp || tree_.upos(i) == Upos::sconj ||
                           tag == Xpos::to;
        if (stops) {
            return no_word;
        }
        if (tree_.upos(i) == Upos::verb &&
            (tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp)) {
            return i;
        }
    }
    return no_word;
}

MomentWords MomentReader::clause_named(WordIndex verb, Span within) const {
    MomentWords out;
    out.span = within;
    for (WordIndex i = word_from(within.begin); i < tree_.size() && within.contains(tree_.span(i));
         ++i) {
        std::optional<std::string> lemma = in_.in_time[i] ? std::nullopt : content_lemma(tree_, i);
        if (lemma && !is_light_verb(*lemma)) {
            (i == verb    ? out.heads
             : is_name(i) ? out.names
                          : out.others)
                .push_back(*std::move(lemma));
        }
    }
    return out;
}

MomentWords MomentReader::anchor(WordIndex preposition, Span event) const {
    WordIndex const head = tree_.head(preposition);
    bool const governed =
        head != no_word && head > preposition && event.contains(tree_.span(head)) &&
        (tree_.is(preposition, Relation::case_) || tree_.is(preposition, Relation::mark));
    if (WordIndex const verb = verb_after(governed ? head : preposition + 1, event.end);
        verb != no_word) {
        return clause_named(verb, {tree_.span(preposition + 1).begin, event.end});
    }
    if (!governed) {
        return named_from(preposition + 1, event.end);
    }
    std::uint32_t end = tree_.span(head).end;
    for (WordIndex i = preposition + 1; i < tree_.end(head); ++i) {
        if (tree_.under(i, head) && event.contains(tree_.span(i))) {
            end = std::max(end, tree_.span(i).end);
        }
    }
    return named(head, {tree_.span(preposition + 1).begin, end});
}

WordIndex MomentReader::next_clause(std::uint32_t place) const {
    for (WordIndex i = word_from(place); i < tree_.size(); ++i) {
        if (in_.clauses.headed[i] != no_clause) {
            return i;
        }
    }
    return no_word;
}

Span MomentReader::clause_span(ClauseIndex c) const {
    Span out = tree_.span(in_.clauses.clauses[c].head);
    for (WordIndex i = 0; i < tree_.size(); ++i) {
        if (in_.clauses.of_word[i] == c && tree_.upos(i) != Upos::punct) {
            out = cover(out, tree_.span(i));
        }
    }
    return out;
}

bool MomentReader::in_present(Clause const& clause) const {
    bool present = false;
    for (WordIndex const i : clause.group) {
        Xpos const tag = tree_.xpos(i);
        if (tag == Xpos::md) {
            return false;
        }
        present = present || tag == Xpos::vbz || tag == Xpos::vbp;
    }
    return present;
}

bool MomentReader::has_modal(Clause const& clause) const {
    return std::any_of(clause.group.begin(), clause.group.end(),
                       [&](WordIndex i) { return tree_.xpos(i) == Xpos::md; });
}

Clause const* MomentReader::clause_around(Span length) const {
    WordIndex const above = governor(length, length);
    ClauseIndex const c = above == no_word ? no_clause : in_.clauses.of_word[above];
    return c == no_clause ? nullptr : &in_.clauses.clauses[c];
}

bool MomentReader::in_past(Span length) const {
    Clause const* const around = clause_around(length);
    if (around == nullptr) {
        return false;
    }
    Clause const& clause = *around;
    auto const past = [&](WordIndex i) {
        return tree_.xpos(i) == Xpos::vbd || one_of(tree_.lower(i), {"has", "have"});
    };
    return !has_modal(clause) &&
           (past(clause.head) || std::any_of(clause.group.begin(), clause.group.end(), past));
}

MomentWords MomentReader::own(Span length, Span phrase) {
    MomentWords out;
    out.own = true;
    out.time = date_beside(phrase);
    WordIndex above = governor(length, phrase);
    if (above == no_word) {
        above = next_clause(phrase.end);
    }
    if (above == no_word) {
        return out;
    }
    ClauseIndex const c = in_.clauses.of_word[above];
    if (c == no_clause) {
        return out;
    }
    Clause const& clause = in_.clauses.clauses[c];
    if (!out.time) {
        out.time = date_of_clause(c, phrase);
    }
    Happening told;
    told.sentence = in_.sentence;
    told.passage = clause_span(c);
    std::vector<bool> skip = in_.in_time;
    for (WordIndex i = 0; i < tree_.size(); ++i) {
        skip[i] = skip[i] || phrase.contains(tree_.span(i));
    }
    told.words = told_words(tree_, in_.clauses, c, skip);
    out.span = told.passage;
    for (WordIndex const head : {clause.head, clause.subject, clause.antecedent}) {
        std::optional<std::string> const lemma =
            head == no_word || skip[head] ? std::nullopt : content_lemma(tree_, head);
        bool const says = lemma && !is_light_verb(*lemma) && !is_name(head) && out.heads.empty();
        if (says && std::find(out.heads.begin(), out.heads.end(), *lemma) == out.heads.end()) {
            out.heads.push_back(*lemma);
        }
    }
    for (ToldWord const& word : told.words) {
        if (word.weight == 1 && !is_light_verb(word.lemma) &&
            std::find(out.heads.begin(), out.heads.end(), word.lemma) == out.heads.end()) {
            (word.is_name ? out.names : out.others).push_back(word.lemma);
        }
    }
    out.published = !out.time && in_present(clause);
    // What would be is not dated by what was told before.
    if (!out.time && !has_modal(clause)) {
        out.happening = static_cast<std::uint32_t>(happenings_.size());
        happenings_.push_back(std::move(told));
    }
    return out;
}

} // namespace gainsay
