#include <gainsay/article/agency.h>
#include <gainsay/article/byline.h>
#include <gainsay/article/date_words.h>
#include <gainsay/article/words.h>
#include <gainsay/base/pattern.h>

#include <algorithm>
#include <vector>

namespace gainsay {

namespace {

constexpr std::size_t longest_byline = 200;
constexpr std::size_t longest_role = 60;

// Names parted by commas, "and" or "&".
std::vector<std::string_view> names_in(std::string_view list) {
    static Pattern const joint(R"(\s*(?:,\s*(?:and\s)?|\s(?:and|AND|&|und|y)\s|;|/|\s\+\s)\s*)");
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    while (begin <= list.size()) {
        auto const found = joint.find(list, begin);
        std::size_t const end = found ? (*found)[0]->begin : list.size();
        if (std::string_view const name = trim(list.substr(begin, end - begin)); !name.empty()) {
            out.push_back(name);
        }
        if (!found) {
            break;
        }
        begin = (*found)[0]->end;
    }
    return out;
}

bool is_role(std::string_view words) {
    static Pattern const role(
        R"((?i)\b(?:correspondent|reporter|editor|writer|staff|desk|columnist|journalist|bureau|chief|team|contributor|reporting)\b)");
    return role.occurs_in(words);
}

bool is_person(std::string_view words) {
    static Pattern const name(
        R"(\p{Lu}[\p{L}.'’\-]*(?: (?:de|da|del|van|von|der|den|bin|al|el|la|ter|\p{Lu}[\p{L}.'’\-]*))+)");
    return std::count(words.begin(), words.end(), ' ') <= 4 && name.matches(words);
}

// People to authors, publishers to the publisher; false if the list holds anything else.
bool take_names(std::string_view list, Byline& out) {
    // "for the Courier", "in Port Elgar"
    static Pattern const tail(R"(\s+(?:for|of|with)\s+(?:the\s)?(\p{Lu}[^,|]*)$)");
    static Pattern const where(R"(\s+in\s+\p{Lu}[^|]*$)");
    if (auto const found = where.find(list)) {
        list = list.substr(0, (*found)[0]->begin);
    }
    if (auto const found = tail.find(list)) {
        out.publisher = agency_name(slice(list, *(*found)[1]));
        list = list.substr(0, (*found)[0]->begin);
    }
    bool any = false;
    for (std::string_view const name : names_in(list)) {
        if (is_role(name)) {
            any = true;
        } else if (names_publisher(name)) {
            out.publisher = agency_name(name);
            any = true;
        } else if (is_person(name)) {
            out.author += (out.author.empty() ? "" : ", ") + std::string(name);
            any = true;
        } else if (any && !name.empty() && name.find(' ') == std::string_view::npos &&
                   out.publisher.empty()) {
            out.publisher = agency_name(name); // "By Jo Ray, Northline"
        } else {
            return false;
        }
    }
    return any;
}

std::optional<Timestamp> date_in(std::string_view text) {
    static Pattern const expression("(" + std::string(date_expression) + ")");
    auto const found = expression.find(text);
    if (!found) {
        return std::nullopt;
    }
    std::optional<DateWords> const words = read_date_words(slice(text, *(*found)[1]));
    std::optional<Date> const date = words ? words->resolve(std::nullopt) : std::nullopt;
    return date ? std::optional(Timestamp{*date}) : std::nullopt;
}

} // namespace

std::optional<Byline> read_byline(std::string_view line) {
    static Pattern const by(
        R"(^(?i:(?:story |text |words |report(?:ed|ing)? |written |edited |posted |article )*by|author|authors|reporter|written by|words|text)(?:\s*:\s*|\s+)(\S.*)$)");
    static Pattern const bar(R"(\s*(?:[|·•]|\s[–—-]\s)\s*)");
    static Pattern const staff(
        R"((?i)^(?:by )?(?:our|a|from our|staff|special|web|news|online|the)?\s?(?:own )?(?:staff |special |web |news |online |political |sports )?(?:correspondents?|reporters?|desk|newsroom|staff writers?|bureau|writers?)$)");

    line = trim(line);
    if (line.empty() || line.size() > longest_byline) {
        return std::nullopt;
    }
    Byline out;
    if (staff.matches(line)) {
        return out;
    }
    std::string_view names = line;
    bool const says_by = [&] {
        auto const found = by.find(line);
        if (found) {
            names = slice(line, *(*found)[1]);
        }
        return found.has_value();
    }();
    // What follows the first bar is a date, a publisher, "3 min read".
    std::string_view rest;
    bool has_bar = false;
    if (names.ends_with('|')) {
        names = trim(names.substr(0, names.size() - 1));
        has_bar = true;
    } else if (auto const middle = bar.find(names)) {
        rest = trim(names.substr((*middle)[0]->end));
        names = trim(names.substr(0, (*middle)[0]->begin));
        has_bar = true;
    }
    out.published = date_in(rest);
    if (says_by) {
        // A date may also follow after a comma or bare.
        static Pattern const dated(R"([\s,]+(?:(?i:on|published|updated)\s*:?\s*)?()" +
                                   std::string(date_expression) + R"().*$)");
        if (auto const found = dated.find(names)) {
            out.published = date_in(names);
            names = trim(names.substr(0, (*found)[0]->begin));
        }
        if (!names.empty() && names.back() == '.') {
            names.remove_suffix(1);
        }
        return take_names(names, out) ? std::optional(out) : std::nullopt;
    }
    bool const dated =
        out.published.has_value() || (!rest.empty() && rest.size() < 60 && [&rest] {
            static Pattern const updated(
                R"((?i)^(?:updated|published|posted|last updated)\b|\d{1,2}:\d{2}|\bmin(?:ute)?s? read$|\bago$)");
            return updated.occurs_in(rest);
        }());
    bool const whole = rest.empty() && has_bar;
    if ((dated || whole) && take_names(names, out) &&
        (!out.author.empty() || !known_agency(names).empty() || dated)) {
        return out;
    }
    // "Jo Ray, Political Correspondent"
    std::size_t const comma = line.find(',');
    if (comma != std::string_view::npos && !has_bar && is_person(line.substr(0, comma))) {
        static Pattern const role(
            R"((?i)^[^.]*\b(?:correspondent|reporter|columnist|journalist|(?:staff|senior) writer|(?:political|news|sports?|business|chief|deputy|city|foreign|science|health) editor)$)");
        std::string_view const position = trim(line.substr(comma + 1));
        if (position.size() <= longest_role && role.occurs_in(position)) {
            Byline named;
            named.author = line.substr(0, comma);
            return named;
        }
    }
    return std::nullopt;
}

std::string author_names(std::string_view names) {
    static Pattern const by(R"(^\s*(?i:by)\s+(.*)$)");
    if (auto const found = by.find(names)) {
        names = slice(names, *(*found)[1]);
    }
    std::string out;
    for (std::string_view const name : names_in(names)) {
        out += (out.empty() ? "" : ", ") + std::string(name);
    }
    return out;
}

} // namespace gainsay
