#include <gainsay/assertion/clause_phrases.h>

#include <algorithm>

namespace gainsay {

namespace {

constexpr std::size_t longest_list = 16;

} // namespace

EntityIndex ClausePhrases::entity(WordIndex head) const {
    auto const meant = in_.mentions.of_head.find(tree_.token_index(head));
    if (meant != in_.mentions.of_head.end()) {
        return meant->second;
    }
    if (named(head) != no_entity) {
        return named(head);
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

bool ClausePhrases::may_speak(WordIndex head) const {
    EntityIndex const who = entity(head);
    Lexicon const& lexicon = tree_.lexicon();
    std::string const lemma = lexicon.lemma(tree_.lower(head), WordClass::noun);
    if (who == no_entity) {
        return lexicon.listed(lemma, WordList::title) ||
               lexicon.listed(lemma, WordList::organisation_word) ||
               lexicon.field(lemma, WordClass::noun) == WordField::person;
    }
    EntityKind const kind = in_.mentions.entities[who].kind;
    return kind == EntityKind::person || kind == EntityKind::organisation;
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
    if (members.size() > 1) {
        auto const meant = in_.mentions.of_list.find(tree_.token_index(head));
        out.entity = meant == in_.mentions.of_list.end() ? no_entity : meant->second;
    }
    return out;
}

EntityIndex entity_at(ClauseText const& in, Span where) {
    auto const& tokens = in.parsed.segmentation.tokens;
    auto const& sentences = in.parsed.segmentation.sentences;
    auto const begins_before = [](auto const& one, std::uint32_t begin) {
        return one.span.end <= begin;
    };
    auto const sentence =
        std::lower_bound(sentences.begin(), sentences.end(), where.begin, begins_before);
    auto at = std::lower_bound(tokens.begin(), tokens.end(), where.begin, begins_before);
    EntityIndex found = no_entity;
    for (; at != tokens.end() && at->span.begin < where.end; ++at) {
        auto const token = static_cast<std::size_t>(at - tokens.begin());
        auto const meant = in.mentions.of_head.find(token);
        if (meant != in.mentions.of_head.end() && token < sentence->end_token) {
            SentenceTree const& tree =
                in.trees[static_cast<std::size_t>(sentence - sentences.begin())];
            auto const word = static_cast<WordIndex>(token - sentence->first_token);
            WordIndex const above = tree.head(word);
            if (above == no_word || !where.contains(tree.span(above))) {
                return meant->second;
            }
        }
        EntityIndex const here = in.mentions.of_token[token];
        // The last person named: "the ministry's spokesman Ann Lee".
        if (here != no_entity &&
            (found == no_entity || in.mentions.entities[here].kind == EntityKind::person)) {
            found = here;
        }
    }
    return found;
}

namespace {

// Expects that words name the speaker.
EntityIndex speaker_entity(ClauseText const& in, Quote const& quote) {
    auto const& sentences = in.parsed.segmentation.sentences;
    if (!quote.cue) {
        return entity_at(in, *quote.speaker);
    }
    auto const sentence = std::lower_bound(
        sentences.begin(), sentences.end(), quote.cue->begin,
        [](Sentence const& one, std::uint32_t begin) { return one.span.end <= begin; });
    if (sentence == sentences.end()) {
        return entity_at(in, *quote.speaker);
    }
    SentenceTree const& tree = in.trees[static_cast<std::size_t>(sentence - sentences.begin())];
    ClausePhrases const phrases(in, tree);
    auto const tokens = in.parsed.segmentation.tokens_of(*sentence);
    auto const cue = std::lower_bound(
        tokens.begin(), tokens.end(), quote.cue->begin,
        [](Token const& token, std::uint32_t begin) { return token.span.begin < begin; });
    if (cue != tokens.end() && cue->span == *quote.cue) {
        auto const i = static_cast<WordIndex>(cue - tokens.begin());
        // The cue's own subject may say more than the words beside the cue do.
        WordIndex const subject = tree.child(i, Relation::nsubj);
        if (subject != no_word && phrases.list(subject).span.overlaps(*quote.speaker)) {
            EntityIndex const who = phrases.list(subject).entity;
            return who == no_entity ? entity_at(in, *quote.speaker) : who;
        }
    }
    return entity_at(in, *quote.speaker);
}

} // namespace

std::vector<EntityIndex> quote_speakers(ClauseText const& in) {
    std::vector<EntityIndex> out;
    for (Quote const& quote : in.values.quotes) {
        out.push_back(quote.speaker ? speaker_entity(in, quote) : no_entity);
    }
    return out;
}

} // namespace gainsay
