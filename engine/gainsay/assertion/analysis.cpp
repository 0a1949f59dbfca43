#include <gainsay/assertion/analysis.h>

#include <utility>

namespace gainsay {

Analysis analyse(Article article, Lexicon const&, ValueTables const& tables) {
    Analysis analysis;
    analysis.article = std::move(article);
    analysis.segmentation = segment(analysis.article);
    analysis.values = read_values(analysis.article, analysis.segmentation, tables);
    return analysis;
}

} // namespace gainsay
