#include <gainsay/assertion/line_facts.h>
#include <gainsay/assertion/mend_tree.h>
#include <gainsay/assertion/word_facts.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace gainsay {

namespace {

std::string joined(SentenceTree const& tree, Words const& words) {
    std::string out;
    for (WordIndex const word : words) {
        out += (out.empty() ? "" : " ");
        out += tree.form(word);
    }
    return out;
}

double confidence(Clause const& clause) {
    switch (clause.source) {
    case SubjectSource::own:
        return 0.8;
    case SubjectSource::antecedent:
        return 0.65;
    default:
        return 0.6;
    }
}

// How running text writes a word.
std::string_view as_in_text(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> marks = {
        {{"``", "\""},
         {"''", "\""},
         {"-LRB-", "("},
         {"-RRB-", ")"},
         {"-LSB-", "["},
         {"-RSB-", "]"},
         {"-LCB-", "{"},
         {"-RCB-", "}"}}};
    auto const at = std::find_if(marks.begin(), marks.end(),
                                 [&](auto const& mark) { return mark.first == word; });
    return at == marks.end() ? word : at->second;
}

// The parser knows running text: the same words as it writes them.
Nodes parse_as_text(std::string_view text, Segmentation segmentation, Parser const& parser,
                    ParserMode mode) {
    std::string written;
    written.reserve(text.size());
    for (Token& token : segmentation.tokens) {
        std::string_view const word = as_in_text(slice(text, token.span));
        auto const begin = static_cast<std::uint32_t>(written.size());
        written += word;
        token.span = {begin, static_cast<std::uint32_t>(written.size())};
        written += ' ';
    }
    for (Sentence& sentence : segmentation.sentences) {
        sentence.span = cover(segmentation.tokens[sentence.first_token].span,
                              segmentation.tokens[sentence.end_token - 1].span);
    }
    return parser.parse(written, segmentation, mode);
}

} // namespace

std::vector<LineFact> line_facts(std::string_view text, Granularity granularity,
                                 Parser const& parser, ParserMode mode, Lexicon const& lexicon) {
    Segmentation const segmentation = segment_lines(text);
    Nodes nodes = parse_as_text(text, segmentation, parser, mode);
    mend_trees(text, segmentation, nodes, lexicon);
    std::vector<LineFact> out;
    ParsedText const parsed{text, segmentation, nodes, lexicon};
    for (Sentence const& sentence : segmentation.sentences) {
        SentenceTree const tree(parsed, sentence);
        ClauseTree const clauses = find_clauses(tree);
        std::vector<WordFact> const facts = granularity == Granularity::fact
                                                ? clause_facts(tree, clauses, max_line_facts)
                                                : clause_tuples(tree, clauses, max_line_facts);
        std::set<std::tuple<Words, Words, Words>> told;
        for (WordFact const& fact : facts) {
            if (!told.emplace(fact.subject, fact.predicate, fact.object).second) {
                continue;
            }
            LineFact one;
            one.line = sentence.block;
            one.subject = joined(tree, fact.subject);
            one.predicate = joined(tree, fact.predicate);
            one.object = joined(tree, fact.object);
            for (Words const& argument : fact.arguments) {
                one.arguments.push_back(joined(tree, argument));
            }
            one.confidence = confidence(clauses.clauses[fact.clause]);
            out.push_back(std::move(one));
        }
    }
    return out;
}

} // namespace gainsay
