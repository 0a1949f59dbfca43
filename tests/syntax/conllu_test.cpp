#include <gainsay/syntax/conllu.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

// Spaces of `row` become tabs: "1 Ships ship NOUN NNS _ 2 nsubj _ _".
std::string line(std::string row) {
    for (char& c : row) {
        c = c == ' ' ? '\t' : c;
    }
    return row + '\n';
}

std::string word(int id, std::string const& form, std::string const& head = "_",
                 std::string const& relation = "_", std::string const& upos = "NOUN",
                 std::string const& xpos = "NN") {
    return line(std::to_string(id) + ' ' + form + " _ " + upos + ' ' + xpos + " _ " + head + ' ' +
                relation + " _ _");
}

std::string forms(std::string_view bytes, ConlluSentence const& sentence) {
    std::string out;
    for (ConlluLine const& row : sentence.lines) {
        if (row.kind == ConlluKind::word) {
            out += (out.empty() ? "" : " ") + std::string(slice(bytes, row[ConlluColumn::form]));
        }
    }
    return out;
}

// "line:column message" of every problem, "; " between.
std::string problems(std::string const& bytes) {
    std::string out;
    for (Problem const& problem : read_conllu(bytes, "bank.conllu").problems) {
        CHECK(problem.code == "broken-conllu");
        CHECK(problem.place.file == "bank.conllu");
        out += (out.empty() ? "" : "; ") + std::to_string(problem.place.line) + ':' +
               std::to_string(problem.place.column) + ' ' + problem.message;
    }
    return out;
}

} // namespace

TEST_CASE("conllu: comments, ranges and empty nodes are kept, in order") {
    std::string const bytes = "# sent_id = 1\n# text = Ships don't\n" + word(1, "Ships") +
                              line("2-3 don't _ _ _ _ _ _ _ _") + word(2, "do") + word(3, "n't") +
                              line("3.1 sink _ VERB _ _ _ _ _ _") + "\n";
    ReadConllu const read = read_conllu(bytes, "x");
    CHECK(read.problems.empty());
    REQUIRE(read.sentences.size() == 1);
    ConlluSentence const& sentence = read.sentences[0];
    CHECK(sentence.line == 1);
    CHECK(sentence.word_count == 3);
    REQUIRE(sentence.lines.size() == 7);
    CHECK(sentence.lines[1].kind == ConlluKind::comment);
    CHECK(slice(bytes, sentence.lines[1].whole) == "# text = Ships don't");
    CHECK(sentence.lines[3].kind == ConlluKind::range);
    CHECK(sentence.lines[3].first == 2);
    CHECK(sentence.lines[3].last == 3);
    CHECK(sentence.lines[6].kind == ConlluKind::empty_node);
    CHECK(sentence.lines[6].first == 3);
    CHECK(forms(bytes, sentence) == "Ships do n't");
}

TEST_CASE("conllu: line ends, blank lines and a byte order mark do not matter") {
    std::string const a = word(1, "a");
    std::string const b = word(1, "b");
    std::string with_returns;
    for (char const c : a + "\n" + b + "\n") {
        with_returns += c == '\n' ? "\r\n" : std::string(1, c);
    }
    std::string const unfinished = a + "\n" + b.substr(0, b.size() - 1);
    for (std::string const& bytes : {a + "\n" + b + "\n", "\n\n \t\n" + a + "\n\n\n" + b,
                                     unfinished, with_returns, "\xEF\xBB\xBF" + a + "\n" + b}) {
        CAPTURE(bytes);
        ReadConllu const read = read_conllu(bytes, "x");
        CHECK(read.problems.empty());
        REQUIRE(read.sentences.size() == 2);
        CHECK(forms(bytes, read.sentences[0]) == "a");
        CHECK(forms(bytes, read.sentences[1]) == "b");
        CHECK(slice(bytes, read.sentences[1].lines[0][ConlluColumn::misc]) == "_");
    }
    CHECK(read_conllu("", "x").sentences.empty());
    CHECK(read_conllu("\n\r\n", "x").problems.empty());
}

TEST_CASE("conllu: a fault has a place, its sentence is left out and the rest is read") {
    std::string const good = word(1, "a") + "\n";
    struct Row {
        char const* name;
        std::string sentence;
        char const* problem;
    };
    for (Row const& row :
         {Row{"too few", "# c\n1\ta\t_\n",
              "4:6 a line has ten columns parted by tabs; this one has 3"},
          Row{"too many", line("1 ä _ _ _ _ _ _ _ _ _"),
              "3:21 a line has ten columns parted by tabs; this one has more"},
          Row{"spaces", "1 a _ _ _ _ _ _ _ _\n",
              "3:20 a line has ten columns parted by tabs; this one has 1"},
          Row{"empty", "1\té\t\t_\t_\t_\t_\t_\t_\t_\n",
              "3:5 a column is empty; \"_\" stands for nothing"},
          Row{"gap", word(1, "a") + word(3, "b"),
              "4:1 the id 3 does not follow here; the next word is 2"},
          Row{"no number", line("x a _ _ _ _ _ _ _ _"),
              "3:1 the id x does not follow here; the next word is 1"},
          Row{"huge", line("99999999999 a _ _ _ _ _ _ _ _"),
              "3:1 the id 99999999999 does not follow here; the next word is 1"},
          Row{"backward range", word(1, "a") + line("2-2 b _ _ _ _ _ _ _ _") + word(2, "b"),
              "4:1 the id 2-2 does not follow here; the next word is 2"},
          Row{"range in range",
              line("1-3 abc _ _ _ _ _ _ _ _") + word(1, "a") + line("2-3 bc _ _ _ _ _ _ _ _") +
                  word(2, "b") + word(3, "c"),
              "5:1 the id 2-3 does not follow here; the next word is 2"},
          Row{"range without end", line("1-3 ab _ _ _ _ _ _ _ _") + word(1, "a") + word(2, "b"),
              "3:1 a range ends at word 3, but the last word of this sentence is 2"},
          Row{"empty node too early", line("1.1 a _ _ _ _ _ _ _ _") + word(1, "a"),
              "3:1 the id 1.1 does not follow here; the next word is 1"},
          Row{"only comments", "# text = a\n", "3:1 there is no word below this"},
          Row{"bytes", word(1, "a") + word(2, "b\xFF"), "4:4 this is not UTF-8"}}) {
        CAPTURE(row.name);
        std::string bytes = good;
        bytes += row.sentence + "\n";
        bytes += good;
        CHECK(problems(bytes) == row.problem);
        CHECK(read_conllu(bytes, "x").sentences.size() == 2);
    }
}

TEST_CASE("conllu: a later part of a file has its line numbers and no byte order mark") {
    std::string const first = "\xEF\xBB\xBF" + word(1, "a") + "\noh\n\n";
    ConlluReader reader(first, "x");
    ConlluSentence sentence;
    CHECK(reader.next(sentence));
    CHECK_FALSE(reader.next(sentence));
    std::string const second = "\xEF\xBB\xBF" + word(1, "a") + "\n" + word(1, "b");
    reader.read_on(second, 400);
    CHECK(reader.next(sentence));
    CHECK(forms(second, sentence) == "b");
    CHECK(sentence.line == 402);
    CHECK_FALSE(reader.next(sentence));
    REQUIRE(reader.problems().size() == 2);
    CHECK(reader.problems()[0].place.line == 3);
    CHECK(reader.problems()[1].place.line == 400);
}

TEST_CASE("conllu: of many problems the first are kept, the last one counts the rest") {
    std::string bytes;
    for (std::size_t i = 0; i < max_conllu_problems; ++i) {
        bytes += "oh\n\n";
    }
    CHECK(read_conllu(bytes, "x").problems.size() == max_conllu_problems);
    ReadConllu const read = read_conllu(bytes + word(1, "a") + "\n\noh\n\noh\n\noh\n\n", "x");
    CHECK(read.sentences.size() == 1);
    REQUIRE(read.problems.size() == max_conllu_problems + 1);
    CHECK(read.problems[max_conllu_problems - 1].message ==
          "a line has ten columns parted by tabs; this one has 1");
    CHECK(read.problems.back() == Problem{"broken-conllu",
                                          "from here on broken sentences are only counted: 3",
                                          {"x", 2 * max_conllu_problems + 4, 3}});
}

TEST_CASE("conllu: a sound tree is read, ranges and empty nodes left aside") {
    std::string const bytes =
        "# c\n" + word(1, "Ships", "2", "nsubj", "NOUN", "NNS") +
        line("2-3 sink! _ _ _ _ _ _ _ _") + word(2, "sink", "0", "root", "VERB", "_") +
        line("2.1 x _ _ _ _ _ _ _ _") + word(3, "!", "2", "punct:odd", "PUNCT", ".");
    ReadConllu const read = read_conllu(bytes, "x");
    REQUIRE(read.sentences.size() == 1);
    Result<Nodes> const tree = tree_of(bytes, read.sentences[0], "x");
    REQUIRE(tree);
    CHECK(tree.value() == Nodes{{1, Relation::nsubj, Upos::noun, Xpos::nns},
                                {no_head, Relation::root, Upos::verb, Xpos::xx},
                                {1, Relation::punct, Upos::punct, Xpos::stop}});
}

TEST_CASE("conllu: what is no tree is refused when a tree is asked for, not before") {
    struct Row {
        std::string sentence;
        char const* place;
        char const* message;
    };
    for (Row const& row :
         {Row{word(1, "a"), "2:17", "\"_\" is not a head: a word of the sentence or 0"},
          Row{word(1, "a", "2", "dep"), "2:17", "\"2\" is not a head: a word of the sentence or 0"},
          Row{word(1, "a", "-1", "dep"), "2:17",
              "\"-1\" is not a head: a word of the sentence or 0"},
          Row{word(1, "a", "0", "top"), "2:19", "\"top\" is not a universal relation"},
          Row{word(1, "a", "0", "root", "THING"), "2:7",
              "\"THING\" is not a universal part of speech"},
          Row{word(1, "a", "0", "root", "NOUN", "nn1"), "2:12",
              "\"nn1\" is not a Penn Treebank tag"},
          Row{word(1, "a", "0", "root") + word(2, "b", "0", "root"), "3:17",
              "a sentence has one root; word 1 is one already"},
          Row{word(1, "a", "0", "dep"), "2:19", "the relation to head 0 is root"},
          Row{word(1, "a", "0", "root") + word(2, "b", "1", "root:x"), "3:19",
              "only the relation to head 0 is root"},
          Row{word(1, "a", "1", "dep"), "2:17", "the heads lead from this word back to it"},
          Row{word(1, "a", "0", "root") + word(2, "b", "3", "dep") + word(3, "c", "2", "dep"),
              "3:17", "the heads lead from this word back to it"}}) {
        CAPTURE(row.sentence);
        std::string const bytes = "# c\n" + row.sentence;
        ReadConllu const read = read_conllu(bytes, "x");
        CHECK(read.problems.empty());
        REQUIRE(read.sentences.size() == 1);
        Result<Nodes> const tree = tree_of(bytes, read.sentences[0], "x");
        REQUIRE_FALSE(tree);
        Place const& place = tree.problem().place;
        CHECK(tree.problem().code == "broken-conllu");
        CHECK(std::to_string(place.line) + ':' + std::to_string(place.column) == row.place);
        CHECK(tree.problem().message == row.message);
    }
}
