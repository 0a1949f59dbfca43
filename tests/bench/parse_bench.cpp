// Words a second of the parser on one thread:
//     parse_bench TEXT [FOLDER] [--kernels NAME] [--seconds N]
// TEXT is a plain text; FOLDER holds a syntax.bin. Without it a model with random weights, of the
// shipped one's size, stands in: it takes as long.
#include "syntax/random_model.h"
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/model.h>
#include <gainsay/syntax/parse_sentences.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace gainsay;

struct Options {
    std::string text;
    std::string folder;
    std::string kernels;
    double seconds = 2;
};

std::vector<Block> paragraphs(std::string const& text) {
    std::vector<Block> blocks;
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t const end = std::min(text.find("\n\n", begin), text.size());
        blocks.push_back({BlockKind::body,
                          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
        begin = end + 2;
    }
    return blocks;
}

std::shared_ptr<syntax::Model const> random_model_for(std::string const& text,
                                                      Segmentation const& segmentation) {
    Dimensions standard;
    standard.form = 100;
    standard.characters = 64;
    standard.character_rows = 1 << 15;
    standard.hidden = 128;
    standard.layers = 2;
    standard.tag_embedding = 32;
    standard.arc_dependent = 128;
    standard.arc_head = 128;
    standard.label = 80;
    Dimensions fast = standard;
    fast.hidden = 96;
    fast.layers = 1;
    std::vector<std::string_view> words;
    for (Token const& token : segmentation.tokens) {
        words.push_back(slice(text, token.span));
    }
    std::string const bytes = packed(random_model(standard, fast, words, 16'000, 107));
    std::size_t const size = syntax::format::padded(bytes.size(), syntax::format::alignment);
    std::shared_ptr<char> const copy(
        static_cast<char*>(std::aligned_alloc(syntax::format::alignment, size)), std::free);
    std::memcpy(copy.get(), bytes.data(), bytes.size());
    return syntax::Model::read({copy.get(), bytes.size()}, copy, "random").value();
}

double words_a_second(std::string const& text, Segmentation const& segmentation,
                      syntax::Model const& model, syntax::NetworkView const& network,
                      syntax::Kernels const& kernels, double seconds) {
    using Clock = std::chrono::steady_clock;
    double best = 0;
    auto const end = Clock::now() + std::chrono::duration<double>(seconds);
    do {
        auto const begin = Clock::now();
        (void)syntax::parse_sentences(text, segmentation, model, network, kernels);
        std::chrono::duration<double> const taken = Clock::now() - begin;
        best = std::max(best, static_cast<double>(segmentation.tokens.size()) / taken.count());
    } while (Clock::now() < end);
    return best;
}

Options options_of(int argc, char** argv) {
    Options out;
    for (int at = 1; at < argc; ++at) {
        std::string const argument = argv[at];
        if (argument == "--kernels" && at + 1 < argc) {
            out.kernels = argv[++at];
        } else if (argument == "--seconds" && at + 1 < argc) {
            out.seconds = std::atof(argv[++at]);
        } else {
            (out.text.empty() ? out.text : out.folder) = argument;
        }
    }
    return out;
}

} // namespace

int main(int argc, char** argv) {
    Options const options = options_of(argc, argv);
    std::ifstream in(options.text, std::ios::binary);
    if (!in) {
        std::cerr << "usage: parse_bench TEXT [FOLDER] [--kernels NAME] [--seconds N]\n";
        return 2;
    }
    std::string const text{std::istreambuf_iterator<char>(in), {}};
    Segmentation const segmentation = segment(text, paragraphs(text));
    std::shared_ptr<syntax::Model const> model;
    if (options.folder.empty()) {
        model = random_model_for(text, segmentation);
    } else {
        auto loaded = syntax::Model::load(options.folder + "/syntax.bin");
        if (!loaded) {
            std::cerr << to_string(loaded.problem()) << '\n';
            return 3;
        }
        model = std::move(loaded).value();
    }
    std::printf("%zu words, %zu sentences; best of %.1f s each, words a second\n",
                segmentation.tokens.size(), segmentation.sentences.size(), options.seconds);
    for (syntax::Kernels const* const kernels : syntax::usable_kernels()) {
        if (!options.kernels.empty() && options.kernels != kernels->name) {
            continue;
        }
        double const standard = words_a_second(text, segmentation, *model, model->standard(),
                                               *kernels, options.seconds);
        double const fast =
            words_a_second(text, segmentation, *model, model->fast(), *kernels, options.seconds);
        std::printf("%-12s standard %9.0f   fast %9.0f\n", kernels->name, standard, fast);
    }
    return 0;
}
