#include "command.h"
#include "exit_status.h"
#include "options.h"
#include "problems.h"
#include <gainsay/syntax/model_format.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <train/data_card.h>
#include <train/model_score.h>
#include <train/train_model.h>
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

int fail(std::string const& message) {
    std::cerr << "gainsay: " << message << '\n';
    return exit_usage;
}

bool write(std::filesystem::path const& path, std::string const& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    return static_cast<bool>(file.flush());
}

// As a person would type it again.
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
    out += " --seed " + std::to_string(options.seed) + " --jobs " + std::to_string(options.jobs);
    return out;
}

int run(TrainOptions options) {
    options.jobs = jobs_or_all(options.jobs);
    if (!train::trains_here()) {
        return fail("training needs a processor with AVX2 and FMA (parsing does not)");
    }
    train::Sentences const treebank = train::read_treebanks(options.treebanks);
    train::Sentences const dev = train::read_treebanks({options.dev});
    train::Sentences const text = train::read_raw(options.texts);
    int status = exit_clean;
    for (auto const* sentences : {&treebank, &dev, &text}) {
        status = std::max(status, print_problems(sentences->problems));
    }
    if (treebank.all.empty() || dev.all.empty()) {
        return fail("there is no sentence with a tree to learn from or to score on");
    }
    std::string about;
    if (!options.about.empty()) {
        std::ifstream file(options.about, std::ios::binary);
        about.assign(std::istreambuf_iterator<char>(file), {});
        if (!file) {
            return fail(options.about + " cannot be read");
        }
    }
    std::error_code error;
    for (std::string const& folder : {options.output, options.keep}) {
        if (!folder.empty()) {
            std::filesystem::create_directories(folder, error);
        }
        if (error) {
            return fail(folder + ": " + error.message());
        }
    }

    train::Options training;
    training.seed = options.seed;
    training.jobs = options.jobs;
    training.keep = options.keep;
    training.progress = [](std::string_view line) { std::cerr << line << std::endl; };
    std::string const model = train::train_model({&treebank, &text, &dev}, training);

    std::filesystem::path const output = options.output;
    if (!write(output / "syntax.bin", model)) {
        return fail((output / "syntax.bin").string() + " cannot be written");
    }
    auto const parser = Parser::load(options.output);
    if (!parser) {
        print_problems({parser.problem()});
        return exit_bug;
    }
    syntax::format::Header header;
    std::memcpy(&header, model.data(), sizeof header);
    train::CardFacts facts{about,        command_of(options), treebank.all.size(), treebank.words(),
                           text.words(), model.size(),        header.checksum,     {}};
    auto const add_scores = [&](std::string const& path, train::Sentences const& gold) {
        facts.rows.push_back({std::filesystem::path(path).stem().string(),
                              train::score(parser.value(), ParserMode::standard, gold),
                              train::score(parser.value(), ParserMode::fast, gold)});
    };
    add_scores(options.dev, dev);
    for (std::string const& path : options.tests) {
        train::Sentences const gold = train::read_treebanks({path});
        status = std::max(status, print_problems(gold.problems));
        add_scores(path, gold);
    }
    std::string const card = train::data_card(facts);
    if (!write(output / "README.md", card)) {
        return fail((output / "README.md").string() + " cannot be written");
    }
    std::cout << card;
    return status;
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
