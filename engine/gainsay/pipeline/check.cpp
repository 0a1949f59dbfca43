#include <gainsay/base/version.h>
#include <gainsay/pipeline/check.h>
#include <gainsay/report/build_report.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace gainsay {

namespace {

std::string real_path(std::string const& path) {
    std::error_code error;
    auto const real = std::filesystem::canonical(path, error);
    return error ? path : real.string();
}

// Which articles come from files under `paths`.
std::vector<bool> select(std::vector<std::string> const& paths,
                         std::vector<Analysis> const& analyses) {
    std::set<std::string> files;
    for (Input const& input : collect_inputs(paths).files) {
        files.insert(real_path(input.path));
    }
    std::vector<bool> selected;
    std::transform(
        analyses.begin(), analyses.end(), std::back_inserter(selected),
        [&](Analysis const& one) { return files.contains(real_path(one.article.path)); });
    return selected;
}

// The files asked for, then those that only an option names.
Inputs gather(CheckRequest const& request) {
    Inputs all = request.inputs;
    std::set<std::string> seen;
    for (Input const& input : all.files) {
        seen.insert(real_path(input.path));
    }
    for (auto const* paths : {&request.against, &request.only}) {
        Inputs more = collect_inputs(*paths);
        std::copy_if(more.files.begin(), more.files.end(), std::back_inserter(all.files),
                     [&](Input const& input) { return seen.insert(real_path(input.path)).second; });
        std::move(more.problems.begin(), more.problems.end(), std::back_inserter(all.problems));
    }
    return all;
}

} // namespace

Report check(CheckRequest const& request, CompiledRules const& rules, Resources const& resources) {
    Inputs inputs = gather(request);
    Analysed analysed = analyse_all(inputs.files, resources, request.jobs, request.progress);
    std::vector<Analysis> const& analyses = analysed.analyses;

    std::vector<bool> const reference = select(request.against, analyses);
    std::vector<bool> const wanted = select(request.only, analyses);
    MergeOptions merging{request.stories};
    for (ArticleIndex i = 0; i < analyses.size(); ++i) {
        if (reference[i]) {
            merging.reference.push_back(i);
        }
    }
    KnowledgeGraph const graph = merge(analyses, resources.lexicon, merging);
    std::vector<Finding> findings = find(rules, graph, analyses, resources.lexicon);

    auto const touches = [&](Finding const& finding, auto const& accept) {
        return std::any_of(finding.evidence.begin(), finding.evidence.end(),
                           [&](Evidence const& place) { return accept(place.article); });
    };
    std::erase_if(findings, [&](Finding const& finding) {
        bool const checked = touches(finding, [&](ArticleIndex i) { return !reference[i]; });
        bool const asked =
            request.only.empty() || touches(finding, [&](ArticleIndex i) { return wanted[i]; });
        return !checked || !asked;
    });

    Report report = build_report(findings, analyses, graph);
    report.version = version();
    report.problems = std::move(inputs.problems);
    std::move(analysed.problems.begin(), analysed.problems.end(),
              std::back_inserter(report.problems));
    for (ReportFinding& finding : report.findings) {
        finding.known = request.baseline.contains(finding.finding.fingerprint);
    }
    return report;
}

} // namespace gainsay
