#include "command.h"
#include "exit_status.h"
#include "options.h"
#include "problems.h"
#include <gainsay/base/mapped_file.h>
#include <gainsay/syntax/model_format.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <train/data_card.h>
#include <train/model_score.h>
#include <train/train_model.h>
#include <train/write_whole.h>
#include <vector>

namespace gainsay::cli {

namespace {

struct TrainOptions {
    std::vector<std::string> treebanks;
    std::vector<std::string> texts;
    std::vector<std::string> tests;
    std::string dev;
    std::string output = ".";
    std::string about;
    std::string keep;
    std::uint64_t seed = 1;
    unsigned jobs = 0;
};

int fail(std::string const& message, int status) {
    std::cerr << "gainsay: " << message << '\n';
    return status;
}

// As a person would type it again, wherever the files are.
std::string command_of(TrainOptions const& options) {
    std::string out = "gainsay train";
    auto const add = [&](char const* name, std::string const& value) {
        if (!value.empty()) {
            out += std::string(" ") + name + (*name != '\0' ? " " : "") +
                   std::filesystem::path(value).filename().string();
        }
    };
    for (std::string const& path : options.treebanks) {
        add("", path);
    }
    add("--dev", options.dev);
    for (std::string const& path : options.texts) {
        add("--text", path);
    }
    for (std::string const& path : options.tests) {
        add("--test", path);
    }
    add("--about", options.about);
    out += " --seed " + std::to_string(options.seed);
    return out;
}

// All that is read, before hours are spent on it.
struct Read {
    train::TrainingSet treebank;
    train::TrainingSet dev;
    train::TrainingSet text;
    std::vector<train::TrainingSet> tests;
    std::string about;
    int status = exit_clean;
};

Read read_all(TrainOptions const& options) {
    Read out{train::read_treebanks(options.treebanks),
             train::read_treebanks({options.dev}),
             train::read_raw(options.texts),
             {},
             {}};
    for (std::string const& path : options.tests) {
        out.tests.push_back(train::read_treebanks({path}));
    }
    std::vector<train::TrainingSet const*> all = {&out.treebank, &out.dev, &out.text};
    for (train::TrainingSet const& test : out.tests) {
        all.push_back(&test);
    }
    for (train::TrainingSet const* sentences : all) {
        out.status = std::max(out.status, print_problems(sentences->problems));
    }
    if (!options.about.empty()) {
        auto const about = MappedFile::map(options.about);
        if (about) {
            out.about = about.value()->bytes();
        } else {
            out.status = std::max(out.status, print_problems({about.problem()}));
        }
    }
    return out;
}

// Makes the folder; whether files can be written to it.
bool writable(std::filesystem::path const& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::filesystem::path const probe = folder / "syntax.bin.part";
    bool const opened = std::ofstream(probe, std::ios::binary).is_open();
    std::filesystem::remove(probe, error);
    return opened;
}

train::CardFacts::Row score_row(Parser const& parser, std::string const& path,
                                train::TrainingSet const& gold) {
    return {std::filesystem::path(path).stem().string(),
            train::score(parser, ParserMode::standard, gold),
            train::score(parser, ParserMode::fast, gold)};
}

int run(TrainOptions options) {
    options.jobs = jobs_or_all(options.jobs);
    if (!train::trains_here()) {
        return fail("training needs a processor with AVX2 and FMA (parsing does not)", exit_usage);
    }
    Read const read = read_all(options);
    if (!train::learnable(read.treebank) || read.dev.all.empty()) {
        return fail("there are no sentences with trees to learn from or to score on",
                    exit_bad_input);
    }
    for (std::string const& folder : {options.output, options.keep}) {
        if (!folder.empty() && !writable(folder)) {
            return fail(folder + " cannot be written to", exit_bad_input);
        }
    }

    train::Options training;
    training.seed = options.seed;
    training.jobs = options.jobs;
    training.keep = options.keep;
    training.progress = [](std::string_view line) { std::cerr << line << std::endl; };
    std::string const model = train::train_model({&read.treebank, &read.text, &read.dev}, training);

    std::string const output = options.output + "/syntax.bin";
    if (!train::write_whole(output, model)) {
        return fail(output + " cannot be written", exit_bad_input);
    }
    auto const parser = Parser::load(options.output);
    if (!parser) {
        print_problems({parser.problem()});
        return exit_bug;
    }
    syntax::format::Header header;
    std::memcpy(&header, model.data(), sizeof header);
    train::CardFacts facts{
        read.about,        command_of(options), read.treebank.all.size(), read.treebank.words(),
        read.text.words(), model.size(),        header.checksum,          {}};
    facts.rows.push_back(score_row(parser.value(), options.dev, read.dev));
    for (std::size_t i = 0; i < read.tests.size(); ++i) {
        if (!read.tests[i].all.empty()) {
            facts.rows.push_back(score_row(parser.value(), options.tests[i], read.tests[i]));
        }
    }
    std::string const card = train::data_card(facts);
    if (!train::write_whole(options.output + "/README.md", card)) {
        return fail(options.output + "/README.md cannot be written", exit_bad_input);
    }
    std::cout << card;
    return read.status;
}

} // namespace

Action add_train(CLI::App& app) {
    auto options = std::make_shared<TrainOptions>();
    app.add_option("TREEBANK", options->treebanks, "CoNLL-U files to learn from")->required();
    app.add_option("--dev", options->dev, "CoNLL-U file to score on after each epoch")->required();
    add_repeatable(
        app, "--text", options->texts,
        "plain text to learn from as well: a tokenised sentence a line; teachers label it");
    add_repeatable(app, "--test", options->tests, "CoNLL-U file for the final scores");
    app.add_option("--output", options->output,
                   "folder for syntax.bin and its data card, README.md (default: the current one)");
    app.add_option("--about", options->about,
                   "Markdown about the treebanks (origin, authors, licences) for the data card");
    app.add_option(
        "--keep", options->keep,
        "folder where each trained network is kept; one found there is not trained again");
    app.add_option("--seed", options->seed, "start of the random numbers");
    add_jobs(app, options->jobs);
    return [options] { return run(*options); };
}

} // namespace gainsay::cli
