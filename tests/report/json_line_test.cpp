#include <gainsay/report/json_line.h>

#include <doctest/doctest.h>

using namespace gainsay;

TEST_CASE("json line: keys stay in order, values nest") {
    JsonObject inner;
    inner.set("start", 3U);
    JsonObject more;
    more.set("share", 0.25);
    JsonArray list;
    list.push("a");
    list.push(inner);
    JsonObject out;
    out.set("type", "entity");
    out.set("named", true);
    out.set("items", list);
    out.set("none", JsonArray());
    out.set("names", std::vector<std::string>{"x", "y"});
    out.set_all(more);
    CHECK(out.line() == R"({"type":"entity","named":true,"items":["a",{"start":3}],"none":[],)"
                        R"("names":["x","y"],"share":0.25})"
                        "\n");
}

TEST_CASE("json line: quotation marks, controls and broken UTF-8 make no broken JSON") {
    JsonObject out;
    out.set("text", "“é” \"q\" \\ \t\n\x01");
    out.set("path", "caf\xE9.txt");
    CHECK(out.line() ==
          "{\"text\":\"“é” \\\"q\\\" \\\\ \\t\\n\\u0001\",\"path\":\"caf\uFFFD.txt\"}\n");
}
