#include <gainsay/assertion/noun_class.h>
#include <gainsay/assertion/written_references.h>
#include <gainsay/base/one_of.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace gainsay {

namespace {

// How far back a reference may lead, in sentences.
constexpr std::uint32_t far_head = 25; // the same noun again
constexpr std::uint32_t far_kind = 3;
constexpr std::uint32_t far_wider = 3;
constexpr std::uint32_t far_role = 2;
constexpr std::size_t compared_heads = 12;
constexpr PhraseIndex compared_phrases = 80;

// Nouns that name no thing that could be met again.
constexpr std::array<std::string_view, 34> unmeant = {
    "end",    "way",   "time",   "case",  "fact",   "number", "rest",     "part", "lot",
    "kind",   "sort",  "front",  "back",  "top",    "bottom", "side",     "use",  "place",
    "day",    "year",  "month",  "week",  "moment", "amount", "majority", "past", "future",
    "reason", "basis", "course", "order", "need",   "lack",   "thing"};

// "the company": what a name may be called by.
constexpr std::array<std::string_view, 24> company_kinds = {
    "company",      "firm",     "business", "group",   "manufacturer", "maker",
    "operator",     "retailer", "airline",  "carrier", "bank",         "lender",
    "supplier",     "employer", "giant",    "utility", "start-up",     "startup",
    "conglomerate", "insurer",  "producer", "chain",   "corporation",  "brand"};
constexpr std::array<std::string_view, 14> institution_kinds = {
    "agency",   "organisation", "organization", "institution", "body",    "club",      "party",
    "watchdog", "regulator",    "union",        "charity",     "network", "newspaper", "team"};
// Words in a name that say what the bearer is.
constexpr std::array<std::string_view, 30> institution_words = {
    "ministry",   "court",     "police",     "government",  "university", "council",
    "commission", "committee", "agency",     "authority",   "department", "party",
    "union",      "club",      "federation", "association", "parliament", "senate",
    "school",     "college",   "hospital",   "army",        "office",     "embassy",
    "board",      "institute", "museum",     "congress",    "church",     "league"};
constexpr std::array<std::string_view, 12> company_words = {
    "ltd",         "limited", "inc", "plc", "llc",      "corp",
    "corporation", "gmbh",    "ag",  "co",  "holdings", "company"};
constexpr std::array<std::string_view, 4> country_kinds = {"country", "nation", "kingdom",
                                                           "republic"};
constexpr std::array<std::string_view, 6> town_kinds = {"city",    "town", "village",
                                                        "capital", "port", "municipality"};
constexpr std::array<std::string_view, 2> plain_people = {"man", "woman"};

std::vector<std::string> words_of_name(std::string_view name) {
    std::vector<std::string> out(1);
    for (char const c : name) {
        if (c == ' ' || c == '-') {
            out.emplace_back();
        } else {
            out.back() += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    return out;
}

bool holds(std::vector<std::string> const& all, std::vector<std::string> const& some) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

} // namespace

WrittenReferences::WrittenReferences(ClauseText const& in, std::vector<NounPhrase> const& phrases,
                                     Chains& chains)
    : in_(in), phrases_(phrases), chains_(chains) {}

bool WrittenReferences::is_free(PhraseIndex i) const {
    Chain const& chain = chains_.of(i);
    return chain.name == no_entity && chain.size == 1;
}

bool WrittenReferences::may_refer(PhraseIndex i) const {
    NounPhrase const& phrase = phrases_[i];
    bool const form =
        phrase.form == PhraseForm::definite || phrase.form == PhraseForm::demonstrative;
    return form && phrase.slot != Slot::predicate && phrase.name == no_entity &&
           !one_of(phrase.said.head, unmeant);
}

// What stands before the comma. "The president of the club, Ann Lee": not the club.
PhraseIndex
WrittenReferences::apposed_to(PhraseIndex i,
                              std::unordered_map<std::size_t, PhraseIndex> const& at) const {
    SentenceTree const& tree = in_.trees[phrases_[i].sentence];
    WordIndex word = tree.head(phrases_[i].head);
    for (int steps = 0; word != no_word && steps < 3; ++steps) {
        auto const found = at.find(tree.token_index(word));
        if (found == at.end()) {
            return no_phrase;
        }
        bool const unlike = phrases_[i].sort == Sort::person &&
                            phrases_[found->second].sort != Sort::person &&
                            tree.is(word, Relation::nmod);
        if (!unlike) {
            return found->second;
        }
        word = tree.head(word);
    }
    return no_phrase;
}

// "fined Orbis, the maker of Tingle, 96 million euros": an amount describes nobody.
bool WrittenReferences::is_amount(NounPhrase const& phrase) const {
    auto const& quantities = in_.values.quantities;
    return std::any_of(quantities.begin(), quantities.end(), [&](Quantity const& quantity) {
        return !quantity.unit.empty() && quantity.dimension != "age" &&
               quantity.span.contains(in_.trees[phrase.sentence].span(phrase.head));
    });
}

void WrittenReferences::described_names() {
    std::unordered_map<std::size_t, PhraseIndex> at_token;
    for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
        if (phrases_[i].form != PhraseForm::list) {
            at_token[phrases_[i].token] = i;
        }
    }
    for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
        NounPhrase const& phrase = phrases_[i];
        SentenceTree const& tree = in_.trees[phrase.sentence];
        bool const apposed = phrase.form != PhraseForm::list &&
                             phrase.form != PhraseForm::pronoun &&
                             tree.is(phrase.head, Relation::appos) && !is_amount(phrase);
        if (!apposed) {
            continue;
        }
        PhraseIndex const other = apposed_to(i, at_token);
        if (other == no_phrase || phrases_[other].form == PhraseForm::pronoun) {
            continue;
        }
        NounPhrase const& above = phrases_[other];
        bool const one_name = (above.name == no_entity) != (phrase.name == no_entity);
        bool const described = above.name == no_entity && phrase.name == no_entity &&
                               above.sort == phrase.sort && above.number == phrase.number;
        if ((one_name || described) && !above.in_list && chains_.agree(other, i)) {
            chains_.join(other, i);
            if (phrase.name != no_entity) {
                chains_.describe(i, above.said, above.gender);
            }
        }
    }
    for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
        if (phrases_[i].name != no_entity && phrases_[i].form == PhraseForm::name) {
            for (Description const& said :
                 descriptions_of(in_.trees[phrases_[i].sentence], phrases_[i], in_.mentions)) {
                chains_.describe(i, said, gender_of_address(said.head));
            }
        }
    }
}

void WrittenReferences::enter(PhraseIndex i) {
    NounPhrase const& phrase = phrases_[i];
    if (phrase.form == PhraseForm::pronoun || phrase.form == PhraseForm::list) {
        return;
    }
    SentenceTree const& tree = in_.trees[phrase.sentence];
    if (phrase.form != PhraseForm::name) {
        if (phrase.slot != Slot::predicate) {
            by_head_[phrase.said.head].push_back({i, phrase.said.words, false});
        }
        return;
    }
    for (Description& said : descriptions_of(tree, phrase, in_.mentions)) {
        by_head_[said.head].push_back({i, std::move(said.words), true});
    }
    Entity const& entity = in_.mentions.entities[phrase.name];
    if (entity.kind != EntityKind::person) {
        // "Warragan Dam": the dam
        std::vector<std::string> words = words_of_name(entity.name);
        std::string const last = in_.parsed.lexicon.lemma(words.back(), WordClass::noun);
        words.pop_back();
        std::sort(words.begin(), words.end());
        if (in_.parsed.lexicon.is(last, WordClass::noun)) {
            by_head_[last].push_back({i, std::move(words), true});
        }
    }
}

bool WrittenReferences::covers(PhraseIndex before, Said const& said, PhraseIndex i) const {
    std::vector<std::string> const& words = phrases_[i].said.words;
    return holds(said.words, words) || holds(chains_.of(before).words, words);
}

void WrittenReferences::take_up(PhraseIndex i, bool possessive) {
    NounPhrase const& phrase = phrases_[i];
    auto const found = by_head_.find(phrase.said.head);
    if (found == by_head_.end()) {
        return;
    }
    std::size_t left = compared_heads;
    for (auto at = found->second.rbegin(); at != found->second.rend() && left > 0; ++at, --left) {
        NounPhrase const& before = phrases_[at->phrase];
        if (!at->of_name && sentences_between(at->phrase, i) > far_head) {
            return;
        }
        bool const owned = phrase.possessor != no_phrase && before.possessor != no_phrase &&
                           chains_.together(phrase.possessor, before.possessor);
        bool const same_number =
            (phrase.number == Number::plural) == (before.number == Number::plural);
        bool const within = before.sentence == phrase.sentence && before.span.contains(phrase.span);
        if (same_number && !within && (!possessive || owned) && covers(at->phrase, *at, i) &&
            chains_.agree(at->phrase, i)) {
            chains_.join(at->phrase, i);
            return;
        }
    }
}

void WrittenReferences::same_heads() {
    by_head_.clear();
    for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
        if (may_refer(i) && is_free(i)) {
            take_up(i, false);
        }
        enter(i);
    }
}

void WrittenReferences::possessed() {
    by_head_.clear();
    for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
        if (phrases_[i].form == PhraseForm::possessive && is_free(i) &&
            phrases_[i].slot != Slot::predicate) {
            take_up(i, true);
        }
        enter(i);
    }
}

bool WrittenReferences::is_of_kind(PhraseIndex candidate, std::string const& kind) const {
    NounPhrase const& phrase = phrases_[candidate];
    Entity const& entity = in_.mentions.entities[phrase.name];
    Lexicon const& lexicon = in_.parsed.lexicon;
    std::vector<std::string> const words = words_of_name(entity.name);
    auto const any = [&](auto const& list) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string const& word) { return one_of(word, list); });
    };
    std::string whole;
    for (std::string const& word : words) {
        whole += (whole.empty() ? "" : " ") + word;
    }
    bool const country = lexicon.listed(whole, WordList::country);
    if (one_of(kind, country_kinds)) {
        return country;
    }
    if (one_of(kind, town_kinds)) {
        return entity.kind == EntityKind::place && !country &&
               !lexicon.listed(words.back(), WordList::place_word);
    }
    bool const organisation =
        entity.kind == EntityKind::organisation || (entity.kind == EntityKind::other && !country);
    if (one_of(kind, company_kinds)) {
        return organisation && !any(institution_words);
    }
    if (one_of(kind, institution_kinds)) {
        return organisation && !any(institution_words) && !any(company_words);
    }
    return one_of(kind, plain_people) && entity.kind == EntityKind::person;
}

void WrittenReferences::kind(PhraseIndex i) {
    NounPhrase const& phrase = phrases_[i];
    std::string const& kind = phrase.said.head;
    if (phrase.number == Number::plural) {
        return;
    }
    std::optional<PhraseIndex> best;
    int best_score = 0;
    for (PhraseIndex j = i; j-- > 0 && i - j <= compared_phrases;) {
        NounPhrase const& before = phrases_[j];
        std::uint32_t const far = sentences_between(j, i);
        if (far > far_kind) {
            break;
        }
        if (before.name == no_entity || before.token >= phrase.token || before.in_list ||
            !is_of_kind(j, kind) || !chains_.agree(j, i)) {
            continue;
        }
        // "the company": rather the firm than a name of unknown kind
        bool const vague = in_.mentions.entities[before.name].kind == EntityKind::other;
        int const score = 100 - 20 * static_cast<int>(far) +
                          (before.slot == Slot::subject ? 12 : 0) - (vague ? 15 : 0) -
                          static_cast<int>(i - j) / 4;
        if (!best || score > best_score) {
            best = j;
            best_score = score;
        }
    }
    if (best) {
        chains_.join(*best, i);
    }
}

// "the 58-year-old": whose age was told, or else the person told of last.
void WrittenReferences::aged(PhraseIndex i) {
    NounPhrase const& phrase = phrases_[i];
    for (PhraseIndex j = i; j-- > 0 && i - j <= 4 * compared_phrases;) {
        NounPhrase const& before = phrases_[j];
        if (chains_.of(j).sort != Sort::person || before.quote != phrase.quote ||
            !chains_.agree(j, i)) {
            continue;
        }
        SentenceTree const& tree = in_.trees[before.sentence];
        WordIndex after = before.head;
        while (after < tree.size() && tree.span(after).begin < before.span.end) {
            ++after;
        }
        // "Ann Lee, 58, …"
        bool const told = before.form == PhraseForm::name && after + 1 < tree.size() &&
                          tree.lower(after) == "," &&
                          std::binary_search(phrase.said.words.begin(), phrase.said.words.end(),
                                             tree.lower(after + 1));
        if (told || (sentences_between(j, i) <= 2 && before.slot == Slot::subject)) {
            chains_.join(j, i);
            return;
        }
    }
}

void WrittenReferences::kinds() {
    for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
        if (may_refer(i) && is_free(i) && phrases_[i].said.words.empty()) {
            kind(i);
        }
    }
}

// "Ann Lee lost by a hair. The beaten minister …": nobody else is about.
void WrittenReferences::role(PhraseIndex i) {
    NounPhrase const& phrase = phrases_[i];
    Lexicon const& lexicon = in_.parsed.lexicon;
    PhraseIndex only = no_phrase;
    for (PhraseIndex j = i; j-- > 0 && i - j <= compared_phrases;) {
        NounPhrase const& before = phrases_[j];
        std::uint32_t const far = sentences_between(j, i);
        if (far > far_role) {
            break;
        }
        Chain const& chain = chains_.of(j);
        if (chain.sort != Sort::person || before.form == PhraseForm::pronoun ||
            before.form == PhraseForm::list || before.number == Number::plural) {
            continue;
        }
        bool const another = only != no_phrase && !chains_.together(only, j);
        if (far == 0 || another || chain.name == no_entity) {
            return;
        }
        only = j;
    }
    if (only == no_phrase || !chains_.agree(only, i) || phrases_[only].slot != Slot::subject) {
        return;
    }
    // The mayor is no minister.
    std::vector<std::string> const& words = chains_.of(only).words;
    bool const other_post = std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return word != phrase.said.head && lexicon.listed(word, WordList::title);
    });
    if (!other_post) {
        chains_.join(only, i);
    }
}

void WrittenReferences::roles() {
    for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
        NounPhrase const& phrase = phrases_[i];
        if (phrase.sort == Sort::person && phrase.number == Number::singular &&
            phrase.slot == Slot::subject && phrase.form == PhraseForm::definite &&
            phrase.quote == Quote::no_quote && may_refer(i) && is_free(i) &&
            in_.parsed.lexicon.listed(phrase.said.head, WordList::title)) {
            role(i);
        }
    }
}

void WrittenReferences::ages() {
    for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
        NounPhrase const& phrase = phrases_[i];
        std::vector<std::string> const& words = phrase.said.words;
        if (phrase.said.head == "old" && may_refer(i) && is_free(i) &&
            std::binary_search(words.begin(), words.end(), "year")) {
            aged(i);
        }
    }
}

void WrittenReferences::wider_words() {
    Lexicon const& lexicon = in_.parsed.lexicon;
    for (PhraseIndex i = 0; i < phrases_.size(); ++i) {
        NounPhrase const& phrase = phrases_[i];
        if (!may_refer(i) || !is_free(i) || !phrase.said.words.empty()) {
            continue;
        }
        std::vector<std::uint32_t> const senses = lexicon.senses(phrase.said.head, WordClass::noun);
        std::set<std::string> refused;
        for (PhraseIndex j = i; j-- > 0 && i - j <= compared_phrases;) {
            NounPhrase const& before = phrases_[j];
            if (sentences_between(j, i) > far_wider) {
                break;
            }
            bool const noun = before.form != PhraseForm::pronoun &&
                              before.form != PhraseForm::list && before.name == no_entity &&
                              before.slot != Slot::predicate;
            if (!noun || before.token >= phrase.token || before.number != phrase.number ||
                before.sort != phrase.sort || before.said.head == phrase.said.head ||
                before.span.contains(phrase.span) || !chains_.agree(j, i) ||
                refused.contains(before.said.head)) {
                continue;
            }
            std::vector<std::uint32_t> const other =
                lexicon.senses(before.said.head, WordClass::noun);
            bool const synonym = std::find_first_of(senses.begin(), senses.end(), other.begin(),
                                                    other.end()) != senses.end();
            if (synonym || lexicon.broader(phrase.said.head, before.said.head, WordClass::noun)) {
                chains_.join(j, i);
                break;
            }
            refused.insert(before.said.head);
        }
    }
}

} // namespace gainsay
