#include <gainsay/assertion/analysis.h>
#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/mention.h>
#include <gainsay/assertion/word.h>

#include <utility>

namespace gainsay {

Analysis analyse(Article article, Lexicon const& lexicon, ValueTables const& tables) {
    Analysis analysis;
    analysis.article = std::move(article);
    analysis.segmentation = segment(analysis.article);
    analysis.values = read_values(analysis.article, analysis.segmentation, tables);
    std::string_view const text = analysis.article.text();
    std::vector<Word> words = tag_words(text, analysis.segmentation, lexicon);
    Mentions mentions = find_entities(text, analysis.segmentation, analysis.values, words, lexicon);
    analysis.assertions =
        read_clauses({text, analysis.segmentation, analysis.values, words, mentions, lexicon});
    analysis.entities = std::move(mentions.entities);
    return analysis;
}

} // namespace gainsay
