#include <gainsay/rule/rule_page.h>

#include <string_view>
#include <utility>
#include <vector>

namespace gainsay {

namespace {

std::string code(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string wanted(FieldTest const& test) {
    if (auto const* variable = std::get_if<FieldTest::Variable>(&test.want)) {
        return "$" + variable->name;
    }
    if (auto const* words = std::get_if<FieldTest::AnyOf>(&test.want)) {
        std::string out;
        for (std::string const& word : words->words) {
            out += (out.empty() ? "" : " or ") + word;
        }
        return out;
    }
    auto const& lookup = std::get<FieldTest::Lookup>(test.want);
    return lookup.function + "(" + lookup.argument + ")";
}

void append_patterns(std::string& out, std::string const& title, std::vector<RecordPattern> const& patterns) {
    if (patterns.empty()) {
        return;
    }
    out += "\n" + title + "\n\n";
    for (RecordPattern const& pattern : patterns) {
        std::string tests;
        for (FieldTest const& test : pattern.tests) {
            tests += (tests.empty() ? "" : ", ") + test.key + " " + wanted(test);
        }
        out += "* " + code(pattern.name) + ": " + tests + "\n";
    }
}

void append_conditions(std::string& out, std::string const& title, std::vector<Located> const& conditions) {
    if (conditions.empty()) {
        return;
    }
    out += "\n" + title + "\n\n";
    for (Located const& condition : conditions) {
        out += "* " + code(condition.text) + "\n";
    }
}

void append_example(std::string& out, RuleExample const& example) {
    out += std::string("\n**") + (example.flagged ? "Flagged" : "Clean") + ": " + example.title + "**" +
           (example.known_gap ? " (not yet reached)" : "") + "\n\n";
    for (ExampleArticle const& article : example.articles) {
        std::string about;
        for (auto const& [key, values] : article.metadata) {
            std::string joined;
            for (std::string const& value : values) {
                joined += (joined.empty() ? "" : ", ") + value;
            }
            about += (about.empty() ? " (" : "; ") + std::string(key) + ": " + joined;
        }
        out += "* " + article.id + about + (about.empty() ? "" : ")") + ": " + article.text + "\n";
    }
}

} // namespace

std::string rule_page(Rule const& rule) {
    std::string out = "# " + rule.code + " " + rule.id + "\n\n" + rule.summary + "\n\n";
    out += "| kind | type | severity |\n|---|---|---|\n";
    out += "| " + rule.kind + " | " + rule.type + " | " + name(rule.severity) + " |\n";
    if (!rule.ask.empty()) {
        out += "\nThe question for the desk: " + rule.ask + "\n";
    }
    out += "\n## When\n";
    append_patterns(out, "It looks for " + std::string(rule.match.size() == 1 ? "a record" : "records") +
                             " with a common value for each `$NAME`:", rule.match);
    append_conditions(out, "of which all of this is true:", rule.where);
    append_patterns(out, "and for which there is no", rule.absent);
    append_conditions(out, "It stays silent where any of this is true:", rule.unless);
    std::vector<Located> cases;
    for (SeverityCase const& one : rule.severity_when) {
        cases.push_back({one.to + " if " + one.condition.text, one.condition.place});
    }
    append_conditions(out, "The severity changes:", cases);
    out += "\n## Examples\n";
    for (RuleExample const& example : rule.examples) {
        append_example(out, example);
    }
    return out;
}

} // namespace gainsay
