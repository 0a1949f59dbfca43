#include "program.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

namespace {

std::vector<nlohmann::json> records(std::string const& out) {
    std::vector<nlohmann::json> all;
    for (std::size_t at = 0; at < out.size();) {
        std::size_t const end = out.find('\n', at);
        all.push_back(nlohmann::json::parse(out.substr(at, end - at)));
        at = end + 1;
    }
    return all;
}

} // namespace

TEST_CASE("extract --lines: one JSON object a fact, lines counted from 1, blank ones too") {
    TemporaryFolder const folder;
    std::string const input = "The mayor of Lund resigned in May .\n\nThe fire killed two men .\n";
    Outcome const outcome = folder.run("extract --lines", input);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    auto const facts = records(outcome.out);
    REQUIRE(facts.size() >= 2);
    CHECK(facts.front()["sentence_id"] == 1);
    CHECK(facts.back()["sentence_id"] == 3);
    for (nlohmann::json const& fact : facts) {
        CHECK(fact["subject"].is_string());
        CHECK(fact["predicate"].is_string());
        CHECK(fact["object"].is_string());
        CHECK(fact["args"].is_array());
        CHECK(fact["confidence"].is_number());
    }
    folder.write("lines.txt", input);
    CHECK(folder.run("extract --lines lines.txt").out == outcome.out);
    CHECK(folder.run("extract --lines --granularity fact -", input).out == outcome.out);
    CHECK(folder.run("extract --lines --granularity clause --fast", input).status == 0);
}

TEST_CASE("extract --lines: what cannot be used is said") {
    TemporaryFolder const folder;
    CHECK(folder.run("extract --lines missing.txt").status == 3);
    CHECK(folder.run("extract --lines a.txt b.txt").status == 2);
    CHECK(folder.run("extract --granularity fact").status == 2);
    CHECK(folder.run("extract --lines --granularity word").status == 2);
    CHECK(folder.run("extract --lines", "\xFF\xFE \x80\n. . .\n").status == 0);
}

TEST_CASE("extract: the smaller network reads the same article") {
    TemporaryFolder const folder;
    folder.write("a.txt", "The mayor of Lund resigned on Monday. The fire killed two men.\n");
    Outcome const fast = folder.run("extract --fast a.txt");
    CHECK(fast.status == 0);
    CHECK(fast.out.find("\"lemma\":\"resign\"") != std::string::npos);
}

TEST_CASE("a program without its model says so") {
    TemporaryFolder const folder;
    namespace fs = std::filesystem;
    fs::path const built = fs::path(GAINSAY_PROGRAM);
    fs::path const share = built.parent_path().parent_path() / "share" / "gainsay";
    fs::create_directories(folder.path() / "bin");
    fs::create_directories(folder.path() / "share" / "gainsay" / "models");
    fs::copy_file(built, folder.path() / "bin" / "gainsay");
    for (char const* const part : {"lexicon", "rules"}) {
        fs::create_directory_symlink(fs::canonical(share / part),
                                     folder.path() / "share" / "gainsay" / part);
    }
    folder.write("a.txt", "The mayor resigned.\n");
    for (char const* const command : {"check", "extract", "graph"}) {
        CAPTURE(command);
        Outcome const outcome =
            folder.run(std::string(command) + " a.txt", {}, folder.path() / "bin" / "gainsay");
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find("syntax.bin") != std::string::npos);
        CHECK(outcome.out.empty());
    }
}

TEST_CASE("extract: articles side by side on one line each have their own column") {
    TemporaryFolder const folder;
    std::string const article = R"({"text": "The mayor left on Tuesday."})";
    std::string all = "[" + article;
    for (int i = 1; i < 3; ++i) {
        all += ", " + article;
    }
    folder.write("a.json", all + "]");
    Outcome const outcome = folder.run("extract a.json");
    CHECK(outcome.status == 0);
    int articles = 0;
    for (auto const& record : records(outcome.out)) {
        articles += record["type"] == "article" ? 1 : 0;
        CHECK(record["line"] == 1);
        CHECK(record["column"] == record["start"].get<int>() + 1);
    }
    CHECK(articles == 3);
}
