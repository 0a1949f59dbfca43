#include <gainsay/report/display_width.h>
#include <gainsay/report/ink.h>
#include <gainsay/report/marked_text.h>
#include <gainsay/report/report.h>
#include <gainsay/report/story_sections.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay {

namespace {

constexpr int narrowest = 40;
constexpr int widest = 200;
constexpr int widest_prose = 100;      // longer lines are hard to read
constexpr int side_by_side_from = 120; // two passages beside each other
constexpr int passage_lines = 4;       // longer passages are shortened around the clashing words
constexpr int column_gap = 3;

// A line as printed, and its width without colours and links.
struct Line {
    std::string text;
    int width = 0;
};

std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

class TextReport {
  public:
    TextReport(Report const& report, TextStyle const& style)
        : report_(report), style_(style), ink_(style),
          width_(std::clamp(style.width, narrowest, widest)),
          prose_(std::min(width_, widest_prose)) {}

    std::string write() {
        for (StorySection const& section : story_sections(report_)) {
            write_heading(section);
            for (ReportFinding const* finding : section.findings) {
                write_finding(*finding);
            }
        }
        write_problems();
        print(ink_.bold(
            summary(report_))); // one line at any width, for whoever reads with tail or grep
        return std::move(out_);
    }

  private:
    void print(std::string_view line) {
        out_ += line;
        out_ += '\n';
    }
    void blank_line() { out_ += '\n'; }

    // Wraps `text` behind `lead`; later lines are indented as far as the lead reaches.
    template <class Style>
    void print_wrapped(std::string const& lead, std::string_view text, Style const& style) {
        int const indent = display_width(lead);
        std::string before = lead;
        for (std::string const& line : wrap(harmless(text), prose_ - indent)) {
            print(before + style(line));
            before = spaces(indent);
        }
    }
    void print_wrapped(std::string const& lead, std::string_view text) {
        print_wrapped(lead, text, [](std::string const& line) { return line; });
    }

    void write_heading(StorySection const& section) {
        int longest = 0;
        for (std::string const& line : wrap(harmless(section.title), prose_)) {
            print(ink_.bold(line));
            longest = std::max(longest, display_width(line));
        }
        std::string rule;
        for (int i = 0; i < longest; ++i) {
            rule += "─";
        }
        print(ink_.dim(rule));
        blank_line();
    }

    // "error (known) GS104 quantity-conflict  GS104-7c1e9a52", on more lines where it does not fit.
    void write_headline(ReportFinding const& reported) {
        Finding const& finding = reported.finding;
        std::string const word =
            std::string(name(finding.severity)) + (reported.known ? " (known)" : "");
        std::string const what = harmless(finding.code + " " + finding.rule);
        std::string const fingerprint = harmless(finding.fingerprint);
        std::string line =
            (reported.known ? ink_.dim(word) : ink_.severity(finding.severity, word)) + " " +
            (reported.known ? ink_.dim(what) : ink_.bold(what));
        int const used = display_width(word) + 1 + display_width(what);
        if (!fingerprint.empty()) {
            bool const fits = used + 2 + display_width(fingerprint) <= width_;
            line += (fits ? "  " : "\n  ") + ink_.dim(fingerprint);
        }
        print(line);
    }

    void write_finding(ReportFinding const& reported) {
        Finding const& finding = reported.finding;
        bool const brief = reported.known && !style_.explain;
        write_headline(reported);
        print_wrapped("  ", finding.message, [&](std::string const& line) {
            return reported.known ? ink_.dim(line) : line;
        });
        blank_line();
        write_places(reported.places, brief);
        if (!brief && !finding.ask.empty()) {
            print_wrapped("  Ask: ", finding.ask);
            blank_line();
        }
        if (style_.explain && !finding.proof.empty()) {
            print("  Because:");
            for (std::string const& step : finding.proof) {
                print_wrapped("  - ", step);
            }
            blank_line();
        }
    }

    void write_places(std::vector<ReportPlace> const& places, bool brief) {
        if (brief) {
            for (ReportPlace const& place : places) {
                for (Line const& line : head(place, width_ - 2)) {
                    print("  " + line.text);
                }
            }
            blank_line();
            return;
        }
        int const column = (width_ - 2 - column_gap) / 2;
        std::size_t at = 0;
        while (at < places.size()) {
            bool const pair = width_ >= side_by_side_from && at + 1 < places.size();
            if (pair) {
                std::vector<Line> const left = block(places[at], column);
                std::vector<Line> const right = block(places[at + 1], column);
                if (fits(left, column) && fits(right, column)) {
                    print_beside(left, right, column);
                    blank_line();
                    at += 2;
                    continue;
                }
            }
            for (Line const& line : block(places[at], prose_ - 2)) {
                print("  " + line.text);
            }
            blank_line();
            ++at;
        }
    }

    static bool fits(std::vector<Line> const& lines, int columns) {
        return std::all_of(lines.begin(), lines.end(),
                           [&](Line const& line) { return line.width <= columns; });
    }

    void print_beside(std::vector<Line> const& left, std::vector<Line> const& right, int column) {
        for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
            Line const line = i < left.size() ? left[i] : Line{};
            if (i < right.size()) {
                print("  " + line.text + spaces(column + column_gap - line.width) + right[i].text);
            } else {
                print("  " + line.text);
            }
        }
    }

    // "a.md:12:4  Northline Wire": the source goes to a line of its own where it does not fit
    // beside.
    std::vector<Line> head(ReportPlace const& place, int columns) const {
        std::string const path = harmless(place.path);
        std::string const location =
            path + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
        std::vector<Line> out = {{ink_.link(place.path, location), display_width(location)}};
        std::string source = harmless(place.source);
        bool const says_nothing = source.empty() || path == source || path.ends_with("/" + source);
        if (says_nothing) {
            return out;
        }
        source = shorten({source, {}}, columns).text;
        int const width = display_width(source);
        if (out[0].width + 2 + width <= columns) {
            out[0].text += "  " + ink_.bold(source);
            out[0].width += 2 + width;
        } else {
            out.push_back({ink_.bold(source), width});
        }
        return out;
    }

    // The location and, indented, the passage.
    std::vector<Line> block(ReportPlace const& place, int columns) const {
        std::vector<Line> out = head(place, columns);
        int const room = columns - 2;
        MarkedText const passage =
            shorten(harmless(MarkedText{place.plain, place.focus}), room * passage_lines);
        for (MarkedText const& line : wrap(ink_.marked(passage), room)) {
            out.push_back({"  " + ink_.print(line), 2 + display_width(line.text)});
        }
        return out;
    }

    void write_problems() {
        for (Problem const& problem : report_.problems) {
            std::string const said = harmless(to_string(problem));
            std::string lead;
            for (std::string const& line : wrap(said, prose_ - 4)) {
                print(lead + (problem.severity == Severity::error ? line : ink_.dim(line)));
                lead = spaces(4);
            }
        }
        if (!report_.problems.empty()) {
            blank_line();
        }
    }

    Report const& report_;
    TextStyle const& style_;
    Ink ink_;
    int width_;
    int prose_;
    std::string out_;
};

} // namespace

std::string to_text(Report const& report, TextStyle const& style) {
    return TextReport(report, style).write();
}

} // namespace gainsay
