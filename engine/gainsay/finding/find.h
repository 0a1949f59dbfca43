// Rules against the graph.
#pragma once

#include <gainsay/finding/finding.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/rule/rule_set.h>

#include <memory>
#include <span>
#include <vector>

namespace gainsay {

// Rules whose expressions are parsed, typed and bound. Made once, used for any number of graphs.
class CompiledRules {
  public:
    struct Compiled;
    [[nodiscard]] RuleSet const& rules() const&;

    std::shared_ptr<Compiled const> compiled;
};

struct CompileResult {
    CompiledRules rules;
    std::vector<Problem>
        problems; // type errors, unknown functions and fields, unbound variables, …
};

[[nodiscard]] CompileResult compile(RuleSet rules);

// Findings in order of article, position, rule, fingerprint; pairs that share a clash are joined.
[[nodiscard]] std::vector<Finding> find(CompiledRules const& rules, KnowledgeGraph const& graph,
                                        std::span<Analysis const> analyses, Lexicon const& lexicon);

} // namespace gainsay
