// From findings in the graph to a report that stands alone.
#pragma once

#include <gainsay/assertion/analysis.h>
#include <gainsay/finding/finding.h>
#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/report/report.h>

#include <span>
#include <string>

namespace gainsay {

// All but version and problems; findings stay in the order given.
[[nodiscard]] Report build_report(std::span<Finding const> findings,
                                  std::span<Analysis const> analyses, KnowledgeGraph const& graph);
[[nodiscard]] Report build_report(std::span<Finding const> findings,
                                  std::span<Analysis const> analyses,
                                  std::span<Story const> stories);

[[nodiscard]] ReportArticle describe(Analysis const& analysis, std::string story);
[[nodiscard]] ReportPlace describe(Evidence const& evidence, Article const& article);
// Evidence and story are indices into `analyses` and `stories`.
[[nodiscard]] ReportFinding describe(Finding const& finding, std::span<Analysis const> analyses,
                                     std::span<Story const> stories);

} // namespace gainsay
