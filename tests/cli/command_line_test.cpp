#include "program.h"

#include <doctest/doctest.h>

TEST_CASE("command line: faults of usage are status 2 and say so on standard error") {
    TemporaryFolder const folder;
    folder.write("a.txt", "The mill burned on Tuesday.\n");
    for (char const* arguments :
         {"", "chekc a.txt", "check --no-such-option a.txt", "check --format xml a.txt",
          "check --jobs 0 a.txt", "check --fail-on sometimes a.txt", "check --width 10 a.txt",
          "read", "check --rules no-such-folder a.txt", "check --baseline no-such-file a.txt",
          "explain GS104-00000000 a.txt", "rule GS999"}) {
        CAPTURE(arguments);
        Outcome const outcome = folder.run(arguments);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK_FALSE(outcome.err.empty());
    }
}

TEST_CASE("command line: help and version are no faults") {
    TemporaryFolder const folder;
    for (char const* arguments : {"--help", "check --help", "--version"}) {
        CAPTURE(arguments);
        Outcome const outcome = folder.run(arguments);
        CHECK(outcome.status == 0);
        CHECK_FALSE(outcome.out.empty());
        CHECK(outcome.err.empty());
    }
    CHECK(folder.run("--version").out == "gainsay 0.1.0\n");
}

TEST_CASE("command line: an option takes one value and leaves the paths alone") {
    TemporaryFolder const folder;
    folder.write("a.txt", "The mill burned on Tuesday.\n");
    folder.write("b.txt", "The mill burned on Tuesday.\n");
    folder.write("c.txt", "The mill burned on Tuesday.\n");
    Outcome const outcome = folder.run("check --format json --against a.txt b.txt c.txt");
    CHECK(outcome.status == 0);
    CHECK(outcome.json()["articles"].size() == 3);
}

TEST_CASE("command line: read prints the contract's fields") {
    TemporaryFolder const folder;
    folder.write("a.md", "---\ntitle: Mill fire\nsource: Dorn Gazette\npublished: 2025-06-12\n"
                         "author: Jo Ray\n---\nThe mill burned.\n\nNobody was hurt.\n");
    auto const page = folder.run("read a.md --format json").json();
    CHECK(page["title"] == "Mill fire");
    CHECK(page["source"] == "Dorn Gazette");
    CHECK(page["published"] == "2025-06-12");
    CHECK(page["byline"] == "Jo Ray");
    CHECK(page["body"] == "The mill burned.\n\nNobody was hurt.");
    CHECK(folder.run("read missing.md").status == 3);
}
