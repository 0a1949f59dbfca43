// All that a run has to tell, ready to be printed: it needs neither the files nor the graph any
// more.
#pragma once

#include <gainsay/base/problem.h>
#include <gainsay/finding/finding.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay {

struct ReportArticle {
    std::string path;   // with "#2" where a file holds several articles
    std::string source; // publisher; the file name where nothing says it
    std::string title;
    std::string published; // ISO 8601, empty where unknown
    std::string story;
    std::uint32_t sentences = 0;
    std::uint32_t assertions = 0;
    std::vector<std::string> derived_from; // as declared
};

// One passage that a finding rests on.
struct ReportPlace {
    std::string path; // of the file
    std::string
        article; // ReportArticle::path: the file's path, with "#2" where it holds several articles
    std::uint32_t start = 0; // bytes of the file as stored, half open
    std::uint32_t end = 0;
    std::uint32_t line = 0;   // from 1
    std::uint32_t column = 0; // from 1, code points
    std::string text;         // those bytes decoded to UTF-8
    std::string plain;        // the reading text; equal to `text` where nothing had to be taken out
    std::vector<Span> focus;  // clashing words, byte offsets into `plain`
    std::string source;
    std::string value;
};

struct ReportFinding {
    Finding finding; // its `evidence` is replaced by `places`
    std::vector<ReportPlace> places;
    std::string story;
    bool known = false; // listed in the baseline
};

struct Coverage {
    std::uint32_t sentences = 0;
    std::uint32_t parsed = 0; // sentences from which something could be read
    std::uint32_t assertions = 0;
};

struct Report {
    std::string version;                 // of gainsay
    std::vector<ReportArticle> articles; // in input order
    std::vector<ReportFinding> findings; // sorted: article, position, rule, fingerprint
    std::vector<Problem> problems;
    Coverage coverage;
};

// The contract's JSON document, with a final line end.
[[nodiscard]] std::string to_json(Report const& report);

struct TextStyle {
    bool colour = false;
    bool hyperlinks = false; // OSC 8 links on file:line:column
    std::string folder =
        {};               // absolute, what relative paths start from: for hyperlinks, which need it
    int width = 80;       // columns; taken as 40 to 200
    bool explain = false; // print proofs
};

// What an editor reads: by story, contradictions first, then unsupported additions, then notes;
// problems and one line of summary at the end. Nothing in an article, a path or a message can steer
// the terminal.
[[nodiscard]] std::string to_text(Report const& report, TextStyle const& style);

} // namespace gainsay
