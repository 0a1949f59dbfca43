#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/state_phrases.h>

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

class PhraseReader {
  public:
    PhraseReader(Record const& record, Assertion const& assertion, Facts const& facts)
        : assertion_(assertion), facts_(facts), analysis_(facts.analysis(record)),
          text_(analysis_.article.text()), verb_(verb_node(record, facts)),
          form_(to_lower(slice(text_, assertion.predicate.head))) {}

    std::vector<StatePhrase> run() {
        add_requested();
        if (verb_ == nullptr || (!is_placed(assertion_) && governs_clause())) {
            return std::move(out_); // "failed to operate"
        }
        add_verb();
        add_object();
        add_done_to();
        add_arguments();
        add_following();
        return std::move(out_);
    }

  private:
    void add(std::string text, bool with_object = false) {
        bool const denies = text.starts_with("no ") || text.find(" no ") != std::string::npos;
        out_.push_back({std::move(text), with_object, denies});
    }

    [[nodiscard]] std::string lemma() const { return assertion_.predicate.lemma; }

    [[nodiscard]] bool is_participle() const {
        static constexpr auto perfect = std::to_array<std::string_view>({"has", "have", "had"});
        Predicate const& predicate = assertion_.predicate;
        return verb_->xpos == Xpos::vbn &&
               (predicate.passive ||
                !any_one_of(plain_words(slice(text_, predicate.span)), perfect));
    }

    void add_verb() {
        if (!is_participle()) {
            add(lemma());
            if (verb_->xpos == Xpos::vbg) {
                add(form_); // "is standing"
            }
            return;
        }
        add(form_);
        if (std::size_t const space = lemma().find(' '); space != std::string::npos) {
            add(lemma()); // "was put out"
            add(form_ + lemma().substr(space));
        }
    }

    // "is operational", "refuse bail", "give suspended sentence", "given suspended sentence"
    void add_object() {
        Phrase const& object = assertion_.object;
        auto const words = words_in(slice(text_, object.span));
        if (is_placed(assertion_) && words.size() <= 3) {
            add(joined(words));
        }
        if (object.head.empty()) {
            return;
        }
        add(lemma() + ' ' + noun(object.head), true);
        std::string const told =
            joined(words_in(slice(text_, {object.span.begin, object.head.end})));
        add(lemma() + ' ' + told, true);
        add(form_ + ' ' + told, true);
    }

    // "no charges were brought": "bring charge"; "nothing is left of it": "nothing left";
    // "there were no arrests": "no arrest"
    void add_done_to() {
        Phrase const& subject = assertion_.subject;
        if (assertion_.predicate.passive && assertion_.object.head.empty() &&
            !subject.head.empty()) {
            add(lemma() + ' ' + noun(subject.head), true);
        }
        auto const words = plain_words(slice(text_, subject.span));
        // "No more arrests" come after others.
        static constexpr auto besides = std::to_array<std::string_view>(
            {"more", "further", "other", "additional", "new", "fresh", "such"});
        bool const none = words.size() > 1 && words.front() == "no" && !one_of(words[1], besides);
        if (none && one_of(lemma(), {"be", "make"})) {
            out_.push_back({"no " + noun(subject.head), true, true});
        }
        if (to_lower(slice(text_, subject.head)) == "nothing") {
            out_.push_back({"nothing " + form_, true, true});
        }
    }

    void add_arguments() {
        for (Argument const& argument : assertion_.arguments) {
            if (argument.phrase.span.begin > assertion_.predicate.span.end) { // "was out of order"
                auto const after = words_in(
                    slice(text_, {assertion_.predicate.span.end, argument.phrase.span.end}));
                if (after.size() <= 4) {
                    add(joined(after));
                }
            }
            auto const words = words_in(slice(text_, argument.phrase.span));
            if (!words.empty() && words.size() <= 3) {
                add(argument.role + ' ' + joined(words));
                add(argument.role + ' ' + facts_.lexicon->lemma(words.front(), WordClass::noun));
            }
        }
    }

    // "come through", "test positive", "take no part", "vote with majority"
    void add_following() {
        std::string const verb = lemma().substr(0, lemma().find(' '));
        auto const words =
            words_in(slice(text_, {assertion_.predicate.head.end, assertion_.span.end}));
        std::string told;
        for (std::size_t i = 0; i < std::min(words.size(), std::size_t{3}); ++i) {
            told += ' ' + words[i];
            add(verb + told);
            out_.back().led = i == 0 && leads(words[i]) ? words[i] : "";
            if (is_placed(assertion_)) {
                add(told.substr(1)); // "subject to ballot"
            }
            if (is_participle()) {
                add(form_ + told);
            }
        }
    }

    [[nodiscard]] bool leads(std::string_view preposition) const {
        return std::any_of(assertion_.arguments.begin(), assertion_.arguments.end(),
                           [&](Argument const& argument) { return argument.role == preposition; });
    }

    [[nodiscard]] bool governs_clause() const {
        Sentence const& sentence = analysis_.segmentation.sentences[assertion_.sentence];
        auto const index = static_cast<std::uint32_t>(verb_ - analysis_.nodes.data());
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
    void add_requested() {
        static constexpr auto requests = std::to_array<std::string_view>(
            {"request", "application", "bid", "plea", "petition", "motion", "appeal"});
        Phrase const& object =
            assertion_.predicate.passive ? assertion_.subject : assertion_.object;
        if (object.head.empty() || !one_of(noun(object.head), requests)) {
            return;
        }
        Sentence const& sentence = analysis_.segmentation.sentences[assertion_.sentence];
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            Span const token = analysis_.segmentation.tokens[i].span;
            if (token.begin > object.head.end && analysis_.nodes[i].upos == Upos::noun) {
                add(lemma() + ' ' + noun(token), true);
            }
        }
    }

    [[nodiscard]] std::string noun(Span word) const {
        return facts_.lexicon->lemma(to_lower(slice(text_, word)), WordClass::noun);
    }

    Assertion const& assertion_;
    Facts const& facts_;
    Analysis const& analysis_;
    std::string_view text_;
    Node const* verb_;
    std::string form_;
    std::vector<StatePhrase> out_;
};

} // namespace

bool is_placed(Assertion const& assertion) {
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"be",  "remain", "stay",   "stand",  "keep", "go",    "come",  "put",  "lie",  "sit",
         "get", "bring",  "return", "become", "find", "prove", "start", "stop", "seem", "appear"});
    return one_of(assertion.predicate.lemma, verbs);
}

std::vector<StatePhrase> state_phrases(Record const& record, Assertion const& assertion,
                                       Facts const& facts) {
    return PhraseReader(record, assertion, facts).run();
}

} // namespace gainsay
