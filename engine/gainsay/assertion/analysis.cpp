#include <gainsay/assertion/analysis.h>
#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/clause_phrases.h>
#include <gainsay/assertion/coreference.h>
#include <gainsay/assertion/mend_tree.h>
#include <gainsay/assertion/mention.h>
#include <gainsay/assertion/read_roles.h>
#include <gainsay/assertion/word.h>

#include <utility>

namespace gainsay {

Analysis analyse(Article article, AnalysisTools const& tools) {
    Lexicon const& lexicon = tools.lexicon;
    Analysis analysis;
    analysis.article = std::move(article);
    analysis.segmentation = segment(analysis.article);
    std::string_view const text = analysis.article.text();
    analysis.nodes = tools.parser.parse(text, analysis.segmentation, tools.mode);
    mend_trees(text, analysis.segmentation, analysis.nodes, lexicon);
    analysis.values = read_values(analysis.article, analysis.segmentation, tools.tables);
    std::vector<Word> words = tag_words(text, analysis.segmentation, analysis.nodes, lexicon);
    Mentions mentions = find_entities(text, analysis.segmentation, analysis.values, words, lexicon);
    ParsedText const parsed = {text, analysis.segmentation, analysis.nodes, lexicon};
    std::vector<SentenceTree> trees;
    trees.reserve(analysis.segmentation.sentences.size());
    for (Sentence const& sentence : analysis.segmentation.sentences) {
        trees.emplace_back(parsed, sentence);
    }
    resolve_references(parsed, trees, analysis.values, mentions);
    ClauseText const in = {parsed, trees, analysis.values, mentions};
    analysis.assertions = read_clauses(in);
    analysis.quote_speakers = quote_speakers(in);
    analysis.roles = read_roles(parsed, mentions);
    analysis.entities = std::move(mentions.entities);
    return analysis;
}

} // namespace gainsay
