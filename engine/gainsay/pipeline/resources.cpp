#include <gainsay/pipeline/resources.h>

#include <utility>

namespace gainsay {

Result<Resources> Resources::load(std::string const& data_folder) {
    Result<Lexicon> lexicon = Lexicon::load(data_folder + "/lexicon");
    if (!lexicon) {
        return lexicon.problem();
    }
    Result<ValueTables> tables = ValueTables::load(data_folder + "/rules/words");
    if (!tables) {
        return tables.problem();
    }
    return Resources{std::move(lexicon).value(), std::move(tables).value()};
}

} // namespace gainsay
