// Scores tags, lemmas and trees against a treebank in CoNLL-U, as the CoNLL 2018 shared task did:
//     parse_score GOLD.conllu --model FOLDER [--fast] [--documents TEXT] [--raw | --joined]
//     parse_score GOLD.conllu --system FILE.conllu [--documents TEXT]
// The parser is given the treebank's words; with --raw the text in paragraphs, as a page gives it,
// with --joined each document as one paragraph. Only documents whose id holds TEXT are taken.
// Speed is of the parser alone, on one thread.
#include "evaluation.h"
#include "treebank.h"
#include <gainsay/lexicon/lexicon.h>
#include <gainsay/sentence/given_words.h>
#include <gainsay/syntax/parser.h>
#include <gainsay/syntax/write_conllu.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <optional>
#include <string>

using namespace gainsay;

namespace {

struct Options {
    std::string gold;
    std::string system;
    std::string model;
    std::string documents;
    bool raw = false;
    bool joined = false;
    bool fast = false;
};

std::optional<Options> options_of(int argc, char** argv) {
    Options out;
    for (int at = 1; at < argc; ++at) {
        std::string const argument = argv[at];
        std::string* const value = argument == "--system"      ? &out.system
                                   : argument == "--model"     ? &out.model
                                   : argument == "--documents" ? &out.documents
                                                               : nullptr;
        if (value != nullptr && at + 1 < argc) {
            *value = argv[++at];
        } else if (argument == "--raw") {
            out.raw = true;
        } else if (argument == "--joined") {
            out.joined = true;
        } else if (argument == "--fast") {
            out.fast = true;
        } else if (!argument.starts_with("--") && out.gold.empty()) {
            out.gold = argument;
        } else {
            return std::nullopt;
        }
    }
    bool const one = out.system.empty() != out.model.empty();
    return one && !out.gold.empty() ? std::optional(out) : std::nullopt;
}

GivenWords given_words(Treebank const& gold) {
    GivenWords out;
    for (ConlluSentence const& sentence : gold.sentences) {
        out.begin_sentence();
        for (ConlluLine const& line : sentence.lines) {
            if (line.kind == ConlluKind::word) {
                out.add(slice(gold.bytes, line[ConlluColumn::form]));
            }
        }
    }
    return out;
}

Nodes timed_parse(Parser const& parser, std::string_view text, Segmentation const& segmentation,
                  ParserMode mode) {
    auto const begin = std::chrono::steady_clock::now();
    Nodes nodes = parser.parse(text, segmentation, mode);
    std::chrono::duration<double> const time = std::chrono::steady_clock::now() - begin;
    std::printf("%.0f words/s\n", static_cast<double>(nodes.size()) / time.count());
    return nodes;
}

std::string parsed(Options const& options, Treebank const& gold, Lexicon const& lexicon,
                   Parser const& parser) {
    ParserMode const mode = options.fast ? ParserMode::fast : ParserMode::standard;
    std::string out;
    if (options.raw || options.joined) {
        GoldText const text = gold_text(gold);
        Segmentation const segmentation =
            segment(text.text, options.joined ? text.joined : text.laid_out);
        ConlluWriter(lexicon, {})
            .append(out, text.text, segmentation,
                    timed_parse(parser, text.text, segmentation, mode));
        return out;
    }
    GivenWords const given = given_words(gold);
    Nodes const nodes = timed_parse(parser, given.text(), given.segmentation(), mode);
    for (std::size_t i = 0; i < gold.sentences.size(); ++i) {
        append_conllu(out, gold.bytes, gold.sentences[i],
                      std::span(nodes).subspan(given.segmentation().sentences[i].first_token,
                                               gold.sentences[i].word_count),
                      lexicon);
    }
    return out;
}

std::optional<Treebank> system_of(Options const& options, Treebank const& gold) {
    if (!options.system.empty()) {
        return load_treebank(options.system, options.documents);
    }
    auto const lexicon = Lexicon::load(GAINSAY_DATA "/lexicon");
    auto const parser = Parser::load(options.model);
    if (!lexicon || !parser) {
        std::cerr << to_string(lexicon ? parser.problem() : lexicon.problem()) << '\n';
        return std::nullopt;
    }
    Treebank out;
    out.path = "parser";
    out.bytes = parsed(options, gold, lexicon.value(), parser.value());
    ReadConllu read = read_conllu(out.bytes, out.path);
    out.sentences = std::move(read.sentences);
    out.problems = std::move(read.problems);
    return out;
}

void print(char const* what, Count const& count) {
    std::printf("%-10s %6.2f  (%zu right, %zu found, %zu wanted)\n", what, count.f1(), count.right,
                count.found, count.wanted);
}

} // namespace

int main(int argc, char** argv) {
    auto const options = options_of(argc, argv);
    auto const gold = options ? load_treebank(options->gold, options->documents) : std::nullopt;
    if (!gold) {
        std::cerr << "usage: parse_score GOLD.conllu (--model FOLDER [--fast] [--raw | --joined] | "
                     "--system FILE.conllu) [--documents TEXT]\n";
        return 2;
    }
    auto const system = system_of(*options, *gold);
    if (!system) {
        std::cerr << "parse_score: the system's analysis cannot be read\n";
        return 2;
    }
    for (Treebank const* const bank : {&*gold, &*system}) {
        for (Problem const& problem : bank->problems) {
            std::cerr << to_string(problem) << '\n';
        }
    }
    auto const scores =
        evaluate({gold->bytes, gold->sentences}, {system->bytes, system->sentences});
    if (!scores) {
        std::cerr << "parse_score: gold and system are not of the same text\n";
        return 3;
    }
    print("sentences", scores->sentences);
    print("words", scores->words);
    print("UPOS", scores->upos);
    print("XPOS", scores->xpos);
    print("lemmas", scores->lemmas);
    print("UAS", scores->heads);
    print("LAS", scores->relations);
    print("LAS full", scores->subtypes);
    return 0;
}
