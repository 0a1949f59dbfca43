#include <gainsay/base/one_of.h>
#include <gainsay/finding/facts.h>
#include <gainsay/finding/part_and_whole.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

namespace {

// Counts of a sentence, and what each counts, as base forms: "other", "building".
class Counts {
  public:
    Counts(Analysis const& analysis, std::uint32_t sentence, Lexicon const& lexicon)
        : analysis_(analysis), lexicon_(lexicon) {
        for (Quantity const& amount : analysis.values.quantities) {
            if (amount.sentence == sentence && amount.dimension == "count" && amount.of &&
                amount.modifier == Modifier::exact) {
                all_.push_back(&amount);
            }
        }
    }

    [[nodiscard]] std::vector<Quantity const*> const& all() const { return all_; }

    [[nodiscard]] std::string head(Quantity const& amount) const {
        auto const words = plain_words(slice(analysis_.article.text(), *amount.of));
        return words.empty() ? "" : lexicon_.lemma(words.back(), WordClass::noun);
    }

    // "45 of them crew", "including 45 crew", "of whom 45 were crew"
    [[nodiscard]] bool is_part(Quantity const& amount) const {
        static constexpr auto within = std::to_array<std::string_view>({"them", "which", "whom"});
        auto const words = plain_words(slice(analysis_.article.text(), *amount.of));
        auto const before = plain_words(between(first_byte(amount), amount.span.begin));
        bool const behind =
            !before.empty() && (before.back() == "including" || one_of(before.back(), within));
        return behind || (!words.empty() && one_of(words.front(), within));
    }

    // "64 homes, shops and sheds"
    [[nodiscard]] bool begins_list(Quantity const& amount, Assertion const& assertion) const {
        Span const sentence = analysis_.segmentation.sentences[amount.sentence].span;
        bool const comma = between(amount.of->end, sentence.end).starts_with(',');
        Span whole = sentence;
        for (Phrase const* phrase : {&assertion.subject, &assertion.object}) {
            whole = !comma && phrase->span.contains(amount.span) ? phrase->span : whole;
        }
        return amount.of->end < whole.end &&
               one_of("and", plain_words(between(amount.of->end, whole.end)));
    }

    // "23 other buildings": 64 buildings in all
    [[nodiscard]] bool is_rest(Quantity const& amount) const {
        static constexpr auto rest =
            std::to_array<std::string_view>({"other", "others", "further", "more", "additional"});
        return any_one_of(plain_words(slice(analysis_.article.text(), *amount.of)), rest);
    }

    // "386 tourists and 45 crew"
    [[nodiscard]] bool are_joined(Quantity const& first, Quantity const& second) const {
        return first.of->end < second.span.begin &&
               between(first.of->end, second.span.begin) == " and ";
    }

  private:
    [[nodiscard]] std::string_view between(std::uint32_t begin, std::uint32_t end) const {
        return slice(analysis_.article.text(), {begin, end});
    }
    [[nodiscard]] std::uint32_t first_byte(Quantity const& amount) const {
        return analysis_.segmentation.sentences[amount.sentence].span.begin;
    }

    Analysis const& analysis_;
    Lexicon const& lexicon_;
    std::vector<Quantity const*> all_;
};

// Whether the other sentence parts what `amount` is, and gives that part another figure.
bool splits(Counts const& told, Quantity const& amount, bool of_many, Counts const& there,
            Lexicon const& lexicon) {
    auto const alike = [&](std::string const& one, std::string const& other) {
        return one == other || lexicon.synonymous(one, other);
    };
    std::string const what = told.head(amount);
    for (Quantity const* part : there.all()) {
        std::string const of_part = there.head(*part);
        for (Quantity const* other : there.all()) {
            std::string const of_other = there.head(*other);
            if (part == other || alike(of_part, of_other) || there.is_rest(*part)) {
                continue;
            }
            auto const sum = add(part->value, other->value);
            bool const summed = there.are_joined(*part, *other) || there.are_joined(*other, *part);
            bool const stated = other->value == amount.value && there.is_part(*part);
            // "64 homes", where 41 are homes
            if (!of_many && alike(what, of_part) && amount.value != part->value &&
                (stated || (summed && sum == amount.value))) {
                return true;
            }
            // "386 tourists and 45 crew", where the 386 hold the 45
            bool const besides =
                std::any_of(told.all().begin(), told.all().end(), [&](Quantity const* beside) {
                    return told.are_joined(amount, *beside) && beside->value == part->value &&
                           alike(told.head(*beside), of_part);
                });
            if (stated && besides) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

Truth whole_for_part(Record const& a, Record const& b, Facts const& facts) {
    Assertion const* one = facts.assertion(a);
    Assertion const* other = facts.assertion(b);
    auto const& amounts = facts.analysis(a).values.quantities;
    if (one == nullptr || other == nullptr || facts.lexicon == nullptr ||
        a.quantity >= amounts.size()) {
        return Truth::unknown;
    }
    constexpr std::int64_t few = 9; // that small a number stands anywhere
    Quantity const& amount = amounts[a.quantity];
    Counts const told(facts.analysis(a), amount.sentence, *facts.lexicon);
    Counts const there(facts.analysis(b), other->sentence, *facts.lexicon);
    bool const counts =
        std::find(told.all().begin(), told.all().end(), &amount) != told.all().end();
    return truth(counts && amount.value > Decimal(few) &&
                 splits(told, amount, told.begins_list(amount, *one), there, *facts.lexicon));
}

} // namespace gainsay
