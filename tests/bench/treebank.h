// A treebank's documents, and the raw text they were made from.
#pragma once

#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/conllu.h>

#include <optional>
#include <string>
#include <vector>

struct Treebank {
    std::string path;
    std::string bytes;
    std::vector<gainsay::ConlluSentence> sentences;
    std::vector<gainsay::Problem> problems;
};

// Only documents whose id holds `documents` are taken; all, where it is empty. Nothing where the
// file cannot be read.
std::optional<Treebank> load_treebank(std::string const& path, std::string const& documents = {});

// Raw text is the treebank's `# text` lines, those of one document joined by spaces. A sentence
// without one has the text that its forms and SpaceAfter=No spell.
struct GoldText {
    std::string text;
    std::vector<gainsay::Span> tokens;
    std::vector<gainsay::Span> sentences;
    std::vector<gainsay::Block> joined; // a document is one paragraph
    // What a page gives: a line without final punctuation (a heading, a list item) is a paragraph
    // of its own.
    std::vector<gainsay::Block> laid_out;
};

GoldText gold_text(Treebank const& treebank);
