#include <gainsay/assertion/role.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace gainsay {

namespace {

std::string_view family(std::string_view rank) {
    return rank.substr(0, rank.find(':'));
}

// Offices of these families are held once, wherever; of the others, once in one body.
bool held_once(std::string_view family) {
    return family != "executive" && family != "sport" && family != "health";
}

// Offices of these families differ by what they are responsible for.
bool has_fields(std::string_view family) {
    return family == "executive" || family == "government" || family == "local" ||
           family == "health";
}

template <class List>
bool meet(List const& a, List const& b) {
    return std::any_of(a.begin(), a.end(), [&](auto const& item) {
        return std::find(b.begin(), b.end(), item) != b.end();
    });
}

std::set<std::string_view> ranks_in(Role const& role, std::string_view of) {
    std::set<std::string_view> out;
    for (std::string const& rank : role.ranks) {
        if (family(rank) == of) {
            out.insert(rank);
        }
    }
    return out;
}

std::vector<std::string_view> long_words(std::string_view name) {
    std::vector<std::string_view> out;
    while (!name.empty()) {
        std::size_t const end = std::min(name.find_first_of(" -'"), name.size());
        if (end > 2 && name.substr(0, end) != "the") {
            out.push_back(name.substr(0, end));
        }
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return out;
}

std::string initials(std::string_view name) {
    std::string out;
    for (std::string_view const word : long_words(name)) {
        out += word.front();
    }
    return out;
}

// Kin have names in common: of two people only the whole name tells, or how both are called alone.
Truth same_person(std::string const& a, std::string const& b) {
    bool const one_is_short =
        (a.find(' ') == std::string::npos) != (b.find(' ') == std::string::npos);
    return a.empty() || b.empty() || (one_is_short && a != b) ? Truth::unknown : truth(a == b);
}

// Two names of one body, as far as words tell. Unknown where one is not named.
Truth same_name(std::string const& a, std::string const& b) {
    if (a.empty() || b.empty()) {
        return Truth::unknown;
    }
    return truth(meet(long_words(a), long_words(b)) || a == initials(b) || b == initials(a));
}

// Whether the times let one speak of the other: both now, or both of one past.
bool of_one_time(Role const& a, Role const& b) {
    if (a.time != b.time) {
        return false;
    }
    return a.time == RoleTime::now || (a.time == RoleTime::past && meet(a.when, b.when));
}

enum class Relation : std::uint8_t { alike, apart, unsaid };

Relation within(std::string_view of, Role const& a, Role const& b) {
    auto const first = ranks_in(a, of);
    auto const second = ranks_in(b, of);
    bool const one_stands_in = a.deputy != b.deputy;
    if (!meet(first, second)) {
        // A deputy minds a field of his own.
        return one_stands_in ? Relation::unsaid : Relation::apart;
    }
    bool const fields_known = has_fields(of) && !a.fields.empty() && !b.fields.empty();
    if (fields_known && !meet(a.fields, b.fields)) {
        return one_stands_in ? Relation::unsaid : Relation::apart;
    }
    if (!one_stands_in) {
        return Relation::alike;
    }
    // "chair" and "deputy chair" are two offices; "minister" may be short for the deputy's title.
    bool const as_full = !has_fields(of) || a.fields == b.fields;
    bool const one_office = a.head == b.head || (first == second && first.size() == 1);
    return as_full && one_office && of != "rank" ? Relation::apart : Relation::unsaid;
}

// "a lieutenant" and "a customs broker": who holds a rank or sits in court has no other living; who
// leads a study is none of the company's that has it made.
bool exclude_each_other(Role const& a, Role const& b) {
    auto const serves = [](Role const& role) {
        return !role.ranks.empty() &&
               std::all_of(role.ranks.begin(), role.ranks.end(), [](std::string const& rank) {
                   return family(rank) == "rank" || family(rank) == "court";
               });
    };
    auto const lives = [](Role const& role) {
        return !role.ranks.empty() &&
               std::all_of(role.ranks.begin(), role.ranks.end(),
                           [](std::string const& rank) { return family(rank) == "living"; });
    };
    auto const studies = [](Role const& role) {
        return role.ranks == std::vector<std::string>{"study:lead"};
    };
    auto const manages = [](Role const& role) {
        return role.body_sort == "firm" && !ranks_in(role, "executive").empty();
    };
    return (serves(a) && lives(b)) || (lives(a) && serves(b)) || (studies(a) && manages(b)) ||
           (manages(a) && studies(b));
}

// "a spokesman for the ministry" and "for the company": nobody speaks for both.
bool speak_for_two(Role const& a, Role const& b) {
    auto const speaks = [](Role const& role) {
        return std::find(role.fields.begin(), role.fields.end(), "communications") !=
               role.fields.end();
    };
    return speaks(a) && speaks(b) && !a.body_sort.empty() && !b.body_sort.empty() &&
           a.body_sort != b.body_sort;
}

} // namespace

char const* name(RoleTime time) {
    return time == RoleTime::now ? "now" : time == RoleTime::past ? "past" : "future";
}

Truth incompatible(Role const& a, Role const& b) {
    if (speak_for_two(a, b)) {
        return of_one_time(a, b) ? Truth::yes : Truth::unknown;
    }
    bool shared = false;
    for (std::string const& rank : a.ranks) {
        std::string_view const of = family(rank);
        if (ranks_in(b, of).empty()) {
            continue;
        }
        shared = true;
        Relation const relation = within(of, a, b);
        if (relation != Relation::apart) {
            return relation == Relation::alike && of_one_time(a, b) ? Truth::no : Truth::unknown;
        }
        bool const of_one_body = of == "kin" ? same_person(a.of, b.of) == Truth::yes
                                             : held_once(of) || same_name(a.of, b.of) != Truth::no;
        if (!of_one_body) {
            return Truth::unknown;
        }
    }
    if (!shared && exclude_each_other(a, b)) {
        return a.time == RoleTime::now && b.time == RoleTime::now ? Truth::yes : Truth::unknown;
    }
    bool const kin = shared && ranks_in(a, "kin").size() == a.ranks.size();
    bool const sound = shared && !a.acting && !b.acting && (kin || of_one_time(a, b));
    return sound ? Truth::yes : Truth::unknown;
}

} // namespace gainsay
