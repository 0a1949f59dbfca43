#include <gainsay/pipeline/resources.h>

#include <utility>

namespace gainsay {

Result<Resources> Resources::load(std::string const& data_folder, ParserMode mode) {
    Result<Lexicon> lexicon = Lexicon::load(data_folder + "/lexicon");
    if (!lexicon) {
        return lexicon.problem();
    }
    Result<ValueTables> tables = ValueTables::load(data_folder + "/rules/words");
    if (!tables) {
        return tables.problem();
    }
    Result<Parser> parser = Parser::load(data_folder + "/models");
    if (!parser) {
        return parser.problem();
    }
    return Resources{std::move(lexicon).value(), std::move(tables).value(),
                     std::move(parser).value(), mode};
}

} // namespace gainsay
