// A rule as the matcher runs it.
#pragma once

#include <gainsay/finding/condition.h>
#include <gainsay/finding/find.h>
#include <gainsay/finding/message.h>

#include <string>
#include <vector>

namespace gainsay {

// A field that must hold one of some words.
struct WordTest {
    FieldRow const* field;
    std::vector<std::string> words; // lower case
};

// A field that must equal the same variable's field in an earlier pattern.
struct JoinTest {
    FieldRow const* field;
    Variable earlier;
};

struct CompiledPattern {
    std::vector<WordTest> words;
    std::vector<FieldRow const*> present; // fields named by a variable: must be there
    std::vector<JoinTest> joins;
    std::vector<JoinTest> stems; // texts whose words have one stem
    std::vector<std::pair<FieldRow const*, FieldRow const*>>
        same; // fields of one record that are equal
    // The statement is one of the likest to this earlier pattern's.
    std::optional<std::uint32_t> counterpart_of;
    // In `absent`: the article is a declared source of this variable's article.
    std::optional<Variable> sources_of;
};

struct CompiledCase {
    std::optional<Severity> to; // nothing: drop the finding
    Condition condition;
};

struct CompiledRule {
    Rule const* rule = nullptr;
    std::vector<CompiledPattern> match;
    std::vector<CompiledPattern> absent;
    bool symmetric = false;       // two patterns that ask the same: a pair is unordered
    bool joined_by_words = false; // two patterns joined by words that both quote
    std::vector<Condition> where;
    std::vector<Condition> unless;
    std::vector<CompiledCase> severity_when;
    Message message;
    std::vector<std::pair<std::string, Variable>> shared;   // what all places agree on
    std::vector<std::pair<std::string, Variable>> clashing; // what each place says, by pattern
};

struct CompiledRules::Compiled {
    RuleSet set;
    std::vector<CompiledRule> rules; // whole ones, by code
};

} // namespace gainsay
