#include <gainsay/base/utf8.h>
#include <gainsay/report/story_sections.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace gainsay {

namespace {

std::set<std::string> words_of(std::string_view title) {
    std::set<std::string> out;
    std::string word;
    for (std::size_t at = 0; at < title.size();) {
        CodePoint const point = decode_utf8(title, at);
        at += point.length;
        bool const in_word = is_letter(point.value) || (point.value >= '0' && point.value <= '9');
        if (in_word) {
            append_utf8(word, to_lower(point.value));
        }
        if (!in_word || at == title.size()) {
            if (!word.empty()) {
                out.insert(std::move(word));
            }
            word.clear();
        }
    }
    return out;
}

// The title whose words the others' titles use most, for its length; the first of equals.
std::string central_title(std::vector<ReportArticle const*> const& articles) {
    std::map<std::string, std::size_t> titles_with;
    std::vector<std::set<std::string>> words;
    for (ReportArticle const* article : articles) {
        words.push_back(words_of(article->title));
        for (std::string const& word : words.back()) {
            ++titles_with[word];
        }
    }
    std::size_t best = articles.size();
    std::size_t best_shared = 0;
    std::size_t best_words = 1;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (words[i].empty()) {
            continue;
        }
        std::size_t shared = 0;
        for (std::string const& word : words[i]) {
            shared += titles_with[word] - 1;
        }
        // The mean per word, compared without fractions.
        if (best == articles.size() || shared * best_words > best_shared * words[i].size()) {
            best = i;
            best_shared = shared;
            best_words = words[i].size();
        }
    }
    return best == articles.size() ? "" : articles[best]->title;
}

// The folder all articles lie in, by its own name; empty for the working folder.
std::string common_folder(std::vector<ReportArticle const*> const& articles) {
    auto const folder = [](std::string const& path) {
        std::size_t const slash = path.rfind('/');
        return slash == std::string::npos ? std::string() : path.substr(0, slash);
    };
    std::string common;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        std::string const here = folder(articles[i]->path);
        if (i != 0 && here != common) {
            return "";
        }
        common = here;
    }
    return common.substr(common.rfind('/') + 1);
}

// Contradictions, then unsupported additions, then notes; severe ones first.
std::tuple<int, int> rank(ReportFinding const& reported) {
    Finding const& finding = reported.finding;
    if (finding.severity == Severity::note) {
        return {2, 0};
    }
    return {finding.kind == FindingKind::contradiction ? 0 : 1,
            -static_cast<int>(finding.severity)};
}

std::string count_of(std::size_t count, char const* one, char const* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

} // namespace

std::vector<StorySection> story_sections(Report const& report) {
    std::vector<StorySection> sections;
    std::vector<std::string> ids;
    std::map<std::string, std::size_t> index;
    auto const section = [&](std::string const& story) -> StorySection& {
        auto const [at, made] = index.try_emplace(story, sections.size());
        if (made) {
            sections.emplace_back();
            ids.push_back(story);
        }
        return sections[at->second];
    };
    for (ReportArticle const& article : report.articles) {
        section(article.story).articles.push_back(&article);
    }
    for (ReportFinding const& finding : report.findings) {
        section(finding.story).findings.push_back(&finding);
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
        StorySection& one = sections[i];
        one.title = central_title(one.articles);
        if (one.title.empty()) {
            one.title = common_folder(one.articles);
        }
        if (one.title.empty()) {
            one.title = ids[i];
        }
        std::stable_sort(
            one.findings.begin(), one.findings.end(),
            [](ReportFinding const* a, ReportFinding const* b) { return rank(*a) < rank(*b); });
    }
    std::erase_if(sections, [](StorySection const& one) { return one.findings.empty(); });
    return sections;
}

std::string summary(Report const& report) {
    std::set<std::string> stories;
    for (ReportArticle const& article : report.articles) {
        stories.insert(article.story);
    }
    std::size_t severities[3] = {};
    std::size_t known = 0;
    for (ReportFinding const& finding : report.findings) {
        ++severities[static_cast<std::size_t>(finding.finding.severity)];
        known += finding.known ? 1 : 0;
    }
    std::set<std::string> unread;
    for (Problem const& problem : report.problems) {
        if (problem.severity == Severity::error) {
            unread.insert(problem.place.file);
        }
    }

    std::size_t const articles = report.articles.size();
    std::string out = articles == 0 ? "no articles" : count_of(articles, "article", "articles");
    if (articles > 1) {
        out += " in " + count_of(stories.size(), "story", "stories");
    }
    out += ": ";
    if (!report.findings.empty()) {
        std::string counts;
        auto const add = [&](Severity severity, char const* one, char const* many) {
            if (std::size_t const count = severities[static_cast<std::size_t>(severity)];
                count != 0) {
                counts += (counts.empty() ? "" : ", ") + count_of(count, one, many);
            }
        };
        add(Severity::error, "error", "errors");
        add(Severity::warning, "warning", "warnings");
        add(Severity::note, "note", "notes");
        out += counts;
        if (known != 0) {
            out += " (" +
                   (known == report.findings.size() ? std::string(known == 1 ? "" : "all ")
                                                    : std::to_string(known) + " ") +
                   "known)";
        }
    } else if (articles == 0) {
        out += "nothing to check";
    } else if (report.coverage.assertions == 0) {
        out += "no statement could be read, so nothing was compared";
    } else {
        out += "no contradictions, nothing unsupported";
    }
    if (!unread.empty()) {
        out += "; " + count_of(unread.size(), "file", "files") + " could not be read";
    }
    return out;
}

} // namespace gainsay
