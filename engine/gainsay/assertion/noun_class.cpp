#include <gainsay/assertion/noun_class.h>
#include <gainsay/base/one_of.h>

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay {

namespace {

constexpr std::array<std::string_view, 27> female_nouns = {
    "woman",         "girl",          "mother",
    "wife",          "daughter",      "sister",
    "aunt",          "niece",         "grandmother",
    "widow",         "queen",         "princess",
    "actress",       "lady",          "spokeswoman",
    "chairwoman",    "businesswoman", "policewoman",
    "congresswoman", "girlfriend",    "granddaughter",
    "waitress",      "duchess",       "countess",
    "nun",           "heroine",       "mum"};
constexpr std::array<std::string_view, 27> male_nouns = {
    "man",       "boy",         "father",      "husband",   "son",         "brother",   "uncle",
    "nephew",    "grandfather", "widower",     "king",      "prince",      "gentleman", "lord",
    "spokesman", "chairman",    "businessman", "policeman", "congressman", "boyfriend", "grandson",
    "fisherman", "fireman",     "duke",        "monk",      "fiance",      "dad"};
constexpr std::array<std::string_view, 9> female_addresses = {
    "mrs", "ms", "miss", "madam", "mme", "lady", "dame", "queen", "frau"};
constexpr std::array<std::string_view, 7> male_addresses = {"mr",   "mister", "sir", "lord",
                                                            "king", "herr",   "shri"};
constexpr std::array<std::string_view, 30> group_nouns = {
    "police", "family",    "team",       "staff",      "crew",   "government", "company",  "firm",
    "group",  "committee", "council",    "party",      "army",   "board",      "union",    "couple",
    "public", "audience",  "jury",       "club",       "agency", "ministry",   "military", "press",
    "band",   "squad",     "opposition", "leadership", "pair",   "community"};
// What WordNet's commonest sense has elsewhere.
constexpr std::array<std::string_view, 22> organisation_nouns = {
    "bank",     "party",   "ministry",  "operator", "manufacturer", "maker",
    "retailer", "carrier", "watchdog",  "court",    "hospital",     "school",
    "club",     "union",   "newspaper", "airline",  "regulator",    "employer",
    "supplier", "utility", "lender",    "start-up"};
constexpr std::array<std::string_view, 9> person_nouns = {
    "counterpart", "people", "suspect", "victim", "head", "chair", "witness", "official", "old"};
constexpr std::array<std::string_view, 12> place_nouns = {
    "city",    "town",   "village", "country", "nation",   "state",
    "capital", "region", "island",  "area",    "district", "province"};

} // namespace

Sort sort_of_noun(std::string_view lemma, Lexicon const& lexicon) {
    if (one_of(lemma, organisation_nouns)) {
        return Sort::organisation;
    }
    if (one_of(lemma, person_nouns) || lexicon.listed(lemma, WordList::title)) {
        return Sort::person;
    }
    if (one_of(lemma, place_nouns)) {
        return Sort::place;
    }
    switch (lexicon.field(lemma, WordClass::noun)) {
    case WordField::person:
        return Sort::person;
    case WordField::group:
        return Sort::organisation;
    case WordField::location:
        return Sort::place;
    case WordField::other:
        return Sort::unknown;
    default:
        return Sort::thing;
    }
}

Gender gender_of_noun(std::string_view lemma) {
    return one_of(lemma, female_nouns) || lemma.ends_with("woman") ? Gender::female
           : one_of(lemma, male_nouns)                             ? Gender::male
                                                                   : Gender::unknown;
}

Gender gender_of_address(std::string_view word) {
    if (word.ends_with('.')) {
        word.remove_suffix(1);
    }
    return one_of(word, female_addresses) ? Gender::female
           : one_of(word, male_addresses) ? Gender::male
                                          : gender_of_noun(word);
}

bool is_ship(std::string_view lemma, Lexicon const& lexicon) {
    return lemma == "ship" || lemma == "vessel" ||
           lexicon.broader("ship", lemma, WordClass::noun) ||
           lexicon.broader("boat", lemma, WordClass::noun);
}

bool is_group_noun(std::string_view lemma) {
    return one_of(lemma, group_nouns);
}

PronounFacts const* pronoun_facts(std::string_view lower) {
    constexpr PronounFacts he = {Number::singular, Gender::male, Sort::person, false, false, false};
    constexpr PronounFacts she = {
        Number::singular, Gender::female, Sort::person, false, false, false};
    constexpr PronounFacts it = {
        Number::singular, Gender::unknown, Sort::thing, false, false, false};
    constexpr PronounFacts they = {Number::plural, Gender::unknown, Sort::unknown,
                                   false,          false,           false};
    constexpr PronounFacts i = {
        Number::singular, Gender::unknown, Sort::person, true, false, false};
    constexpr PronounFacts we = {Number::plural, Gender::unknown, Sort::unknown,
                                 true,           false,           false};
    constexpr auto reflexive = [](PronounFacts facts) {
        facts.reflexive = true;
        return facts;
    };
    constexpr auto possessive = [](PronounFacts facts) {
        facts.possessive = true;
        return facts;
    };
    static constexpr std::array<std::pair<std::string_view, PronounFacts>, 27> all = {
        {{"he", he},
         {"him", he},
         {"his", possessive(he)},
         {"himself", reflexive(he)},
         {"she", she},
         {"her", she},
         {"hers", possessive(she)},
         {"herself", reflexive(she)},
         {"it", it},
         {"its", possessive(it)},
         {"itself", reflexive(it)},
         {"they", they},
         {"them", they},
         {"their", possessive(they)},
         {"theirs", possessive(they)},
         {"themselves", reflexive(they)},
         {"i", i},
         {"me", i},
         {"my", possessive(i)},
         {"mine", possessive(i)},
         {"myself", reflexive(i)},
         {"we", we},
         {"us", we},
         {"our", possessive(we)},
         {"ours", possessive(we)},
         {"ourselves", reflexive(we)},
         {"themself", reflexive(they)}}};
    auto const* const at =
        std::find_if(all.begin(), all.end(), [&](auto const& row) { return row.first == lower; });
    return at == all.end() ? nullptr : &at->second;
}

} // namespace gainsay
