// A report's findings under the stories they belong to, in the order an editor reads them.
// Internal.
#pragma once

#include <gainsay/report/report.h>

#include <string>
#include <vector>

namespace gainsay {

struct StorySection {
    std::string title;
    std::vector<ReportArticle const*> articles; // in input order
    std::vector<ReportFinding const*>
        findings; // contradictions, unsupported additions, notes; severe ones first
};

// Stories with findings, in order of their first article. Pointers into the report.
[[nodiscard]] std::vector<StorySection> story_sections(Report const& report);

// "5 articles in 2 stories: 3 errors, 1 warning; 1 file could not be read"
[[nodiscard]] std::string summary(Report const& report);

} // namespace gainsay
