#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_series.h>
#include <gainsay/finding/fields.h>
#include <gainsay/finding/party.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

namespace {

struct SeriesPlace {
    int number = 0;
    std::vector<std::string>
        what;                // "league", "goal", in base form; empty in "her ninth of the season"
    std::string_view series; // "season" or "row"
    std::optional<ContentItem> owner; // who "her" is
};

int ordinal(std::string_view word) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"first",     "second",      "third",      "fourth",     "fifth",
         "sixth",     "seventh",     "eighth",     "ninth",      "tenth",
         "eleventh",  "twelfth",     "thirteenth", "fourteenth", "fifteenth",
         "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"});
    if (auto const at = std::find(words.begin(), words.end(), word); at != words.end()) {
        return static_cast<int>(at - words.begin()) + 1;
    }
    int number = 0;
    auto const [rest, failed] = std::from_chars(word.data(), word.data() + word.size(), number);
    bool const ending =
        one_of(word.substr(static_cast<std::size_t>(rest - word.data())), {"st", "nd", "rd", "th"});
    return failed == std::errc() && ending ? number : 0;
}

class SeriesReader {
  public:
    SeriesReader(Analysis const& analysis, StoryContent const& content, Facts const& facts)
        : analysis_(analysis), content_(content), lexicon_(*facts.lexicon) {}

    // Of the tokens within a span.
    [[nodiscard]] std::vector<SeriesPlace> within(std::size_t place, Span span) const {
        auto const& tokens = analysis_.segmentation.tokens;
        auto const first = std::lower_bound(
            tokens.begin(), tokens.end(), span.begin,
            [](Token const& token, std::uint32_t begin) { return token.span.begin < begin; });
        std::vector<SeriesPlace> out;
        for (auto i = static_cast<std::size_t>(first - tokens.begin());
             i < tokens.size() && tokens[i].span.end <= span.end; ++i) {
            if (auto found = read(place, i)) {
                out.push_back(std::move(*found));
            }
        }
        return out;
    }

  private:
    [[nodiscard]] std::string word(std::size_t token) const {
        auto const& tokens = analysis_.segmentation.tokens;
        return token < tokens.size() ? to_lower(slice(analysis_.article.text(), tokens[token].span))
                                     : std::string();
    }

    // "her ninth league goal of the season", "their fifth straight defeat", from the ordinal on.
    [[nodiscard]] std::optional<SeriesPlace> read(std::size_t place, std::size_t at) const {
        static constexpr auto owners =
            std::to_array<std::string_view>({"his", "her", "their", "its"});
        constexpr std::size_t longest = 3; // words that tell what it is
        SeriesPlace out;
        out.number = ordinal(word(at));
        if (out.number == 0 || at == 0 || !one_of(word(at - 1), owners)) {
            return std::nullopt;
        }
        std::size_t next = at + 1;
        for (; next <= at + longest && next < analysis_.nodes.size(); ++next) {
            Upos const upos = analysis_.nodes[next].upos;
            if (one_of(word(next), {"straight", "consecutive", "successive"})) {
                out.series = "row";
            } else if (upos != Upos::noun && upos != Upos::adj) {
                break;
            } else {
                out.what.push_back(lexicon_.lemma(word(next), WordClass::noun));
            }
        }
        out.series = out.series.empty() ? series_at(next) : out.series;
        out.owner = content_.referent(place, analysis_.segmentation.tokens[at - 1].span);
        return out.series.empty() ? std::nullopt : std::optional(std::move(out));
    }

    // "of the season", "in a row", "on the spin".
    [[nodiscard]] std::string_view series_at(std::size_t joint) const {
        std::string const second = word(joint + 1);
        std::string const noun = word(joint) == "this" ? second : word(joint + 2);
        bool const article = word(joint) == "this" || one_of(second, {"the", "a"});
        bool const season = one_of(noun, {"season", "campaign", "term"});
        bool const row = one_of(noun, {"row", "spin", "trot", "bounce"});
        return article && season                            ? "season"
               : (article && row) || second == "succession" ? "row"
                                                            : "";
    }

    Analysis const& analysis_;
    StoryContent const& content_;
    Lexicon const& lexicon_;
};

bool of_one_series(SeriesPlace const& a, SeriesPlace const& b, Lexicon const& lexicon) {
    bool const what = std::equal(a.what.begin(), a.what.end(), b.what.begin(), b.what.end(),
                                 [&](std::string const& one, std::string const& other) {
                                     return one == other || lexicon.synonymous(one, other);
                                 });
    return a.series == b.series && (what || a.what.empty() || b.what.empty());
}

bool of_one_owner(SeriesPlace const& a, SeriesPlace const& b) {
    return a.owner && b.owner && a.owner->term == b.owner->term;
}

} // namespace

Truth other_in_series(Record const& a, Record const& b, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    if (content == nullptr || facts.lexicon == nullptr || a.story != b.story) {
        return Truth::unknown;
    }
    auto const places = [&](Record const& record, Span span) {
        return SeriesReader(facts.analysis(record), *content, facts)
            .within(content->place_of(record.article), span);
    };
    static FieldRow const* const subject = find_field(Type::record, "subject");
    auto const own_places = [&](Record const& record) {
        std::string_view const told = slice(facts.article(record).text(), record.span);
        if (told.find("his ") == told.npos && told.find("her ") == told.npos &&
            told.find("their ") == told.npos && told.find("its ") == told.npos) {
            return std::vector<SeriesPlace>();
        }
        auto out = places(record, record.span);
        for (SeriesPlace& one : out) {
            auto const who = party_of(field_of(record, *subject, facts), facts);
            one.owner = !one.owner && who ? who->name : one.owner;
        }
        return out;
    };
    auto const whole = [&](Record const& record) {
        auto const text = facts.article(record).text();
        return places(record, {0, static_cast<std::uint32_t>(text.size())});
    };
    auto const differ = [&](SeriesPlace const& one, SeriesPlace const& other) {
        return of_one_series(one, other, *facts.lexicon) && of_one_owner(one, other) &&
               one.number != other.number;
    };
    auto const has = [&](std::vector<SeriesPlace> const& all, SeriesPlace const& wanted) {
        return std::any_of(all.begin(), all.end(), [&](SeriesPlace const& one) {
            return of_one_series(one, wanted, *facts.lexicon) && one.number == wanted.number;
        });
    };
    auto const left = own_places(a);
    for (SeriesPlace const& other : left.empty() ? left : own_places(b)) {
        for (SeriesPlace const& one : left) {
            if (differ(one, other) && !has(whole(a), other) && !has(whole(b), one)) {
                return Truth::yes;
            }
        }
    }
    return Truth::no;
}

} // namespace gainsay
