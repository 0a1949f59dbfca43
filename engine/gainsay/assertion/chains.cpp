#include <gainsay/assertion/chains.h>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace gainsay {

namespace {

constexpr std::size_t words_of_a_chain = 48;

template <class Feature>
bool fit(Feature a, Feature b) {
    return a == b || a == Feature::unknown || b == Feature::unknown;
}

// "the company … it", "the country … it", "Canada … the country": a state acts, a firm has a place.
bool sorts_fit(Sort a, Sort b) {
    if (fit(a, b)) {
        return true;
    }
    return a != Sort::person && b != Sort::person;
}

void add_words(std::vector<std::string>& to, std::vector<std::string> const& more) {
    if (to.size() < words_of_a_chain) {
        std::vector<std::string> all;
        std::set_union(to.begin(), to.end(), more.begin(), more.end(), std::back_inserter(all));
        to = std::move(all);
    }
}

} // namespace

Chains::Chains(std::vector<NounPhrase> const& phrases) : up_(phrases.size()) {
    std::iota(up_.begin(), up_.end(), 0);
    chains_.reserve(phrases.size());
    for (NounPhrase const& phrase : phrases) {
        chains_.push_back(
            {phrase.name, phrase.number, phrase.gender, phrase.sort, phrase.said.words, 1});
    }
}

PhraseIndex Chains::root(PhraseIndex phrase) const {
    while (up_[phrase] != phrase) {
        phrase = up_[phrase] = up_[up_[phrase]];
    }
    return phrase;
}

bool Chains::agree(PhraseIndex a, PhraseIndex b) const {
    Chain const& x = of(a);
    Chain const& y = of(b);
    bool const names = x.name == no_entity || y.name == no_entity || x.name == y.name;
    return names && fit(x.number, y.number) && fit(x.gender, y.gender) && sorts_fit(x.sort, y.sort);
}

void Chains::join(PhraseIndex a, PhraseIndex b) {
    a = root(a);
    b = root(b);
    if (a == b) {
        return;
    }
    if (b < a) {
        std::swap(a, b);
    }
    up_[b] = a;
    Chain& to = chains_[a];
    Chain const& from = chains_[b];
    to.name = to.name == no_entity ? from.name : to.name;
    to.number = to.number == Number::unknown ? from.number : to.number;
    to.gender = to.gender == Gender::unknown ? from.gender : to.gender;
    // "it" says less than "the firm" does.
    bool const vague = to.sort == Sort::unknown || to.sort == Sort::thing;
    to.sort = vague && from.sort != Sort::unknown ? from.sort : to.sort;
    to.size += from.size;
    add_words(to.words, from.words);
}

void Chains::describe(PhraseIndex phrase, Description const& said, Gender gender) {
    Chain& to = chains_[root(phrase)];
    std::vector<std::string> more = said.words;
    more.insert(std::lower_bound(more.begin(), more.end(), said.head), said.head);
    add_words(to.words, more);
    to.gender = to.gender == Gender::unknown ? gender : to.gender;
}

} // namespace gainsay
