#include <gainsay/assertion/state_references.h>
#include <gainsay/base/utf8.h>

#include <string>
#include <unordered_map>

namespace gainsay {

namespace {

// By the country's first name, in lower case.
std::unordered_map<std::string, EntityIndex> countries_of(ClauseText const& in) {
    std::unordered_map<std::string, EntityIndex> out;
    for (EntityIndex e = 0; e < in.mentions.entities.size(); ++e) {
        std::string_view const country =
            in.parsed.lexicon.list_value(to_lower(in.mentions.entities[e].name), WordList::country);
        if (!country.empty()) {
            out.try_emplace(std::string(country), e);
        }
    }
    return out;
}

// What a place cannot do, and its government can.
bool is_deed_of_state(SentenceTree const& tree, WordIndex verb) {
    Lexicon const& lexicon = tree.lexicon();
    if (tree.upos(verb) != Upos::verb) {
        return false;
    }
    std::string const lemma = tree.lemma(verb);
    WordField const field = lexicon.field(lemma, WordClass::verb);
    return lexicon.listed(lemma, WordList::saying_verb) || field == WordField::verb_communication ||
           field == WordField::verb_social || field == WordField::verb_cognition;
}

} // namespace

void resolve_sides(ClauseText const& in, std::vector<NounPhrase> const& phrases, Chains& chains) {
    std::unordered_map<std::string, EntityIndex> const countries = countries_of(in);
    std::unordered_map<EntityIndex, PhraseIndex> named;
    for (PhraseIndex i = 0; i < phrases.size(); ++i) {
        NounPhrase const& phrase = phrases[i];
        if (phrase.form == PhraseForm::name) {
            named.try_emplace(phrase.name, i);
        }
        bool const side = phrase.form == PhraseForm::definite && phrase.said.words.size() == 1 &&
                          (phrase.said.head == "side" || phrase.said.head == "delegation");
        auto const country = side ? countries.find(phrase.said.words.front()) : countries.end();
        if (country == countries.end()) {
            continue;
        }
        if (auto const at = named.find(country->second); at != named.end()) {
            chains.join(at->second, i);
        }
    }
}

std::vector<std::pair<std::size_t, EntityIndex>>
speaking_capitals(ClauseText const& in, std::vector<NounPhrase> const& phrases) {
    std::vector<std::pair<std::size_t, EntityIndex>> out;
    std::unordered_map<std::string, EntityIndex> const countries = countries_of(in);
    for (NounPhrase const& phrase : phrases) {
        if (phrase.form != PhraseForm::name || phrase.slot != Slot::subject ||
            phrase.name == no_entity) {
            continue;
        }
        SentenceTree const& tree = in.trees[phrase.sentence];
        std::string_view const country = in.parsed.lexicon.list_value(
            to_lower(in.mentions.entities[phrase.name].name), WordList::city);
        auto const at = country.empty() ? countries.end() : countries.find(std::string(country));
        if (at != countries.end() && is_deed_of_state(tree, tree.head(phrase.head))) {
            out.emplace_back(phrase.token, at->second);
        }
    }
    return out;
}

} // namespace gainsay
