// Dates as pages write them above and below an article.
#pragma once

#include <gainsay/base/timestamp.h>

#include <optional>
#include <string_view>

namespace gainsay {

struct DateWords {
    unsigned month = 0;
    unsigned day = 0;
    std::optional<int> year;

    // The day; without a year the one at or shortly before `published`, nothing if there is none.
    [[nodiscard]] std::optional<Date> resolve(std::optional<Timestamp> const& published) const;
};

// RE2 source of one date: "Feb 12", "12 February 2026", "Thursday, Sept. 11, 2025", "2026-02-12".
// Has no groups.
inline constexpr char const* date_expression =
    R"((?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?)"
    R"((?:(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)"
    R"(|\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?(?:,?\s+\d{4})?)"
    R"(|\d{4}-\d{2}-\d{2}))";

// Reads what date_expression matches; nothing where it names no real day.
[[nodiscard]] std::optional<DateWords> read_date_words(std::string_view text);

} // namespace gainsay
