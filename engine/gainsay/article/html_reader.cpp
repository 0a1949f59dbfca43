#include <gainsay/article/formats.h>

namespace gainsay {

ReadArticles read_html(SharedFile file) {
    return read_plain_text(file);
}

} // namespace gainsay
