// A condition that no example needs is one that nobody would miss: whoever writes a rule shows with
// an example what each condition is for.
#include <gainsay/finding/examples.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/pipeline/analyse_all.h>
#include <gainsay/rule/rule_set.h>

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace gainsay;

namespace {

// A rule with one condition taken out.
struct Mutant {
    std::string lacks;
    Rule rule;
};

void drop_conditions(Rule const& rule, std::vector<Located> Rule::*list, std::string const& what,
                     std::vector<Mutant>& out) {
    for (std::size_t i = 0; i < (rule.*list).size(); ++i) {
        out.push_back({what + " " + (rule.*list)[i].text, rule});
        auto& left = out.back().rule.*list;
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

// `kind` only says which records are meant: conditions on their fields imply it.
bool is_a_condition(FieldTest const& test) {
    return !std::holds_alternative<FieldTest::Variable>(test.want) && test.key != "kind";
}

void drop_tests(Rule const& rule, std::vector<RecordPattern> Rule::*patterns,
                std::vector<Mutant>& out) {
    for (std::size_t p = 0; p < (rule.*patterns).size(); ++p) {
        RecordPattern const& pattern = (rule.*patterns)[p];
        for (std::size_t i = 0; i < pattern.tests.size(); ++i) {
            if (is_a_condition(pattern.tests[i])) {
                out.push_back({"pattern " + pattern.name + " " + pattern.tests[i].key, rule});
                auto& left = (out.back().rule.*patterns)[p].tests;
                left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
    }
}

std::vector<Mutant> mutants(Rule const& rule) {
    std::vector<Mutant> out;
    drop_conditions(rule, &Rule::where, "where", out);
    drop_conditions(rule, &Rule::unless, "unless", out);
    drop_tests(rule, &Rule::match, out);
    drop_tests(rule, &Rule::absent, out);
    return out;
}

// Examples are analysed once; each mutant only searches them.
class Examples {
  public:
    Examples() : resources_(Resources::load(GAINSAY_DATA).value()) {}

    // Whether the rule does on all its examples what they say. Rules that the compiler refuses do
    // not.
    bool satisfied_by(Rule const& rule, RulePack const& pack) {
        RuleSet set;
        set.packs = {pack};
        set.rules = {rule};
        set.rules[0].pack = 0;
        set.rules[0].subsumes.clear();
        CompileResult const compiled = compile(std::move(set));
        if (!compiled.problems.empty()) {
            return false;
        }
        auto const outcomes =
            run_examples(compiled.rules, [&](CompiledRules const& rules, RuleExample const& e) {
                Prepared& prepared = prepare(e);
                return ExampleRun{prepared.analyses, find(rules, prepared.graph, prepared.analyses,
                                                          resources_.lexicon)};
            });
        return std::all_of(outcomes.begin(), outcomes.end(), [](ExampleOutcome const& outcome) {
            return outcome.passed || outcome.known_gap;
        });
    }

  private:
    struct Prepared {
        std::vector<Analysis> analyses;
        KnowledgeGraph graph;
    };

    Prepared& prepare(RuleExample const& example) {
        auto const key = std::pair(example.place.file, example.place.line);
        auto const known = prepared_.find(key);
        if (known != prepared_.end()) {
            return known->second;
        }
        std::vector<Input> files;
        for (ExampleArticle const& article : example.articles) {
            files.push_back({article.id, file_text(article)});
        }
        Prepared made;
        made.analyses = analyse_all(files, resources_, 1).analyses;
        made.graph = merge(made.analyses, resources_.lexicon, {StoryMode::one});
        return prepared_.emplace(key, std::move(made)).first->second;
    }

    Resources resources_;
    std::map<std::pair<std::string, std::uint32_t>, Prepared> prepared_;
};

std::set<std::string> lines_of(std::string const& path) {
    std::ifstream in(path);
    std::set<std::string> out;
    for (std::string line; std::getline(in, line);) {
        out.insert(line);
    }
    return out;
}

} // namespace

// unproven_conditions.txt names the conditions that no example needs yet, one a line. It may only
// get shorter: a condition that is not in it must have its example. GAINSAY_UPDATE_GOLDEN=1 writes
// it anew.
TEST_CASE("shipped rules: an example turns red whichever condition is taken out") {
    LoadedRules const loaded = load_rules(GAINSAY_TEST_DATA "/../../rules");
    REQUIRE(loaded.problems.empty());
    std::string const path = GAINSAY_TEST_DATA "/unproven_conditions.txt";
    std::set<std::string> const unproven = lines_of(path);
    std::set<std::string> survivors;
    Examples examples;
    for (Rule const& rule : loaded.rules.rules) {
        RulePack const& pack = loaded.rules.packs[rule.pack];
        if (!examples.satisfied_by(rule, pack)) {
            MESSAGE(rule.id, ": not examined, for its examples do not come out as they say");
            continue;
        }
        for (Mutant const& mutant : mutants(rule)) {
            if (!examples.satisfied_by(mutant.rule, pack)) {
                continue;
            }
            std::string const name = rule.id + ": " + mutant.lacks;
            survivors.insert(name);
            bool const known = unproven.contains(name);
            CHECK_MESSAGE(known, "no example needs ", name);
        }
    }
    for (std::string const& name : unproven) {
        if (!survivors.contains(name)) {
            MESSAGE("has its example now, or is gone: take it out of the list: ", name);
        }
    }
    if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) {
        std::ofstream out(path, std::ios::binary);
        for (std::string const& name : survivors) {
            out << name << '\n';
        }
    }
}
