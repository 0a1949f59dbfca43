// How good the findings of a report are, by a person's word.
#pragma once

#include <gainsay/report/gold.h>
#include <gainsay/report/report.h>

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace gainsay {

struct KindScore {
    std::size_t gold = 0;         // listed in gold.yaml
    std::size_t right = 0;        // of these, found
    std::size_t false_alarms = 0; // found, but listed nowhere
    std::size_t typed = 0;        // of the right ones, with the right type
    std::size_t again = 0;        // findings of something already found; no fault

    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
};

struct TypeScore {
    std::size_t gold = 0;
    std::size_t right = 0;
};

// Scores of one story, or of several added up. Findings below warning are not counted.
//
// A contradiction is right when its evidence overlaps at least two places of one gold
// contradiction; it is credited to the one it fits best. It is a false alarm when it fits none,
// unless all its places lie in places of one gold contradiction or one of them in a title (excused:
// neither right nor wrong). An unsupported addition is right when its evidence overlaps the gold
// sentence; it counts only in articles that declare their sources, and not where it points at a
// listed contradiction. A clean place is tripped by a contradiction that fits no gold and has
// evidence on two of its places.
struct Evaluation {
    std::size_t stories = 0;
    KindScore contradiction;
    KindScore unsupported;
    std::map<std::pair<FindingKind, std::string>, TypeScore> types;
    std::size_t clean = 0;
    std::size_t tripped = 0;
    std::size_t notes = 0;
    std::size_t excused = 0;
    std::size_t elsewhere = 0; // unsupported additions in articles that declare no source
    std::size_t distorted = 0; // unsupported additions on a place of a listed contradiction

    std::vector<ReportFinding> false_alarms;
    std::vector<GoldItem> missed;
    std::vector<GoldItem> tripped_places;

    [[nodiscard]] KindScore const& of(FindingKind kind) const;
    void add(Evaluation const& other);
};

// Files are matched by name, so the report may have read the folder under any path.
[[nodiscard]] Evaluation evaluate(Report const& report, Gold const& gold);

// A table of scores, then each false alarm, miss and tripped place with file:line:column.
[[nodiscard]] std::string to_text(Evaluation const& evaluation);
// The figures alone.
[[nodiscard]] std::string to_json(Evaluation const& evaluation);

} // namespace gainsay
