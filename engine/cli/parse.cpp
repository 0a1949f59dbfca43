#include "command.h"
#include "environment.h"
#include "exit_status.h"
#include "input_file.h"
#include "input_parts.h"
#include "problems.h"
#include "tree_text.h"
#include <gainsay/base/source_file.h>
#include <gainsay/lexicon/lexicon.h>
#include <gainsay/sentence/given_words.h>
#include <gainsay/sentence/paragraphs.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/conllu.h>
#include <gainsay/syntax/parser.h>
#include <gainsay/syntax/write_conllu.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <system_error>
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

// Text as an editor has it.
class Prose {
  public:
    Prose(Tools const& tools, std::string const& path)
        : tools_(tools), path_(path), writer_(tools.lexicon, path == "-" ? "" : path) {}

    int parse(std::string part, InputParts& parts, std::string& out) {
        bool const first = std::exchange(first_, false);
        if (!first) {
            part.insert(0, "\n"); // only the input's first bytes can be a mark of its kind
        } else if (part.starts_with("\xFF\xFE") || part.starts_with("\xFE\xFF")) {
            parts.take_rest(part, max_file_bytes + 1); // UTF-16 is decoded as a whole
        }
        std::uint32_t const line_before = parts.first_line() - (first ? 1 : 2);
        auto const file = SourceFile::from_bytes(path_, std::move(part));
        if (!file) {
            Problem problem = file.problem();
            if (first) {
                parts.stop();
            } else {
                problem.place = {path_, 2, 1}; // behind the line end that was added
            }
            return tell({std::move(problem)}, line_before);
        }
        std::string_view const text = file.value()->text();
        Segmentation const segmentation = segment(text, paragraphs(text));
        Nodes const nodes = tools_.parser.parse(text, segmentation, tools_.mode);
        if (tools_.tree) {
            append_trees(out, text, segmentation, nodes);
        } else {
            writer_.append(out, text, segmentation, nodes);
        }
        return tell(file.value()->notes(), line_before);
    }

    static int finish() { return exit_clean; }

  private:
    // What is true of many parts is told once. Places in a part become places in the file.
    int tell(std::vector<Problem> problems, std::uint32_t line_before) {
        std::erase_if(problems, [this](Problem const& problem) {
            return !told_.insert(problem.code).second;
        });
        for (Problem& problem : problems) {
            if (problem.place.line > 0) {
                problem.place.line += line_before;
            }
        }
        return print_problems(problems);
    }

    Tools const& tools_;
    std::string path_;
    ConlluWriter writer_;
    bool first_ = true;
    std::set<std::string> told_; // codes
};

// Words and sentences that are given.
class GivenSentences {
  public:
    GivenSentences(Tools const& tools, std::string const& path)
        : tools_(tools), reader_({}, path) {}

    int parse(std::string const& part, InputParts& parts, std::string& out) {
        reader_.read_on(part, parts.first_line());
        std::vector<ConlluSentence> sentences;
        for (ConlluSentence sentence; reader_.next(sentence);) {
            sentences.push_back(sentence);
        }
        GivenWords words;
        for (ConlluSentence const& sentence : sentences) {
            words.begin_sentence();
            for (ConlluLine const& line : sentence.lines) {
                if (line.kind == ConlluKind::word) {
                    words.add(slice(part, line[ConlluColumn::form]));
                }
            }
        }
        Segmentation const& segmentation = words.segmentation();
        Nodes const nodes = tools_.parser.parse(words.text(), segmentation, tools_.mode);
        if (tools_.tree) {
            append_trees(out, words.text(), segmentation, nodes);
        } else {
            for (std::size_t i = 0; i < sentences.size(); ++i) {
                append_conllu(out, part, sentences[i],
                              std::span(nodes).subspan(segmentation.sentences[i].first_token,
                                                       sentences[i].word_count),
                              tools_.lexicon);
            }
        }
        return tell(max_conllu_problems);
    }

    // The problem that counts further ones is complete only now.
    int finish() { return tell(max_conllu_problems + 1); }

  private:
    // Tells of the first `most` problems of the file, as far as that was not done.
    int tell(std::size_t most) {
        std::vector<Problem> const& all = reader_.problems();
        std::vector<Problem> problems;
        for (; told_ < std::min(most, all.size()); ++told_) {
            problems.push_back(all[told_]);
        }
        return print_problems(problems);
    }

    Tools const& tools_;
    ConlluReader reader_;
    std::size_t told_ = 0; // problems
};

template <class Reader>
int parse_parts(Reader reader, InputParts parts) {
    int status = exit_clean;
    std::string out;
    for (std::string part; std::cout && parts.next(part);) {
        out.clear();
        status = std::max(status, print_problems(parts.take_problems()));
        status = std::max(status, reader.parse(part, parts, out));
        std::cout << out;
    }
    return std::max({status, print_problems(parts.take_problems()), reader.finish()});
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
    std::FILE* const in = input.file();
    return options.conllu ? parse_parts(GivenSentences(*tools, options.path),
                                        InputParts(in, options.path, conllu_parts))
                          : parse_parts(Prose(*tools, options.path),
                                        InputParts(in, options.path, prose_parts));
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
