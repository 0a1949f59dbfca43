#include <gainsay/base/pattern.h>
#include <gainsay/base/timestamp.h>

#include <array>
#include <charconv>
#include <cstdio>

namespace gainsay {

namespace {

using namespace std::chrono;

int number(std::string_view text, std::optional<Span> span) {
    int value = 0;
    if (span) {
        std::string_view const digits = slice(text, *span);
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    }
    return value;
}

std::optional<minutes> parse_offset(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    if (text == "Z" || text == "z" || text == "GMT" || text == "UTC" || text == "UT") {
        return minutes(0);
    }
    static constexpr std::array<std::pair<std::string_view, int>, 8> zones = {{{"EST", -5},
                                                                               {"EDT", -4},
                                                                               {"CST", -6},
                                                                               {"CDT", -5},
                                                                               {"MST", -7},
                                                                               {"MDT", -6},
                                                                               {"PST", -8},
                                                                               {"PDT", -7}}};
    for (auto const& [zone, offset] : zones) {
        if (text == zone) {
            return hours(offset);
        }
    }
    int const sign = text.front() == '-' ? -1 : 1;
    int const hour = number(text, Span{1, 3});
    auto const size = static_cast<std::uint32_t>(text.size());
    int const minute = size >= 5 ? number(text, Span{size - 2, size}) : 0;
    return minutes(sign * (hour * 60 + minute));
}

std::optional<Timestamp> assemble(std::string_view text, Pattern::Match const& groups, Date date,
                                  std::size_t hour_group) {
    if (!date.ok()) {
        return std::nullopt;
    }
    Timestamp out{date};
    if (groups[hour_group]) {
        int const h = number(text, groups[hour_group]);
        int const m = number(text, groups[hour_group + 1]);
        int const s = number(text, groups[hour_group + 2]);
        if (h > 24 || m > 59 || s > 60) {
            return std::nullopt;
        }
        out.time_of_day = hours(h) + minutes(m) + seconds(s);
        if (groups[hour_group + 3]) {
            out.utc_offset = parse_offset(slice(text, *groups[hour_group + 3]));
        }
    }
    return out;
}

Date date_of(int y, int m, int d) {
    return Date(year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d)));
}

} // namespace

std::optional<Timestamp> parse_timestamp(std::string_view text) {
    static Pattern const iso(
        R"(\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?\s*)");
    static Pattern const compact(
        R"(\s*(\d{4})(\d{2})(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?(Z|[+-]\d{2}(?::?\d{2})?)?)?\s*)");
    static Pattern const rfc(
        R"(\s*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+)?(\d{1,2})\s+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(UTC|GMT|UT|Z|[ECMP][SD]T|[+-]\d{4})?)?\s*)");
    static constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    for (Pattern const* form : {&iso, &compact}) {
        if (auto const m = form->match(text)) {
            auto const& g = *m;
            return assemble(text, g,
                            date_of(number(text, g[1]), number(text, g[2]), number(text, g[3])), 4);
        }
    }
    if (auto const m = rfc.match(text)) {
        auto const& g = *m;
        auto const month = static_cast<int>(months.find(slice(text, *g[2]).substr(0, 3)) / 3) + 1;
        return assemble(text, g, date_of(number(text, g[3]), month, number(text, g[1])), 4);
    }
    return std::nullopt;
}

std::string to_string(Date date) {
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return out.data();
}

std::string to_string(Timestamp const& timestamp) {
    std::string out = to_string(timestamp.date);
    if (!timestamp.time_of_day) {
        return out;
    }
    auto const t = timestamp.time_of_day->count();
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02d", static_cast<int>(t / 3600),
                  static_cast<int>(t / 60 % 60), static_cast<int>(t % 60));
    out += buffer.data();
    if (timestamp.utc_offset) {
        auto const offset = static_cast<int>(timestamp.utc_offset->count());
        if (offset == 0) {
            out += 'Z';
        } else {
            int const size = offset < 0 ? -offset : offset;
            std::snprintf(buffer.data(), buffer.size(), "%c%02d:%02d", offset < 0 ? '-' : '+',
                          size / 60, size % 60);
            out += buffer.data();
        }
    }
    return out;
}

sys_seconds instant(Timestamp const& timestamp) {
    return sys_days(timestamp.date) + timestamp.time_of_day.value_or(hours(12)) -
           timestamp.utc_offset.value_or(minutes(0));
}

} // namespace gainsay
