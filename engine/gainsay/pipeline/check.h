// The main job: articles in, report out.
#pragma once

#include <gainsay/finding/find.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/pipeline/analyse_all.h>
#include <gainsay/pipeline/inputs.h>
#include <gainsay/pipeline/resources.h>
#include <gainsay/report/report.h>

#include <set>
#include <string>
#include <vector>

namespace gainsay {

struct CheckRequest {
    Inputs inputs;
    std::vector<std::string>
        against;                    // files or folders: the declared sources of all other articles
    std::vector<std::string> only;  // files or folders: findings must have a place in one of these
    std::set<std::string> baseline; // fingerprints that are reported as known
    StoryMode stories = StoryMode::automatic;
    unsigned jobs = 1;
    Progress progress = {};
};

// Reads, analyses, merges, applies the rules. What cannot be read is a problem of the report and
// never stops the rest. The report is the same for any number of jobs.
[[nodiscard]] Report check(CheckRequest const& request, CompiledRules const& rules,
                           Resources const& resources);

} // namespace gainsay
