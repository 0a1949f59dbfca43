#include "sample.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <random>
#include <unistd.h>

using namespace gainsay;

std::vector<std::string_view> const& sample_words() {
    static std::vector<std::string_view> const words = {
        "the",      "Mayor",      "of",      "Dorn",   "said",   "on",    "Tuesday", "that",
        "14",       "people",     "were",    "hurt",   ",",      "but",   "police",  "denied",
        "it",       ";",          "she",     "won't",  "-",      "3,500", "U.S.",    "Łódź",
        "x",        "unlikely",   "running", "(",      "Callan", ")",     ":",       "said",
        "McIntyre", "2026-02-12", "“",       "ferries"};
    return words;
}

FloatModel const& sample_model() {
    static FloatModel const model = [] {
        Dimensions fast;
        fast.hidden = 32;
        fast.layers = 1;
        fast.form = 13; // no multiple of anything
        fast.label = 7;
        return random_model({}, fast, std::span(sample_words()).first(20), 30, 37);
    }();
    return model;
}

std::shared_ptr<syntax::Model const> checked_sample() {
    static std::shared_ptr<syntax::Model const> const model =
        read_model(packed(sample_model())).value();
    return model;
}

SampleText sample_text(std::vector<std::size_t> const& lengths, std::uint32_t seed) {
    std::mt19937 random(seed);
    SampleText out;
    for (std::size_t const length : lengths) {
        for (std::size_t i = 0; i < length; ++i) {
            out.text += sample_words()[random() % sample_words().size()];
            out.text += i + 1 == length ? '\n' : ' ';
        }
    }
    out.segmentation = segment_lines(out.text);
    return out;
}

ModelFolder::ModelFolder(std::string const& bytes) {
    static std::atomic<int> count = 0;
    path_ = (std::filesystem::temp_directory_path() /
             ("gainsay-model-" + std::to_string(::getpid()) + "-" + std::to_string(++count)))
                .string();
    std::filesystem::create_directories(path_);
    std::ofstream(file(), std::ios::binary) << bytes;
}

ModelFolder::~ModelFolder() {
    std::filesystem::remove_all(path_);
}
