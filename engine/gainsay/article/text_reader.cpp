#include <gainsay/article/formats.h>
#include <gainsay/article/page.h>

namespace gainsay {

ReadArticles read_plain_text(SharedFile file) {
    std::string_view const text = file->text();
    std::vector<PageBlock> blocks;
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t const end = std::min(text.find("\n\n", begin), text.size());
        blocks.push_back(
            page_block(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}));
        begin = end + 2;
    }
    ReadArticles out;
    out.articles.push_back(finish_article(ArticleBuilder(file), std::move(blocks)));
    return out;
}

ReadArticles read_markdown(SharedFile file) {
    return read_plain_text(file);
}
ReadArticles read_json(SharedFile file) {
    return read_plain_text(file);
}
ReadArticles read_json_lines(SharedFile file) {
    return read_plain_text(file);
}

} // namespace gainsay
