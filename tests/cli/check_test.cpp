#include "program.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>

namespace {

// Two reports of one fire that disagree on the dead, and a third that copies the first.
void write_story(TemporaryFolder const& folder) {
    folder.write("story/a.md",
                 "---\ntitle: Blast at Dorn mill\nsource: Northline\n"
                 "published: 2025-06-12T10:00:00Z\n---\n"
                 "The blast at the Dorn mill killed 14 people on Tuesday, police said.\n\n"
                 "Mayor Ana Ruiz visited the mill in Dorn on Wednesday.\n");
    folder.write("story/b.md",
                 "---\ntitle: Mill blast in Dorn\nsource: Dorn Gazette\n"
                 "published: 2025-06-12T10:00:00Z\n---\n"
                 "The blast at the Dorn mill killed 41 people on Tuesday, police said.\n\n"
                 "Mayor Ana Ruiz came to Dorn on Wednesday.\n");
}

} // namespace

TEST_CASE("check: a clash is found with bytes that hold the words") {
    TemporaryFolder const folder;
    write_story(folder);
    Outcome const outcome = folder.run("check --format json story");
    CHECK(outcome.status == 1);
    auto const report = outcome.json();
    REQUIRE(report["findings"].size() == 1);
    auto const& finding = report["findings"][0];
    CHECK(finding["kind"] == "contradiction");
    CHECK(finding["type"] == "quantity");
    REQUIRE(finding["evidence"].size() == 2);
    for (auto const& place : finding["evidence"]) {
        std::string const words = place["text"];
        CHECK(words.find("people") != std::string::npos);
        CHECK(place["end"].get<std::size_t>() - place["start"].get<std::size_t>() == words.size());
        CHECK(place["line"] == 6);
    }
    CHECK(report["coverage"]["sentences"].get<int>() >= 4);
}

TEST_CASE("check: the exit status follows --fail-on, not --severity") {
    TemporaryFolder const folder;
    write_story(folder);
    CHECK(folder.run("check story").status == 1);
    CHECK(folder.run("check --fail-on never story").status == 0);
    CHECK(folder.run("check --fail-on error story").status == 1);
    Outcome const both = folder.run("check --format json story missing.txt");
    CHECK(both.status == 3); // unreadable input comes before findings
    CHECK(both.json()["findings"].size() == 1);
}

TEST_CASE("check: known findings of a baseline do not fail") {
    TemporaryFolder const folder;
    write_story(folder);
    Outcome const first = folder.run("check --format json story");
    folder.write("known.json", first.out);
    Outcome const second = folder.run("check --format json --baseline known.json story");
    CHECK(second.status == 0);
    CHECK(second.json()["findings"][0]["known"] == true);
    std::string const fingerprint = first.json()["findings"][0]["fingerprint"];
    folder.write("known.txt", "# accepted by the desk\n" + fingerprint + "\n");
    CHECK(folder.run("check --baseline known.txt story").status == 0);
    CHECK(folder.run("explain " + fingerprint + " story").status == 0);
}

TEST_CASE("check: --new and --against keep to the articles in question") {
    TemporaryFolder const folder;
    write_story(folder);
    folder.write("story/c.md", "---\nsource: Harbour Post\npublished: 2025-06-12\n---\n"
                               "Mayor Ana Ruiz visited Dorn on Wednesday.\n");
    CHECK(folder.run("check --new story/c.md story").status == 0);
    CHECK(folder.run("check --new story/b.md story").status == 1);
    CHECK(folder.run("check story/c.md --against story/a.md --against story/b.md").status == 0);
    CHECK(folder.run("check story/b.md --against story/a.md").status == 1);
}

TEST_CASE("check: standard output is the same for any run and number of jobs") {
    TemporaryFolder const folder;
    write_story(folder);
    for (char const* format : {"text", "json"}) {
        CAPTURE(format);
        std::string const command =
            std::string("check --format ") + format + " story " GAINSAY_SOURCE "/corpus --jobs ";
        std::string const one = folder.run(command + "1").out;
        CHECK_FALSE(one.empty());
        CHECK(folder.run(command + "1").out == one);
        CHECK(folder.run(command + "2").out == one);
        CHECK(folder.run(command + "7").out == one);
    }
}

TEST_CASE("check: colours only when asked for or on a terminal") {
    TemporaryFolder const folder;
    write_story(folder);
    CHECK(folder.run("check story").out.find('\x1B') == std::string::npos);
    CHECK(folder.run("check --color never story").out.find('\x1B') == std::string::npos);
    CHECK(folder.run("check --color always story").out.find('\x1B') != std::string::npos);
}

TEST_CASE("check: standard input is an article") {
    TemporaryFolder const folder;
    write_story(folder);
    Outcome const outcome =
        folder.run("check --format json --story one - story/a.md",
                   "The blast at the Dorn mill killed 41 people on Tuesday, police said.\n");
    CHECK(outcome.status == 1);
    CHECK(outcome.json()["articles"].size() == 2);
}

TEST_CASE("check: the real articles in the folder named by GAINSAY_SHARED") {
    char const* shared = std::getenv("GAINSAY_SHARED");
    if (shared == nullptr || !std::filesystem::exists(std::string(shared) + "/seeds")) {
        MESSAGE("skipped: GAINSAY_SHARED names no folder with seeds");
        return;
    }
    Outcome const outcome = gainsay_in(shared, "check --format json seeds");
    REQUIRE((outcome.status == 0 || outcome.status == 1));
    int altered_quotes = 0;
    auto const report = outcome.json();
    for (auto const& finding : report["findings"]) {
        if (finding["kind"] == "contradiction" && finding["severity"] != "note") {
            CHECK(finding["type"] == "quote");
            ++altered_quotes;
        }
    }
    CHECK(altered_quotes == 1);
}
