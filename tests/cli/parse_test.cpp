#include "program.h"
#include "syntax/random_model.h"
#include "syntax/sample.h"

#include <doctest/doctest.h>
#include <string>

namespace {

// A model with random weights: it tags and parses at random, but always makes trees.
std::string model() {
    static ModelFolder const folder(packed(sample_model()));
    return "--model " + folder.path() + ' ';
}

Outcome parse(std::string const& options, std::string_view input) {
    return TemporaryFolder().run("parse " + model() + options, input);
}

std::string row(std::string text) {
    for (char& c : text) {
        c = c == ' ' ? '\t' : c;
    }
    return text + '\n';
}

std::string column(std::string const& line, int number) {
    std::size_t begin = 0;
    for (int i = 1; i < number; ++i) {
        begin = line.find('\t', begin) + 1;
    }
    return line.substr(begin, line.find_first_of("\t\n", begin) - begin);
}

// The output without what a random model says: ids, forms, MISC and comments.
std::string skeleton(std::string const& out) {
    std::string kept;
    for (std::size_t at = 0; at < out.size();) {
        std::size_t const end = out.find('\n', at);
        std::string const line = out.substr(at, end - at);
        if (line.empty() || line[0] == '#') {
            kept += line + '\n';
        } else {
            kept += column(line, 1) + ' ' + column(line, 2) + ' ' + column(line, 10) + '\n';
        }
        at = end + 1;
    }
    return kept;
}

std::string repeated(std::string const& piece, std::size_t bytes) {
    std::string out;
    out.reserve(bytes + piece.size());
    while (out.size() < bytes) {
        out += piece;
    }
    return out;
}

std::size_t count(std::string_view text, std::string_view piece) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(piece, at)) != std::string_view::npos; ++at) {
        ++found;
    }
    return found;
}

} // namespace

TEST_CASE("parse: raw text becomes CoNLL-U with paragraphs, ranges and missing spaces") {
    Outcome const outcome =
        parse("", "The mill's owners don't\nagree. \"No,\" she said.\n\n  \nA new paragraph.\n");
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    // A possessive is a range whatever its tag.
    CHECK(skeleton(outcome.out) == "# newdoc\n"
                                   "# newpar\n"
                                   "# sent_id = 1\n"
                                   "# text = The mill's owners don't agree.\n"
                                   "1 The _\n"
                                   "2-3 mill's _\n"
                                   "2 mill _\n"
                                   "3 's _\n"
                                   "4 owners _\n"
                                   "5-6 don't _\n"
                                   "5 do _\n"
                                   "6 n't _\n"
                                   "7 agree SpaceAfter=No\n"
                                   "8 . _\n"
                                   "\n"
                                   "# sent_id = 2\n"
                                   "# text = \"No,\" she said.\n"
                                   "1 \" SpaceAfter=No\n"
                                   "2 No SpaceAfter=No\n"
                                   "3 , SpaceAfter=No\n"
                                   "4 \" _\n"
                                   "5 she _\n"
                                   "6 said SpaceAfter=No\n"
                                   "7 . _\n"
                                   "\n"
                                   "# newpar\n"
                                   "# sent_id = 3\n"
                                   "# text = A new paragraph.\n"
                                   "1 A _\n"
                                   "2 new _\n"
                                   "3 paragraph SpaceAfter=No\n"
                                   "4 . _\n"
                                   "\n");
}

TEST_CASE("parse: with --conllu all that is given stays, the analysis is replaced") {
    std::string const input = "# newdoc id = x\n# text = Ships don't\n" +
                              row("1 Ships l U X Number=Plur 7 r 7:r|8:s Entity=(1)") +
                              row("2-3 don't _ _ _ _ _ _ _ SpaceAfter=No") +
                              row("2 do _ _ _ _ _ _ _ _") + row("3 n't _ _ _ _ _ _ _ _") +
                              row("3.1 sink sink VERB _ _ _ _ 0:root _");
    Outcome const outcome = parse("--conllu", input);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(skeleton(outcome.out) == "# newdoc id = x\n# text = Ships don't\n"
                                   "1 Ships Entity=(1)\n"
                                   "2-3 don't SpaceAfter=No\n"
                                   "2 do _\n"
                                   "3 n't _\n"
                                   "3.1 sink _\n"
                                   "\n");
    std::size_t const first = outcome.out.find("1\tShips");
    std::string const line = outcome.out.substr(first, outcome.out.find('\n', first) - first);
    CHECK(column(line, 4) != "U");
    CHECK(column(line, 6) == "Number=Plur");
    CHECK(column(line, 7) != "7");
    CHECK(column(line, 9) == "7:r|8:s");
    CHECK(outcome.out.find("3.1\tsink\tsink\tVERB\t_\t_\t_\t_\t0:root\t_\n") != std::string::npos);
    // What was written is read again, and is the same when parsed again.
    CHECK(parse("--conllu", outcome.out).out == outcome.out);
}

TEST_CASE("parse: a broken sentence has its line, the others are parsed, the status is 3") {
    std::string const good = row("1 Ships _ _ _ _ _ _ _ _") + "\n";
    Outcome const outcome = parse("--conllu -", good + "# c\n1\tsink\n\n" + good + "\n3 x\n");
    CHECK(outcome.status == 3);
    CHECK(outcome.err.find("-:4:7: error: a line has ten columns") != std::string::npos);
    CHECK(outcome.err.find("-:9:4: error: a line has ten columns") != std::string::npos);
    CHECK(skeleton(outcome.out) == "1 Ships _\n\n1 Ships _\n\n");
}

TEST_CASE("parse: places are the file's, also in a later part of a long one") {
    std::string const input =
        repeated(row("1 Ships _ _ _ _ _ _ _ _") + row("2 sink _ _ _ _ _ _ _ _") + "\n", 700'000);
    std::size_t const lines = count(input, "\n");
    std::size_t const sentences = lines / 3;
    Outcome const outcome = parse("--conllu --fast", input + "oh\n");
    CHECK(outcome.status == 3);
    CHECK(outcome.err.find("-:" + std::to_string(lines + 1) + ":3: error") != std::string::npos);
    CHECK(count(outcome.out, "\n\n") == sentences);
}

TEST_CASE("parse: of many problems a hundred are told and the rest is counted") {
    Outcome const outcome = parse("--conllu", repeated("oh\n\n", 400'000));
    CHECK(outcome.status == 3);
    CHECK(outcome.out.empty());
    CHECK(count(outcome.err, "\n") == 101);
    CHECK(outcome.err.ends_with(
        "\n-:201:3: error: from here on broken sentences are only counted: 99900\n"));
    Outcome const few = parse("--conllu", repeated("oh\n\n", 400));
    CHECK(count(few.err, "\n") == 100);
    CHECK(few.err.find("counted") == std::string::npos);
}

TEST_CASE("parse: a CoNLL-U sentence that is too large is left out as a whole") {
    std::string const good = row("1 Ships _ _ _ _ _ _ _ _") + "\n";
    std::string const large = "# large\n" + repeated(row("1 a _ _ _ _ _ _ _ _"), 9 << 20);
    std::size_t const lines = count(large, "\n");
    Outcome const outcome = parse("--conllu", good + large + " \n" + good + "oh\n");
    CHECK(outcome.status == 3);
    CHECK(outcome.err == "-:3:1: error: a sentence is larger than 8 MiB\n"
                         "-:" +
                             std::to_string(2 + lines + 3 + 1) +
                             ":3: error: a line has ten columns parted by tabs; this one has 1\n");
    CHECK(skeleton(outcome.out) == "1 Ships _\n\n1 Ships _\n\n");
    Outcome const last = parse("--conllu", good + large);
    CHECK(last.status == 3);
    CHECK(last.err == "-:3:1: error: a sentence is larger than 8 MiB\n");
    CHECK(skeleton(last.out) == "1 Ships _\n\n");
}

TEST_CASE("parse: text without spaces is not cut inside a character") {
    for (char const* const first : {"", "a", "ab"}) {
        CAPTURE(first);
        std::string const text = first + repeated("\u4E2D", 3 << 19);
        Outcome const outcome = parse("--fast", text + "\n");
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
        std::string joined;
        for (std::size_t at = 0; (at = outcome.out.find("# text = ", at)) != std::string::npos;) {
            std::size_t const end = outcome.out.find('\n', at);
            joined += outcome.out.substr(at + 9, end - at - 9);
            at = end;
        }
        CHECK((joined == text)); // without the text in the message
    }
}

TEST_CASE("parse: marks of an encoding count at the start only, each note is told once") {
    std::string const prose = repeated("The mill burned.\n\n", 200'000);
    std::size_t const lines = count(prose, "\n");
    // Parts end at blank lines, so that the second begins with what would be a mark.
    std::string const marks = repeated("\xFF\xFE is \xFE\xFF.\n\n", 100'000);
    Outcome const outcome = parse("--fast", prose + marks);
    CHECK(outcome.status == 0);
    CHECK(count(outcome.err, "\n") == 1);
    CHECK(outcome.err.starts_with("-:" + std::to_string(lines + 1) + ":1: note: "));
    CHECK(count(outcome.out, "# text = \u00FF\u00FE is \u00FE\u00FF.\n") == count(marks, "\n") / 2);
    CHECK(count(outcome.out, "# text = The mill burned.\n") == lines / 2);
}

TEST_CASE("parse: what cannot be read to its end is no shorter input") {
    TemporaryFolder const folder;
    Outcome const prose = folder.run("parse " + model() + "<.");
    CHECK(prose.status == 3);
    CHECK(prose.out.empty());
    CHECK(prose.err.starts_with("-: error: cannot be read: "));
    CHECK(folder.run("parse --conllu " + model() + "<.").status == 3);
    // It can be opened, but has nothing at address 0.
    Outcome const file = folder.run("parse " + model() + "/proc/self/mem");
    CHECK(file.status == 3);
    CHECK(file.err.starts_with("/proc/self/mem: error: cannot be read: "));
}

TEST_CASE("parse: --tree shows each word under its head") {
    Outcome const outcome = parse("--tree", "Ships\nsink.");
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("Ships sink.\n    "));
    CHECK(outcome.out.find("  root ") != std::string::npos);
    CHECK(outcome.out.ends_with("\n\n"));
}

TEST_CASE("parse: other encodings are read; what is no text is refused") {
    TemporaryFolder const folder;
    folder.write("latin.txt", "The caf\xE9 burned.\n");
    folder.write("wide.txt", std::string("\xFF\xFE"
                                         "A\0 \0c\0a\0t\0.\0",
                                         14));
    folder.write("image.png", "\x89PNG\r\n\x1A\n and more");
    Outcome const latin = folder.run("parse " + model() + "latin.txt");
    CHECK(latin.status == 0);
    CHECK(latin.err.find("note") != std::string::npos);
    CHECK(latin.out.find("# text = The caf\u00E9 burned.") != std::string::npos);
    CHECK(latin.out.starts_with("# newdoc id = latin.txt\n"));
    CHECK(folder.run("parse " + model() + "wide.txt").out.find("# text = A cat.") !=
          std::string::npos);
    CHECK(folder.run("parse " + model() + "image.png").status == 3);
    CHECK(folder.run("parse " + model() + "missing.txt").status == 3);
    CHECK(folder.run("parse " + model() + ".").status == 3);
    CHECK(parse("", "").status == 0);
    CHECK(parse("", "").out.empty());
}

TEST_CASE("parse: without a sound model nothing is parsed") {
    TemporaryFolder const folder;
    CHECK(folder.run("parse --model .", "Ships sink.").status == 2);
    folder.write("syntax.bin", "no model");
    Outcome const outcome = folder.run("parse --model .", "Ships sink.");
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("syntax.bin") != std::string::npos);
}
