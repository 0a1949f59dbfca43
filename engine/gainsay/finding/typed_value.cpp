#include <gainsay/base/pattern.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/typed_value.h>

#include <array>

namespace gainsay {

namespace {

constexpr std::size_t longest_quotation = 160; // bytes of a passage in a message

std::string written(Value const& value, Facts const& facts) {
    if (value.from == nullptr) {
        return "";
    }
    std::string_view const text = slice(facts.article(*value.from).text(), value.span);
    std::string out;
    for (char const c : text) { // line breaks of the source are of no interest here
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    if (out.size() > longest_quotation) {
        std::size_t cut = longest_quotation;
        while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0U) == 0x80U) {
            --cut;
        }
        out = out.substr(0, cut) + " …";
    }
    return out;
}

std::optional<Date> date_of(std::string_view value) {
    static Pattern const day("(\\d{4})-(\\d{2})-(\\d{2})(?:T.*)?");
    auto const match = day.match(value);
    if (!match) {
        return std::nullopt;
    }
    auto const number = [&](std::size_t group) {
        return std::stoi(std::string(slice(value, *(*match)[group])));
    };
    Date const date{std::chrono::year(number(1)),
                    std::chrono::month(static_cast<unsigned>(number(2))),
                    std::chrono::day(static_cast<unsigned>(number(3)))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

char const* month_name(unsigned month) {
    static constexpr std::array names{"January",   "February", "March",    "April",
                                      "May",       "June",     "July",     "August",
                                      "September", "October",  "November", "December"};
    return month >= 1 && month <= 12 ? names[month - 1] : "";
}

std::string date_string(Date date) {
    return std::to_string(static_cast<unsigned>(date.day())) + " " +
           month_name(static_cast<unsigned>(date.month())) + " " +
           std::to_string(static_cast<int>(date.year()));
}

template <class T>
std::optional<int> compare(T const& a, T const& b) {
    return a < b ? -1 : b < a ? 1 : 0;
}

} // namespace

char const* with_article(Type type) {
    switch (type) {
    case Type::any:
        return "anything";
    case Type::truth:
        return "a condition";
    case Type::number:
        return "a number";
    case Type::text:
        return "a text";
    case Type::words:
        return "a list";
    case Type::instant:
        return "a moment";
    case Type::duration:
        return "a duration";
    case Type::time:
        return "a time";
    case Type::quantity:
        return "an amount";
    case Type::quote:
        return "a quotation";
    case Type::event:
        return "an event";
    case Type::entity:
        return "an entity";
    case Type::predicate:
        return "a predicate";
    case Type::article:
        return "an article";
    case Type::record:
        return "a pattern";
    case Type::list_name:
        return "the name of a list";
    case Type::scale_name:
        return "the name of a scale";
    }
    return "anything";
}

bool is_joinable(Type type) {
    return type == Type::event || type == Type::entity || type == Type::predicate ||
           type == Type::article || type == Type::text;
}

Value value_of(Truth value) {
    Value out;
    out.data = value;
    out.type = Type::truth;
    return out;
}
Value value_of(Decimal value) {
    Value out;
    out.data = value;
    out.type = Type::number;
    return out;
}
Value value_of(std::chrono::seconds value) {
    Value out;
    out.data = value;
    out.type = Type::duration;
    return out;
}
Value value_of(std::string value, Record const* from, Span span) {
    Value out;
    if (!value.empty()) {
        out.data = std::move(value);
    }
    out.type = Type::text;
    out.from = from;
    out.span = span;
    return out;
}

Truth equal(Value const& a, Value const& b) {
    if (!a.known() || !b.known()) {
        return Truth::unknown;
    }
    if (a.type == Type::text && b.type == Type::text) {
        return truth(to_lower(a.as<std::string>()) == to_lower(b.as<std::string>()));
    }
    return truth(a.data == b.data);
}

std::optional<int> order(Value const& a, Value const& b) {
    if (a.data.index() != b.data.index()) {
        return std::nullopt;
    }
    switch (a.type) {
    case Type::number:
        return compare(a.as<Decimal>(), b.as<Decimal>());
    case Type::instant:
        return compare(a.as<std::chrono::sys_seconds>(), b.as<std::chrono::sys_seconds>());
    case Type::duration:
        return compare(a.as<std::chrono::seconds>(), b.as<std::chrono::seconds>());
    default:
        return std::nullopt;
    }
}

std::string date_words(TimeExpression const& time, std::string_view as_written) {
    if (auto const date = date_of(time.value)) {
        return date_string(*date);
    }
    static Pattern const month("(\\d{4})-(\\d{2})");
    if (auto const match = month.match(time.value)) {
        std::string const number(slice(time.value, *(*match)[2]));
        return month_name(static_cast<unsigned>(std::stoi(number))) +
               (" " + time.value.substr(0, 4));
    }
    return std::string(as_written);
}

std::string weekday_words(TimeExpression const& time) {
    static constexpr std::array names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                      "Thursday", "Friday", "Saturday"};
    // The value of a time with a zone is of Greenwich, where it may be another day.
    auto const date = time.zone_stated ? std::nullopt : date_of(time.value);
    return date ? names[std::chrono::weekday(std::chrono::sys_days(*date)).c_encoding()] : "";
}

std::string words_of(Value const& value, Facts const& facts) {
    switch (value.type) {
    case Type::truth:
        return value.as<Truth>() == Truth::yes  ? "so"
               : value.as<Truth>() == Truth::no ? "not so"
                                                : "not known";
    default:
        break;
    }
    if (!value.known()) {
        return "something not stated";
    }
    switch (value.type) {
    case Type::number:
        return value.as<Decimal>().to_string();
    case Type::text:
        return value.as<std::string>();
    case Type::words: {
        std::string out;
        for (std::string const& word : value.as<std::vector<std::string>>()) {
            out += (out.empty() ? "" : ", ") + word;
        }
        return out;
    }
    case Type::instant: {
        auto const moment = value.as<std::chrono::sys_seconds>();
        return date_string(Date(std::chrono::floor<std::chrono::days>(moment)));
    }
    case Type::duration:
        return std::to_string(value.as<std::chrono::seconds>().count() / 3600) + " hours";
    case Type::event: {
        Symbol const symbol = value.as<SymbolRef>().symbol;
        return symbol < facts.events.size() ? facts.events[symbol].name : written(value, facts);
    }
    case Type::article: {
        Article const& article = facts.analyses[value.as<ArticleRef>().index].article;
        return article.source.empty() ? article.name : article.source;
    }
    default:
        return written(value, facts);
    }
}

std::string report_value(Value const& value, Facts const& facts) {
    if (value.type == Type::time && value.known()) {
        return value.as<TimeExpression const*>()->value;
    }
    if (value.type == Type::quantity && value.known()) {
        Quantity const& quantity = *value.as<Quantity const*>();
        std::string out =
            quantity.modifier == Modifier::exact ? "" : std::string(name(quantity.modifier));
        out += (out.size() > 1 && out.back() != '=' ? " " : "") + quantity.value.to_string();
        return quantity.unit.empty() ? out : out + " " + quantity.unit;
    }
    return value.known() ? words_of(value, facts) : "";
}

} // namespace gainsay
