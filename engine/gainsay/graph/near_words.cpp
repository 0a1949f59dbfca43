#include <gainsay/base/utf8.h>
#include <gainsay/graph/near_words.h>
#include <gainsay/syntax/lemma.h>

namespace gainsay {

namespace {

constexpr std::uint32_t longest_phrase = 4; // words
constexpr float near = 0.6F;
constexpr float near_derived = 0.5F; // by a word that it is derived from, or that is from it

} // namespace

std::vector<NearLine> near_lines(Analysis const& analysis, Sentence const& sentence,
                                 std::uint32_t token, Lexicon const& lexicon) {
    std::vector<NearLine> out;
    auto form = [&](std::uint32_t t) {
        return to_lower(slice(analysis.article.text(), analysis.segmentation.tokens[t].span));
    };
    auto add = [&](std::string_view word, float likeness, std::uint32_t end) {
        std::string_view rest = lexicon.list_value(word, WordList::near_word);
        while (!rest.empty()) {
            std::size_t const space = std::min(rest.find(' '), rest.size());
            out.push_back({std::string(rest.substr(0, space)), likeness, token, end});
            rest.remove_prefix(std::min(space + 1, rest.size()));
        }
    };
    Node const& node = analysis.nodes[token];
    std::string const first = form(token);
    std::string const base =
        lemma(first, node.upos == Upos::propn ? Upos::noun : node.upos, node.xpos, lexicon);
    add(base, near, token + 1);
    if (first != base) { // "gone"
        add(first, near, token + 1);
    }
    // Of whatever class the word is taken for: "stricter".
    for (WordClass const any : {WordClass::verb, WordClass::noun, WordClass::adjective}) {
        if (auto const other = lexicon.base_form(first, any); other && *other != base) {
            add(*other, near, token + 1);
        }
    }
    if (auto const c = word_class(node.upos == Upos::aux ? Upos::verb : node.upos)) {
        for (LexiconWord const& other : lexicon.derived(base, *c)) {
            add(other.lemma, near_derived, token + 1);
        }
    }
    std::string rest;
    for (std::uint32_t t = token + 1; t < sentence.end_token && t < token + longest_phrase; ++t) {
        rest += " " + form(t);
        add(base + rest, near, t + 1);
        if (base != first) {
            add(first + rest, near, t + 1);
        }
    }
    // "turned the offer down"
    for (std::uint32_t t = token + 2; t < sentence.end_token && node.upos == Upos::verb; ++t) {
        if (analysis.nodes[t].relation == Relation::compound_prt &&
            sentence.first_token + analysis.nodes[t].head == token) {
            add(base + " " + form(t), near, token + 1);
        }
    }
    return out;
}

std::string mirrored(std::string key) {
    key.front() = key.front() == '+' ? '-' : '+';
    return key;
}

} // namespace gainsay
