#include "command.h"
#include "environment.h"
#include "exit_status.h"
#include "options.h"
#include "problems.h"
#include <gainsay/article/reader.h>
#include <gainsay/base/source_file.h>

#include <iostream>
#include <memory>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

namespace gainsay::cli {

namespace {

struct ReadOptions {
    std::string path;
    std::string format = "text";
};

std::string published(Article const& article) {
    return article.published ? to_string(*article.published) : "";
}

nlohmann::ordered_json to_json(Article const& article) {
    return {{"title", article.title},
            {"byline", article.author},
            {"published", published(article)},
            {"source", article.source},
            {"body", body_text(article)}};
}

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (std::string const& word : words) {
        out += (out.empty() ? "" : ", ") + word;
    }
    return out;
}

// Metadata, then every block under the name of its kind.
void print_text(Article const& article, std::ostream& out) {
    auto const field = [&out](char const* label, std::string const& value) {
        if (!value.empty()) {
            out << label << value << '\n';
        }
    };
    field("article    ", article.name);
    field("title      ", article.title);
    field("source     ", article.source);
    field("published  ", published(article));
    field("place      ", article.place);
    field("author     ", article.author);
    field("url        ", article.url);
    field("story      ", article.story);
    field("wire       ", article.wire);
    field("rests on   ", joined(article.derived_from));
    for (Block const& block : article.blocks) {
        Place const place = article.file->place(article.stored(block.span).begin);
        out << '\n'
            << name(block.kind) << "  (" << place.line << ':' << place.column << ")\n"
            << slice(article.text(), block.span) << '\n';
    }
}

Result<std::shared_ptr<SourceFile const>> load(std::string const& path) {
    if (path != "-") {
        return SourceFile::load(path);
    }
    auto bytes = read_standard_input();
    if (!bytes) {
        return bytes.problem();
    }
    return SourceFile::from_bytes(path, std::move(bytes).value());
}

int run(ReadOptions const& options) {
    auto file = load(options.path);
    if (!file) {
        std::cerr << to_string(file.problem()) << '\n';
        return exit_bad_input;
    }
    ReadArticles const read = read_articles(file.value());
    if (options.format == "text") {
        bool first = true;
        for (Article const& article : read.articles) {
            std::cout << (first ? "" : "\n");
            print_text(article, std::cout);
            first = false;
        }
    } else {
        // One article is one object; a file with several prints one object a line.
        int const indent = read.articles.size() == 1 ? 2 : -1;
        for (Article const& article : read.articles) {
            std::cout << to_json(article).dump(indent) << '\n';
        }
    }
    return print_problems(read.problems);
}

} // namespace

Action add_read(CLI::App& app) {
    auto options = std::make_shared<ReadOptions>();
    app.add_option("FILE", options->path, "article to read; - for standard input")->required();
    add_choice(app, "--format", options->format, {"text", "json"}, "how to print");
    return [options] { return run(*options); };
}

} // namespace gainsay::cli
