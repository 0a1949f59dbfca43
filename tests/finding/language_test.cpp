#include "hand_made.h"
#include <gainsay/base/json.h>
#include <gainsay/finding/compiled_rules.h>
#include <gainsay/finding/language_page.h>
#include <gainsay/rule/rule_keys.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace gainsay;
using namespace gainsay::test;

namespace {

std::string const root = GAINSAY_TEST_DATA "/../..";

std::string contents(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace

// GAINSAY_UPDATE_GOLDEN=1 writes it anew.
TEST_CASE("language: docs/rule-language.md lists the fields and functions that there are") {
    std::string const path = root + "/docs/rule-language.md";
    if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << language_page();
    }
    CHECK(contents(path) == language_page());
}

TEST_CASE("language: the editor schema knows the fields that patterns may name, and no others") {
    auto const schema =
        parse_json(contents(root + "/rules/rules.schema.json"), "rules.schema.json");
    REQUIRE(schema.has_value());
    std::set<std::string> in_schema;
    JsonValue const* pattern = schema.value().find("definitions")->find("pattern");
    for (auto const& [key, value] : pattern->find("properties")->members) {
        in_schema.insert(key);
    }
    std::set<std::string> known(rule_keys::pattern_relations.begin(),
                                rule_keys::pattern_relations.end());
    for (std::string_view const name : field_names(Type::record, true)) {
        known.emplace(name);
    }
    CHECK(in_schema == known);
}

TEST_CASE("language: each function has its types, its words and one row for each set of types") {
    std::set<std::string> seen;
    std::string last;
    for (FunctionRow const& row : functions()) {
        CAPTURE(row.name);
        CHECK(row.name >= last);
        last = row.name;
        CHECK_FALSE(row.doc.empty());
        CHECK_FALSE(row.says.empty());
        bool const callable = row.call != nullptr;
        CHECK(callable);
        std::string key(row.name);
        for (Type const type : row.parameters) {
            key += std::string(" ") + with_article(type);
        }
        CHECK(seen.insert(key).second);
        // "{0}" stands for the first argument.
        for (std::size_t i = 0; i < row.parameters.size(); ++i) {
            // What a list holds may be too much to say.
            bool const silent =
                row.parameters[i] == Type::list_name || row.parameters[i] == Type::scale_name;
            CHECK((silent || row.says.find("{" + std::to_string(i) + "}") != std::string::npos));
        }
    }
}

TEST_CASE("language: the rules that the design shows load and compile") {
    std::string const path = root + "/../shared/design/rules-example.yaml";
    if (!std::filesystem::exists(path)) {
        MESSAGE("skipped: the design's rules-example.yaml is not beside this checkout");
        return;
    }
    LoadedRules loaded = load_rules(path);
    CHECK(shown(loaded.problems) == "");
    CHECK(loaded.rules.rules.size() == 11);
    CompileResult const compiled = compile(std::move(loaded.rules));
    for (Problem const& problem : compiled.problems) {
        // Two things are said otherwise than the design sketched them: distances in time are
        // records of kind "cycle", what sources lack are records of kind "addition".
        bool const otherwise = problem.message.find("EARLIER") != std::string::npos ||
                               problem.message.find("LATER") != std::string::npos ||
                               problem.message.find("\"supports\"") != std::string::npos ||
                               (problem.code == "cartesian" && problem.place.line < 80);
        if (!otherwise) {
            CHECK(to_string(problem) == "");
        }
    }
}
