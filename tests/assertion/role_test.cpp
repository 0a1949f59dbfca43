#include <gainsay/assertion/role.h>

#include <assertion/dump.h>
#include <doctest/doctest.h>
#include <optional>

using namespace gainsay;
using namespace gainsay::test;

namespace {

// "Ana Ruiz: head {infrastructure} of southern link", a line an office.
std::string roles_in(std::string const& text) {
    Analysis const analysis = analysed(text);
    std::string out;
    for (Role const& role : analysis.roles) {
        out += std::string(slice(analysis.article.text(), role.name)) + ": ";
        out += role.time == RoleTime::past     ? "past "
               : role.time == RoleTime::future ? "future "
                                               : "";
        out += std::string(role.acting ? "acting " : "") + (role.deputy ? "deputy " : "");
        out += role.head;
        for (std::string const& field : role.fields) {
            out += " {" + field + "}";
        }
        out += role.of.empty() ? "" : " of " + role.of;
        for (std::string const& when : role.when) {
            out += " in " + when;
        }
        out += "\n";
    }
    return out;
}

std::optional<Role> role_of(std::string const& sentence) {
    Analysis analysis = analysed(sentence);
    return analysis.roles.empty() ? std::nullopt : std::optional(analysis.roles.front());
}

} // namespace

TEST_CASE("roles: titles before and beside names, relative clauses, copulas, kin") {
    struct Row {
        char const* text;
        char const* roles;
    };
    for (Row const& row : {
             Row{"Mayor Ana Ruiz visited the site.", "Ana Ruiz: mayor\n"},
             Row{"Corvane Bank chief executive Marcus Veale walked along the track.",
                 "Marcus Veale: chief executive of corvane bank\n"},
             Row{"Marcus Veale, the company's head of infrastructure, walked along the track.",
                 "Marcus Veale: head {infrastructure}\n"},
             Row{"“We are late,” said Marcus Veale, Chief Executive.",
                 "Marcus Veale: chief executive\n"},
             Row{"Ana Ruiz, 46, the acting mayor, said so.", "Ana Ruiz: acting mayor\n"},
             Row{"Deputy mayor Ana Ruiz said so.", "Ana Ruiz: deputy mayor\n"},
             Row{"Ana Ruiz, a former police chief, said so.",
                 "Ana Ruiz: past police chief {police}\n"},
             Row{"The mayor, Ana Ruiz, said so.", "Ana Ruiz: mayor\n"},
             Row{"The minister of trade and industry, Ana Ruiz, said so.",
                 "Ana Ruiz: minister {industry} {trade}\n"},
             Row{"Norway's trade and industry minister, Ana Ruiz, said so.",
                 "Ana Ruiz: minister {industry} {trade} of norway\n"},
             Row{"Ana Ruiz, who heads human resources at the mill, said so.",
                 "Ana Ruiz: head {personnel}\n"},
             Row{"Ana Ruiz, who chairs the guild's board, said so.", "Ana Ruiz: chair\n"},
             Row{"Ana Ruiz, who was energy minister in the cabinet that fell in 2016, said so.",
                 "Ana Ruiz: past minister {energy} in 2016\n"},
             Row{"Ana Ruiz, at that time the museum's chief curator, said so.",
                 "Ana Ruiz: past chief curator {curating} in then\n"},
             Row{"Ana Ruiz, president and chief executive of Corvane Bank, said so.",
                 "Ana Ruiz: president of corvane bank\nAna Ruiz: chief executive of corvane "
                 "bank\n"},
             Row{"Ana Ruiz is the director of the museum.", "Ana Ruiz: director\n"},
             Row{"Mira Solberg thanked her coach and uncle, Tor Solberg.",
                 "Tor Solberg: uncle of mira solberg\nTor Solberg: coach {coaching} of mira "
                 "solberg\n"},
             Row{"The crowd cheered Ana Ruiz, the mayor and the band.", ""},
             Row{"Ana Ruiz, a neighbour, said so.", ""},
         }) {
        CAPTURE(row.text);
        CHECK(roles_in(row.text) == row.roles);
    }
}

TEST_CASE("roles: which two offices one person cannot hold at once") {
    struct Row {
        char const* first; // "the mayor", as in "Ana Ruiz, the mayor, said so."
        char const* second;
        Truth incompatible;
    };
    for (Row const& row : {
             Row{"the chair of the guild", "the deputy chair of the guild", Truth::yes},
             Row{"the mill's production director", "head of human resources at the mill",
                 Truth::yes},
             Row{"chief information officer", "head of communications", Truth::yes},
             Row{"the economy minister", "the finance minister", Truth::yes},
             Row{"the mayor of Dorn", "the prefect of the province", Truth::yes},
             Row{"the museum's chief curator", "the director of the museum", Truth::yes},
             Row{"chief executive of the railway", "the railway's head of infrastructure",
                 Truth::yes},
             Row{"a doctoral student", "a staff scientist and professor", Truth::yes},
             Row{"the prime minister", "the president", Truth::yes},
             Row{"a judge", "a prosecutor", Truth::yes},
             Row{"the goalkeeper", "a midfielder", Truth::yes},
             Row{"secretary of the port branch", "national president of the federation",
                 Truth::yes},
             Row{"chief executive", "boss of the company", Truth::no},
             Row{"chief executive", "CEO of the company", Truth::no},
             Row{"fire commander", "the fire chief", Truth::no},
             Row{"the trade minister", "minister of trade and industry", Truth::no},
             Row{"a spokesman", "a spokesperson", Truth::no},
             Row{"the head coach", "the manager", Truth::no},
             Row{"a lieutenant colonel", "a colonel", Truth::no},
             // offices that go together, or that say too little
             Row{"a professor", "a researcher", Truth::unknown},
             Row{"a captain", "an officer", Truth::unknown},
             Row{"founder and chief executive", "the founder", Truth::unknown},
             Row{"the mayor", "a councillor", Truth::unknown},
             Row{"the mayor", "the former police chief", Truth::unknown},
             Row{"the acting chair", "the deputy chair", Truth::unknown},
             Row{"the deputy prime minister", "the foreign minister", Truth::unknown},
             Row{"chief executive of Corvane Bank", "treasurer of Teller League", Truth::unknown},
             Row{"the former energy minister", "the former health minister", Truth::unknown},
             Row{"the mayor", "the manager", Truth::unknown},
         }) {
        CAPTURE(row.first);
        CAPTURE(row.second);
        auto const first = role_of("Ana Ruiz, " + std::string(row.first) + ", said so.");
        auto const second = role_of("Ana Ruiz, " + std::string(row.second) + ", said so.");
        Truth const found = first && second ? incompatible(*first, *second) : Truth::unknown;
        Truth const back = first && second ? incompatible(*second, *first) : Truth::unknown;
        CHECK(found == back);
        // "No" and "unknown" both keep a rule silent.
        CHECK((found == Truth::yes) == (row.incompatible == Truth::yes));
        CHECK((found == Truth::no) == (row.incompatible == Truth::no));
    }
}
