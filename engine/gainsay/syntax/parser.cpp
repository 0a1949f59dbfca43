#include <gainsay/syntax/model.h>
#include <gainsay/syntax/parse_sentences.h>
#include <gainsay/syntax/parser.h>

#include <utility>

namespace gainsay {

Result<Parser> Parser::load(std::string const& folder) {
    auto model = syntax::Model::load(folder + "/syntax.bin");
    if (!model) {
        return model.problem();
    }
    Parser parser;
    parser.model_ = std::move(model).value();
    return parser;
}

Nodes Parser::parse(std::string_view text, Segmentation const& segmentation,
                    ParserMode mode) const {
    return syntax::parse_sentences(text, segmentation, *model_,
                                   mode == ParserMode::fast ? model_->fast() : model_->standard());
}

} // namespace gainsay
