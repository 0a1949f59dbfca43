// What a person found in a story: its gold.yaml, against which findings are scored.
#pragma once

#include <gainsay/base/problem.h>
#include <gainsay/base/source_file.h>
#include <gainsay/base/span.h>
#include <gainsay/finding/finding.h>

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// A passage, named by file and exact words.
struct GoldPlace {
    std::string file; // name within the folder
    std::string text;
    Span stored; // bytes of the file as stored; empty where the words were not found
    Place place; // of the words; of the entry in gold.yaml where they were not found
};

// A disagreement or addition that should be found, or (in `clean`) places that should not be
// flagged.
struct GoldItem {
    std::string id;
    FindingKind kind = FindingKind::contradiction;
    std::string type;
    std::string note; // what conflicts, or why it is clean
    std::vector<GoldPlace> places;
};

struct Gold {
    std::string story;
    std::vector<GoldItem> findings;
    std::vector<GoldItem> clean;
    // By file name. Titles (front matter, <head>, <h1>) are outside the gold.
    std::map<std::string, std::vector<Span>> headlines;
    // Articles that declare their sources, for which unsupported additions are listed exhaustively.
    std::set<std::string> derived;
};

struct LoadedGold {
    Gold gold; // what is whole
    std::vector<Problem> problems;
};

// Example of the format:
//     story: A ferry runs aground off Holm.
//     findings:
//       - id: f1
//         kind: contradiction
//         type: quantity
//         evidence:
//           - {file: a-wire.md, text: "a crew of 14"}
//           - {file: c-daily.html, text: "All 41 crew"}
//         note: 14 against 41
//     clean:
//       - evidence: [{file: a-wire.md, text: "struck"}, {file: b-post.txt, text: "ran onto"}]
//         why: paraphrase
//
// Problems, each with its place in the YAML: those of parse_yaml, gold-malformed (a key is missing,
// unknown or holds something else), gold-unknown-kind, gold-unknown-type, gold-unknown-file,
// gold-text-not-found; and as a note gold-ambiguous-text (the first of several like passages is
// taken).
[[nodiscard]] LoadedGold parse_gold(std::string_view yaml, std::string const& path,
                                    std::span<std::shared_ptr<SourceFile const> const> files);

// Reads `folder`/gold.yaml and the files beside it. Problems as above, and those of
// SourceFile::load for gold.yaml.
[[nodiscard]] LoadedGold load_gold(std::string const& folder);

} // namespace gainsay
