#include <gainsay/article/date_words.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/utf8.h>

#include <charconv>

namespace gainsay {

namespace {

constexpr std::string_view month_names = "janfebmaraprmayjunjulaugsepoctnovdec";

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

Date date_of(int y, unsigned m, unsigned d) {
    return {std::chrono::year(y), std::chrono::month(m), std::chrono::day(d)};
}

} // namespace

std::optional<Date> DateWords::resolve(std::optional<Timestamp> const& published) const {
    if (year) {
        return date_of(*year, month, day);
    }
    if (!published) {
        return std::nullopt;
    }
    int const y = static_cast<int>(published->date.year());
    std::chrono::sys_days const anchor(published->date);
    // A dateline is of the day or a little before; time zones may put it a day after.
    for (int const candidate : {y, y - 1, y + 1}) {
        Date const date = date_of(candidate, month, day);
        if (date.ok() && std::chrono::sys_days(date) <= anchor + std::chrono::days(31) &&
            std::chrono::sys_days(date) >= anchor - std::chrono::days(334)) {
            return date;
        }
    }
    return std::nullopt;
}

std::optional<DateWords> read_date_words(std::string_view text) {
    static Pattern const iso(R"((\d{4})-(\d{2})-(\d{2}))");
    static Pattern const month_first(
        R"((\p{L}{3})\p{L}*\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$)");
    static Pattern const day_first(
        R"((\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3})\p{L}*\.?(?:,?\s+(\d{4}))?$)");
    DateWords out;
    if (auto const m = iso.find(text)) {
        out.year = number(slice(text, *(*m)[1]));
        out.month = static_cast<unsigned>(number(slice(text, *(*m)[2])));
        out.day = static_cast<unsigned>(number(slice(text, *(*m)[3])));
    } else {
        auto found = day_first.find(text);
        bool const day_leads = found.has_value();
        if (!found) {
            found = month_first.find(text);
        }
        if (!found) {
            return std::nullopt;
        }
        auto const& groups = *found;
        std::string_view const day_text = slice(text, *groups[day_leads ? 1 : 2]);
        std::string const month_text = to_lower(slice(text, *groups[day_leads ? 2 : 1]));
        std::size_t const at = month_names.find(month_text);
        if (at == std::string_view::npos || at % 3 != 0) {
            return std::nullopt;
        }
        out.month = static_cast<unsigned>(at / 3) + 1;
        out.day = static_cast<unsigned>(number(day_text));
        if (groups[3]) {
            out.year = number(slice(text, *groups[3]));
        }
    }
    // A leap year stands in where none is stated: 29 February is a day.
    return date_of(out.year.value_or(2024), out.month, out.day).ok() ? std::optional(out)
                                                                     : std::nullopt;
}

} // namespace gainsay
