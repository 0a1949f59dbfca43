#include <gainsay/base/nearest.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/timestamp.h>
#include <gainsay/rule/rule_keys.h>
#include <gainsay/rule/rule_reader.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

namespace keys = rule_keys;
using namespace std::string_view_literals;

constexpr std::size_t max_patterns = 4;

bool holds(std::span<std::string_view const> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

char const* kind_name(YamlNode const& node) {
    switch (node.kind) {
    case YamlNode::Kind::null:
        return "nothing";
    case YamlNode::Kind::scalar:
        return "a word";
    case YamlNode::Kind::sequence:
        return "a list";
    case YamlNode::Kind::mapping:
        return "a mapping";
    }
    return "nothing";
}

bool is_name(std::string_view text) {
    static Pattern const name("[a-z][a-z0-9_]*");
    return name.matches(text);
}

bool is_kebab(std::string_view text) {
    static Pattern const kebab("[a-z0-9]+(-[a-z0-9]+)*");
    return kebab.matches(text);
}

std::string quoted(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

} // namespace

void RuleReader::fault(YamlNode const& at, std::string code, std::string message,
                       std::string hint) {
    problems_.push_back(Problem{std::move(code), std::move(message), place(at), std::move(hint)});
}

Located RuleReader::located(YamlNode const& node) const {
    return {node.scalar, place(node), node.quoted ? 1U : 0U};
}

bool RuleReader::check_mapping(YamlNode const& node, std::string_view what, Names known,
                               Names required) {
    if (!node.is_mapping()) {
        fault(node, "wrong-type",
              std::string(what) + " must be a mapping; this is " + kind_name(node) + ".");
        return false;
    }
    for (YamlEntry const& entry : node.entries) {
        if (!holds(known, entry.key.scalar)) {
            fault(entry.key, "unknown-key",
                  std::string(what) + " has no key " + quoted(entry.key.scalar) + ".",
                  hint_for(entry.key.scalar, known));
        }
    }
    for (std::string_view const key : required) {
        if (node.find(key) == nullptr) {
            fault(node, "missing-key", std::string(what) + " lacks the key " + quoted(key) + ".");
        }
    }
    return true;
}

std::string RuleReader::text_of(YamlNode const& value, std::string_view what) {
    if (!value.is_scalar()) {
        fault(value, "wrong-type",
              quoted(what) + " must be text; this is " + kind_name(value) + ".");
        return "";
    }
    if (value.scalar.empty()) {
        fault(value, "bad-value", quoted(what) + " is empty.");
    }
    return value.scalar;
}

std::string RuleReader::text(YamlNode const& node, std::string_view key) {
    YamlNode const* value = node.find(key);
    return value == nullptr ? "" : text_of(*value, key);
}

std::string RuleReader::one_of(YamlNode const& node, std::string_view key, Names words) {
    YamlNode const* value = node.find(key);
    std::string word = text(node, key);
    if (!word.empty() && !holds(words, word)) {
        fault(*value, "bad-value", quoted(key) + " cannot be " + quoted(word) + ".",
              hint_for(word, words));
        return "";
    }
    return word;
}

std::vector<std::string> RuleReader::texts(YamlNode const& value, std::string_view what) {
    std::vector<std::string> out;
    if (value.is_sequence()) {
        for (YamlNode const& item : value.items) {
            out.push_back(text_of(item, what));
        }
        if (out.empty()) {
            fault(value, "bad-value", quoted(what) + " is an empty list.");
        }
    } else {
        out.push_back(text_of(value, what));
    }
    return out;
}

std::vector<Located> RuleReader::expressions(YamlNode const& node, std::string_view key) {
    std::vector<Located> out;
    YamlNode const* list = node.find(key);
    if (list == nullptr) {
        return out;
    }
    if (!list->is_sequence()) {
        fault(*list, "wrong-type",
              quoted(key) + " must be a list of conditions; this is " + kind_name(*list) + ".");
        return out;
    }
    if (list->items.empty()) {
        fault(*list, "bad-value", quoted(key) + " is an empty list.");
    }
    for (YamlNode const& item : list->items) {
        if (!text_of(item, key).empty()) {
            out.push_back(located(item));
        }
    }
    return out;
}

std::map<std::string, std::vector<std::string>>
RuleReader::word_lists(YamlNode const& node, std::string_view key, std::size_t least) {
    std::map<std::string, std::vector<std::string>> out;
    YamlNode const* lists = node.find(key);
    if (lists == nullptr) {
        return out;
    }
    if (!lists->is_mapping()) {
        fault(*lists, "wrong-type",
              quoted(key) + " must map names to lists; this is " + kind_name(*lists) + ".");
        return out;
    }
    for (YamlEntry const& entry : lists->entries) {
        std::string const& name = entry.key.scalar;
        if (!is_name(name)) {
            fault(entry.key, "bad-value",
                  quoted(name) + " is no name: write lower-case letters, digits and underscores.");
        }
        if (!entry.value.is_sequence()) {
            fault(entry.value, "wrong-type",
                  quoted(name) + " must be a list of words; this is " + kind_name(entry.value) +
                      ".");
            out.emplace(name, std::vector<std::string>()); // rules that name it are not at fault
            continue;
        }
        auto words = texts(entry.value, name);
        if (words.size() < least && !entry.value.items.empty()) {
            fault(entry.value, "bad-value",
                  quoted(name) + " needs at least " + std::to_string(least) + " words.");
        }
        out.emplace(name, std::move(words));
    }
    return out;
}

RulePack RuleReader::read_pack(YamlNode const& root, Names known) {
    RulePack pack;
    pack.place = place(root);
    if (!check_mapping(root, "a rule file", known, std::array{"gainsay"sv, "pack"sv})) {
        return pack;
    }
    if (YamlNode const* version = root.find("gainsay");
        version != nullptr && version->scalar != "1") {
        fault(*version, "bad-value", "This program reads version 1 of the rule language.");
    }
    if (YamlNode const* head = root.find("pack");
        head != nullptr &&
        check_mapping(*head, "a pack", keys::pack, std::array{"id"sv, "version"sv})) {
        pack.id = text(*head, "id");
        pack.version = text(*head, "version");
        pack.language = text(*head, "language");
        if (!pack.id.empty() && !is_kebab(pack.id)) {
            fault(*head->find("id"), "bad-value",
                  quoted(pack.id) + " is no id: write lower-case words joined by hyphens.");
        }
    }
    pack.lists = word_lists(root, "lists", 1);
    pack.scales = word_lists(root, "scales", 2);
    return pack;
}

std::vector<Rule> RuleReader::read_rules(YamlNode const& root, RulePack const& pack) {
    std::vector<Rule> out;
    YamlNode const* rules = root.find("rules");
    if (rules == nullptr) {
        if (root.is_mapping()) {
            fault(root, "missing-key", "a rule file lacks the key \"rules\".");
        }
        return out;
    }
    if (!rules->is_sequence() || rules->items.empty()) {
        fault(*rules, "wrong-type",
              std::string("\"rules\" must be a list of rules; this is ") + kind_name(*rules) + ".");
        return out;
    }
    for (YamlNode const& item : rules->items) {
        out.push_back(read_rule(item, pack, std::nullopt));
    }
    return out;
}

void RuleReader::read_type(YamlNode const& node, Rule& rule) {
    rule.kind = one_of(node, "kind", keys::kinds);
    if (rule.kind == "unsupported") {
        rule.type = one_of(node, "type", keys::unsupported_types);
    } else {
        rule.type = one_of(node, "type", keys::contradiction_types);
    }
    std::string const severity = one_of(node, "severity", keys::severities);
    rule.severity = severity == "note"      ? Severity::note
                    : severity == "warning" ? Severity::warning
                                            : Severity::error;
}

Rule RuleReader::read_rule(YamlNode const& node, RulePack const& pack,
                           std::optional<std::string> const& id) {
    std::size_t const faults_before = problems_.size();
    Rule rule;
    rule.place = place(node);
    rule.whole = false;
    static constexpr auto required =
        std::array{"id"sv,      "code"sv,  "kind"sv,    "type"sv,    "severity"sv,
                   "summary"sv, "match"sv, "message"sv, "examples"sv};
    std::size_t const named = id ? 1 : 0;
    std::size_t const unread = examples_ == ReadExamples::no ? 1 : 0;
    Names const wanted(required.data() + named, required.size() - named - unread);
    if (!check_mapping(node, "a rule", keys::rule, wanted)) {
        return rule;
    }
    rule.id = text(node, "id");
    if (!rule.id.empty() && !is_kebab(rule.id)) {
        fault(*node.find("id"), "bad-value",
              quoted(rule.id) + " is no id: write lower-case words joined by hyphens.");
    } else if (id && !rule.id.empty() && rule.id != *id) {
        fault(*node.find("id"), "bad-value",
              "The id " + quoted(rule.id) + " is not the file's name " + quoted(*id) + ".",
              "leave the id out, or rename the file");
    }
    rule.id = id.value_or(rule.id);
    rule.code = text(node, "code");
    static Pattern const code("[A-Z]{2}[0-9]{3}");
    if (!rule.code.empty() && !code.matches(rule.code)) {
        fault(*node.find("code"), "bad-value",
              quoted(rule.code) + " is no code: write two capitals and three digits.");
    }
    read_type(node, rule);
    rule.summary = text(node, "summary");
    rule.why = text(node, "why");
    if (!text(node, "message").empty()) {
        rule.message = located(*node.find("message"));
    }
    rule.ask = text(node, "ask");
    std::string const across = one_of(node, "across", keys::across);
    rule.across = across == "sources"        ? Across::sources
                  : across == "derived"      ? Across::derived
                  : across == "same-article" ? Across::same_article
                                             : Across::any;
    rule.match = patterns(node, "match", pack);
    rule.absent = patterns(node, "absent", pack);
    rule.where = expressions(node, "where");
    rule.unless = expressions(node, "unless");
    rule.severity_when = severity_cases(node);
    if (YamlNode const* subsumes = node.find("subsumes"); subsumes != nullptr) {
        rule.subsumes = texts(*subsumes, "subsumes");
    }
    if (examples_ == ReadExamples::yes) {
        rule.examples = examples(node, rule);
    }
    rule.whole = problems_.size() == faults_before;
    return rule;
}

std::vector<RecordPattern> RuleReader::patterns(YamlNode const& node, std::string_view key,
                                                RulePack const& pack) {
    std::vector<RecordPattern> out;
    YamlNode const* mapping = node.find(key);
    if (mapping == nullptr) {
        return out;
    }
    if (!mapping->is_mapping() || mapping->entries.empty()) {
        fault(*mapping, "wrong-type",
              quoted(key) + " must map names to patterns; this is " + kind_name(*mapping) + ".");
        return out;
    }
    if (mapping->entries.size() > max_patterns) {
        fault(mapping->entries[max_patterns].key, "bad-value",
              quoted(key) + " has more than " + std::to_string(max_patterns) + " patterns.");
    }
    for (YamlEntry const& entry : mapping->entries) {
        if (!is_name(entry.key.scalar)) {
            fault(entry.key, "bad-value",
                  quoted(entry.key.scalar) +
                      " is no pattern name: write lower-case letters, digits and underscores.");
        }
        RecordPattern pattern{entry.key.scalar, place(entry.key), {}};
        if (!entry.value.is_mapping() || entry.value.entries.empty()) {
            fault(entry.value, "wrong-type",
                  "The pattern " + quoted(pattern.name) +
                      " must map fields to what they are; this is " + kind_name(entry.value) + ".");
            continue;
        }
        for (YamlEntry const& test : entry.value.entries) {
            if (auto read = field_test(test, pack)) {
                pattern.tests.push_back(std::move(*read));
            }
        }
        out.push_back(std::move(pattern));
    }
    return out;
}

std::optional<FieldTest> RuleReader::field_test(YamlEntry const& entry, RulePack const& pack) {
    YamlNode const& value = entry.value;
    FieldTest test{entry.key.scalar, place(entry.key), {}, place(value)};
    if (value.is_mapping()) {
        if (value.entries.size() != 1 || !value.entries[0].value.is_scalar()) {
            fault(value, "wrong-type",
                  "A look-up is a mapping of one entry, such as {list: NAME}.");
            return std::nullopt;
        }
        std::string const& function = value.entries[0].key.scalar;
        std::string const& argument = value.entries[0].value.scalar;
        if (function == "list" && !pack.lists.contains(argument)) {
            std::vector<std::string_view> known;
            for (auto const& list : pack.lists) {
                known.push_back(list.first);
            }
            fault(value.entries[0].value, "unknown-list",
                  "The pack has no list " + quoted(argument) + ".", hint_for(argument, known));
            return std::nullopt;
        }
        test.want = FieldTest::Lookup{function, argument};
        return test;
    }
    if (value.is_scalar() && !value.quoted && value.scalar.starts_with('$')) {
        static Pattern const variable("\\$[A-Z][A-Z0-9_]*");
        if (!variable.matches(value.scalar)) {
            fault(value, "bad-value",
                  quoted(value.scalar) + " is no variable: write $ and capitals, such as $T1.");
            return std::nullopt;
        }
        test.want = FieldTest::Variable{value.scalar.substr(1)};
        return test;
    }
    std::size_t const before = problems_.size();
    test.want = FieldTest::AnyOf{texts(value, entry.key.scalar)};
    return problems_.size() == before ? std::optional(std::move(test)) : std::nullopt;
}

std::vector<SeverityCase> RuleReader::severity_cases(YamlNode const& node) {
    std::vector<SeverityCase> out;
    YamlNode const* list = node.find("severity_when");
    if (list == nullptr) {
        return out;
    }
    if (!list->is_sequence()) {
        fault(*list, "wrong-type",
              std::string("\"severity_when\" must be a list; this is ") + kind_name(*list) + ".");
        return out;
    }
    for (YamlNode const& item : list->items) {
        if (!check_mapping(item, "a case of severity_when", keys::severity_case,
                           keys::severity_case)) {
            continue;
        }
        SeverityCase read{one_of(item, "to", keys::severity_targets), {}};
        if (!text(item, "if").empty()) {
            read.condition = located(*item.find("if"));
            out.push_back(std::move(read));
        }
    }
    return out;
}

std::vector<RuleExample> RuleReader::examples(YamlNode const& node, Rule const& rule) {
    std::vector<RuleExample> out;
    YamlNode const* list = node.find("examples");
    if (list == nullptr) {
        return out;
    }
    if (!list->is_sequence()) {
        fault(*list, "wrong-type",
              std::string("\"examples\" must be a list; this is ") + kind_name(*list) + ".");
        return out;
    }
    for (YamlNode const& item : list->items) {
        out.push_back(example(item, rule));
    }
    for (bool const flagged : {true, false}) {
        if (std::none_of(out.begin(), out.end(),
                         [&](RuleExample const& e) { return e.flagged == flagged; })) {
            fault(*list, "missing-example",
                  flagged ? "No example shows what the rule flags."
                          : "No example shows what the rule must let pass.",
                  flagged ? "add one that begins with \"flag:\""
                          : "add one that begins with \"pass:\"");
        }
    }
    return out;
}

RuleExample RuleReader::example(YamlNode const& node, Rule const& rule) {
    RuleExample out;
    out.place = place(node);
    if (!check_mapping(node, "an example", keys::example, std::array{"articles"sv})) {
        return out;
    }
    out.flagged = node.find("flag") != nullptr;
    if (out.flagged == (node.find("pass") != nullptr)) {
        fault(node, "missing-key", "An example begins with either \"flag\" or \"pass\".");
    }
    out.title = text(node, out.flagged ? "flag" : "pass");
    if (YamlNode const* gap = node.find("known_gap"); gap != nullptr) {
        out.known_gap = gap->scalar == "true";
        if (!gap->is_scalar() || (gap->scalar != "true" && gap->scalar != "false")) {
            fault(*gap, "bad-value", "\"known_gap\" is either true or false.");
        }
    }
    if (YamlNode const* list = node.find("articles"); list != nullptr) {
        if (!list->is_sequence() || list->items.empty()) {
            fault(*list, "wrong-type",
                  std::string("\"articles\" must be a list; this is ") + kind_name(*list) + ".");
        }
        for (YamlNode const& item : list->items) {
            out.articles.push_back(article(item));
        }
    }
    YamlNode const* expect = node.find("expect");
    if (out.flagged && expect == nullptr) {
        fault(node, "missing-key", "An example that is flagged lacks the key \"expect\".");
    }
    if (!out.flagged && expect != nullptr) {
        fault(*expect, "unknown-key", "An example that passes expects nothing.");
    } else if (expect != nullptr && (!expect->is_sequence() || expect->items.empty())) {
        fault(*expect, "wrong-type",
              std::string("\"expect\" must be a list; this is ") + kind_name(*expect) + ".");
    } else if (expect != nullptr) {
        for (YamlNode const& item : expect->items) {
            out.expect.push_back(expected(item, rule, out));
        }
    }
    return out;
}

ExampleArticle RuleReader::article(YamlNode const& node) {
    ExampleArticle out;
    out.place = place(node);
    if (!check_mapping(node, "an article", keys::article, std::array{"id"sv, "text"sv})) {
        return out;
    }
    for (YamlEntry const& entry : node.entries) {
        std::string const& key = entry.key.scalar;
        if (key == "id") {
            out.id = text_of(entry.value, key);
        } else if (key == "text") {
            out.text = text_of(entry.value, key);
        } else if (key == "derived_from") {
            out.metadata[key] = texts(entry.value, key);
        } else if (holds(keys::article, key)) {
            out.metadata[key] = {text_of(entry.value, key)};
        }
    }
    if (YamlNode const* published = node.find("published");
        published != nullptr && published->is_scalar() && !parse_timestamp(published->scalar)) {
        fault(*published, "bad-value", quoted(published->scalar) + " is no date.",
              "write 2026-02-12 or 2026-02-12T18:05Z");
    }
    static Pattern const id("[A-Za-z0-9][A-Za-z0-9_.-]*");
    if (!out.id.empty() && !id.matches(out.id)) {
        fault(*node.find("id"), "bad-value", quoted(out.id) + " is no file name.");
    }
    return out;
}

ExpectedFinding RuleReader::expected(YamlNode const& node, Rule const& rule,
                                     RuleExample const& example) {
    ExpectedFinding out;
    out.place = place(node);
    if (!node.is_mapping() || node.entries.empty()) {
        fault(node, "wrong-type",
              "An expected finding maps patterns to \"ARTICLE: WORDS\"; this is " +
                  std::string(kind_name(node)) + ".");
        return out;
    }
    for (YamlEntry const& entry : node.entries) {
        std::string const& key = entry.key.scalar;
        if (key == "severity") {
            out.severity = one_of(node, "severity", keys::severities);
            continue;
        }
        std::vector<std::string_view> known{"severity"};
        for (RecordPattern const& pattern : rule.match) {
            known.push_back(pattern.name);
        }
        if (!holds(known, key)) {
            fault(entry.key, "unknown-key", "The rule has no pattern " + quoted(key) + ".",
                  hint_for(key, known));
        }
        std::string const words = text_of(entry.value, key);
        std::size_t const colon = words.find(": ");
        if (colon == std::string::npos) {
            fault(entry.value, "bad-value", "Write the article, a colon and the words in it.");
            continue;
        }
        ExpectedPlace expected{key, words.substr(0, colon), words.substr(colon + 2)};
        auto const article = std::find_if(
            example.articles.begin(), example.articles.end(),
            [&](ExampleArticle const& candidate) { return candidate.id == expected.article; });
        if (article == example.articles.end()) {
            fault(entry.value, "bad-value",
                  "The example has no article " + quoted(expected.article) + ".");
        } else if (article->text.find(expected.words) == std::string::npos) {
            fault(entry.value, "bad-value",
                  "The article " + quoted(expected.article) + " does not hold these words.");
        }
        out.places.push_back(std::move(expected));
    }
    return out;
}

} // namespace gainsay
