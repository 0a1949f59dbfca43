#include <gainsay/base/yaml.h>

#include <chrono>
#include <doctest/doctest.h>

using namespace gainsay;

namespace {

// {a: [1, "2"], b: ~} as `{a: ['1', "2"], b: null}`: the tree without places.
std::string dump(YamlNode const& node) {
    std::string out;
    switch (node.kind) {
    case YamlNode::Kind::null:
        return "null";
    case YamlNode::Kind::scalar:
        return node.quoted ? "\"" + node.scalar + "\"" : node.scalar;
    case YamlNode::Kind::sequence:
        for (YamlNode const& item : node.items) {
            out += (out.empty() ? "" : ", ") + dump(item);
        }
        return "[" + out + "]";
    case YamlNode::Kind::mapping:
        for (auto const& [key, value] : node.entries) {
            out += (out.empty() ? "" : ", ") + key.scalar + ": " + dump(value);
        }
        return "{" + out + "}";
    }
    return out;
}

std::string shown(YamlDocument const& document) {
    std::string out;
    for (Problem const& problem : document.problems) {
        out += std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) +
               " " + problem.code + "\n";
    }
    return out;
}

std::string repeat(std::string_view unit, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += unit;
    }
    return out;
}

} // namespace

TEST_CASE("yaml: trees keep order, quoting and null") {
    struct Row {
        std::string text;
        std::string tree;
    };
    for (Row const& row : {
             Row{"", "null"},
             Row{"# only a comment\n", "null"},
             Row{"b: 1\na: 'two'\n", "{b: 1, a: \"two\"}"},
             Row{"x: ~\ny: null\nz:\nw: 'null'\n", "{x: null, y: null, z: null, w: \"null\"}"},
             Row{"- [a, {b: c}]\n- |\n  lines\n  of text\n", "[[a, {b: c}], \"lines\nof text\n\"]"},
             Row{"a: &n {k: v}\nb: *n\n", "{a: {k: v}, b: {k: v}}"},
             Row{"---\na: 1\n...\n", "{a: 1}"},
             Row{"\xEF\xBB\xBFkey: ü\r\nnext: 2\r\n", "{key: ü, next: 2}"},
         }) {
        CAPTURE(row.text);
        YamlDocument const document = parse_yaml(row.text, "f.yaml");
        CHECK(document.problems.empty());
        CHECK(dump(document.root) == row.tree);
    }
}

TEST_CASE("yaml: every fault has its place") {
    struct Row {
        std::string text;
        std::string problems;
    };
    for (Row const& row : {
             Row{"a: 1\nb: 2\na: 3\n", "3:1 yaml-duplicate-key\n"},
             Row{"é: 1\nx: {ä: 1, ö: 2, ä: 3, ö: 4}\n",
                 "2:17 yaml-duplicate-key\n2:23 yaml-duplicate-key\n"},
             Row{"a: 1\n---\nb: 2\n", "2:1 yaml-many-documents\n"},
             Row{"a: [1, 2\n", "2:1 yaml-syntax\n"},
             Row{"a: [[1, 2\nb: 3\n", "2:2 yaml-syntax\n"},
             Row{"a: b: c\n", "1:5 yaml-syntax\n"},
             Row{"a: 1\n\tb: 2\n", "2:1 yaml-syntax\n"},
             Row{"ok: \"\xFF\"\n", "1:6 yaml-syntax\n"},
             Row{"ok: 1\nend: \x04 more\n", "2:6 yaml-syntax\n"},
             Row{"{[a, b]: c}\n", "1:2 yaml-unsupported\n"},
             Row{"a: 1\n~: 2\n", "2:1 yaml-unsupported\n"},
             Row{"a: &self [*self]\n", "1:11 yaml-unsupported\n"},
             Row{"a: *nowhere\n", "1:4 yaml-syntax\n"},
         }) {
        CAPTURE(row.text);
        CHECK(shown(parse_yaml(row.text, "f.yaml")) == row.problems);
    }
}

TEST_CASE("yaml: a repeated key keeps its first value, and the rest of the file is read") {
    YamlDocument const document = parse_yaml("a: 1\na: [2]\nb: 3\n", "f.yaml");
    CHECK(dump(document.root) == "{a: 1, b: 3}");
}

TEST_CASE("yaml: places count code points and bytes, also in part of a larger file") {
    YamlDocument const document =
        parse_yaml("größe: [ä, \"ö\"]\nnext: &n {k: v}\nlast: *n\n", "f.yaml", 11, 100);
    YamlNode const* list = document.root.find("größe");
    REQUIRE(list != nullptr);
    REQUIRE(list->items.size() == 2);
    CHECK(list->line == 11);
    CHECK(list->column == 8);
    CHECK(list->offset == 109);
    CHECK(list->items[1].column == 12);
    CHECK(list->items[1].offset == 114);
    YamlNode const* last = document.root.find("last");
    REQUIRE(last != nullptr);
    CHECK(last->line == 13); // the alias, not its anchor
    CHECK(last->column == 7);
}

TEST_CASE("yaml: depth and size have limits, and a text made to exceed them is refused quickly") {
    struct Row {
        std::string name;
        std::string text;
        std::string code;
    };
    std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
    for (char letter = 'b'; letter < 'k'; ++letter) {
        std::string const before(1, static_cast<char>(letter - 1));
        bomb += std::string(1, letter) + ": &" + letter + " [*" + before +
                repeat(",*" + before, 9) + "]\n";
    }
    for (Row const& row : {
             Row{"open lists", repeat("[", 100'000) + repeat("]", 100'000), "yaml-too-deep"},
             Row{"open mappings", repeat("{a: ", 100'000), "yaml-too-deep"},
             Row{"block lists", repeat("- ", 100'000), "yaml-too-deep"},
             Row{"lists on lines of their own", repeat("[\n", 100'000), "yaml-too-deep"},
             Row{"explicit keys", repeat("? ", 100'000), "yaml-too-deep"},
             Row{"aliases of aliases", bomb, "yaml-too-large"},
             Row{"many items", "[" + repeat("1,", 1'000'001) + "1]", "yaml-too-large"},
         }) {
        CAPTURE(row.name);
        auto const begin = std::chrono::steady_clock::now();
        YamlDocument const document = parse_yaml(row.text, "f.yaml");
        auto const took = std::chrono::steady_clock::now() - begin;
        REQUIRE(document.problems.size() == 1);
        CHECK(document.problems[0].code == row.code);
        CHECK(took < std::chrono::seconds(20));
    }
    std::string const at_limit = repeat("[", max_yaml_depth) + repeat("]", max_yaml_depth);
    CHECK(parse_yaml(at_limit, "f.yaml").problems.empty());
}

TEST_CASE("yaml: cut or altered anywhere, a text is read or refused, never worse") {
    std::string const text =
        "%YAML 1.2\n---\na: &x !!str 'q''q'\n\"b\\u00e9\": [*x, {c: |+\n}]\n? k\n: >-\n  w\n  \n";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        CAPTURE(cut);
        (void)parse_yaml(text.substr(0, cut), "f.yaml");
        for (char other : {'[', '"', '\n', '\t', ':', '&', '\xC3', '\0', '%'}) {
            std::string altered = text;
            altered[std::min(cut, text.size() - 1)] = other;
            YamlDocument const document = parse_yaml(altered, "f.yaml");
            for (Problem const& problem : document.problems) {
                CHECK(problem.place.line >= 1);
                CHECK(problem.place.column >= 1);
            }
        }
    }
}
