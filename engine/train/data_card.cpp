#include "data_card.h"

#include <cstdio>

namespace gainsay::train {

namespace {

std::string percent(double share) {
    char out[16];
    std::snprintf(out, sizeof out, "%.2f", 100 * share);
    return out;
}

std::string score_row(std::string const& treebank, char const* network, Scores const& scores) {
    return "| " + treebank + " | " + network + " | " + std::to_string(scores.words) + " | " +
           percent(scores.upos) + " | " + percent(scores.xpos) + " | " + percent(scores.heads) +
           " | " + percent(scores.universal) + " | " + percent(scores.full) + " |\n";
}

} // namespace

std::string data_card(CardFacts const& facts) {
    char checksum[32];
    std::snprintf(checksum, sizeof checksum, "%016llx",
                  static_cast<unsigned long long>(facts.checksum));
    std::string out =
        "# The syntax model\n\n"
        "`syntax.bin`: tags and dependency trees for English, two networks (standard and "
        "fast) in one file.\n"
        "This page is written by `gainsay train`.\n\n";
    out += facts.about;
    out += "\n## This file\n\n";
    out += "* " + std::to_string(facts.file_bytes) + " bytes, checksum " + checksum + "\n";
    out += "* learnt from " + std::to_string(facts.treebank_sentences) + " sentences with trees (" +
           std::to_string(facts.treebank_words) + " words)";
    if (facts.text_words > 0) {
        out += " and " + std::to_string(facts.text_words) +
               " words of plain text that teachers labelled";
    }
    out += "\n* made by `" + facts.command + "`\n\n";
    out += "## Scores\n\nTokens given, punctuation counted; LAS with universal relations, and with "
           "subtypes.\n\n"
           "| treebank | network | words | UPOS | XPOS | UAS | LAS | LAS, subtypes |\n"
           "|---|---|---|---|---|---|---|---|\n";
    for (auto const& row : facts.rows) {
        out += score_row(row.treebank, "standard", row.standard);
        out += score_row(row.treebank, "fast", row.fast);
    }
    return out;
}

} // namespace gainsay::train
