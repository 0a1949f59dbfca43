#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/lasting.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <tuple>

namespace gainsay {

namespace {

// "six years", "for six years before that"; not "six years ago", "six years before that", "the past
// six years", "from 3 to 5 June", "six months old", or the end of "4-1/2 months".
bool is_length(LengthPlace const& place) {
    static constexpr auto windows = std::to_array<std::string_view>(
        {"past", "last", "next", "coming", "previous", "following", "first"});
    static constexpr auto moves = std::to_array<std::string_view>(
        {"ago", "later", "earlier", "before", "after", "from", "old", "since"});
    auto const& [before, after] = std::tie(place.before, place.after);
    bool const counted = place.time.timex == Timex::duration && !place.time.interval.earliest;
    bool const lasts = !before.empty() && before.back() == "for";
    bool const distance = place.time.offset || !place.time.distance.empty() ||
                          (!after.empty() && one_of(after.front(), moves));
    bool const window = any_one_of(plain_words(place.own), windows) ||
                        (!before.empty() && one_of(before.back(), windows));
    return counted && (lasts || !distance) && !window && !place.glued;
}

constexpr auto confinements = std::to_array<std::string_view>(
    {"sentence", "imprisonment", "jail", "prison", "detention", "custody"});

// What goes on for a time: a strike, a contract, a meeting; bonds and mortgages are of kinds.
bool goes_on(std::string const& noun, Lexicon const& lexicon) {
    static constexpr auto kinds = std::to_array<std::string_view>(
        {"bond", "note", "bill", "loan", "mortgage", "debt", "rate", "yield", "swap", "average",
         "record", "anniversary", "history"});
    static constexpr auto fields =
        std::to_array<WordField>({WordField::act, WordField::communication, WordField::event,
                                  WordField::process, WordField::state, WordField::time});
    auto const derived = lexicon.derived(noun, WordClass::noun);
    bool const of_verb = std::any_of(derived.begin(), derived.end(), [](LexiconWord const& word) {
        return word.word_class == WordClass::verb;
    });
    WordField const field = lexicon.field(noun, WordClass::noun);
    bool const listed = std::find(fields.begin(), fields.end(), field) != fields.end();
    return !one_of(noun, kinds) && field != WordField::person && (listed || of_verb);
}

class LastingReader {
  public:
    LastingReader(Record const& record, LengthPlace const& place, Facts const& facts)
        : analysis_(facts.analysis(record)), assertion_(*facts.assertion(record)), place_(place),
          facts_(facts) {}

    [[nodiscard]] Lasting run() const {
        auto const phrase = noun_phrase(analysis_, place_.time.span);
        Node const* node = phrase ? &analysis_.nodes[phrase->top] : nullptr;
        if (node == nullptr || node->head == no_head || !facts_.lexicon) {
            return {};
        }
        std::uint32_t const above =
            analysis_.segmentation.sentences[place_.time.sentence].first_token + node->head;
        if (confines(place_.after)) {
            return of_prison();
        }
        bool const of_a_noun = analysis_.nodes[above].upos == Upos::noun &&
                               (above > phrase->top || preposition() == "of");
        if (of_a_noun) {
            return of_noun(above);
        }
        return is_predicate(above) ? of_verb() : Lasting{};
    }

  private:
    [[nodiscard]] std::string preposition() const {
        return place_.before.empty() ? "" : place_.before.back();
    }
    [[nodiscard]] std::string lemma(std::uint32_t token, WordClass word_class) const {
        std::string_view const text = analysis_.article.text();
        return facts_.lexicon->lemma(
            to_lower(slice(text, analysis_.segmentation.tokens[token].span)), word_class);
    }

    // The verb, or what "is" says: "strike" in "were on strike".
    [[nodiscard]] bool is_predicate(std::uint32_t token) const {
        auto const& tokens = analysis_.segmentation.tokens;
        Sentence const& sentence = analysis_.segmentation.sentences[assertion_.sentence];
        Span const predicate = assertion_.predicate.span;
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            Node const& node = analysis_.nodes[i];
            bool const copula = universal(node.relation) == Relation::cop &&
                                node.head + sentence.first_token == token;
            if ((i == token || copula) && predicate.contains(tokens[i].span)) {
                return true;
            }
        }
        return false;
    }

    // "in prison", "of imprisonment", "s imprisonment", "behind bars"
    static bool confines(std::vector<std::string> const& after) {
        std::size_t const at =
            !after.empty() && one_of(after[0], {"in", "of", "s", "behind"}) ? 1 : 0;
        return after.size() > at &&
               (one_of(after[at], confinements) || (at == 1 && after[at] == "bars"));
    }

    // Who gets six years may serve four.
    [[nodiscard]] Lasting of_prison() const {
        static constexpr auto given = std::to_array<std::string_view>(
            {"condemn", "get", "give", "hand", "hand down", "impose", "imprison", "jail", "receive",
             "send", "sentence"});
        std::string const& verb = assertion_.predicate.lemma;
        return {Lasting::Of::prison, one_of(verb, given) ? "give" : verb};
    }

    [[nodiscard]] Lasting of_noun(std::uint32_t token) const {
        std::string const noun = lemma(token, WordClass::noun);
        bool const term =
            noun == "term" && token > 0 && one_of(lemma(token - 1, WordClass::noun), confinements);
        return term || one_of(noun, confinements) ? of_prison()
               : goes_on(noun, *facts_.lexicon)   ? Lasting{Lasting::Of::noun, noun}
                                                  : Lasting{};
    }

    [[nodiscard]] Lasting of_verb() const {
        static constexpr auto lasting =
            std::to_array<std::string_view>({"last", "take", "continue", "run"});
        static constexpr auto sentencing =
            std::to_array<std::string_view>({"sentence", "jail", "imprison"});
        std::string const& verb = assertion_.predicate.lemma;
        std::string const word = preposition();
        if (one_of(verb, sentencing)) {
            return one_of(word, {"to", "for"}) ? of_prison() : Lasting{};
        }
        if (word == "for" || follows_verb()) {
            std::string const subject = facts_.lexicon->lemma(
                to_lower(slice(analysis_.article.text(), assertion_.subject.head)),
                WordClass::noun);
            bool const told_by_noun = one_of(verb, lasting) && goes_on(subject, *facts_.lexicon);
            return told_by_noun ? Lasting{Lasting::Of::noun, subject}
                                : Lasting{Lasting::Of::deed, {}};
        }
        return one_of(word, {"in", "within"}) ? Lasting{Lasting::Of::taken, {}}
               : word == "after"              ? Lasting{Lasting::Of::before, {}}
                                              : Lasting{};
    }

    // "lasted 48 hours"
    [[nodiscard]] bool follows_verb() const {
        auto const verb = plain_words(slice(analysis_.article.text(), assertion_.predicate.span));
        return !verb.empty() && !place_.before.empty() && place_.before.back() == verb.back();
    }

    Analysis const& analysis_;
    Assertion const& assertion_;
    LengthPlace const& place_;
    Facts const& facts_;
};

} // namespace

LengthPlace length_place(Analysis const& analysis, TimeExpression const& time) {
    static constexpr auto small = std::to_array<std::string_view>(
        {"a", "an", "the", "his", "her", "its", "their", "full", "whole", "entire", "total"});
    std::string_view const text = analysis.article.text();
    Span const sentence = analysis.segmentation.sentences[time.sentence].span;
    std::string_view const own = slice(text, time.span);
    std::string_view before = slice(text, {sentence.begin, time.span.begin});
    std::string_view const after = slice(text, {time.span.end, sentence.end});
    HedgeWords const hedge = hedge_around(before, own, after);
    before.remove_suffix(hedge.bytes);
    std::size_t const last = before.find_last_not_of(' ');
    bool const glued = last != std::string_view::npos && one_of(before.substr(last, 1), {"-", "/"});
    constexpr std::size_t reach = 100; // bytes; long sentences are not read anew for each length
    std::size_t const near = before.size() > reach ? before.find(' ', before.size() - reach) : 0;
    before.remove_prefix(std::min(near, before.size()));
    LengthPlace out{time,  hedge.hedge,         own,
                    glued, plain_words(before), plain_words(after.substr(0, reach))};
    while (!out.before.empty() && one_of(out.before.back(), small)) {
        out.before.pop_back();
    }
    return out;
}

std::optional<TimeLength> length_of(LengthPlace const& place) {
    auto const said = parse_duration(place.time.value);
    auto length = is_length(place) && said && !said->unsaid
                      ? time_length(place.time.value, place.hedge)
                      : std::nullopt;
    bool const nights = to_lower(place.own).find("night") != std::string::npos;
    if (length && length->most && nights) {
        *length->most += std::chrono::hours(36); // two nights lie in three days
    }
    return length;
}

Lasting lasting_of(Record const& record, LengthPlace const& place, Facts const& facts) {
    return length_of(place) && facts.assertion(record) ? LastingReader(record, place, facts).run()
                                                       : Lasting{};
}

} // namespace gainsay
