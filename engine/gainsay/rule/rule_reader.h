// From one file's YAML tree to rules; the loader puts files together.
#pragma once

#include <gainsay/base/yaml.h>
#include <gainsay/rule/rule_set.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// Reads trees of one file and collects every fault.
class RuleReader {
  public:
    RuleReader(std::string file, std::vector<Problem>& problems,
               ReadExamples examples = ReadExamples::yes)
        : file_(std::move(file)), problems_(problems), examples_(examples) {}

    // The root of a pack.yaml, or of a file that holds rules too.
    [[nodiscard]] RulePack read_pack(YamlNode const& root, std::span<std::string_view const> keys);
    // `rules` of such a file.
    [[nodiscard]] std::vector<Rule> read_rules(YamlNode const& root, RulePack const& pack);
    // One rule. `id` where the file's name gives it: the key may be left out and must not say
    // otherwise.
    [[nodiscard]] Rule read_rule(YamlNode const& node, RulePack const& pack,
                                 std::optional<std::string> const& id);

    void fault(YamlNode const& at, std::string code, std::string message, std::string hint = "");

  private:
    using Names = std::span<std::string_view const>;

    [[nodiscard]] Place place(YamlNode const& node) const {
        return {file_, node.line, node.column};
    }
    [[nodiscard]] Located located(YamlNode const& node) const;

    // Whether `node` is a mapping; faults for unknown keys and for those of `required` that lack.
    bool check_mapping(YamlNode const& node, std::string_view what, Names keys, Names required);
    // Text of a scalar under `key`; empty with a fault where it is something else or empty.
    std::string text(YamlNode const& node, std::string_view key);
    std::string text_of(YamlNode const& value, std::string_view what);
    std::string one_of(YamlNode const& node, std::string_view key, Names words);
    // A scalar or a list of scalars.
    std::vector<std::string> texts(YamlNode const& value, std::string_view what);
    std::vector<Located> expressions(YamlNode const& node, std::string_view key);
    std::map<std::string, std::vector<std::string>>
    word_lists(YamlNode const& node, std::string_view key, std::size_t least);

    std::vector<RecordPattern> patterns(YamlNode const& node, std::string_view key,
                                        RulePack const& pack);
    std::optional<FieldTest> field_test(YamlEntry const& entry, RulePack const& pack);
    std::vector<SeverityCase> severity_cases(YamlNode const& node);
    void read_type(YamlNode const& node, Rule& rule);

    std::vector<RuleExample> examples(YamlNode const& node, Rule const& rule);
    RuleExample example(YamlNode const& node, Rule const& rule);
    ExampleArticle article(YamlNode const& node);
    ExpectedFinding expected(YamlNode const& node, Rule const& rule, RuleExample const& example);

    std::string file_;
    std::vector<Problem>& problems_;
    ReadExamples examples_;
};

} // namespace gainsay
