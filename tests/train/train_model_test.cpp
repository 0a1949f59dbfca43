#include "toy.h"

#include <cstdio>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <train/model_score.h>
#include <train/train_model.h>
#include <unistd.h>

using namespace gainsay;
using namespace gainsay::train;

namespace {

// The shipped recipe with small networks.
Recipe small_recipe() {
    Recipe recipe;
    recipe.teachers = 2;
    for (NetworkSize* size : {&recipe.teacher, &recipe.standard, &recipe.fast}) {
        *size = {.form_columns = 12,
                 .character_rows = 256,
                 .character_columns = 8,
                 .hidden = 16,
                 .layers = size == &recipe.fast ? std::size_t{1} : std::size_t{2},
                 .arc_columns = 16,
                 .label_columns = 16};
    }
    for (Schedule* schedule : {&recipe.teacher_schedule, &recipe.schedule, &recipe.fast_schedule}) {
        schedule->epochs = 25;
        schedule->batch_words = 60;
        schedule->rate = 5e-3F;
    }
    return recipe;
}

std::string trained(TrainingSet const& text, unsigned jobs = 1) {
    TrainingSet const treebank = toy_treebank(60, 1);
    TrainingSet const dev = toy_treebank(10, 2);
    Options options;
    options.recipe = small_recipe();
    options.jobs = jobs;
    return train_model({&treebank, &text, &dev}, options);
}

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("gainsay-train-test-" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

} // namespace

TEST_CASE("train model: what was learnt is what the parser reads from the file") {
    if (!trains_here()) {
        MESSAGE("skipped: this processor cannot train");
        return;
    }
    TrainingSet text = toy_treebank(40, 4);
    for (train::TrainingSentence& sentence : text.all) {
        sentence.nodes.clear();
    }
    Folder const folder;
    std::ofstream(folder.path / "syntax.bin", std::ios::binary) << trained(text);
    auto const parser = Parser::load(folder.path.string());
    CAPTURE((parser ? std::string() : to_string(parser.problem())));
    REQUIRE(parser);
    TrainingSet const unseen = toy_treebank(50, 77);
    for (ParserMode const mode : {ParserMode::standard, ParserMode::fast}) {
        Scores const scores = score(parser.value(), mode, unseen);
        CHECK(scores.upos > 0.97);
        CHECK(scores.full > 0.95);
    }
}

TEST_CASE("train model: the same inputs give the same file, for any number of jobs") {
    if (!trains_here()) {
        MESSAGE("skipped: this processor cannot train");
        return;
    }
    CHECK((trained({}) == trained({}, 2))); // bytes are nothing to print
}
