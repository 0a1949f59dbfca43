// How likely each part of an article's sentence is to be missing from its sources.
#pragma once

#include <gainsay/graph/source_wording.h>
#include <gainsay/graph/support_basis.h>
#include <gainsay/graph/support_model.h>
#include <gainsay/graph/support_units.h>

#include <vector>

namespace gainsay {

struct MeasuredItem {
    ContentItem item;
    UnitIndex unit = no_unit;
    UnitIndex clause = no_unit;   // the unit, or the clause around a phrase or adjective
    WordIndex word = no_word;     // the item's word nearest to the sentence's root
    double known = 0;             // best likeness in any source, 0 to 1
    double local = 0;             // the same in the passages that the sentence or clause rests on
    double missing = 0;           // probability that no source tells it
    bool opposed = false;         // the passage has the opposite word
    bool replaced = false;        // the passage has another value that is not told here
    std::vector<double> features; // as support_model.h names them
};

// A clause with its phrases and adjectives, without the clauses inside it.
struct MeasuredClause {
    UnitIndex unit = no_unit;
    std::vector<std::size_t> items;
    std::vector<std::uint32_t> near; // sentences of the sources that tell most of it, best first
    double missing = 0;
    std::vector<double> features;
    ClauseWording wording;         // of brief texts
    std::vector<double> departure; // the same: figures as support_model.h names them
};

struct MeasuredSentence {
    SentenceUnits units;
    std::vector<MeasuredItem> items;
    std::vector<MeasuredClause> clauses; // those with items
};

// `wording`: of the sources of a brief text, else null.
[[nodiscard]] MeasuredSentence measure_support(SupportBasis const& basis,
                                               SourceWording const* wording, std::uint32_t sentence,
                                               SentenceTree const& tree,
                                               SupportModels const& models = fitted_support());

// Headlines, captions and the like are not looked for in the sources.
[[nodiscard]] bool is_told(BlockKind kind);
// Whether a text is so short that it sums its sources up, rather than tells what they tell: there
// little things count.
[[nodiscard]] bool is_brief(Analysis const& analysis);

} // namespace gainsay
