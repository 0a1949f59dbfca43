#include <gainsay/finding/examples.h>

#include <algorithm>

namespace gainsay {

namespace {

std::string_view text_of(ExampleRun const& run, Evidence const& place) {
    return slice(run.analyses[place.article].article.text(), place.passage);
}

// Every expected place is a place of the finding, and the finding has no other.
bool is_expected(Finding const& finding, ExpectedFinding const& expected,
                 RuleExample const& example, ExampleRun const& run) {
    if (!expected.severity.empty() && expected.severity != name(finding.severity)) {
        return false;
    }
    return std::all_of(
        expected.places.begin(), expected.places.end(), [&](ExpectedPlace const& wanted) {
            return std::any_of(finding.evidence.begin(), finding.evidence.end(),
                               [&](Evidence const& place) {
                                   std::string_view const text = text_of(run, place);
                                   return example.articles[place.article].id == wanted.article &&
                                          (text.find(wanted.words) != std::string_view::npos ||
                                           wanted.words.find(text) != std::string::npos);
                               });
        });
}

std::string shown(Finding const& finding, RuleExample const& example, ExampleRun const& run) {
    std::string out = std::string(name(finding.severity)) + ":";
    for (Evidence const& place : finding.evidence) {
        out += " " + example.articles[place.article].id + " “" + std::string(text_of(run, place)) +
               "”";
    }
    return out;
}

std::string trouble(std::string const& rule, RuleExample const& example, ExampleRun const& run) {
    std::string out;
    std::vector<bool> reached(example.expect.size(), false);
    for (Finding const& finding : run.findings) {
        if (finding.rule != rule) {
            continue;
        }
        bool expected = false;
        for (std::size_t i = 0; i < example.expect.size() && !expected; ++i) {
            if (!reached[i] && is_expected(finding, example.expect[i], example, run)) {
                reached[i] = expected = true;
            }
        }
        if (!expected) {
            out += (out.empty() ? "" : "; ") + ("found " + shown(finding, example, run));
        }
    }
    for (std::size_t i = 0; i < reached.size(); ++i) {
        if (reached[i]) {
            continue;
        }
        out += (out.empty() ? "" : "; ") + std::string("missed");
        for (ExpectedPlace const& place : example.expect[i].places) {
            out += " " + place.article + " “" + place.words + "”";
        }
    }
    return out;
}

} // namespace

std::vector<ExampleOutcome> run_examples(CompiledRules const& rules, RunExample const& run) {
    std::vector<ExampleOutcome> out;
    for (Rule const& rule : rules.rules().rules) {
        for (RuleExample const& example : rule.examples) {
            if (!rule.whole) {
                continue;
            }
            ExampleRun const result = run(rules, example);
            std::string told = trouble(rule.id, example, result);
            bool const passed = told.empty();
            out.push_back({rule.id, rule.code, example.title, example.place, passed,
                           example.known_gap, std::move(told)});
        }
    }
    return out;
}

} // namespace gainsay
