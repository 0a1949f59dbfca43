#include <gainsay/rule/rule_page.h>

namespace gainsay {

namespace {

std::string in_code(std::string const& text) {
    return "`" + text + "`";
}

void add_conditions(std::string& out, std::string const& title,
                    std::vector<Located> const& conditions) {
    if (conditions.empty()) {
        return;
    }
    out += "\n" + title + "\n\n";
    for (Located const& condition : conditions) {
        out += "- " + in_code(condition.text) + "\n";
    }
}

std::string want(FieldTest const& test) {
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
    return lookup.function + " " + lookup.argument;
}

void add_patterns(std::string& out, std::string const& title,
                  std::vector<RecordPattern> const& patterns) {
    if (patterns.empty()) {
        return;
    }
    out += "\n" + title + "\n\n";
    for (RecordPattern const& pattern : patterns) {
        std::string tests;
        for (FieldTest const& test : pattern.tests) {
            tests += (tests.empty() ? "" : ", ") + test.key + " " + want(test);
        }
        out += "- " + in_code(pattern.name) + ": " + tests + "\n";
    }
}

void add_example(std::string& out, RuleExample const& example) {
    out += "\n### " + example.title + (example.known_gap ? " (not yet reached)" : "") + "\n\n";
    for (ExampleArticle const& article : example.articles) {
        std::string metadata;
        for (auto const& [key, values] : article.metadata) {
            for (std::string const& value : values) {
                metadata += ", " + key + " " + value;
            }
        }
        out += "- " + article.id + metadata + ": " + article.text + "\n";
    }
    for (ExpectedFinding const& finding : example.expect) {
        std::string places;
        for (ExpectedPlace const& place : finding.places) {
            places +=
                (places.empty() ? "" : " against ") + ("“" + place.words + "” in ") + place.article;
        }
        out += "\nFound: " + places +
               (finding.severity.empty() ? "" : " (" + finding.severity + ")") + "\n";
    }
}

} // namespace

std::string rule_page(Rule const& rule) {
    std::string out = "# " + rule.code + " " + rule.id + "\n\n" + rule.summary + "\n\n";
    out += "A " + rule.kind + " of type " + in_code(rule.type) + ", reported as " +
           name(rule.severity) + ".\n";
    out += "It says: " + in_code(rule.message.text) + "\n";
    if (!rule.ask.empty()) {
        out += "It asks: " + rule.ask + "\n";
    }
    if (!rule.why.empty()) {
        out += "\n## Why\n\n" + rule.why + "\n";
    }
    out += "\n## When\n";
    add_patterns(out, "It looks for:", rule.match);
    if (rule.across != Across::any) {
        out += "\nCompared are " +
               std::string(rule.across == Across::sources ? "articles of different publishers"
                           : rule.across == Across::derived
                               ? "articles of which one rests on the other"
                               : "statements of one article") +
               ".\n";
    }
    add_conditions(out, "All of this must be known to hold:", rule.where);
    add_patterns(out, "And nothing may match:", rule.absent);
    add_conditions(out, "Unless one of these holds:", rule.unless);
    if (!rule.severity_when.empty()) {
        out += "\nThe level changes, by the first that holds:\n\n";
        for (SeverityCase const& wanted : rule.severity_when) {
            out += "- " + wanted.to + " if " + in_code(wanted.condition.text) + "\n";
        }
    }
    for (bool const flagged : {true, false}) {
        out += flagged ? "\n## Flagged\n" : "\n## Left alone\n";
        for (RuleExample const& example : rule.examples) {
            if (example.flagged == flagged) {
                add_example(out, example);
            }
        }
    }
    return out;
}

} // namespace gainsay
