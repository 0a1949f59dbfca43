#include <gainsay/base/version.h>

namespace gainsay {

char const* version() {
    return GAINSAY_VERSION;
}

} // namespace gainsay
