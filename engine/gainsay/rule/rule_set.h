// Rules as data: what the YAML says, each piece with its place. Nothing here knows articles or
// graphs.
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
    std::uint32_t indent =
        0; // columns between the place and the text's first letter (an opening quote)
};

// What a pattern asks of one field of a record.
struct FieldTest {
    std::string key; // "event", "time", "form", …
    Place place;     // of the key
    // $NAME without its sign: bind, or be the same value.
    struct Variable {
        std::string name;
    };
    // Any of these words.
    struct AnyOf {
        std::vector<std::string> words;
    };
    // A nested mapping of one entry: {sources_of: $D}, {list: weapons}.
    struct Lookup {
        std::string function;
        std::string argument;
    };
    std::variant<Variable, AnyOf, Lookup> want;
    Place want_place;
};

struct RecordPattern {
    std::string name; // "a", "q"
    Place place;
    std::vector<FieldTest> tests;
};

// Which pairs of articles a rule compares.
enum class Across : std::uint8_t { any, sources, derived, same_article };

[[nodiscard]] char const* name(Across across);

struct SeverityCase {
    std::string to; // "error", "warning", "note", "off"
    Located condition;
};

struct ExampleArticle {
    std::string id;
    std::string text;
    std::map<std::string, std::vector<std::string>> metadata; // front matter's keys
    Place place;
};

// The article as a file: its front matter, then its text. Read it under the path `article.id`.
[[nodiscard]] std::string file_text(ExampleArticle const& article);

struct ExpectedPlace {
    std::string pattern; // "a"
    std::string article;
    std::string words; // lie inside the place, or hold it
};

struct ExpectedFinding {
    std::vector<ExpectedPlace> places;
    std::string severity; // empty: any
    Place place;
};

struct RuleExample {
    std::string title;
    bool flagged = false;
    bool known_gap = false; // right, but not yet reached
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
    std::string why; // what goes wrong at a desk, and what the rule leaves alone; may be empty
    Located message;
    std::string ask;
    Across across = Across::any;
    std::vector<RecordPattern> match;
    std::vector<RecordPattern> absent;
    std::vector<Located> where;
    std::vector<Located> unless;
    std::vector<SeverityCase> severity_when;
    std::vector<std::string> subsumes; // ids of rules that say less about the same passages
    std::vector<RuleExample> examples;
    Place place;
    std::uint32_t pack = 0; // into RuleSet::packs
    bool whole = true;      // false: a fault was found; kept so that its other faults are found too
};

// What rules of one folder or file share.
struct RulePack {
    std::string id;
    std::string version;
    std::string language;
    std::map<std::string, std::vector<std::string>> lists;  // lower case, as written
    std::map<std::string, std::vector<std::string>> scales; // weakest first
    Place place;
};

struct RuleSet {
    std::vector<RulePack> packs;
    std::vector<Rule> rules; // by code
};

struct LoadedRules {
    RuleSet rules;
    std::vector<Problem> problems; // every fault of every file, in file order
};

// Who only runs the rules can leave their examples unread, most of a pack's text, where they come
// last in a file of a pack.
enum class ReadExamples { yes, no };

// `path` is a rule file, a folder with a pack.yaml and one rule a file (the file's name is the
// rule's id), or a folder of such folders; folders without a pack.yaml are passed over. Problems:
// missing-file and others of SourceFile, those of parse_yaml, no-rules, unknown-key, missing-key,
// wrong-type, bad-value, duplicate-id, duplicate-code, missing-example, unknown-list, unknown-rule.
[[nodiscard]] LoadedRules load_rules(std::string const& path,
                                     ReadExamples examples = ReadExamples::yes);
// One file with `gainsay`, `pack`, `lists`, `scales` and `rules`, from text.
[[nodiscard]] LoadedRules parse_rules(std::string const& yaml, std::string const& file);

} // namespace gainsay
