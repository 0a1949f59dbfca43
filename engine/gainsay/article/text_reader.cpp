#include <gainsay/article/formats.h>
#include <gainsay/article/front_matter.h>
#include <gainsay/article/lines.h>
#include <gainsay/article/page.h>

namespace gainsay {

ReadArticles read_plain_text(SharedFile file) {
    ReadArticles out;
    ArticleBuilder builder(file);
    FrontMatter front = read_front_matter(*file, builder.article());
    out.problems = std::move(front.problems);
    std::vector<PageBlock> blocks;
    if (front.title) {
        blocks.push_back(std::move(*front.title));
    }
    for (Span const paragraph : paragraphs_of(file->text(), front.body_begin)) {
        blocks.push_back(page_block(file->text(), paragraph));
    }
    out.articles.push_back(finish_article(std::move(builder), std::move(blocks)));
    return out;
}

} // namespace gainsay
