#include <gainsay/base/json.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

JsonValue parsed(std::string const& text) {
    auto result = parse_json(text, "x.json");
    REQUIRE_MESSAGE(result.has_value(), text);
    return result.value();
}

// "kind span" of a value and what is under it.
std::string dump(JsonValue const& value) {
    switch (value.kind) {
    case JsonValue::Kind::null:
        return "null";
    case JsonValue::Kind::boolean:
        return value.boolean ? "true" : "false";
    case JsonValue::Kind::number:
        return std::to_string(static_cast<long>(value.number * 100));
    case JsonValue::Kind::string:
        return "'" + value.string + "'";
    case JsonValue::Kind::array: {
        std::string out = "[";
        for (JsonValue const& item : value.items) {
            out += dump(item) + ";";
        }
        return out + "]";
    }
    case JsonValue::Kind::object: {
        std::string out = "{";
        for (auto const& [key, item] : value.members) {
            out += key + "=" + dump(item) + ";";
        }
        return out + "}";
    }
    }
    return "?";
}

} // namespace

TEST_CASE("json: every kind of value, members in file order, repeated ones kept") {
    struct Row {
        char const* text;
        char const* tree;
    };
    for (Row const& row :
         {Row{"null", "null"}, Row{" true ", "true"}, Row{"false", "false"}, Row{"-1.5e0", "-150"},
          Row{"\"\"", "''"}, Row{"\"a b\"", "'a b'"}, Row{"[]", "[]"}, Row{"{}", "{}"},
          Row{"[1, [2], {}]\n", "[100;[200;];{};]"},
          Row{"{\"z\": 1, \"a\": {\"b\": [null]}, \"z\": \"again\"}",
              "{z=100;a={b=[null;];};z='again';}"},
          Row{"[0, -0, 12345678901234567890]", nullptr}}) {
        CAPTURE(row.text);
        JsonValue const value = parsed(row.text);
        if (row.tree != nullptr) {
            CHECK(dump(value) == row.tree);
        }
    }
    JsonValue const twice = parsed(R"({"a": "first", "a": "second", "n": 3})");
    CHECK(twice.text("a") == "first");
    CHECK(twice.text("n").empty());
    CHECK(twice.text("missing").empty());
    CHECK(twice.find("missing") == nullptr);
}

TEST_CASE("json: values know their bytes") {
    std::string const text = R"( {"a": "x\ty", "b": [10, {"c": "]}"} ], "d": true } )";
    JsonValue const root = parsed(text);
    CHECK(slice(text, root.span) == R"({"a": "x\ty", "b": [10, {"c": "]}"} ], "d": true })");
    CHECK(slice(text, root.find("a")->span) == R"(x\ty)");
    JsonValue const& list = *root.find("b");
    CHECK(slice(text, list.span) == R"([10, {"c": "]}"} ])");
    CHECK(slice(text, list.items[0].span) == "10");
    CHECK(slice(text, list.items[1].span) == R"({"c": "]}"})");
    CHECK(slice(text, root.find("d")->span) == "true");
}

TEST_CASE("json: escapes become characters and lead back to their bytes") {
    struct Row {
        char const* raw;
        char const* text;
    };
    for (Row const& row : {Row{R"(plain)", "plain"}, Row{R"(a\"b\\c\/d)", "a\"b\\c/d"},
                           Row{R"(\b\f\n\r\t)", "\b\f\n\r\t"}, Row{R"(caf\u00e9 \u20AC)", "café €"},
                           Row{R"(\ud83d\ude00!)", "\xF0\x9F\x98\x80!"},
                           Row{R"(\ud83d)", "\xEF\xBF\xBD"}, Row{R"(x\ude00y)", "x\xEF\xBF\xBDy"},
                           Row{R"(\ud83d\ud83d\ude00)", "\xEF\xBF\xBD\xF0\x9F\x98\x80"},
                           Row{R"(\ud83d\n)", "\xEF\xBF\xBD\n"}, Row{R"(\u0000)", "\xEF\xBF\xBD"},
                           Row{R"(é\\)", "é\\"}}) {
        CAPTURE(row.raw);
        std::string const text = std::string("\"") + row.raw + "\"";
        JsonValue const value = parsed(text);
        CHECK(value.string == row.text);
        CHECK(slice(text, value.span) == row.raw);
        OffsetMap const map = map_json_string(slice(text, value.span), value.span.begin);
        CHECK(map.size() == value.string.size());
        CHECK(map.to_origin({0, map.size()}) == value.span);
    }
    OffsetMap const map = map_json_string(R"(a\nb)", 7);
    CHECK(map.to_origin({1, 2}) == Span{8, 10});
    CHECK(map.to_origin({2, 3}) == Span{10, 11});
}

TEST_CASE("json: broken text is refused at the very line and column") {
    struct Row {
        char const* text;
        std::uint32_t line;
        std::uint32_t column;
    };
    for (Row const& row : {Row{"", 1, 1},
                           Row{"   ", 1, 4},
                           Row{"{\"a\": 1,}", 1, 9},
                           Row{"{\n  \"a\" 1\n}", 2, 7},
                           Row{"[1, 2", 1, 6},
                           Row{"[1 2]", 1, 4},
                           Row{"1, 2", 1, 2},
                           Row{"[1] [2]", 1, 5},
                           Row{"1] [2", 1, 2},
                           Row{"[1]]", 1, 4},
                           Row{"]", 1, 1},
                           Row{"{\"é\": nope}", 1, 8},
                           Row{"\"no end", 1, 8},
                           Row{"\"a\nb\"", 1, 3},
                           Row{"\"\\q\"", 1, 3},
                           Row{"\"\\u12g4\"", 1, 6},
                           Row{"[\"\\ud800\", x]", 1, 12},
                           Row{"{a: 1}", 1, 2},
                           Row{"[01]", 1, 3},
                           Row{"truee", 1, 5},
                           Row{"[nulll]", 1, 6},
                           Row{"1e999", 1, 5},
                           Row{"{\"a\":1}\n}", 2, 1}}) {
        CAPTURE(row.text);
        auto const result = parse_json(row.text, "x.json");
        REQUIRE_FALSE(result.has_value());
        Problem const& problem = result.problem();
        CAPTURE(problem.message);
        CHECK(problem.code == "json-syntax");
        CHECK(problem.severity == Severity::error);
        CHECK(problem.place == Place{"x.json", row.line, row.column});
        CHECK(problem.message.size() < 200);
    }
    auto const moved = parse_json("{,}", "lines.jsonl", 40);
    REQUIRE_FALSE(moved.has_value());
    CHECK(moved.problem().place == Place{"lines.jsonl", 40, 2});
}

TEST_CASE("json: a long broken string is not repeated in the problem") {
    auto const result = parse_json("{\"a\": \"" + std::string(100'000, 'x'), "x.json");
    REQUIRE_FALSE(result.has_value());
    CHECK(result.problem().message.size() < 200);
}

TEST_CASE("json: nesting has a limit, and the level below it is read") {
    auto const nested = [](int depth) {
        return std::string(static_cast<std::size_t>(depth), '[') +
               std::string(static_cast<std::size_t>(depth), ']');
    };
    CHECK(parse_json(nested(max_json_depth), "x.json").has_value());
    for (int const depth : {max_json_depth + 1, max_json_depth + 50, 1'000'000}) {
        auto const result = parse_json(nested(depth), "x.json");
        REQUIRE_FALSE(result.has_value());
        CHECK(result.problem().code == "json-too-deep");
        CHECK(result.problem().place.column == static_cast<std::uint32_t>(max_json_depth) + 1);
    }
}

TEST_CASE("json: more values than the limit are refused, not stored") {
    std::string many = "[";
    for (std::size_t i = 0; i < max_json_values + 1; ++i) {
        many += "1,";
    }
    many.back() = ']';
    auto const result = parse_json(many, "x.json");
    REQUIRE_FALSE(result.has_value());
    CHECK(result.problem().code == "json-too-large");
}
