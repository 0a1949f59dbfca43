// One article, analysed on its own: all that the graph needs of it.
#pragma once

#include <gainsay/article/article.h>
#include <gainsay/assertion/assertion.h>
#include <gainsay/assertion/role.h>
#include <gainsay/lexicon/lexicon.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/parser.h>
#include <gainsay/syntax/tree.h>
#include <gainsay/value/values.h>

#include <vector>

namespace gainsay {

// Self-contained: made by one task, read by all.
struct Analysis {
    Article article;
    Segmentation segmentation;
    Nodes nodes; // parallel to the tokens; mended (mend_tree.h)
    Values values;
    std::vector<Entity> entities;
    std::vector<Assertion> assertions;       // in text order
    std::vector<Role> roles;                 // in text order
    std::vector<EntityIndex> quote_speakers; // parallel to Values::quotes; who says each
};

// What the stages above read beside the article.
struct AnalysisTools {
    Lexicon const& lexicon;
    ValueTables const& tables;
    Parser const& parser;
    ParserMode mode = ParserMode::standard;
};

// Runs the stages above on one article. A pure function of its arguments; safe to run in parallel.
[[nodiscard]] Analysis analyse(Article article, AnalysisTools const& tools);

} // namespace gainsay
