#include <gainsay/base/contract.h>
#include <gainsay/report/build_report.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace gainsay {

namespace {

// Clashing words as stretches of the passage: inside it, in order, no two touching the same byte.
std::vector<Span> focus_within(Span passage, std::vector<Span> const& focus) {
    std::vector<Span> inside;
    for (Span const one : focus) {
        Span const cut = {std::max(one.begin, passage.begin), std::min(one.end, passage.end)};
        if (cut.begin < cut.end) {
            inside.push_back({cut.begin - passage.begin, cut.end - passage.begin});
        }
    }
    std::sort(inside.begin(), inside.end());
    std::vector<Span> joined;
    for (Span const one : inside) {
        if (!joined.empty() && one.begin <= joined.back().end) {
            joined.back() = cover(joined.back(), one);
        } else {
            joined.push_back(one);
        }
    }
    return joined;
}

// A sentence counts as parsed when at least one assertion was read from it.
std::uint32_t parsed_sentences(Analysis const& analysis) {
    std::vector<bool> parsed(analysis.segmentation.sentences.size(), false);
    for (Assertion const& assertion : analysis.assertions) {
        GAINSAY_EXPECTS(assertion.sentence < parsed.size(),
                        "assertions name a sentence of their article");
        parsed[assertion.sentence] = true;
    }
    return static_cast<std::uint32_t>(std::count(parsed.begin(), parsed.end(), true));
}

} // namespace

ReportArticle describe(Analysis const& analysis, std::string story) {
    Article const& article = analysis.article;
    ReportArticle out;
    out.path = article.name;
    out.source = article.source;
    out.title = article.title;
    out.published = article.published ? to_string(*article.published) : "";
    out.story = std::move(story);
    out.sentences = static_cast<std::uint32_t>(analysis.segmentation.sentences.size());
    out.assertions = static_cast<std::uint32_t>(analysis.assertions.size());
    out.derived_from = article.derived_from;
    return out;
}

ReportPlace describe(Evidence const& evidence, Article const& article) {
    GAINSAY_EXPECTS(evidence.passage.end <= article.text().size(),
                    "a passage lies in its article's text");
    Span const stored = article.stored(evidence.passage);
    Place const place = article.file->place(stored.begin);
    ReportPlace out;
    out.path = article.path;
    out.article = article.name;
    out.start = stored.begin;
    out.end = stored.end;
    out.line = place.line;
    out.column = place.column;
    out.text = article.file->decode(stored);
    out.plain = std::string(slice(article.text(), evidence.passage));
    out.focus = focus_within(evidence.passage, evidence.focus);
    out.source = article.source;
    out.value = evidence.value;
    return out;
}

ReportFinding describe(Finding const& finding, std::span<Analysis const> analyses,
                       std::span<Story const> stories) {
    GAINSAY_EXPECTS(finding.story < stories.size(), "a finding names a story of its graph");
    ReportFinding out;
    out.finding = finding;
    out.finding.evidence.clear();
    for (Evidence const& evidence : finding.evidence) {
        GAINSAY_EXPECTS(evidence.article < analyses.size(),
                        "evidence names an article of its graph");
        out.places.push_back(describe(evidence, analyses[evidence.article].article));
    }
    out.story = stories[finding.story].id;
    return out;
}

Report build_report(std::span<Finding const> findings, std::span<Analysis const> analyses,
                    KnowledgeGraph const& graph) {
    return build_report(findings, analyses, graph.stories());
}

Report build_report(std::span<Finding const> findings, std::span<Analysis const> analyses,
                    std::span<Story const> stories) {
    // A reference article belongs to every story; it is listed under the first.
    std::vector<std::string> story_of(analyses.size());
    for (Story const& story : stories) {
        for (ArticleIndex const article : story.articles) {
            GAINSAY_EXPECTS(article < analyses.size(), "a story names articles of its graph");
            if (story_of[article].empty()) {
                story_of[article] = story.id;
            }
        }
    }
    Report report;
    for (std::size_t i = 0; i < analyses.size(); ++i) {
        report.articles.push_back(describe(analyses[i], std::move(story_of[i])));
        report.coverage.sentences += report.articles.back().sentences;
        report.coverage.assertions += report.articles.back().assertions;
        report.coverage.parsed += parsed_sentences(analyses[i]);
    }
    for (Finding const& finding : findings) {
        report.findings.push_back(describe(finding, analyses, stories));
    }
    return report;
}

} // namespace gainsay
