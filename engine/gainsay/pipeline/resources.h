// What every run reads once from the data folder.
#pragma once

#include <gainsay/base/result.h>
#include <gainsay/lexicon/lexicon.h>
#include <gainsay/syntax/parser.h>
#include <gainsay/value/values.h>

#include <string>

namespace gainsay {

// Cheap to copy; read-only and shared by all threads.
struct Resources {
    Lexicon lexicon;
    ValueTables tables;
    Parser parser;
    ParserMode mode = ParserMode::standard;

    // `data_folder` is share/gainsay of an installation or a build tree. The first problem found.
    [[nodiscard]] static Result<Resources> load(std::string const& data_folder,
                                                ParserMode mode = ParserMode::standard);
};

} // namespace gainsay
