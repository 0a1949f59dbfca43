#include <gainsay/assertion/deed_doers.h>
#include <gainsay/assertion/nominal_event.h>
#include <gainsay/assertion/standing.h>
#include <gainsay/base/one_of.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace gainsay {

namespace {

constexpr double told_by_noun = 0.5;
constexpr double told_by_light_verb = 0.6;
constexpr std::size_t shared_letters = 3; // of a noun and its verb

// "her arrest": it is done to her.
constexpr std::array<std::string_view, 36> done_to_owner = {
    "arrest",     "murder",      "killing",     "appointment", "release",      "removal",
    "dismissal",  "detention",   "conviction",  "trial",       "prosecution",  "assassination",
    "kidnapping", "abduction",   "rescue",      "execution",   "election",     "nomination",
    "suspension", "deportation", "extradition", "closure",     "sentencing",   "acquittal",
    "indictment", "sacking",     "ouster",      "capture",     "imprisonment", "selection",
    "expulsion",  "evacuation",  "demolition",  "destruction", "poisoning",    "injury"};
// "the death of the mayor": whose it is does it. Others with "of" have it done to them.
constexpr std::array<std::string_view, 26> done_by_owner = {
    "death",         "resignation", "arrival",   "departure", "collapse",  "rise",
    "fall",          "decline",     "growth",    "failure",   "return",    "visit",
    "retirement",    "escape",      "victory",   "defeat",    "emergence", "appearance",
    "speech",        "decision",    "agreement", "eruption",  "explosion", "withdrawal",
    "disappearance", "derailment"};
// Happenings that no verb tells: they happen.
constexpr std::array<std::string_view, 34> happenings = {
    "earthquake", "fire",     "flood",    "storm",    "hurricane", "tsunami",    "landslide",
    "avalanche",  "blaze",    "accident", "disaster", "war",       "riot",       "trial",
    "ceremony",   "festival", "match",    "race",     "summit",    "conference", "drought",
    "outbreak",   "epidemic", "pandemic", "incident", "crisis",    "coup",       "referendum",
    "funeral",    "wedding",  "typhoon",  "tornado",  "cyclone",   "wildfire"};
// "took a decision", "carried out an inspection": the noun says what was done.
constexpr std::array<std::string_view, 23> light_verbs = {
    "take",   "make",    "give",   "reach",  "carry out", "hold",      "have",   "conduct",
    "launch", "perform", "pay",    "strike", "issue",     "undertake", "commit", "enter into",
    "lodge",  "file",    "submit", "put in", "place",     "cast",      "enter"};
// What these are said to be about is what it is done to: "an appeal against the fine", "put her
// signature to the act".
constexpr std::array<std::string_view, 7> about_objects = {"about", "against", "for", "into",
                                                           "on",    "over",    "to"};
// Other pairs of verb and noun that tell a deed.
struct SetPhrase {
    std::string_view verb;
    std::string_view noun;
    std::string_view deed;
};
constexpr auto set_phrases = std::to_array<SetPhrase>({{"put", "signature", "sign"},
                                                       {"set", "signature", "sign"},
                                                       {"add", "signature", "sign"},
                                                       {"affix", "signature", "sign"},
                                                       {"append", "signature", "sign"},
                                                       {"make up", "mind", "decide"},
                                                       {"put", "end", "end"},
                                                       {"put", "stop", "stop"},
                                                       {"grant", "approval", "approve"},
                                                       {"break", "news", "tell"},
                                                       {"deliver", "news", "tell"},
                                                       {"raise", "alarm", "alert"},
                                                       {"sound", "alarm", "alert"}});
// "is considering a ban", "weighed a bid": it is open whether.
constexpr std::array<std::string_view, 8> pondering_verbs = {
    "consider", "weigh", "mull", "contemplate", "ponder", "discuss", "debate", "study"};
// "a decision on a recall", "has not decided on a recall", "made up its mind about a recall"
constexpr std::array<std::string_view, 4> deciding_nouns = {"decision", "vote", "referendum",
                                                            "mind"};
constexpr std::array<std::string_view, 3> deciding_verbs = {"decide", "vote", "make up"};
constexpr std::array<std::string_view, 3> concerning = {"on", "about", "over"};
// "put off its ruling": who puts it off is who is to do it.
constexpr std::array<std::string_view, 6> delaying_verbs = {"put off", "postpone", "delay",
                                                            "defer",   "plan",     "shelve"};
// "awaits approval by the regulator": who waits has it done to it.
constexpr std::array<std::string_view, 4> awaiting_verbs = {"await", "need", "require", "lack"};
constexpr std::array<std::string_view, 7> awaited_deeds = {
    "approval", "consent", "assent", "ratification", "confirmation", "clearance", "authorisation"};
constexpr std::array<std::string_view, 3> outstanding = {"outstanding", "pending", "due"};
// Nouns with the form of their verb tell a happening seldom; these do.
constexpr std::array<std::string_view, 60> same_as_verb = {
    "abuse",   "appeal", "arrest",   "assault", "attack",   "attempt",  "ban",      "boycott",
    "break",   "breach", "clash",    "climb",   "collapse", "crash",    "cut",      "debate",
    "decline", "defeat", "demand",   "drop",    "escape",   "exchange", "fall",     "fight",
    "hack",    "halt",   "increase", "invite",  "launch",   "leak",     "lead",     "march",
    "murder",  "move",   "offer",    "pledge",  "promise",  "protest",  "purchase", "quit",
    "raid",    "recall", "release",  "request", "rescue",   "return",   "review",   "rise",
    "scan",    "search", "shutdown", "strike",  "surge",    "transfer", "visit",    "vote",
    "walkout", "win",    "wreck"};
constexpr std::array<std::string_view, 11> event_endings = {
    "tion", "sion", "ment", "al", "ure", "ance", "ence", "ing", "ege", "sis", "very"};
// Others with such an ending that name a thing or a state.
constexpr std::array<std::string_view, 28> things = {
    "information", "building",  "position",  "government", "cooperation", "relation",  "action",
    "motion",      "condition", "situation", "document",   "statement",   "signature", "picture",
    "feature",     "measure",   "proposal",  "material",   "possession",  "training",  "question",
    "station",     "section",   "equipment", "permission", "nature",      "signal",    "capital"};
// WordNet counts these elsewhere, or gives them another verb.
struct Derived {
    std::string_view noun;
    std::string_view verb;
};
constexpr std::array<Derived, 14> by_hand = {{{"meeting", "meet"},
                                              {"ballot", "vote"},
                                              {"approval", "approve"},
                                              {"consent", "approve"},
                                              {"assent", "approve"},
                                              {"talk", "talk"},
                                              {"discussion", "discuss"},
                                              {"negotiation", "negotiate"},
                                              {"agreement", "agree"},
                                              {"speech", "speak"},
                                              {"death", "die"},
                                              {"theft", "steal"},
                                              {"loss", "lose"},
                                              {"sale", "sell"}}};

class Reader {
  public:
    Reader(SentenceTree const& tree, ClauseTree const& clauses, ClausePhrases const& phrases)
        : tree_(tree), clauses_(clauses), phrases_(phrases), doers_(tree, clauses, phrases) {}

    std::vector<NominalEvent> run() {
        std::vector<NominalEvent> out;
        for (WordIndex i = 0; i < tree_.size(); ++i) {
            if (!is_phrase(i)) {
                continue;
            }
            if (std::optional<std::string> const predicate = predicate_of(i)) {
                if (std::optional<NominalEvent> event = read(i, *predicate)) {
                    out.push_back(std::move(*event));
                }
            }
        }
        return out;
    }

  private:
    [[nodiscard]] bool is_phrase(WordIndex i) const {
        if (tree_.upos(i) != Upos::noun || tree_.has(i, Relation::cop) ||
            clauses_.of_word[i] == no_clause || clauses_.headed[i] != no_clause) {
            return false;
        }
        switch (universal(tree_.relation(i))) {
        case Relation::nsubj:
        case Relation::obj:
        case Relation::obl:
        case Relation::nmod:
        case Relation::conj:
        case Relation::appos:
        case Relation::iobj:
            return tree_.relation(i) != Relation::nmod_desc;
        default:
            return false;
        }
    }

    // The verb that tells the same, or "happen:fire".
    [[nodiscard]] std::optional<std::string> predicate_of(WordIndex i) const {
        Lexicon const& lexicon = tree_.lexicon();
        std::string const noun = lexicon.lemma(tree_.lower(i), WordClass::noun);
        if (SetPhrase const* known = set_phrase(i)) {
            return std::string(known->deed);
        }
        if (one_of(noun, happenings)) {
            return "happen:" + noun;
        }
        auto const* const known = std::find_if(by_hand.begin(), by_hand.end(),
                                               [&](Derived const& d) { return d.noun == noun; });
        if (known != by_hand.end()) {
            return std::string(known->verb);
        }
        if (doers_.driver_at(i) != no_word) {
            return "drive";
        }
        if (doers_.beaten_in(i) != no_word) {
            return "beat";
        }
        if (std::string_view const deed = deed_of(i, noun); !deed.empty()) {
            return std::string(deed);
        }
        WordField const field = lexicon.field(noun, WordClass::noun);
        bool const listed = one_of(noun, done_to_owner) || one_of(noun, done_by_owner);
        bool const event = listed || field == WordField::act || field == WordField::event ||
                           field == WordField::process || field == WordField::communication;
        if (!event || one_of(noun, things)) {
            return std::nullopt;
        }
        return derived_verb(noun);
    }

    [[nodiscard]] std::string_view deed_of(WordIndex i, std::string_view noun) const {
        Clause const& around = clauses_.clauses[clauses_.of_word[i]];
        return is_light(around, i) || doers_.is_prompt(around, i) ? deed_of_noun(noun)
                                                                  : std::string_view();
    }

    // The one that shares most letters with the noun.
    [[nodiscard]] std::optional<std::string> derived_verb(std::string const& noun) const {
        bool const same = one_of(noun, same_as_verb) || one_of(noun, done_to_owner) ||
                          one_of(noun, done_by_owner);
        if (same && tree_.lexicon().frequency(noun, WordClass::verb) > 0) {
            return noun;
        }
        bool const ending = std::any_of(event_endings.begin(), event_endings.end(),
                                        [&](std::string_view end) { return noun.ends_with(end); });
        if (!ending) {
            return std::nullopt;
        }
        std::optional<std::string> best;
        std::size_t best_shared = 0;
        for (auto const& [verb, word_class] : tree_.lexicon().derived(noun, WordClass::noun)) {
            if (word_class != WordClass::verb) {
                continue;
            }
            auto const end = std::mismatch(noun.begin(), noun.end(), verb.begin(), verb.end());
            auto const shared = static_cast<std::size_t>(end.first - noun.begin());
            bool const better = !best || shared > best_shared ||
                                (shared == best_shared && verb.size() < best->size());
            if (verb != noun && better) {
                best = std::string(verb);
                best_shared = shared;
            }
        }
        return best_shared >= shared_letters ? best : std::nullopt;
    }

    [[nodiscard]] std::optional<NominalEvent> read(WordIndex noun, std::string const& predicate) {
        NominalEvent out;
        out.noun = noun;
        out.clause = clauses_.of_word[noun];
        Assertion& told = out.told;
        told.nominal = true;
        told.predicate.lemma = predicate;
        told.predicate.head = told.predicate.span = tree_.span(noun);
        told.span = phrase_span(noun);
        bool const happens = predicate.starts_with("happen:");
        participants(noun, happens, told);
        Clause const& around = clauses_.clauses[out.clause];
        out.light = !happens && is_light(around, noun);
        if (out.light) {
            tell_as_verb(noun, around, told);
        }
        if (WordIndex const driver = doers_.driver_at(noun); driver != no_word) {
            tell_as_driving(around, driver, told);
        }
        if (WordIndex const beaten = doers_.beaten_in(noun); beaten != no_word) {
            tell_as_victory(noun, beaten, around, told);
            out.light = true;
        }
        bool const prompt = !happens && !out.light && doers_.is_prompt(around, noun);
        if (prompt) {
            tell_as_prompt(around, told);
        }
        Stand const stand = happens || out.light || prompt ? Stand::told : open_stand(noun, around);
        if (stand != Stand::told) {
            tell_as_open(noun, around, stand, told);
        }
        told.confidence = out.light ? told_by_light_verb : told_by_noun;
        told.modality = stand == Stand::open      ? Modality::conditional
                        : stand == Stand::awaited ? Modality::planned
                        : prompt                  ? Modality::asserted
                                                  : modality(noun, around);
        told.polarity = is_denied(noun) ? Polarity::negative : Polarity::positive;
        bool const tells = !told.subject.span.empty() || !told.object.span.empty() ||
                           (happens && (is_definite(noun) || !told.arguments.empty())) || out.light;
        return tells ? std::optional(std::move(out)) : std::nullopt;
    }

    [[nodiscard]] Span phrase_span(WordIndex noun) const {
        Words const words = phrase_words(tree_, noun, PhraseSize::subject);
        return cover(tree_.span(words.front()), tree_.span(words.back()));
    }

    [[nodiscard]] bool is_definite(WordIndex noun) const {
        WordIndex const determiner = tree_.child(noun, Relation::det);
        return determiner != no_word && tree_.lower(determiner) != "any" &&
               tree_.lower(determiner) != "every" && tree_.lower(determiner) != "no";
    }

    void participants(WordIndex noun, bool happens, Assertion& told) {
        std::string const lemma = tree_.lexicon().lemma(tree_.lower(noun), WordClass::noun);
        WordIndex owner = no_word;
        WordIndex of = no_word;
        WordIndex by = no_word;
        for (WordIndex const child : tree_.children(noun)) {
            if (tree_.relation(child) == Relation::nmod_poss) {
                owner = child;
            } else if (tree_.is(child, Relation::nmod) && child > noun) {
                Words const preposition = preposition_of(tree_, child);
                if (preposition.empty()) {
                    continue;
                }
                std::string const role = tree_.lower(preposition.front());
                if (role == "of" && of == no_word) {
                    of = child;
                } else if ((role == "by" || role == "between") && by == no_word) {
                    by = child;
                } else {
                    told.arguments.push_back({role, phrases_.list(child)});
                }
            }
        }
        bool const patient_owner = one_of(lemma, done_to_owner);
        bool const agent_of = happens || one_of(lemma, done_by_owner);
        auto const set = [&](Phrase& slot, WordIndex word) {
            if (word != no_word && slot.span.empty()) {
                slot = phrases_.list(word);
            }
        };
        set(told.subject, by);
        if (happens) {
            // "the trial of the mayor", "Saturday's fire"
            set(told.object, of);
            set(told.object, owner);
            return;
        }
        if (owner != no_word) {
            set(patient_owner ? told.object : told.subject, owner);
        }
        set(agent_of && owner == no_word ? told.subject : told.object, of);
    }

    [[nodiscard]] bool is_done_in(Clause const& around, WordIndex noun) const {
        return around.verb != no_word && tree_.head(noun) == around.head &&
               (tree_.is(noun, Relation::obj) ||
                (around.passive && tree_.is(noun, Relation::nsubj)));
    }

    [[nodiscard]] bool is_light(Clause const& around, WordIndex noun) const {
        return doers_.comes_from(around, noun) != no_word ||
               (is_done_in(around, noun) && (one_of(predicate_lemma(tree_, around), light_verbs) ||
                                             set_phrase(noun) != nullptr));
    }

    // How what governs a noun leaves its deed.
    enum class Stand : std::uint8_t {
        told,
        open,    // "is considering a ban", "a decision on a recall"
        delayed, // "put off its ruling"
        awaited  // "awaits approval", "ratification is outstanding"
    };

    [[nodiscard]] Stand open_stand(WordIndex noun, Clause const& around) const {
        std::string const verb = around.verb == no_word ? "" : predicate_lemma(tree_, around);
        std::string const lemma = tree_.lexicon().lemma(tree_.lower(noun), WordClass::noun);
        WordIndex const determiner = tree_.child(noun, Relation::det);
        bool const some = determiner != no_word && tree_.lower(determiner).starts_with('a');
        WordIndex const above = tree_.head(noun);
        WordIndex const preposition = tree_.child(noun, Relation::case_);
        bool const concerns = above != no_word && preposition != no_word && some &&
                              one_of(tree_.lower(preposition), concerning);
        bool const decided =
            concerns && (above == around.head ? one_of(verb, deciding_verbs)
                                              : one_of(tree_.lemma(above), deciding_nouns));
        if (decided || (some && is_done_in(around, noun) && one_of(verb, pondering_verbs))) {
            return Stand::open;
        }
        if (is_done_in(around, noun) && one_of(verb, delaying_verbs)) {
            return Stand::delayed;
        }
        bool const waits =
            !around.passive && is_done_in(around, noun) && one_of(verb, awaiting_verbs);
        bool const open = around.copular && around.subject == noun &&
                          one_of(tree_.lower(around.head), outstanding);
        bool const subject_to =
            around.copular && above == around.head && tree_.lower(above) == "subject";
        return one_of(lemma, awaited_deeds) && (waits || open || subject_to) ? Stand::awaited
                                                                             : Stand::told;
    }

    void tell_as_open(WordIndex noun, Clause const& around, Stand stand, Assertion& told) const {
        WordIndex const preposition = tree_.child(noun, Relation::case_);
        if (around.subject == noun) {
            return;
        }
        told.span = cover(
            told.span,
            tree_.span(stand == Stand::open && preposition != no_word ? preposition : around.verb));
        if (around.passive || around.subject == no_word) {
            return;
        }
        Phrase const subject = phrases_.list(around.subject);
        if (stand == Stand::awaited) {
            Phrase const of = std::exchange(told.object, subject);
            if (told.subject.span.empty()) {
                WordIndex const giver = giver_of(noun, around);
                told.subject = giver == no_word ? of : phrases_.list(giver);
            }
            return;
        }
        if (told.subject.span.empty()) {
            told.subject = subject;
        }
        tell_about(noun, around, told);
    }

    // "approval from the regulator", "by the regulator"
    [[nodiscard]] WordIndex giver_of(WordIndex noun, Clause const& around) const {
        for (WordIndex const head : {noun, around.head}) {
            for (WordIndex const child : tree_.children(head)) {
                WordIndex const preposition = tree_.child(child, Relation::case_);
                bool const after = child > noun && preposition != no_word;
                if (after &&
                    (tree_.lower(preposition) == "by" || tree_.lower(preposition) == "from")) {
                    return child;
                }
            }
        }
        return no_word;
    }

    // "put her signature", "made up its mind"
    [[nodiscard]] SetPhrase const* set_phrase(WordIndex noun) const {
        Clause const& around = clauses_.clauses[clauses_.of_word[noun]];
        if (!is_done_in(around, noun)) {
            return nullptr;
        }
        std::string const verb = predicate_lemma(tree_, around);
        std::string const lemma = tree_.lexicon().lemma(tree_.lower(noun), WordClass::noun);
        auto const* const known =
            std::find_if(set_phrases.begin(), set_phrases.end(), [&](SetPhrase const& one) {
                return one.verb == verb && one.noun == lemma;
            });
        return known == set_phrases.end() ? nullptr : known;
    }

    // Light verb and noun together are a verb with subject and object: "gave its consent to the
    // plan" is "approved the plan".
    void tell_as_verb(WordIndex noun, Clause const& around, Assertion& told) const {
        for (WordIndex const word : around.group) {
            if (tree_.head(word) == around.head || word == around.head) {
                told.predicate.span = cover(told.predicate.span, tree_.span(word));
            }
        }
        told.predicate.span = cover(told.predicate.span, tree_.span(around.verb));
        told.span = cover(told.span, tree_.span(around.verb));
        WordIndex const doer = doer_of(noun, around);
        if (doer != no_word) {
            told.subject = phrases_.list(doer);
        }
        if (told.predicate.lemma == "score") {
            told.object = phrases_.list(noun);
        }
        tell_about(noun, around, told);
    }

    // "The talks were held at the request of Oslo": Oslo requested the talks.
    void tell_as_prompt(Clause const& around, Assertion& told) const {
        if (told.subject.span.empty()) {
            told.subject = std::exchange(told.object, Phrase());
        }
        WordIndex const done =
            around.passive ? around.subject : tree_.child(around.head, Relation::obj);
        if (told.object.span.empty() && done != no_word) {
            told.object = phrases_.list(done);
        }
    }

    // "She reached the final with a win over the top seed": she beat the seed.
    void tell_as_victory(WordIndex noun, WordIndex beaten, Clause const& around,
                         Assertion& told) const {
        told.object = phrases_.list(beaten);
        std::erase_if(told.arguments,
                      [&](Argument const& one) { return one.phrase.span == told.object.span; });
        if (told.subject.span.empty() && around.subject != no_word && around.subject != noun) {
            told.subject = phrases_.list(around.subject);
        }
    }

    void tell_as_driving(Clause const& around, WordIndex driver, Assertion& told) const {
        told.subject = phrases_.list(driver);
        told.span = cover(told.span, told.subject.span);
        WordIndex const vehicle = doers_.phrase_with("in", around.head);
        if (told.object.span.empty() && vehicle != no_word && vehicle < driver) {
            told.object = phrases_.list(vehicle);
        }
    }

    [[nodiscard]] WordIndex doer_of(WordIndex noun, Clause const& around) const {
        if (WordIndex const giver = doers_.comes_from(around, noun); giver != no_word) {
            return giver;
        }
        return around.passive ? doers_.phrase_with("by", around.head) : around.subject;
    }

    void tell_about(WordIndex noun, Clause const& around, Assertion& told) const {
        if (!told.object.span.empty()) {
            return;
        }
        told.object = about(noun, around);
        std::erase_if(told.arguments,
                      [&](Argument const& one) { return one.phrase.span == told.object.span; });
    }

    [[nodiscard]] Phrase about(WordIndex noun, Clause const& around) const {
        Lexicon const& lexicon = tree_.lexicon();
        for (WordIndex const child : tree_.children(around.head)) {
            bool const object = tree_.is(child, Relation::obj) || tree_.is(child, Relation::iobj);
            if (object && is_done_in(around, noun) && child > around.verb && child < noun) {
                return phrases_.list(child); // "made her an offer"
            }
        }
        for (WordIndex const head : {noun, around.head}) {
            for (WordIndex const child : tree_.children(head)) {
                bool const hangs =
                    tree_.is(child, Relation::nmod) || tree_.is(child, Relation::obl);
                Words const preposition = hangs ? preposition_of(tree_, child) : Words();
                if (child > noun && !preposition.empty() &&
                    one_of(tree_.lower(preposition.front()), about_objects) &&
                    lexicon.field(tree_.lower(child), WordClass::noun) != WordField::time) {
                    return phrases_.list(child);
                }
            }
        }
        return {};
    }

    // "the planned visit", "plans a visit", "called for the release of"
    [[nodiscard]] Modality modality(WordIndex noun, Clause const& around) const {
        Lexicon const& lexicon = tree_.lexicon();
        Modality out = Modality::asserted;
        auto const weaken = [&](std::string_view word) {
            out = std::min(out, listed_modality(lexicon.list_value(word, WordList::unreal_verb)));
        };
        for (WordIndex const child : tree_.children(noun)) {
            if (tree_.is(child, Relation::amod)) {
                weaken(tree_.lower(child));
                weaken(lexicon.lemma(tree_.lower(child), WordClass::verb));
                out = tree_.lower(child) == "alleged" ? std::min(out, Modality::alleged) : out;
                out = tree_.lower(child) == "possible" || tree_.lower(child) == "potential"
                          ? std::min(out, Modality::possible)
                          : out;
            }
        }
        // "called for the release"; not "said during the visit"
        static constexpr std::array<std::string_view, 6> leading = {"for", "on",   "to",
                                                                    "of",  "with", "about"};
        WordIndex const preposition = tree_.child(noun, Relation::case_);
        bool const led = tree_.is(noun, Relation::obl) && preposition != no_word &&
                         one_of(tree_.lower(preposition), leading);
        bool const governed = is_done_in(around, noun) ||
                              (around.verb != no_word && tree_.head(noun) == around.head && led);
        if (governed && !one_of(predicate_lemma(tree_, around), light_verbs)) {
            weaken(predicate_lemma(tree_, around));
        }
        // "plans for the closure of", "calls for the release of"
        WordIndex const above = tree_.head(noun);
        if (tree_.is(noun, Relation::nmod) && above != no_word) {
            weaken(tree_.lemma(above));
        }
        return out;
    }

    [[nodiscard]] bool is_denied(WordIndex noun) const {
        WordIndex const determiner = tree_.child(noun, Relation::det);
        return determiner != no_word && tree_.lower(determiner) == "no";
    }

    SentenceTree const& tree_;
    ClauseTree const& clauses_;
    ClausePhrases const& phrases_;
    DeedDoers doers_;
};

} // namespace

std::vector<NominalEvent> nominal_events(SentenceTree const& tree, ClauseTree const& clauses,
                                         ClausePhrases const& phrases) {
    return Reader(tree, clauses, phrases).run();
}

} // namespace gainsay
