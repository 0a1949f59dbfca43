// What a rule found, with the passages it rests on.
#pragma once

#include <gainsay/base/problem.h>
#include <gainsay/base/span.h>

#include <cstdint>
#include <string>
#include <vector>

namespace gainsay {

enum class FindingKind : std::uint8_t { contradiction, unsupported };
enum class Scope : std::uint8_t { across, internal };

[[nodiscard]] char const* name(FindingKind kind);
[[nodiscard]] char const* name(Scope scope);

// One place. Spans are into the reading text of the article.
struct Evidence {
    std::uint32_t article = 0; // ArticleIndex
    Span passage;              // the clause or quotation that says it
    std::vector<Span> focus;   // the clashing words within the passage
    std::string value;         // what this place says, normalised: "14", "2026-02-07"

    friend bool operator==(Evidence const&, Evidence const&) = default;
};

struct Finding {
    std::string rule; // id: "quantity-conflict"
    std::string code; // "GS104"
    FindingKind kind = FindingKind::contradiction;
    std::string type; // contract's words: "quantity", "addition", …
    Severity severity = Severity::error;
    double confidence = 0;
    Scope scope = Scope::across;
    std::string message;            // plain words, one sentence
    std::string ask;                // question for the desk
    std::vector<Evidence> evidence; // the odd one first
    std::vector<std::string> proof; // one step a line; leaves are passages with file:line:column
    std::string fingerprint; // "GS104-7c1e9a52": rule, normalised words, article names; no offsets
    std::uint32_t story = 0; // index into KnowledgeGraph::stories()
};

} // namespace gainsay
