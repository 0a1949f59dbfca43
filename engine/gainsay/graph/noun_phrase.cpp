#include <gainsay/base/utf8.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>

namespace gainsay {

namespace {

bool identifies(Relation relation) {
    switch (universal(relation)) {
    case Relation::nmod:
    case Relation::amod:
    case Relation::compound:
    case Relation::flat:
    case Relation::nummod:
    case Relation::appos:
    case Relation::det:
    case Relation::case_:
    case Relation::fixed:
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<WholePhrase> noun_phrase(Analysis const& analysis, Span span) {
    auto const& tokens = analysis.segmentation.tokens;
    auto const& sentences = analysis.segmentation.sentences;
    auto const after = std::upper_bound(
        sentences.begin(), sentences.end(), span.begin,
        [](std::uint32_t at, Sentence const& sentence) { return at < sentence.span.begin; });
    if (after == sentences.begin()) {
        return std::nullopt;
    }
    Sentence const& sentence = *std::prev(after);
    auto const head_of = [&](std::uint32_t token) {
        std::uint32_t const head = analysis.nodes[token].head;
        return head == no_head ? no_head : sentence.first_token + head;
    };
    WholePhrase out;
    out.top = no_head;
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        bool const within = span.contains(tokens[i].span);
        std::uint32_t const head = head_of(i);
        if (within && (head == no_head || !span.contains(tokens[head].span))) {
            out.top = i;
            break;
        }
    }
    if (out.top == no_head) {
        return std::nullopt;
    }
    std::vector<bool> in(sentence.end_token - sentence.first_token);
    in[out.top - sentence.first_token] = true;
    for (bool grown = true; grown;) {
        grown = false;
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            Relation const relation = analysis.nodes[i].relation;
            std::uint32_t const head = head_of(i);
            bool const below = head != no_head && in[head - sentence.first_token];
            bool const own_preposition = head == out.top && universal(relation) == Relation::case_;
            if (!in[i - sentence.first_token] && below && identifies(relation) &&
                !own_preposition) {
                in[i - sentence.first_token] = grown = true;
            }
        }
    }
    out.span = tokens[out.top].span;
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        if (!in[i - sentence.first_token]) {
            continue;
        }
        out.tokens.push_back(i);
        out.span = cover(out.span, tokens[i].span);
        // "judge Anna Holt", but not "the Orbis judge"
        Relation const relation = universal(analysis.nodes[i].relation);
        if (head_of(i) == out.top && (relation == Relation::appos || relation == Relation::flat ||
                                      (relation == Relation::compound && i > out.top))) {
            out.names.push_back(i);
        }
    }
    return out;
}

std::string_view site_of(Analysis const& analysis, WholePhrase const& phrase,
                         Lexicon const& lexicon) {
    auto const word = [&](std::uint32_t token) {
        Span const span = analysis.segmentation.tokens[token].span;
        return lexicon.lemma(to_lower(slice(analysis.article.text(), span)), WordClass::noun);
    };
    if (analysis.nodes[phrase.top].xpos == Xpos::nns) {
        return {}; // "shops" may be anywhere
    }
    std::string const head = word(phrase.top);
    bool const has_before = std::find(phrase.tokens.begin(), phrase.tokens.end(), phrase.top - 1) !=
                            phrase.tokens.end();
    std::string_view const of_two =
        has_before ? lexicon.list_value(word(phrase.top - 1) + " " + head, WordList::site)
                   : std::string_view();
    return of_two.empty() ? lexicon.list_value(head, WordList::site) : of_two;
}

} // namespace gainsay
