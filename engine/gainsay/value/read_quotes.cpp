#include <gainsay/value/read.h>

namespace gainsay {

char const* name(QuoteForm form) {
    return form == QuoteForm::direct ? "direct" : "mixed";
}

std::vector<Quote> read_quotes(Article const&, Segmentation const&, ValueTables::Tables const&) {
    return {};
}

} // namespace gainsay
