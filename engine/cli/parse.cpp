#include "command.h"
#include "environment.h"
#include "exit_status.h"
#include "input_file.h"
#include "input_parts.h"
#include "problems.h"
#include "tree_text.h"
#include <gainsay/base/source_file.h>
#include <gainsay/lexicon/lexicon.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/conllu.h>
#include <gainsay/syntax/parser.h>
#include <gainsay/syntax/write_conllu.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

namespace gainsay::cli {

namespace {

struct ParseOptions {
    std::string path = "-";
    std::string model;
    bool conllu = false;
    bool fast = false;
    bool tree = false;
};

struct Tools {
    Lexicon lexicon;
    Parser parser;
    ParserMode mode;
    bool tree;
};

std::optional<Tools> load_tools(ParseOptions const& options) {
    auto lexicon = Lexicon::load(data_folder() + "/lexicon");
    auto parser = Parser::load(options.model.empty() ? data_folder() + "/models" : options.model);
    std::vector<Problem> problems;
    if (!lexicon) {
        problems.push_back(lexicon.problem());
    }
    if (!parser) {
        problems.push_back(parser.problem());
    }
    if (!problems.empty()) {
        print_problems(problems);
        if (!lexicon || options.model.empty()) {
            std::cerr << "gainsay: its data files are missing or broken; install it again\n";
        }
        return std::nullopt;
    }
    return Tools{std::move(lexicon).value(), std::move(parser).value(),
                 options.fast ? ParserMode::fast : ParserMode::standard, options.tree};
}

void append_trees(std::string& out, std::string_view text, Segmentation const& segmentation,
                  Nodes const& nodes) {
    for (Sentence const& sentence : segmentation.sentences) {
        append_tree(out, text, segmentation.tokens_of(sentence),
                    std::span(nodes).subspan(sentence.first_token,
                                             sentence.end_token - sentence.first_token));
    }
}

// Paragraphs are parted by blank lines.
std::vector<Block> paragraphs(std::string_view text) {
    std::vector<Block> blocks;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        bool const blank =
            text.substr(at, end - at).find_first_not_of(" \t\r") == std::string_view::npos;
        if (!blank) {
            if (!open) {
                blocks.push_back({BlockKind::body, {static_cast<std::uint32_t>(at), 0}});
            }
            blocks.back().span.end = static_cast<std::uint32_t>(end);
        }
        open = !blank;
        at = end + 1;
    }
    return blocks;
}

// Text as an editor has it.
class RawText {
  public:
    RawText(Tools const& tools, std::string const& path)
        : tools_(tools), path_(path), writer_(tools.lexicon, path == "-" ? "" : path) {}

    int parse(std::string part, InputParts& parts, std::string& out) {
        if (part.starts_with("\xFF\xFE") || part.starts_with("\xFE\xFF")) {
            parts.take_rest(part, max_file_bytes + 1); // UTF-16 is decoded as a whole
        }
        auto const file = SourceFile::from_bytes(path_, std::move(part));
        if (!file) {
            return told({file.problem()}, parts);
        }
        std::string_view const text = file.value()->text();
        Segmentation const segmentation = segment(text, paragraphs(text));
        Nodes const nodes = tools_.parser.parse(text, segmentation, tools_.mode);
        if (tools_.tree) {
            append_trees(out, text, segmentation, nodes);
        } else {
            writer_.append(out, text, segmentation, nodes);
        }
        return told(file.value()->notes(), parts);
    }

  private:
    // Places in a part become places in the file.
    static int told(std::vector<Problem> problems, InputParts const& parts) {
        for (Problem& problem : problems) {
            if (problem.place.line > 0) {
                problem.place.line += parts.first_line() - 1;
            }
        }
        return print_problems(problems);
    }

    Tools const& tools_;
    std::string path_;
    ConlluWriter writer_;
};

// Words and sentences that are given.
class GivenWords {
  public:
    GivenWords(Tools const& tools, std::string const& path) : tools_(tools), path_(path) {}

    int parse(std::string const& part, InputParts& parts, std::string& out) {
        ConlluReader reader(part, path_, parts.first_line());
        std::vector<ConlluSentence> sentences;
        for (ConlluSentence sentence; reader.next(sentence);) {
            sentences.push_back(sentence);
        }
        std::string text;
        Segmentation segmentation;
        for (ConlluSentence const& sentence : sentences) {
            add(part, sentence, text, segmentation);
        }
        Nodes const nodes = tools_.parser.parse(text, segmentation, tools_.mode);
        if (tools_.tree) {
            append_trees(out, text, segmentation, nodes);
        } else {
            for (std::size_t i = 0; i < sentences.size(); ++i) {
                append_conllu(out, part, sentences[i],
                              std::span(nodes).subspan(segmentation.sentences[i].first_token,
                                                       sentences[i].word_count),
                              tools_.lexicon);
            }
        }
        return print_problems(reader.problems());
    }

  private:
    // Words as the text they are of, a space between.
    static void add(std::string_view bytes, ConlluSentence const& sentence, std::string& text,
                    Segmentation& segmentation) {
        auto const size = [](auto const& of) { return static_cast<std::uint32_t>(of.size()); };
        Sentence added;
        added.first_token = size(segmentation.tokens);
        added.span.begin = size(text);
        for (ConlluLine const& line : sentence.lines) {
            if (line.kind == ConlluKind::word) {
                std::string_view const form = slice(bytes, line[ConlluColumn::form]);
                segmentation.tokens.push_back(
                    {{size(text), size(text) + size(form)}, TokenKind::word, true});
                text += form;
                added.span.end = size(text);
                text += ' ';
            }
        }
        added.end_token = size(segmentation.tokens);
        segmentation.sentences.push_back(added);
    }

    Tools const& tools_;
    std::string path_;
};

template <class Reader>
int parse_parts(Reader reader, std::istream& in) {
    InputParts parts(in);
    int status = exit_clean;
    std::string out;
    for (std::string part; parts.next(part) && std::cout;) {
        out.clear();
        status = std::max(status, reader.parse(part, parts, out));
        std::cout << out;
    }
    return status;
}

int run(ParseOptions const& options) {
    auto const tools = load_tools(options);
    if (!tools) {
        return exit_usage;
    }
    InputFile input;
    if (auto const problem = input.open(options.path)) {
        return print_problems({*problem});
    }
    std::istream& in = input.stream();
    return options.conllu ? parse_parts(GivenWords(*tools, options.path), in)
                          : parse_parts(RawText(*tools, options.path), in);
}

} // namespace

Action add_parse(CLI::App& app) {
    auto options = std::make_shared<ParseOptions>();
    app.add_option("FILE", options->path, "text to parse; - for standard input")
        ->capture_default_str();
    app.add_flag(
        "--conllu", options->conllu,
        "the input is CoNLL-U: keep its words and sentences, replace what is said of them");
    app.add_flag("--fast", options->fast, "the smaller, faster network");
    app.add_flag("--tree", options->tree, "print trees for people, not CoNLL-U");
    app.add_option("--model", options->model, "folder of another syntax.bin");
    return [options] { return run(*options); };
}

} // namespace gainsay::cli
