#include <gainsay/base/json.h>
#include <gainsay/rule/rule_keys.h>
#include <gainsay/rule/rule_page.h>

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace gainsay;

namespace {

std::string const root = GAINSAY_TEST_DATA "/../..";

std::string contents(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

LoadedRules shipped() {
    return load_rules(root + "/rules");
}

} // namespace

TEST_CASE("shipped rules: all load, with three flagged and three clean examples each, a why and a "
          "question") {
    LoadedRules const loaded = shipped();
    for (Problem const& problem : loaded.problems) {
        CHECK(to_string(problem) == "");
    }
    CHECK(loaded.rules.rules.size() >= 4);
    for (Rule const& rule : loaded.rules.rules) {
        CAPTURE(rule.id);
        auto const flagged = std::count_if(rule.examples.begin(), rule.examples.end(),
                                           [](RuleExample const& e) { return e.flagged; });
        CHECK(flagged >= 3);
        CHECK(static_cast<std::ptrdiff_t>(rule.examples.size()) - flagged >= 3);
        CHECK_FALSE(rule.why.empty());
        CHECK(rule.ask.ends_with('?'));
        CHECK(rule.summary.ends_with('.'));
    }
}

// GAINSAY_UPDATE_GOLDEN=1 writes them anew.
TEST_CASE("shipped rules: the pages in docs/rules are those of the rules") {
    std::string const folder = root + "/docs/rules/";
    bool const update = std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr;
    std::vector<std::string> expected;
    for (Rule const& rule : shipped().rules.rules) {
        CAPTURE(rule.id);
        std::string const path = folder + rule.code + ".md";
        expected.push_back(rule.code + ".md");
        if (update) {
            std::filesystem::create_directories(folder);
            std::ofstream(path, std::ios::binary) << rule_page(rule);
        }
        CHECK(contents(path) == rule_page(rule));
    }
    std::vector<std::string> found;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        found.push_back(entry.path().filename().string());
    }
    std::sort(found.begin(), found.end());
    CHECK(found == expected);
}

TEST_CASE("editor schema: it knows the keys and words that the loader knows") {
    auto const parsed =
        parse_json(contents(root + "/rules/rules.schema.json"), "rules.schema.json");
    REQUIRE(parsed.has_value());
    JsonValue const* definitions = parsed.value().find("definitions");
    REQUIRE(definitions != nullptr);
    auto const keys = [&](char const* definition) {
        std::vector<std::string> out;
        for (auto const& [key, value] :
             definitions->find(definition)->find("properties")->members) {
            out.push_back(key);
        }
        std::sort(out.begin(), out.end());
        return out;
    };
    auto const words = [&](char const* key) {
        std::vector<std::string> out;
        JsonValue const* property = definitions->find("rule_file")->find("properties")->find(key);
        for (JsonValue const& item : property->find("enum")->items) {
            out.push_back(item.string);
        }
        return out;
    };
    auto const list = [](auto const& names) {
        return std::vector<std::string>(names.begin(), names.end());
    };
    auto const sorted = [&](auto const& names) {
        auto out = list(names);
        std::sort(out.begin(), out.end());
        return out;
    };
    CHECK(keys("file") == sorted(rule_keys::file));
    CHECK(keys("pack_file") == sorted(rule_keys::pack_file));
    CHECK(keys("pack") == sorted(rule_keys::pack));
    CHECK(keys("rule_file") == sorted(rule_keys::rule));
    CHECK(keys("severity_case") == sorted(rule_keys::severity_case));
    CHECK(keys("example") == sorted(rule_keys::example));
    CHECK(keys("article") == sorted(rule_keys::article));
    CHECK(words("kind") == list(rule_keys::kinds));
    CHECK(words("severity") == list(rule_keys::severities));
    CHECK(words("across") == list(rule_keys::across));
    std::vector<std::string> types = list(rule_keys::contradiction_types);
    for (std::string_view const type : rule_keys::unsupported_types) {
        if (std::find(types.begin(), types.end(), type) == types.end()) {
            types.emplace_back(type);
        }
    }
    CHECK(words("type") == types);
}
