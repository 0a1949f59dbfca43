#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/party.h>
#include <gainsay/finding/told_state.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

std::vector<std::string> words_in(std::string_view text) {
    static constexpr auto articles = std::to_array<std::string_view>(
        {"a", "an", "the", "any", "its", "their", "his", "her", "full", "good"});
    auto out = plain_words(text);
    std::erase_if(out, [](std::string const& word) { return one_of(word, articles); });
    return out;
}

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (std::string const& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

class StateReader {
  public:
    StateReader(Record const& record, Assertion const& assertion, Facts const& facts)
        : record_(record), assertion_(assertion), facts_(facts), analysis_(facts.analysis(record)),
          text_(analysis_.article.text()) {}

    [[nodiscard]] std::vector<State> states() const {
        std::vector<State> out;
        constexpr std::string_view second_sides = "bBue";
        Assertion const* above = governor(record_, facts_);
        bool const failed = above != nullptr && one_of(above->predicate.lemma, {"fail", "refuse"});
        bool const denied = assertion_.polarity == Polarity::negative && !failed;
        bool const done = assertion_.predicate.passive || !assertion_.object.head.empty();
        auto const told =
            failed ? std::vector<std::string>{"fail to " + assertion_.predicate.lemma} : phrases();
        for (std::string const& phrase : told) {
            std::string_view rest = facts_.lexicon->list_value(phrase, WordList::state);
            while (!rest.empty()) {
                std::size_t const space = std::min(rest.find(' '), rest.size());
                char const side = rest.front();
                State const state{std::string(rest.substr(1, space - 1)),
                                  second_sides.find(side) != std::string_view::npos,
                                  side == 'A' || side == 'B',
                                  side == 't' || side == 'u',
                                  side == 'd' || side == 'e',
                                  denied};
                if (!state.of_deeds || done) {
                    out.push_back(state);
                }
                rest.remove_prefix(std::min(space + 1, rest.size()));
            }
        }
        return out;
    }

    // What it is done to, or what does it where it is done to nothing.
    [[nodiscard]] std::vector<Thing> things() const {
        std::vector<Thing> out;
        static constexpr auto enduring =
            std::to_array<std::string_view>({"withstand", "survive", "resist", "suffer"});
        bool const of_subject = assertion_.object.head.empty() || is_placed() ||
                                one_of(assertion_.predicate.lemma, enduring);
        add(of_subject ? assertion_.subject : assertion_.object, out);
        if (!of_subject && is_granting()) { // "the judge refused Holt bail", "let him out on bail"
            std::size_t const before = out.size();
            add(assertion_.subject, out);
            for (std::size_t i = before; i < out.size(); ++i) {
                out[i].giver = true;
            }
        }
        for (Argument const& argument : assertion_.arguments) {
            if (argument.role == "to") { // "changed over to their generators without incident"
                add(argument.phrase, out);
            }
        }
        return out;
    }

  private:
    // What stands beside such a verb tells the state: "is idle", "went into service".
    [[nodiscard]] bool is_placed() const {
        static constexpr auto verbs = std::to_array<std::string_view>(
            {"be",   "remain", "stay",  "stand", "keep",  "go",     "come",
             "put",  "lie",    "sit",   "get",   "bring", "return", "become",
             "find", "prove",  "start", "stop",  "seem",  "appear"});
        return one_of(assertion_.predicate.lemma, verbs);
    }

    [[nodiscard]] bool is_granting() const {
        static constexpr auto verbs = std::to_array<std::string_view>(
            {"grant", "give", "let", "let out", "release", "free", "refuse", "deny", "turn down",
             "reject", "dismiss", "throw out"});
        return one_of(assertion_.predicate.lemma, verbs);
    }

    // "jam", "jammed", "in custody", "without incident", "deny bail"
    [[nodiscard]] std::vector<std::string> phrases() const {
        std::vector<std::string> out;
        Predicate const& predicate = assertion_.predicate;
        Node const* verb = verb_node(record_, facts_);
        std::string const form = to_lower(slice(text_, predicate.head));
        static constexpr auto perfect = std::to_array<std::string_view>({"has", "have", "had"});
        bool const participle =
            verb != nullptr && verb->xpos == Xpos::vbn &&
            (predicate.passive || !any_one_of(plain_words(slice(text_, predicate.span)), perfect));
        add_requested(out);
        if (verb == nullptr || (!is_placed() && governs_clause(*verb))) {
            return out; // "failed to operate"
        }
        out.push_back(participle ? form : predicate.lemma);
        if (participle && predicate.lemma.find(' ') != std::string::npos) {
            out.push_back(predicate.lemma); // "was put out"
            out.push_back(form + predicate.lemma.substr(predicate.lemma.find(' ')));
        }
        auto const object = words_in(slice(text_, assertion_.object.span));
        if (is_placed() && object.size() <= 3) {
            out.push_back(joined(object));
        }
        std::string const noun = to_lower(slice(text_, assertion_.object.head));
        out.push_back(predicate.lemma + ' ' + facts_.lexicon->lemma(noun, WordClass::noun));
        for (Argument const& argument : assertion_.arguments) {
            if (argument.phrase.span.begin > predicate.span.end) { // "was out of order"
                auto const after =
                    words_in(slice(text_, {predicate.span.end, argument.phrase.span.end}));
                if (after.size() <= 4) {
                    out.push_back(joined(after));
                }
            }
            auto const words = words_in(slice(text_, argument.phrase.span));
            if (!words.empty() && words.size() <= 3) {
                out.push_back(argument.role + ' ' + joined(words));
                out.push_back(argument.role + ' ' +
                              facts_.lexicon->lemma(words.front(), WordClass::noun));
            }
        }
        return out;
    }

    [[nodiscard]] bool governs_clause(Node const& verb) const {
        Sentence const& sentence = analysis_.segmentation.sentences[assertion_.sentence];
        auto const index = static_cast<std::uint32_t>(&verb - analysis_.nodes.data());
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            Node const& node = analysis_.nodes[i];
            bool const clause = universal(node.relation) == Relation::xcomp ||
                                universal(node.relation) == Relation::ccomp;
            if (clause && node.upos == Upos::verb && node.head != no_head &&
                node.head + sentence.first_token == index) {
                return true;
            }
        }
        return false;
    }

    // "turned down their requests to be released on bail": "turn down bail".
    void add_requested(std::vector<std::string>& out) const {
        static constexpr auto requests = std::to_array<std::string_view>(
            {"request", "application", "bid", "plea", "petition", "motion", "appeal"});
        Phrase const& object =
            assertion_.predicate.passive ? assertion_.subject : assertion_.object;
        std::string const head = to_lower(slice(text_, object.head));
        if (object.head.empty() ||
            !one_of(facts_.lexicon->lemma(head, WordClass::noun), requests)) {
            return;
        }
        Sentence const& sentence = analysis_.segmentation.sentences[assertion_.sentence];
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            if (span_of(i).begin > object.head.end && analysis_.nodes[i].upos == Upos::noun) {
                out.push_back(assertion_.predicate.lemma + ' ' +
                              facts_.lexicon->lemma(word(i), WordClass::noun));
            }
        }
    }

    void add(Phrase const& phrase, std::vector<Thing>& out) const {
        auto const whole = noun_phrase(analysis_, phrase.span);
        if (phrase.head.empty() || !whole) {
            return;
        }
        Thing thing;
        thing.phrase.type = Type::entity;
        thing.phrase.from = &record_;
        thing.phrase.span = phrase.span;
        std::uint32_t top = whole->top;
        Sentence const& sentence = analysis_.segmentation.sentences[assertion_.sentence];
        if (!is_noun(top)) {
            // "one of the roads"
            auto const of =
                std::find_if(whole->tokens.begin(), whole->tokens.end(), [&](std::uint32_t token) {
                    return analysis_.nodes[token].head + sentence.first_token == whole->top &&
                           universal(analysis_.nodes[token].relation) == Relation::nmod;
                });
            if (of != whole->tokens.end()) {
                top = *of;
                thing.phrase.span = span_of(top);
                thing.some = true;
            }
        }
        thing.head = facts_.lexicon->lemma(word(top), WordClass::noun);
        auto const party = party_of(thing.phrase, facts_);
        thing.named = party && (party->name || party->referent);
        WordField const field = facts_.lexicon->field(thing.head, WordClass::noun);
        auto const named = [&](EntityKind kind) {
            return party && party->name && party->name->entity == kind;
        };
        thing.person = field == WordField::person || named(EntityKind::person);
        thing.body = field == WordField::group || named(EntityKind::organisation);
        thing.granted = is_granting();
        thing.deed = is_deed(thing.head);
        auto const words = plain_words(slice(text_, whole->span));
        thing.nobody = !words.empty() && one_of(words.front(), {"nobody", "no", "none"});
        read_extent(slice(text_, whole->span), top, thing);
        out.push_back(std::move(thing));
    }

    [[nodiscard]] bool is_deed(std::string_view noun) const {
        switch (facts_.lexicon->field(noun, WordClass::noun)) {
        case WordField::act:
        case WordField::communication:
        case WordField::event:
        case WordField::process:
            return true;
        default:
            return false;
        }
    }

    void read_extent(std::string_view phrase, std::uint32_t top, Thing& thing) const {
        static constexpr auto every =
            std::to_array<std::string_view>({"all", "both", "every", "each", "none", "neither"});
        static constexpr auto another = std::to_array<std::string_view>(
            {"another", "other", "one", "two",   "three",  "four",  "five",   "six",  "seven",
             "eight",   "nine",  "ten", "first", "second", "third", "fourth", "some", "several",
             "many",    "most",  "few", "half",  "new",    "old",   "last",   "main"});
        auto words = plain_words(phrase);
        bool const labelled =
            words.size() > 1 && is_number(words.back()) && words[words.size() - 2] == word(top);
        if (labelled) {
            thing.label = words.back();
            words.pop_back();
        }
        Xpos const tag = analysis_.nodes[top].xpos;
        bool const many = tag == Xpos::nns || tag == Xpos::nnps;
        bool const marked =
            any_one_of(words, another) || std::any_of(words.begin(), words.end(), has_digit);
        thing.all = any_one_of(words, every) || (many && !marked && !thing.some);
        thing.some = thing.some || (!thing.all && marked);
    }

    [[nodiscard]] static bool has_digit(std::string const& word) {
        return word.find_first_of("0123456789") != std::string::npos;
    }
    [[nodiscard]] static bool is_number(std::string const& word) {
        static constexpr auto numbers = std::to_array<std::string_view>(
            {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"});
        return one_of(word, numbers) || has_digit(word);
    }
    [[nodiscard]] bool is_noun(std::uint32_t token) const {
        Upos const tag = analysis_.nodes[token].upos;
        return tag == Upos::noun || tag == Upos::propn || tag == Upos::pron;
    }
    [[nodiscard]] Span span_of(std::uint32_t token) const {
        return analysis_.segmentation.tokens[token].span;
    }
    [[nodiscard]] std::string word(std::uint32_t token) const {
        return to_lower(slice(text_, span_of(token)));
    }

    Record const& record_;
    Assertion const& assertion_;
    Facts const& facts_;
    Analysis const& analysis_;
    std::string_view text_;
};

} // namespace

Told told_by(Record const& record, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr || facts.lexicon == nullptr) {
        return {};
    }
    StateReader const reader(record, *assertion, facts);
    Told out{reader.states(), {}};
    if (!out.states.empty()) {
        out.things = reader.things();
        bool const no_things =
            std::any_of(out.things.begin(), out.things.end(), [](Thing const& thing) {
                return thing.person || thing.body || thing.deed;
            });
        bool const only_deeds = std::all_of(out.states.begin(), out.states.end(),
                                            [](State const& state) { return state.of_deeds; });
        std::erase_if(out.things, [&](Thing const& thing) { return only_deeds && thing.giver; });
        std::erase_if(out.states, [&](State const& state) { return state.of_things && no_things; });
    }
    return out;
}

} // namespace gainsay
