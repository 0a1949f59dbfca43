#include <gainsay/report/evaluation.h>
#include <gainsay/report/marked_text.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace gainsay {

namespace {

constexpr int shown_columns = 90; // of a passage

template <class... Values>
std::string format(char const* form, Values... values) {
    std::array<char, 256> out{};
    std::snprintf(out.data(), out.size(), form, values...);
    return out.data();
}

std::string padded(std::string text, std::size_t columns) {
    text.resize(std::max(text.size(), columns), ' ');
    return text;
}

std::string row(FindingKind kind, KindScore const& score) {
    return format("%-14s %5zu %6zu %7zu %6zu %10.3f %7.3f %6.3f\n", name(kind), score.gold,
                  score.right, score.gold - score.right, score.false_alarms, score.precision(),
                  score.recall(), score.f1());
}

std::string location(std::string const& path, std::uint32_t line, std::uint32_t column) {
    return harmless(path) + ':' + std::to_string(line) + ':' + std::to_string(column);
}

std::string passage(std::string_view text) {
    return shorten({harmless(text), {}}, shown_columns).text;
}

std::string lines_of(ReportFinding const& reported) {
    Finding const& finding = reported.finding;
    std::string out;
    for (std::size_t i = 0; i < reported.places.size(); ++i) {
        ReportPlace const& place = reported.places[i];
        out += i == 0 ? "" : "    ";
        out += location(place.path, place.line, place.column) + ": ";
        if (i == 0) {
            out += harmless(std::string(name(finding.kind)) + "/" + finding.type + " " +
                            finding.code + " " + finding.rule + ": ");
            out += ' ';
        }
        out += passage(place.plain) + "\n";
    }
    return out;
}

std::string lines_of(GoldItem const& item, std::string const& what) {
    std::string out;
    for (std::size_t i = 0; i < item.places.size(); ++i) {
        GoldPlace const& place = item.places[i];
        out += (i == 0 ? "" : "    ") +
               location(place.place.file, place.place.line, place.place.column) + ": " +
               (i == 0 ? harmless(what) + ": " : "") + passage(place.text) + "\n";
    }
    return out;
}

std::string heading(char const* title, std::size_t count) {
    return std::string("\n") + title + " (" + std::to_string(count) + ")\n";
}

} // namespace

std::string to_text(Evaluation const& evaluation) {
    std::string out = format("%-14s %5s %6s %7s %6s %10s %7s %6s\n", "", "gold", "found", "missed",
                             "false", "precision", "recall", "F1");
    for (FindingKind const kind : {FindingKind::contradiction, FindingKind::unsupported}) {
        out += row(kind, evaluation.of(kind));
    }
    out += "\nfound by type\n";
    for (auto const& [key, score] : evaluation.types) {
        out += "  " + padded(name(key.first), 14) + padded(harmless(key.second), 17) +
               format(" %3zu of %3zu\n", score.right, score.gold);
    }
    out += "\nclean places tripped: " + std::to_string(evaluation.tripped) + " of " +
           std::to_string(evaluation.clean) + "\n";
    out += "not counted: " + std::to_string(evaluation.notes) + " notes, " +
           std::to_string(evaluation.excused) + " on titles or within one listed contradiction, " +
           std::to_string(evaluation.elsewhere) +
           " unsupported in articles that declare no source, " +
           std::to_string(evaluation.distorted) + " unsupported on a listed contradiction\n";
    if (!evaluation.false_alarms.empty()) {
        out += heading("false alarms", evaluation.false_alarms.size());
        for (ReportFinding const& finding : evaluation.false_alarms) {
            out += lines_of(finding);
        }
    }
    if (!evaluation.tripped_places.empty()) {
        out += heading("clean places tripped", evaluation.tripped_places.size());
        for (GoldItem const& item : evaluation.tripped_places) {
            out += lines_of(item, item.note);
        }
    }
    if (!evaluation.missed.empty()) {
        out += heading("missed", evaluation.missed.size());
        for (GoldItem const& item : evaluation.missed) {
            out += lines_of(item, std::string(name(item.kind)) + "/" + item.type + " " + item.id);
        }
    }
    return out;
}

} // namespace gainsay
