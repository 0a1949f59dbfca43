#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/graph/noun_phrase.h>
#include <gainsay/graph/told_place.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

class PlaceReader {
  public:
    PlaceReader(Analysis const& analysis, Assertion const& assertion, Lexicon const& lexicon,
                std::function<bool(Span)> const& names_a_place)
        : analysis_(analysis), assertion_(assertion), lexicon_(lexicon),
          names_a_place_(names_a_place),
          sentence_(analysis.segmentation.sentences[assertion.sentence]) {}

    [[nodiscard]] std::optional<ToldPlace> read() const {
        for (Argument const& argument : assertion_.arguments) {
            if (auto const found = place_of(argument.role, argument.phrase.span)) {
                return found;
            }
        }
        auto const found = under_doer();
        return found ? found : under_complement();
    }

  private:
    [[nodiscard]] std::optional<ToldPlace> place_of(std::string_view preposition, Span span) const {
        auto const phrase = noun_phrase(analysis_, span);
        if (!phrase) {
            return std::nullopt;
        }
        // "on the 8th in Lorne", "on a flight to Lorne"
        if (is_time(phrase->top)) {
            return under(*phrase, [](PlaceRole) { return true; });
        }
        if (is_journey(*phrase)) {
            return under(*phrase, [](PlaceRole role) { return role == PlaceRole::to; });
        }
        auto const role = place_role(preposition);
        bool const is_place =
            names_a_place_(phrase->span) || !site_of(analysis_, *phrase, lexicon_).empty();
        if (!role || !is_place) {
            return std::nullopt;
        }
        return ToldPlace{phrase->span, taken_up(*role)};
    }

    // "recovered from a barn", "took a sample from a barn": it was there.
    [[nodiscard]] PlaceRole taken_up(PlaceRole role) const {
        static constexpr auto verbs =
            std::to_array<std::string_view>({"recover", "retrieve", "rescue", "pull", "salvage",
                                             "collect", "obtain", "dig", "pick up"});
        static constexpr auto samples =
            std::to_array<std::string_view>({"sample", "swab", "specimen"});
        Predicate const& predicate = assertion_.predicate;
        Span const taken = predicate.passive ? assertion_.subject.head : assertion_.object.head;
        std::string const noun =
            lexicon_.lemma(to_lower(slice(analysis_.article.text(), taken)), WordClass::noun);
        bool const there =
            one_of(predicate.lemma, verbs) || (predicate.lemma == "take" && one_of(noun, samples));
        return role == PlaceRole::from && there ? PlaceRole::at : role;
    }

    [[nodiscard]] bool is_time(std::uint32_t token) const {
        auto const& times = analysis_.values.times;
        return std::any_of(times.begin(), times.end(), [&](TimeExpression const& time) {
            return time.span.contains(span_of(token));
        });
    }

    [[nodiscard]] bool is_journey(WholePhrase const& phrase) const {
        static constexpr auto journeys =
            std::to_array<std::string_view>({"flight", "way", "plane", "train", "bus", "ferry",
                                             "boat", "ship", "voyage", "journey", "trip", "route"});
        return one_of(lexicon_.lemma(word(phrase.top), WordClass::noun), journeys);
    }

    // The first phrase with a place that hangs on the top of this one.
    template <class Fits>
    [[nodiscard]] std::optional<ToldPlace> under(WholePhrase const& phrase,
                                                 Fits const& fits) const {
        for (std::uint32_t const token : phrase.tokens) {
            auto const role =
                hangs_on(token, phrase.top) ? place_role(preposition_of(token)) : std::nullopt;
            auto const place =
                role && fits(*role) ? noun_phrase(analysis_, span_of(token)) : std::nullopt;
            if (place && names_a_place_(place->span)) {
                return ToldPlace{place->span, taken_up(*role)};
            }
        }
        return std::nullopt;
    }

    // "was picked up by officers at the ferry terminal": there they did it.
    [[nodiscard]] std::optional<ToldPlace> under_doer() const {
        for (Argument const& argument : assertion_.arguments) {
            auto const doer = argument.role == "by" && assertion_.predicate.passive
                                  ? noun_phrase(analysis_, argument.phrase.span)
                                  : std::nullopt;
            bool const person =
                doer && lexicon_.field(lexicon_.lemma(word(doer->top), WordClass::noun),
                                       WordClass::noun) == WordField::person;
            if (person) {
                return under(*doer, [](PlaceRole role) { return role != PlaceRole::to; });
            }
        }
        return std::nullopt;
    }

    // "was found burnt out in a quarry": what tells the state has the place.
    [[nodiscard]] std::optional<ToldPlace> under_complement() const {
        for (std::uint32_t i = sentence_.first_token; i < sentence_.end_token; ++i) {
            Node const& node = analysis_.nodes[i];
            bool const phrase = universal(node.relation) == Relation::obl && node.head != no_head;
            std::uint32_t const above = phrase ? sentence_.first_token + node.head : i;
            bool const completes =
                phrase && universal(analysis_.nodes[above].relation) == Relation::xcomp &&
                analysis_.nodes[above].xpos != Xpos::vb && is_verb(analysis_.nodes[above].head);
            if (auto const found =
                    completes ? place_of(preposition_of(i), span_of(i)) : std::nullopt) {
                return found;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_verb(std::uint32_t head) const {
        return head != no_head &&
               span_of(sentence_.first_token + head) == assertion_.predicate.head;
    }
    [[nodiscard]] bool hangs_on(std::uint32_t token, std::uint32_t top) const {
        std::uint32_t const head = analysis_.nodes[token].head;
        return head != no_head && sentence_.first_token + head == top;
    }
    [[nodiscard]] std::string preposition_of(std::uint32_t token) const {
        for (std::uint32_t i = sentence_.first_token; i < token; ++i) {
            if (universal(analysis_.nodes[i].relation) == Relation::case_ && hangs_on(i, token)) {
                return word(i);
            }
        }
        return {};
    }
    [[nodiscard]] Span span_of(std::uint32_t token) const {
        return analysis_.segmentation.tokens[token].span;
    }
    [[nodiscard]] std::string word(std::uint32_t token) const {
        return to_lower(slice(analysis_.article.text(), span_of(token)));
    }

    Analysis const& analysis_;
    Assertion const& assertion_;
    Lexicon const& lexicon_;
    std::function<bool(Span)> const& names_a_place_;
    Sentence const& sentence_;
};

} // namespace

std::optional<ToldPlace> told_place(Analysis const& analysis, Assertion const& assertion,
                                    Lexicon const& lexicon,
                                    std::function<bool(Span)> const& names_a_place) {
    return PlaceReader(analysis, assertion, lexicon, names_a_place).read();
}

} // namespace gainsay
