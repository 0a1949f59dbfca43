// Words a second of the parser on one thread:
//     parse_bench TEXT [FOLDER] [--kernels NAME] [--mode standard|fast] [--seconds N]
// TEXT is a plain text; FOLDER holds a syntax.bin. Without it a model with random weights, of the
// shipped one's size, stands in: it takes as long.
#include "syntax/random_model.h"
#include <gainsay/sentence/paragraphs.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/model.h>
#include <gainsay/syntax/parse_sentences.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace gainsay;

struct Options {
    std::string text;
    std::string folder;
    std::string kernels;
    std::string mode;
    double seconds = 2;
};

std::string random_model_for(std::string const& text, Segmentation const& segmentation) {
    Dimensions standard;
    standard.form = 80;
    standard.characters = 48;
    standard.character_rows = 1 << 13;
    standard.hidden = 192;
    standard.layers = 2;
    standard.arc_dependent = 128;
    standard.arc_head = 128;
    standard.label = 80;
    Dimensions fast;
    fast.form = 64;
    fast.characters = 32;
    fast.character_rows = 1 << 13;
    fast.hidden = 96;
    fast.layers = 1;
    fast.arc_dependent = 96;
    fast.arc_head = 96;
    fast.label = 48;
    std::vector<std::string_view> words;
    for (Token const& token : segmentation.tokens) {
        words.push_back(slice(text, token.span));
    }
    return packed(random_model(standard, fast, words, 22'000, 107));
}

// The time this process ran, whatever else the machine did.
double seconds_since(std::clock_t begin) {
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

double words_a_second(std::string const& text, Segmentation const& segmentation,
                      syntax::Model const& model, syntax::NetworkView const& network,
                      syntax::Kernels const& kernels, double seconds) {
    double best = 0;
    std::clock_t const start = std::clock();
    do {
        std::clock_t const begin = std::clock();
        (void)syntax::parse_sentences(text, segmentation, model, network, kernels);
        best =
            std::max(best, static_cast<double>(segmentation.tokens.size()) / seconds_since(begin));
    } while (seconds_since(start) < seconds);
    return best;
}

Options options_of(int argc, char** argv) {
    Options out;
    for (int at = 1; at < argc; ++at) {
        std::string const argument = argv[at];
        if (argument == "--kernels" && at + 1 < argc) {
            out.kernels = argv[++at];
        } else if (argument == "--mode" && at + 1 < argc) {
            out.mode = argv[++at];
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
        std::cerr << "usage: parse_bench TEXT [FOLDER] [--kernels NAME] [--mode standard|fast] "
                     "[--seconds N]\n";
        return 2;
    }
    std::string const text{std::istreambuf_iterator<char>(in), {}};
    Segmentation const segmentation = segment(text, paragraphs(text));
    std::string const made =
        options.folder.empty() ? random_model_for(text, segmentation) : std::string();
    std::clock_t const begin = std::clock();
    auto const loaded = options.folder.empty()
                            ? read_model(made)
                            : syntax::Model::load(options.folder + "/syntax.bin");
    double const load_time = seconds_since(begin);
    if (!loaded) {
        std::cerr << to_string(loaded.problem()) << '\n';
        return 3;
    }
    auto const& model = loaded.value();
    std::printf("model loaded in %.1f ms\n", 1000 * load_time);
    std::printf("%zu words, %zu sentences; best of %.1f s each, words a second\n",
                segmentation.tokens.size(), segmentation.sentences.size(), options.seconds);
    for (syntax::Kernels const* const kernels : syntax::usable_kernels()) {
        if (!options.kernels.empty() && options.kernels != kernels->name) {
            continue;
        }
        std::printf("%-12s", kernels->name);
        for (bool const fast : {false, true}) {
            char const* const mode = fast ? "fast" : "standard";
            if (options.mode.empty() || options.mode == mode) {
                std::printf("   %s %9.0f", mode,
                            words_a_second(text, segmentation, *model,
                                           fast ? model->fast() : model->standard(), *kernels,
                                           options.seconds));
            }
        }
        std::printf("\n");
    }
    return 0;
}
