#include "program.h"

#include <chrono>
#include <doctest/doctest.h>
#include <filesystem>

namespace fs = std::filesystem;

namespace {

constexpr char const* good =
    "OTTAWA, June 12 (Northline) — The mill burned on Tuesday, police said.\n";

std::string repeated(std::string const& piece, std::size_t times) {
    std::string out;
    out.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        out += piece;
    }
    return out;
}

} // namespace

TEST_CASE(
    "bad input: each fault is a problem with its code, and the good article is still reported") {
    struct Row {
        char const* name;
        char const* file; // written with `bytes` when not empty
        std::string bytes;
        char const* code;
        int status;
    };
    Row const rows[] = {
        {"missing file", "", "", "missing-file", 3},
        {"empty file", "bad.txt", "", "empty-article", 3},
        {"white space", "bad.txt", " \n\n\t\n", "empty-article", 3},
        {"binary", "bad.txt", "\x89PNG\r\n\x1A\n and more", "binary-file", 3},
        {"Windows-1252", "bad.txt", "The caf\xE9 burned on Tuesday.\n", "decoded-windows-1252", 0},
        {"NUL bytes", "bad.txt", std::string("The mill\0burned on Tuesday.\n", 27), "nul-bytes", 0},
        {"broken front matter", "bad.md", "---\ntitle: [one\n---\nThe mill burned.\n",
         "yaml-syntax", 3},
        {"broken JSON", "bad.json", "{\"text\": \"The mill burned.\",\n \"title\" }", "json-syntax",
         3},
        {"broken JSON line", "bad.jsonl", "{\"text\": \"The mill burned.\"}\n{\"text\" 1}\n",
         "json-syntax", 3},
        {"unknown XML", "bad.xml", "<?xml version=\"1.0\"?><recipe><step>Stir.</step></recipe>",
         "unknown-xml", 3},
    };
    for (Row const& row : rows) {
        CAPTURE(row.name);
        TemporaryFolder const folder;
        folder.write("good.txt", good);
        std::string file = "missing.txt";
        if (*row.file != '\0') {
            file = row.file;
            folder.write(file, row.bytes);
        }
        Outcome const outcome = folder.run("check --format json good.txt " + file);
        CHECK(outcome.status == row.status);
        auto const report = outcome.json();
        REQUIRE(report["problems"].size() >= 1);
        CHECK(report["problems"][0]["code"] == row.code);
        CHECK(report["problems"][0]["path"] == file);
        CHECK(report["problems"][0]["severity"] == (row.status == 0 ? "note" : "error"));
        CHECK(report["articles"][0]["path"] == "good.txt");
    }
}

TEST_CASE("bad input: standard input that cannot be read is no empty input") {
    TemporaryFolder const folder;
    folder.write("good.txt", good);
    Outcome const read = folder.run("read - <.");
    CHECK(read.status == 3);
    CHECK(read.err.starts_with("-: error: cannot be read: "));
    Outcome const checked = folder.run("check --format json good.txt - <.");
    CHECK(checked.status == 3);
    auto const report = checked.json();
    REQUIRE(report["problems"].size() == 1);
    CHECK(report["problems"][0]["code"] == "unreadable-file");
    CHECK(report["problems"][0]["path"] == "-");
    CHECK(report["articles"].size() == 1);
    CHECK(folder.run("check --format json -", good).json()["articles"].size() == 1);
}

TEST_CASE("bad input: faults in front matter and JSON have line and column") {
    TemporaryFolder const folder;
    folder.write("a.json", "{\"text\": \"One.\",\n  \"title\": }\n");
    folder.write("b.jsonl", "{\"text\": \"One.\"}\n\n{\"text\": oops}\n");
    folder.write("c.md", "---\ntitle: Fire\ntitle: Water\n---\nThe mill burned.\n");
    auto const problems = folder.run("check --format json a.json b.jsonl c.md").json()["problems"];
    REQUIRE(problems.size() == 3);
    CHECK(problems[0]["line"] == 2);
    CHECK(problems[0]["column"] == 12);
    CHECK(problems[1]["line"] == 3);
    CHECK(problems[2]["line"] == 3);
    CHECK(problems[2]["column"] == 1);
}

TEST_CASE(
    "bad input: a line of 50 MB is a problem of its own, and the good article is still reported") {
    TemporaryFolder const folder;
    folder.write("good.txt", good);
    folder.write("long.txt", repeated("The mill burned and burned ", 1'900'000));
    Outcome const outcome = folder.run("check --format json good.txt long.txt");
    CHECK(outcome.status == 3);
    auto const report = outcome.json();
    REQUIRE(report["problems"].size() == 1);
    CHECK(report["problems"][0]["code"] == "article-too-long");
    CHECK(report["problems"][0]["line"] == 1);
    CHECK(report["articles"].size() == 1);
}

TEST_CASE("bad input: an empty folder, a folder without articles, a symbolic link that loops") {
    TemporaryFolder const folder;
    fs::create_directories(folder.path() / "empty");
    CHECK(folder.run("check --format json empty").json()["problems"][0]["code"] == "empty-folder");
    CHECK(folder.run("check empty").status == 3);

    folder.write("story/a.txt", good);
    fs::create_directory_symlink("..", folder.path() / "story" / "up");
    fs::create_symlink("self", folder.path() / "story" / "self");
    Outcome const outcome = folder.run("check --format json story");
    CHECK(outcome.status == 3);
    auto const report = outcome.json();
    CHECK(report["articles"].size() == 1);
    REQUIRE(report["problems"].size() >= 1);
    for (auto const& problem : report["problems"]) {
        CHECK(problem["code"] == "symlink-loop");
    }
}

TEST_CASE("bad input: huge and hostile files take seconds at most") {
    struct Row {
        char const* name;
        char const* file;
        std::string bytes;
    };
    Row const rows[] = {
        {"one long line", "x.txt", repeated("The mill burned and burned ", 400'000)},
        {"no space at all", "x.txt", repeated("x", 10'000'000)},
        {"nested tags", "x.html",
         repeated("<div>", 100'000) + "The mill burned." + repeated("</div>", 100'000)},
        {"nested inline tags", "x.html", repeated("<b>", 100'000) + "The mill burned."},
        {"nested XML", "x.xml", "<nitf>" + repeated("<a>", 100'000)},
        {"nested JSON", "x.json", repeated("[", 100'000)},
        {"nested YAML", "x.md", "---\n" + repeated("[", 100'000) + "\n---\nThe mill burned."},
        {"nested block quotes", "x.md", repeated("> ", 100'000) + "The mill burned."},
        {"quotation marks", "x.txt", repeated("\"", 300'000)},
        {"numbers", "x.txt", repeated("1 ", 300'000)},
        {"number words", "x.txt", repeated("hundred ", 100'000)},
        {"capitals", "x.txt", repeated("Dorn ", 100'000)},
        {"digits", "x.txt", repeated("9", 1'000'000)},
        {"clauses without full stops", "x.txt", repeated("He left on Tuesday ", 500)},
    };
    for (Row const& row : rows) {
        CAPTURE(row.name);
        TemporaryFolder const folder;
        folder.write(row.file, row.bytes);
        auto const begin = std::chrono::steady_clock::now();
        Outcome const outcome = folder.run(std::string("check --format json ") + row.file);
        auto const took = std::chrono::steady_clock::now() - begin;
        CHECK((outcome.status == 0 || outcome.status == 3));
        CHECK(outcome.json().contains("findings"));
        // Quadratic work on these would take minutes; the bound is wide for slow machines and
        // sanitizers.
        CHECK(std::chrono::duration_cast<std::chrono::seconds>(took).count() < 60);
    }
}
