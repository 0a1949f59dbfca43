#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/decided.h>
#include <gainsay/finding/fields.h>
#include <gainsay/finding/open_deed.h>
#include <gainsay/finding/party.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace gainsay {

namespace {

struct Deeds {
    std::vector<std::string> words; // base forms of verbs and of nouns of deeds
    std::vector<std::string> nouns; // those that nouns told: "appeal"
};
struct OpenDeeds : Deeds {
    bool of_anything = false; // "nothing has been signed", "no paper"
};
struct DoneDeeds : Deeds {};

// Verbs that say of a deed only that it is done: "lodge an appeal", "hold the vote".
constexpr auto carrying = std::to_array<std::string_view>(
    {"bring", "enter", "file", "hold", "issue", "launch", "lodge", "make", "order", "put in",
     "submit", "table", "take", "announce", "call", "begin", "start", "reach"});
constexpr auto any_paper =
    std::to_array<std::string_view>({"nothing", "paper", "document", "contract", "agreement"});
// Verbs that tell of no deed in particular.
constexpr auto empty = std::to_array<std::string_view>(
    {"be",    "have",    "do",   "get",    "go",     "come", "say",  "tell",
     "know",  "see",     "find", "happen", "become", "seem", "want", "need",
     "think", "believe", "make", "take",   "give",   "put"});
class DeedReader {
  public:
    DeedReader(Record const& record, Assertion const& assertion, Facts const& facts)
        : record_(record), assertion_(assertion), facts_(facts), analysis_(facts.analysis(record)),
          text_(analysis_.article.text()) {}

    [[nodiscard]] OpenDeeds open() const {
        OpenDeeds out;
        bool const not_yet = assertion_.polarity == Polarity::negative &&
                             assertion_.modality == Modality::asserted &&
                             (has_so_far() || (is_perfect() && !is_done_by_nobody()));
        // "has never bought one", "has not been updated since 2008"
        static constexpr auto ever = std::to_array<std::string_view>({"never", "since"});
        bool const of_past = any_one_of(plain_words(slice(text_, record_.span)), ever);
        if (!of_past && (is_open_question() || not_yet)) {
            add(out);
            auto const words = plain_words(slice(text_, deed().span));
            out.of_anything =
                any_one_of(words, any_paper) && one_of(words.front(), {"no", "nothing"});
        }
        if (says_if_any()) {
            add_noun(assertion_.subject.head, out);
        }
        return out;
    }

    [[nodiscard]] DoneDeeds done() const {
        DoneDeeds out;
        Node const* verb = verb_node(record_, facts_);
        bool const told = assertion_.polarity == Polarity::positive &&
                          assertion_.modality == Modality::asserted && !assertion_.nominal &&
                          verb != nullptr;
        bool const running = verb != nullptr && verb->xpos == Xpos::vbg &&
                             any_one_of(predicate_words(), present_or_past);
        if (told && (is_past(record_, facts_) == Truth::yes || running)) {
            add(out);
        }
        return out;
    }

  private:
    static constexpr auto present_or_past =
        std::to_array<std::string_view>({"is", "are", "was", "were"});

    // "whether to appeal", "about a recall"; not "when they will"
    [[nodiscard]] bool is_open_question() const {
        auto const words = plain_words(slice(text_, record_.span));
        return is_undecided(record_, facts_) == Truth::yes && !words.empty() &&
               !one_of(words.front(), {"how", "when"});
    }
    // "No side has scored fewer goals."
    [[nodiscard]] bool is_done_by_nobody() const {
        auto const words = plain_words(slice(text_, assertion_.subject.span));
        bool const done_to = assertion_.predicate.passive || assertion_.predicate.lemma == "be";
        return !done_to && !words.empty() && one_of(words.front(), {"no", "nobody", "none"});
    }

    [[nodiscard]] std::vector<std::string> predicate_words() const {
        return plain_words(slice(text_, assertion_.predicate.span));
    }
    [[nodiscard]] bool is_perfect() const {
        static constexpr auto perfect = std::to_array<std::string_view>({"has", "have", "had"});
        return any_one_of(predicate_words(), perfect);
    }
    // Within the clause or right before it: "has yet to vote".
    [[nodiscard]] bool has_so_far() const {
        constexpr std::uint32_t before = 12; // bytes: "has yet to "
        Span const sentence = analysis_.segmentation.sentences[assertion_.sentence].span;
        std::uint32_t const begin =
            std::max(sentence.begin, record_.span.begin - std::min(record_.span.begin, before));
        auto const words = plain_words(slice(text_, {begin, record_.span.end}));
        auto const far = std::find(words.begin(), words.end(), "far");
        return one_of("yet", words) ||
               (far != words.begin() && far != words.end() && *std::prev(far) == "so");
    }
    // "An appeal, if there is one, would be heard in May."
    [[nodiscard]] bool says_if_any() const {
        std::string_view const after = slice(text_, record_.span);
        return after.find(", if there is one,") != std::string_view::npos ||
               after.find(", if any,") != std::string_view::npos ||
               after.find(", if one is ") != std::string_view::npos;
    }

    [[nodiscard]] std::string noun(Span head) const {
        return facts_.lexicon->lemma(to_lower(slice(text_, head)), WordClass::noun);
    }
    void add_noun(Span head, Deeds& out) const {
        std::string const word = noun(head);
        auto const origins = facts_.lexicon->derived(word, WordClass::noun);
        bool const of_verb =
            std::any_of(origins.begin(), origins.end(),
                        [](LexiconWord const& one) { return one.word_class == WordClass::verb; });
        // Of many things there is a decision.
        if (of_verb && word != "decision" && is_deed(word, facts_)) {
            out.words.push_back(word);
            out.nouns.push_back(word);
        }
    }

    // What is done: "an appeal" of "an appeal was lodged".
    [[nodiscard]] Phrase const& deed() const {
        bool const of_subject = assertion_.predicate.passive || assertion_.predicate.lemma == "be";
        return of_subject ? assertion_.subject : assertion_.object;
    }
    void add(Deeds& out) const {
        std::string const& verb = assertion_.predicate.lemma;
        if (one_of(verb, carrying) || verb == "be") {
            add_noun(deed().head, out);
        }
        if (!one_of(verb, empty) && out.nouns.empty()) {
            out.words.push_back(verb);
        }
    }

    Record const& record_;
    Assertion const& assertion_;
    Facts const& facts_;
    Analysis const& analysis_;
    std::string_view text_;
};

template <class T>
T const& deeds_of(Record const& record, Facts const& facts, T (DeedReader::*read)() const) {
    return facts.memory->of<T>(record, [&]() -> T {
        Assertion const* assertion = facts.assertion(record);
        bool const claim = record.kind == RecordKind::claim && assertion != nullptr;
        return claim && facts.lexicon != nullptr ? (DeedReader(record, *assertion, facts).*read)()
                                                 : T();
    });
}

// "recall", "call back": only a phrase may be put for a word; of two words news says too many
// alike.
bool one_deed(std::string const& a, std::string const& b, Lexicon const& lexicon) {
    bool const one_is_phrase = (a.find(' ') == a.npos) != (b.find(' ') == b.npos);
    return a == b || (one_is_phrase && paraphrases(a, b, lexicon));
}

bool share_a_deed(std::vector<std::string> const& open, std::vector<std::string> const& done,
                  Lexicon const& lexicon) {
    return std::any_of(open.begin(), open.end(), [&](std::string const& a) {
        return std::any_of(done.begin(), done.end(),
                           [&](std::string const& b) { return one_deed(a, b, lexicon); });
    });
}

// A story has one appeal, recall or ballot.
bool is_done_once(OpenDeeds const& open, Deeds const& done, std::vector<std::string> const& once,
                  Lexicon const& lexicon) {
    auto const nouns = [&](Deeds const& deeds) {
        std::vector<std::string> out = deeds.nouns;
        std::copy_if(deeds.words.begin(), deeds.words.end(), std::back_inserter(out),
                     [&](std::string const& word) { return one_of(word, once); });
        return out;
    };
    return open.of_anything || share_a_deed(nouns(open), done.words, lexicon) ||
           share_a_deed(open.words, nouns(done), lexicon);
}

// Not of two who are told apart, or whom two names tell.
bool may_be_of_one_party(Record const& open, Record const& done, bool once, Facts const& facts) {
    static FieldRow const* const subject = find_field(Type::record, "subject");
    static FieldRow const* const object = find_field(Type::record, "object");
    Value const left = field_of(open, *subject, facts);
    Value const right = field_of(done, *subject, facts);
    auto const named = [&](Value const& doer) {
        auto const party = party_of(doer, facts);
        return party && (party->name || party->referent);
    };
    Truth const doers = different(left, right, facts);
    Truth const things =
        different(field_of(open, *object, facts), field_of(done, *object, facts), facts);
    return doers != Truth::yes && things != Truth::yes &&
           (doers == Truth::no || things == Truth::no || (once && (!named(left) || !named(right))));
}

// Whether the record's article tells of the deed otherwise as well.
template <class DeedsOf>
bool tells_too(Record const& record, Deeds const& wanted, Facts const& facts,
               DeedsOf const& deeds_of_record) {
    return std::any_of(facts.records.begin(), facts.records.end(), [&](Record const& one) {
        return one.article == record.article && one.assertion != record.assertion &&
               share_a_deed(wanted.words, deeds_of_record(one).words, *facts.lexicon);
    });
}

} // namespace

bool tells_open(Record const& record, Facts const& facts) {
    return !deeds_of(record, facts, &DeedReader::open).words.empty();
}

bool tells_done(Record const& record, Facts const& facts) {
    return !deeds_of(record, facts, &DeedReader::done).words.empty();
}

Truth is_open_and_done(Record const& open, Record const& done,
                       std::vector<std::string> const& done_once, Facts const& facts) {
    if (facts.lexicon == nullptr) {
        return Truth::unknown;
    }
    OpenDeeds const& left = deeds_of(open, facts, &DeedReader::open);
    DoneDeeds const& settled = deeds_of(done, facts, &DeedReader::done);
    bool const once = is_done_once(left, settled, done_once, *facts.lexicon);
    if (!share_a_deed(left.words, settled.words, *facts.lexicon) ||
        !may_be_of_one_party(open, done, once, facts)) {
        return Truth::no;
    }
    auto const done_by = [&](Record const& one) -> Deeds const& {
        return deeds_of(one, facts, &DeedReader::done);
    };
    auto const open_in = [&](Record const& one) -> Deeds const& {
        return deeds_of(one, facts, &DeedReader::open);
    };
    return truth(!tells_too(open, left, facts, done_by) &&
                 !tells_too(done, settled, facts, open_in));
}

} // namespace gainsay
