#include <gainsay/graph/event_score.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <string_view>

namespace gainsay {

// Fitted by tests/bench/event_fit.cpp on pairs of tellings that people had marked.
std::array<EventWeight, event_feature_count> const event_weights = {{
    {"to begin with", -1.79}, {"same word", 2.34},
    {"same stem", 1.61},    // a fine, to fine
    {"derived word", 1.94}, // or the commonest sense in common
    {"synonym", 1.14},        {"common word", -0.97},
    {"light word", -0.79},    {"words of saying", -0.59},
    {"two nouns", 0.36},      {"same agent", 0.30},
    {"other agent", -0.41},   {"same patient", 1.27},
    {"changed sides", 0.63}, // whose murder, who was murdered
    {"same adjunct", 0.25},   {"other time", -0.42},
    {"same names", 0.39},     {"same surroundings", 0.75},
    {"one article", -0.41},   {"both at the beginning", 0.19},
    {"articles alike", 1.09}, {"told by all", 1.40},
    {"told often", -0.22},    {"days between", -1.49},
    {"weeks between", -1.89},
}};

namespace {

// One slot may differ in two reports of one event: that is what rules look for.
constexpr int too_many_clashes = 2;

constexpr double some_days = 3;
constexpr double some_weeks = 30;
// Uses of the commonest words in WordNet's texts, as a logarithm.
constexpr double most_uses = 7;

constexpr std::size_t surroundings_feature = 16; // among the weights

// Verbs that tell next to nothing.
constexpr std::array<std::string_view, 30> light_verbs = {
    "be",      "have", "do",    "make", "take", "get",  "give", "go",     "come", "say",
    "tell",    "see",  "know",  "use",  "want", "need", "keep", "put",    "show", "become",
    "include", "seem", "think", "add",  "help", "call", "let",  "remain", "stay", "look"};

bool is_light(std::string_view word) {
    return std::find(light_verbs.begin(), light_verbs.end(), word) != light_verbs.end();
}

// Slots that both fill, and not with the same.
int clashes(EventComparison const& c) {
    int out = 0;
    for (Truth const slot : {c.agent, c.patient, c.place, c.time}) {
        out += slot == Truth::no ? 1 : 0;
    }
    return out;
}

} // namespace

std::array<double, event_feature_count> event_features(EventComparison const& c,
                                                       EventMention const& a, EventMention const& b,
                                                       Lexicon const& lexicon) {
    auto given = [](bool condition) { return condition ? 1.0 : 0.0; };
    auto const uses = static_cast<double>(
        std::max(lexicon.frequency(a.word, a.word_class), lexicon.frequency(b.word, b.word_class)));
    auto says = [&](EventMention const& one) {
        return lexicon.listed(one.word, WordList::saying_verb);
    };
    return {
        1,
        given(c.predicate >= 1),
        given(c.predicate >= 0.94 && c.predicate < 1),
        given(c.predicate >= 0.89 && c.predicate < 0.94),
        given(c.predicate >= 0.7 && c.predicate < 0.89),
        std::log(1 + uses) / most_uses,
        given(is_light(a.word) || is_light(b.word)),
        given(says(a) && says(b)),
        given(a.word_class == WordClass::noun && b.word_class == WordClass::noun),
        given(c.agent == Truth::yes),
        given(c.agent == Truth::no),
        given(c.patient == Truth::yes),
        given(c.crossed == Truth::yes),
        given(c.adjuncts == Truth::yes),
        given(c.time == Truth::no),
        given(c.names_shared),
        c.surroundings,
        given(c.one_article),
        given(c.opening),
        c.one_article ? 0 : c.articles,
        c.told_by,
        c.one_article ? 0 : std::log(c.tellings),
        given(c.days_apart.value_or(0) > some_days),
        given(c.days_apart.value_or(0) > some_weeks),
    };
}

double event_score(EventComparison const& comparison, EventMention const& a, EventMention const& b,
                   Lexicon const& lexicon) {
    if (comparison.copied) {
        return 1;
    }
    if (clashes(comparison) >= too_many_clashes) {
        return 0;
    }
    auto const features = event_features(comparison, a, b, lexicon);
    double const odds = std::transform_reduce(
        features.begin(), features.end(), event_weights.begin(), 0.0, std::plus<>(),
        [](double feature, EventWeight const& weight) { return feature * weight.weight; });
    return 1 / (1 + std::exp(-odds));
}

double highest_event_score(EventComparison outline, EventMention const& a, EventMention const& b,
                           Lexicon const& lexicon) {
    outline.surroundings = event_weights[surroundings_feature].weight > 0 ? 1 : 0;
    return event_score(outline, a, b, lexicon);
}

} // namespace gainsay
