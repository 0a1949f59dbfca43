#include <gainsay/finding/time_conflict_words.h>
#include <gainsay/finding/typed_value.h>

#include <chrono>

namespace gainsay {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

std::string counted(std::int64_t count, std::string const& unit) {
    return std::to_string(count) + " " + unit + (count == 1 ? "" : "s");
}

std::string clock_length(seconds length) {
    auto const whole = std::chrono::round<minutes>(length).count();
    std::int64_t const h = whole / 60;
    std::int64_t const m = whole % 60;
    if (h == 0) {
        return counted(m, "minute");
    }
    return counted(h, "hour") + (m == 0 ? "" : " and " + counted(m, "minute"));
}

std::string month_length(std::int64_t months) {
    std::int64_t const years = months / 12;
    if (years == 0) {
        return counted(months, "month");
    }
    return counted(years, "year") +
           (months % 12 == 0 || years >= 10 ? "" : " and " + counted(months % 12, "month"));
}

// How far two dates are apart, as exactly as they are told.
std::string length_words(TimeConflict const& conflict) {
    seconds const middle = (*conflict.least_apart + *conflict.most_apart) / 2;
    seconds const blur = *conflict.most_apart - *conflict.least_apart;
    if (blur <= hours(6)) {
        return clock_length(middle);
    }
    auto const whole = std::chrono::round<days>(middle).count();
    if (blur <= days(4) && whole <= 100) {
        return (blur > days(2) ? "about " : "") + counted(whole, "day");
    }
    auto const months = std::chrono::round<std::chrono::months>(middle).count();
    if (blur > days(400)) {
        return "about " + counted(std::chrono::round<std::chrono::years>(middle).count(), "year");
    }
    return "about " + month_length(months);
}

std::string date_words(TimePlace const& place, seconds unit, Facts const& facts) {
    Analysis const& analysis = facts.analyses[place.article];
    if (place.published) {
        return analysis.article.published
                   ? "publication (" + to_string(analysis.article.published->date) + ")"
                   : "publication";
    }
    std::string_view const as_written = slice(analysis.article.text(), place.focus);
    return unit < days(1) ? std::string(as_written)
                          : date_words(analysis.values.times[place.time], as_written);
}

} // namespace

std::string arithmetic_of(TimeConflict const& conflict, Facts const& facts) {
    if (conflict.dates.size() != 2 || !conflict.least_apart) {
        std::string out = "this cannot hold together with";
        for (std::size_t i = 1; i < conflict.statements.size(); ++i) {
            TimePlace const& other = conflict.statements[i];
            Article const& article = facts.analyses[other.article].article;
            out += (i == 1 ? " “" : " and “") + value_of(other, facts) + "”";
            out += other.article == conflict.statements.front().article ? ""
                   : article.source.empty()                             ? " in " + article.name
                                                                        : " in " + article.source;
        }
        for (TimePlace const& place : conflict.dates) {
            out +=
                (out.ends_with("with") ? " " : " and ") + date_words(place, conflict.unit, facts);
        }
        return out;
    }
    return "from " + date_words(conflict.dates[0], conflict.unit, facts) + " to " +
           date_words(conflict.dates[1], conflict.unit, facts) + " it is " + length_words(conflict);
}

std::string value_of(TimePlace const& place, Facts const& facts) {
    Analysis const& analysis = facts.analyses[place.article];
    if (place.published) {
        return analysis.article.published ? to_string(analysis.article.published->date) : "";
    }
    return place.time == no_symbol ? std::string(slice(analysis.article.text(), place.focus))
                                   : analysis.values.times[place.time].value;
}

} // namespace gainsay
