#include <gainsay/article/page.h>

namespace gainsay {

Article finish_article(ArticleBuilder builder, std::vector<PageBlock> blocks) {
    for (PageBlock const& block : blocks) {
        builder.begin_block(block.kind);
        builder.append(block.text, block.to_decoded);
        builder.end_block();
    }
    return builder.finish();
}

} // namespace gainsay
