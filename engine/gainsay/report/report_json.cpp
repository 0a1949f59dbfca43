#include <gainsay/report/json_output.h>
#include <gainsay/report/report.h>

namespace gainsay {

namespace {

Json to_value(ReportArticle const& article) {
    Json out;
    out["path"] = article.path;
    out["source"] = article.source;
    out["title"] = article.title;
    out["published"] = article.published.empty() ? Json() : Json(article.published);
    out["story"] = article.story;
    out["sentences"] = article.sentences;
    out["assertions"] = article.assertions;
    out["derived_from"] = article.derived_from;
    return out;
}

Json to_value(ReportPlace const& place) {
    Json out;
    out["path"] = place.path;
    if (!place.article.empty() && place.article != place.path) {
        out["article"] = place.article;
    }
    out["start"] = place.start;
    out["end"] = place.end;
    out["line"] = place.line;
    out["column"] = place.column;
    out["text"] = place.text;
    if (place.plain != place.text) {
        out["plain"] = place.plain;
    }
    out["source"] = place.source;
    if (!place.value.empty()) {
        out["value"] = place.value;
    }
    if (!place.focus.empty()) {
        Json focus = Json::array();
        for (Span const one : place.focus) {
            focus.push_back({{"start", one.begin}, {"end", one.end}});
        }
        out["focus"] = std::move(focus);
    }
    return out;
}

Json to_value(ReportFinding const& reported) {
    Finding const& finding = reported.finding;
    Json out;
    out["rule"] = finding.rule;
    out["code"] = finding.code;
    out["kind"] = name(finding.kind);
    out["type"] = finding.type;
    out["severity"] = name(finding.severity);
    out["confidence"] = rounded_share(finding.confidence);
    out["scope"] = name(finding.scope);
    out["message"] = finding.message;
    out["ask"] = finding.ask;
    Json evidence = Json::array();
    for (ReportPlace const& place : reported.places) {
        evidence.push_back(to_value(place));
    }
    out["evidence"] = std::move(evidence);
    out["proof"] = finding.proof;
    out["fingerprint"] = finding.fingerprint;
    out["story"] = reported.story;
    if (reported.known) {
        out["known"] = true;
    }
    return out;
}

Json to_value(Problem const& problem) {
    Json out;
    out["path"] = problem.place.file;
    if (problem.place.line != 0) { // the file as a whole has no line
        out["line"] = problem.place.line;
        out["column"] = problem.place.column;
    }
    out["code"] = problem.code;
    out["severity"] = name(problem.severity);
    out["message"] = problem.message;
    if (!problem.hint.empty()) {
        out["hint"] = problem.hint;
    }
    return out;
}

template <class T>
Json to_array(std::vector<T> const& values) {
    Json out = Json::array();
    for (T const& value : values) {
        out.push_back(to_value(value));
    }
    return out;
}

} // namespace

std::string to_json(Report const& report) {
    Json out;
    out["gainsay"] = report.version;
    out["articles"] = to_array(report.articles);
    out["findings"] = to_array(report.findings);
    out["problems"] = to_array(report.problems);
    out["coverage"] = {{"sentences", report.coverage.sentences},
                       {"parsed", report.coverage.parsed},
                       {"assertions", report.coverage.assertions}};
    return dump(out, 2) + "\n";
}

} // namespace gainsay
