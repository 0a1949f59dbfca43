#include <gainsay/report/evaluation.h>

#include <algorithm>
#include <span>
#include <tuple>

namespace gainsay {

namespace {

std::string file_name(std::string const& path) {
    return path.substr(path.rfind('/') + 1);
}

// One place of a finding, as scoring sees it.
struct Stretch {
    std::string file;
    Span stored;
};

bool overlaps(Stretch const& stretch, GoldPlace const& place) {
    return !place.stored.empty() && stretch.file == place.file &&
           stretch.stored.overlaps(place.stored);
}

// How many of the places the finding has evidence on.
std::size_t hits(std::vector<Stretch> const& evidence, std::span<GoldPlace const> places) {
    return static_cast<std::size_t>(
        std::count_if(places.begin(), places.end(), [&](GoldPlace const& place) {
            return std::any_of(evidence.begin(), evidence.end(),
                               [&](Stretch const& one) { return overlaps(one, place); });
        }));
}

class Scorer {
  public:
    explicit Scorer(Gold const& gold)
        : gold_(gold), found_(gold.findings.size(), false), typed_(gold.findings.size(), false) {}

    Evaluation score(Report const& report) {
        for (ReportFinding const& finding : report.findings) {
            if (finding.finding.severity == Severity::note) {
                ++out_.notes;
            } else if (finding.finding.kind == FindingKind::contradiction) {
                score_contradiction(finding);
            } else {
                score_unsupported(finding);
            }
        }
        count_gold();
        return std::move(out_);
    }

  private:
    static std::vector<Stretch> evidence_of(ReportFinding const& finding) {
        std::vector<Stretch> out;
        for (ReportPlace const& place : finding.places) {
            out.push_back({file_name(place.path), {place.start, place.end}});
        }
        return out;
    }

    KindScore& score_of(FindingKind kind) {
        return kind == FindingKind::contradiction ? out_.contradiction : out_.unsupported;
    }

    void credit(std::size_t item, ReportFinding const& finding) {
        if (found_[item]) {
            ++score_of(finding.finding.kind).again;
        }
        found_[item] = true;
        typed_[item] = typed_[item] || finding.finding.type == gold_.findings[item].type;
    }

    void blame(ReportFinding const& finding) {
        ++score_of(finding.finding.kind).false_alarms;
        out_.false_alarms.push_back(finding);
    }

    void score_contradiction(ReportFinding const& finding) {
        std::vector<Stretch> const evidence = evidence_of(finding);
        // Most places first, then the like type, then one that nothing has found yet.
        auto const worse = [&](std::size_t i) {
            GoldItem const& item = gold_.findings[i];
            return std::tuple(-static_cast<long>(hits(evidence, item.places)),
                              item.type != finding.finding.type, bool(found_[i]));
        };
        std::size_t best = gold_.findings.size();
        for (std::size_t i = 0; i < gold_.findings.size(); ++i) {
            GoldItem const& item = gold_.findings[i];
            bool const fits =
                item.kind == FindingKind::contradiction && hits(evidence, item.places) >= 2;
            if (fits && (best == gold_.findings.size() || worse(i) < worse(best))) {
                best = i;
            }
        }
        if (best != gold_.findings.size()) {
            credit(best, finding);
            return;
        }
        if (excused(evidence)) {
            ++out_.excused;
            return;
        }
        blame(finding);
        for (GoldItem const& clean : gold_.clean) {
            if (clean.places.size() > 1 && hits(evidence, clean.places) >= 2) {
                ++out_.tripped;
                out_.tripped_places.push_back(clean);
            }
        }
    }

    bool excused(std::vector<Stretch> const& evidence) const {
        auto const in_title = [&](Stretch const& one) {
            auto const titles = gold_.headlines.find(one.file);
            return titles != gold_.headlines.end() &&
                   std::any_of(titles->second.begin(), titles->second.end(),
                               [&](Span title) { return one.stored.overlaps(title); });
        };
        if (std::any_of(evidence.begin(), evidence.end(), in_title)) {
            return true;
        }
        return std::any_of(gold_.findings.begin(), gold_.findings.end(), [&](GoldItem const& item) {
            return item.kind == FindingKind::contradiction &&
                   std::all_of(evidence.begin(), evidence.end(),
                               [&](Stretch const& one) { return hits({one}, item.places) > 0; });
        });
    }

    void score_unsupported(ReportFinding const& finding) {
        std::vector<Stretch> const evidence = evidence_of(finding);
        if (evidence.empty() || !gold_.derived.contains(evidence.front().file)) {
            ++out_.elsewhere;
            return;
        }
        bool matched = false;
        bool listed = false;
        for (std::size_t i = 0; i < gold_.findings.size(); ++i) {
            GoldItem const& item = gold_.findings[i];
            std::span<GoldPlace const> const places = item.places;
            listed = listed || hits(evidence, places) > 0;
            if (item.kind == FindingKind::unsupported && !places.empty() &&
                hits(evidence, places.first(1)) > 0) {
                credit(i, finding);
                matched = true;
            }
        }
        if (!matched && listed) {
            ++out_.distorted;
        } else if (!matched) {
            blame(finding);
        }
    }

    void count_gold() {
        out_.stories = 1;
        out_.clean = gold_.clean.size();
        for (std::size_t i = 0; i < gold_.findings.size(); ++i) {
            GoldItem const& item = gold_.findings[i];
            KindScore& kind = score_of(item.kind);
            TypeScore& type = out_.types[{item.kind, item.type}];
            ++kind.gold;
            ++type.gold;
            if (found_[i]) {
                ++kind.right;
                ++type.right;
                kind.typed += typed_[i] ? 1 : 0;
            } else {
                out_.missed.push_back(item);
            }
        }
    }

    Gold const& gold_;
    std::vector<bool> found_;
    std::vector<bool> typed_;
    Evaluation out_;
};

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

void add_to(KindScore& sum, KindScore const& more) {
    sum.gold += more.gold;
    sum.right += more.right;
    sum.false_alarms += more.false_alarms;
    sum.typed += more.typed;
    sum.again += more.again;
}

template <class T>
void append(std::vector<T>& all, std::vector<T> const& more) {
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

double KindScore::precision() const {
    return ratio(right, right + false_alarms);
}
double KindScore::recall() const {
    return ratio(right, gold);
}
double KindScore::f1() const {
    double const sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0.0;
}

KindScore const& Evaluation::of(FindingKind kind) const {
    return kind == FindingKind::contradiction ? contradiction : unsupported;
}

void Evaluation::add(Evaluation const& other) {
    stories += other.stories;
    add_to(contradiction, other.contradiction);
    add_to(unsupported, other.unsupported);
    for (auto const& [key, score] : other.types) {
        types[key].gold += score.gold;
        types[key].right += score.right;
    }
    clean += other.clean;
    tripped += other.tripped;
    notes += other.notes;
    excused += other.excused;
    elsewhere += other.elsewhere;
    distorted += other.distorted;
    append(false_alarms, other.false_alarms);
    append(missed, other.missed);
    append(tripped_places, other.tripped_places);
}

Evaluation evaluate(Report const& report, Gold const& gold) {
    return Scorer(gold).score(report);
}

} // namespace gainsay
