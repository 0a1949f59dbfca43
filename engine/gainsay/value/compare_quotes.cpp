#include <gainsay/value/quote.h>

namespace gainsay {

QuoteComparison compare_quotes(std::string_view, std::string_view) {
    return {};
}

} // namespace gainsay
