#include "targets.h"

#include "value_targets.h"
#include <gainsay/article/reader.h>
#include <gainsay/base/source_file.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/find.h>
#include <gainsay/lexicon/lexicon.h>
#include <gainsay/pipeline/resources.h>
#include <gainsay/rule/rule_set.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/conllu.h>
#include <gainsay/syntax/model.h>
#include <gainsay/syntax/parse_sentences.h>
#include <gainsay/syntax/write_conllu.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>

using namespace gainsay;

namespace {

void require(bool holds, char const* what) {
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

void check_article(Article const& article) {
    require(first_invalid_utf8(article.text()) == article.text().size(), "the text is valid UTF-8");
    std::uint32_t end = 0;
    for (Block const& block : article.blocks) {
        require(block.span.begin >= end && !block.span.empty(),
                "blocks are in order and not empty");
        end = block.span.end;
        require(end <= article.text().size(), "blocks lie in the text");
        Span const stored = article.stored(block.span);
        require(stored.begin <= stored.end && stored.end <= article.file->stored_size(),
                "blocks lead back into the file");
    }
}

ReadArticles read_as(std::string const& path, std::string_view bytes) {
    auto const file = SourceFile::from_bytes(path, std::string(bytes));
    if (!file) {
        return {};
    }
    ReadArticles read = read_articles(file.value());
    for (Article const& article : read.articles) {
        check_article(article);
    }
    for (Problem const& problem : read.problems) {
        require(!problem.code.empty() && !problem.message.empty(), "a problem says what it is");
    }
    return read;
}

void text(std::string_view bytes) {
    read_as("x.txt", bytes);
}
void markdown(std::string_view bytes) {
    read_as("x.md", bytes);
}
void html(std::string_view bytes) {
    read_as("x.html", bytes);
}
void json(std::string_view bytes) {
    read_as("x.json", bytes);
}
void jsonl(std::string_view bytes) {
    read_as("x.jsonl", bytes);
}
void xml(std::string_view bytes) {
    read_as("x.xml", bytes);
}

void rules(std::string_view bytes) {
    LoadedRules loaded = parse_rules(std::string(bytes), "x.yaml");
    CompileResult const compiled = compile(std::move(loaded.rules));
    for (Problem const& problem : compiled.problems) {
        require(problem.place.line > 0, "a rule's fault has a place");
    }
}

void analysis(std::string_view bytes) {
    static Result<Resources> const resources = Resources::load(GAINSAY_DATA);
    require(resources.has_value(), "the data files are there");
    for (Article& article : read_as("x.txt", bytes).articles) {
        Resources const& with = resources.value();
        Analysis const done = analyse(std::move(article), {with.lexicon, with.tables, with.parser});
        require(done.nodes.size() == done.segmentation.tokens.size(), "each token has its node");
        std::uint32_t end = 0;
        for (Token const& token : done.segmentation.tokens) {
            require(token.span.begin >= end && !token.span.empty(), "tokens are in order");
            end = token.span.end;
        }
        auto const size = static_cast<std::uint32_t>(done.article.text().size());
        for (Assertion const& assertion : done.assertions) {
            require(assertion.span.end <= size, "assertions lie in the text");
        }
    }
}

// The bytes are a model file. A wrong checksum or size hides all else, so they are set right.
void model(std::string_view bytes) {
    namespace format = syntax::format;
    constexpr std::size_t alignment = format::alignment;
    auto const rounded = std::max<std::size_t>(format::padded(bytes.size(), alignment), alignment);
    std::shared_ptr<char> const copy(static_cast<char*>(std::aligned_alloc(alignment, rounded)),
                                     std::free);
    std::copy(bytes.begin(), bytes.end(), copy.get());
    format::Header header;
    if (bytes.size() >= sizeof header) {
        std::memcpy(&header, copy.get(), sizeof header);
        header.file_size = static_cast<std::uint32_t>(bytes.size());
        std::memcpy(copy.get(), &header, sizeof header);
        header.checksum = format::file_checksum(copy.get(), bytes.size());
        std::memcpy(copy.get(), &header, sizeof header);
    }
    auto const loaded = syntax::Model::read({copy.get(), bytes.size()}, copy, "syntax.bin");
    if (!loaded) {
        require(loaded.problem().code == "broken-model", "an unfit file is a broken model");
        return;
    }
    std::string const words = "The Mayor said , on Tuesday , that 14 people were hurt .\nNo .\n";
    Segmentation const segmentation = segment_lines(words);
    for (auto const* const network : {&loaded.value()->standard(), &loaded.value()->fast()}) {
        Nodes const nodes = syntax::parse_sentences(words, segmentation, *loaded.value(), *network);
        for (Sentence const& sentence : segmentation.sentences) {
            std::uint32_t const size = sentence.end_token - sentence.first_token;
            for (std::uint32_t i = 0; i < size; ++i) {
                std::uint32_t at = i;
                for (std::uint32_t steps = 0; at != no_head; ++steps) {
                    require(at < size && steps < size, "heads form a tree");
                    at = nodes[sentence.first_token + at].head;
                }
            }
        }
    }
}

void conllu(std::string_view bytes) {
    static Result<Lexicon> const lexicon = Lexicon::load(GAINSAY_DATA "/lexicon");
    require(lexicon.has_value(), "the lexicon is there");
    ReadConllu const read = read_conllu(bytes, "x.conllu");
    for (Problem const& problem : read.problems) {
        require(problem.place.line > 0 && problem.place.column > 0, "a fault has a place");
    }
    std::string written;
    for (ConlluSentence const& sentence : read.sentences) {
        Result<Nodes> const tree = tree_of(bytes, sentence, "x.conllu");
        Nodes const nodes = tree ? tree.value() : Nodes(sentence.word_count);
        append_conllu(written, bytes, sentence, nodes, lexicon.value());
    }
    ReadConllu const again = read_conllu(written, "again");
    require(again.problems.empty() && again.sentences.size() == read.sentences.size(),
            "what is written can be read");
    for (std::size_t i = 0; i < read.sentences.size(); ++i) {
        require(again.sentences[i].word_count == read.sentences[i].word_count,
                "and has the same words");
    }
}

constexpr FuzzTarget targets[] = {
    {"text", text},
    {"markdown", markdown},
    {"html", html},
    {"json", json},
    {"jsonl", jsonl},
    {"xml", xml},
    {"rules", rules},
    {"analysis", analysis},
    {"model", model},
    {"conllu", conllu},
    {"grammar_number", grammar_number},
    {"grammar_calendar", grammar_calendar},
    {"grammar_period", grammar_period},
    {"grammar_clock", grammar_clock},
    {"grammar_offset", grammar_offset},
    {"grammar_relative", grammar_relative},
    {"grammar_repeated", grammar_repeated},
    {"grammar_duration", grammar_duration},
    {"grammar_bound", grammar_bound},
    {"values", values},
    {"quotes_compared", quotes_compared},
};

} // namespace

std::span<FuzzTarget const> fuzz_targets() {
    return targets;
}
