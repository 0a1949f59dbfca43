#include <gainsay/article/formats.h>

namespace gainsay {

ReadArticles read_xml(SharedFile file) {
    return read_plain_text(file);
}

} // namespace gainsay
