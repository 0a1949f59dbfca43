// Rules as data: what the YAML says, each piece with its place. Nothing here knows articles or graphs.
#pragma once

#include <gainsay/base/problem.h>

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace gainsay {

// A piece of YAML text and where it stands.
struct Located {
    std::string text;
    Place place;
};

// What a pattern asks of one field of a record.
struct FieldTest {
    std::string key; // "event", "time", "form", …
    Place place;
    // $NAME (bind or be equal), one or more words (any of them), or a nested mapping such as
    // {sources_of: $D} or {list: loaded_labels}.
    struct Variable { std::string name; };
    struct AnyOf { std::vector<std::string> words; };
    struct Lookup { std::string function; std::string argument; };
    std::variant<Variable, AnyOf, Lookup> want;
};

struct RecordPattern {
    std::string name; // "a", "q"
    Place place;
    std::vector<FieldTest> tests;
};

enum class Across : std::uint8_t { any, sources, derived, same_article };

struct SeverityCase {
    std::string to; // "error", "warning", "note", "off"
    Located condition;
};

struct ExampleArticle {
    std::string id;
    std::string text;
    std::map<std::string, std::vector<std::string>> metadata; // front matter's keys
};

struct ExpectedPlace {
    std::string pattern; // "a"
    std::string article;
    std::string words;
};

struct ExpectedFinding {
    std::vector<ExpectedPlace> places;
    std::string severity; // empty: any
};

struct RuleExample {
    std::string title;
    bool flagged = false;
    bool known_gap = false;
    Place place;
    std::vector<ExampleArticle> articles;
    std::vector<ExpectedFinding> expect;
};

struct Rule {
    std::string id;
    std::string code;
    std::string kind; // contradiction | unsupported
    std::string type;
    Severity severity = Severity::error;
    std::string summary;
    std::string message;
    std::string ask;
    Across across = Across::any;
    std::vector<RecordPattern> match;
    std::vector<RecordPattern> absent;
    std::vector<Located> where;
    std::vector<Located> unless;
    std::vector<SeverityCase> severity_when;
    std::vector<std::string> subsumes;
    std::vector<RuleExample> examples;
    Place place;
};

struct RuleSet {
    std::vector<Rule> rules; // by code
    std::map<std::string, std::vector<std::string>> lists;
    std::map<std::string, std::vector<std::string>> scales; // weakest first
};

struct LoadedRules {
    RuleSet rules; // those that are whole
    std::vector<Problem> problems; // every fault of every file, in file order
};

// `path` is a rule file or a folder of them (pack.yaml holds pack, lists and scales).
[[nodiscard]] LoadedRules load_rules(std::string const& path);
// The same from text, for tests and fuzzing.
[[nodiscard]] LoadedRules parse_rules(std::string const& yaml, std::string const& file);

} // namespace gainsay
