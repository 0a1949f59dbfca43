#include <gainsay/base/contract.h>
#include <gainsay/base/nearest.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compiled_rules.h>

#include <algorithm>

namespace gainsay {

namespace {

using Kind = Expression::Kind;

class RuleCompiler {
  public:
    RuleCompiler(Rule const& rule, RulePack const& pack, std::vector<Problem>& problems)
        : rule_(rule), problems_(problems) {
        out_.rule = &rule;
        scope_.pack = &pack;
        for (RecordPattern const& pattern : rule.match) {
            scope_.patterns.push_back(pattern.name);
        }
    }

    std::optional<CompiledRule> compile() {
        std::size_t const before = problems_.size();
        if (rule_.match.empty() || rule_.match.size() > max_match_patterns) {
            return std::nullopt; // told by the loader
        }
        for (std::size_t i = 0; i < rule_.match.size(); ++i) {
            out_.match.push_back(pattern(rule_.match[i], static_cast<std::uint32_t>(i), true));
        }
        for (RecordPattern const& absent : rule_.absent) {
            out_.absent.push_back(pattern(absent, 0, false));
            CompiledPattern const& made = out_.absent.back();
            if (made.joins.empty() && made.stems.empty() && !made.sources_of) {
                fault(absent.place, "cartesian",
                      "The pattern \"" + absent.name + "\" shares no variable with the match.");
            }
        }
        conditions(rule_.where, out_.where);
        conditions(rule_.unless, out_.unless);
        for (SeverityCase const& wanted : rule_.severity_when) {
            if (auto condition = compile_condition(wanted.condition, scope_, problems_)) {
                out_.severity_when.push_back({severity(wanted.to), std::move(*condition)});
            }
        }
        out_.message = compile_message(rule_.message, scope_, problems_);
        check_joins();
        out_.symmetric = rule_.match.size() == 2 && asks_the_same(out_.match[0], out_.match[1]) &&
                         reads_both_ways(out_.where) && reads_both_ways(out_.unless);
        for (auto const& [name, variable] : scope_.variables) {
            bool const value =
                variable.field->type == Type::time || variable.field->type == Type::quantity ||
                variable.field->type == Type::quote || variable.field->type == Type::entity;
            (variable.shared || !value ? out_.shared : out_.clashing).emplace_back(name, variable);
        }
        std::erase_if(out_.shared, [](auto const& entry) { return !entry.second.shared; });
        return problems_.size() == before && rule_.whole ? std::optional(std::move(out_))
                                                         : std::nullopt;
    }

  private:
    void fault(Place const& place, std::string code, std::string message, std::string hint = "") {
        problems_.push_back(Problem{std::move(code), std::move(message), place, std::move(hint)});
    }

    static std::optional<Severity> severity(std::string const& to) {
        return to == "note"      ? std::optional(Severity::note)
               : to == "warning" ? std::optional(Severity::warning)
               : to == "error"   ? std::optional(Severity::error)
                                 : std::nullopt;
    }

    void conditions(std::vector<Located> const& texts, std::vector<Condition>& out) {
        for (Located const& text : texts) {
            if (auto condition = compile_condition(text, scope_, problems_)) {
                out.push_back(std::move(*condition));
            }
        }
    }

    // `binds`: a pattern of the match, whose variables others may use.
    CompiledPattern pattern(RecordPattern const& from, std::uint32_t index, bool binds) {
        CompiledPattern out;
        for (FieldTest const& test : from.tests) {
            if (test.key == "counterpart") {
                counterpart(test, index, binds, out);
                continue;
            }
            FieldRow const* field = find_field(Type::record, test.key);
            if (field == nullptr || !field->in_patterns) {
                fault(test.place, "unknown-key", "A pattern has no field \"" + test.key + "\".",
                      hint_for(test.key, field_names(Type::record, true)));
            } else if (auto const* variable = std::get_if<FieldTest::Variable>(&test.want)) {
                bind(*field, *variable, test, index, binds, out);
            } else if (auto const* words = std::get_if<FieldTest::AnyOf>(&test.want)) {
                out.words.push_back({field, checked_words(*field, words->words, test)});
            } else {
                look_up(*field, std::get<FieldTest::Lookup>(test.want), test, out);
            }
        }
        return out;
    }

    void counterpart(FieldTest const& test, std::uint32_t index, bool binds, CompiledPattern& out) {
        auto const* words = std::get_if<FieldTest::AnyOf>(&test.want);
        auto const& names = scope_.patterns;
        auto const end = names.begin() + (binds ? index : 0);
        auto const found = words != nullptr && words->words.size() == 1
                               ? std::find(names.begin(), end, words->words.front())
                               : end;
        if (found == end) {
            fault(test.want_place, "unknown-pattern",
                  "\"counterpart\" takes the name of an earlier pattern of the match.");
            return;
        }
        out.counterpart_of = static_cast<std::uint32_t>(found - names.begin());
    }

    void bind(FieldRow const& field, FieldTest::Variable const& variable, FieldTest const& test,
              std::uint32_t index, bool binds, CompiledPattern& out) {
        out.present.push_back(&field);
        auto const known = scope_.variables.find(variable.name);
        if (known == scope_.variables.end()) {
            if (binds) {
                scope_.variables.emplace(variable.name, Variable{index, &field});
            }
            return;
        }
        if (known->second.field->type != field.type) {
            fault(test.want_place, "type-clash",
                  "$" + variable.name + " is " + with_article(known->second.field->type) +
                      "; this field is " + with_article(field.type) + ".");
            return;
        }
        if (!is_joinable(field.type)) {
            fault(test.want_place, "type-clash",
                  "$" + variable.name + " cannot join patterns: it is " + with_article(field.type) +
                      ".",
                  "name it differently here and compare the two in \"where\"");
            return;
        }
        if (binds && known->second.pattern == index) {
            out.same.emplace_back(known->second.field, &field);
            return;
        }
        known->second.shared = known->second.shared || binds;
        out.joins.push_back({&field, known->second});
    }

    std::vector<std::string> checked_words(FieldRow const& field,
                                           std::vector<std::string> const& words,
                                           FieldTest const& test) {
        bool const readable =
            field.type == Type::text || field.type == Type::predicate || field.type == Type::entity;
        if (!readable) {
            fault(test.want_place, "type-clash",
                  "\"" + test.key + "\" is " + with_article(field.type) +
                      " and cannot be compared with words.",
                  "write a variable, such as $" +
                      std::string(1, static_cast<char>(test.key[0] - 32)));
        }
        std::vector<std::string> out;
        for (std::string const& word : words) {
            auto const& known = field.vocabulary;
            if (!known.empty() && std::find(known.begin(), known.end(), word) == known.end()) {
                fault(test.want_place, "bad-value",
                      "\"" + test.key + "\" is never \"" + word + "\".", hint_for(word, known));
            }
            out.push_back(to_lower(word));
        }
        return out;
    }

    void look_up(FieldRow const& field, FieldTest::Lookup const& lookup, FieldTest const& test,
                 CompiledPattern& out) {
        if (lookup.function == "list") {
            auto const list = scope_.pack->lists.find(lookup.argument);
            if (list != scope_.pack->lists.end()) {
                out.words.push_back({&field, checked_words(field, list->second, test)});
            }
            return;
        }
        bool const sources = lookup.function == "sources_of" && field.type == Type::article;
        bool const stem = lookup.function == "same_stem" && field.type == Type::text;
        if (!sources && !stem) {
            static constexpr std::array<std::string_view, 3> known{"list", "same_stem",
                                                                   "sources_of"};
            fault(test.want_place, "unknown-lookup",
                  "\"" + test.key + "\" has no look-up \"" + lookup.function + "\".",
                  hint_for(lookup.function, known));
            return;
        }
        auto const earlier = earlier_value(lookup.argument);
        if (!earlier || earlier->field->type != field.type) {
            fault(test.want_place, "unbound-variable",
                  "No pattern binds " + lookup.argument + " to " + with_article(field.type) + ".");
            return;
        }
        if (sources) {
            out.sources_of = *earlier;
        } else {
            out.stems.push_back({&field, *earlier});
        }
    }

    // "$D" or "m.article" of a pattern of the match.
    [[nodiscard]] std::optional<Variable> earlier_value(std::string const& argument) const {
        if (argument.starts_with('$')) {
            auto const variable = scope_.variables.find(argument.substr(1));
            return variable == scope_.variables.end() ? std::nullopt
                                                      : std::optional(variable->second);
        }
        std::size_t const point = argument.find('.');
        auto const pattern =
            std::find(scope_.patterns.begin(), scope_.patterns.end(), argument.substr(0, point));
        FieldRow const* const field = point == std::string::npos
                                          ? nullptr
                                          : find_field(Type::record, argument.substr(point + 1));
        if (pattern == scope_.patterns.end() || field == nullptr) {
            return std::nullopt;
        }
        return Variable{static_cast<std::uint32_t>(pattern - scope_.patterns.begin()), field};
    }

    // Every pattern after the first must be found by look-up, not by trying all records.
    void check_joins() {
        for (std::size_t i = 1; i < out_.match.size(); ++i) {
            if (!out_.match[i].joins.empty() || out_.match[i].counterpart_of) {
                continue;
            }
            if (out_.match.size() == 2 && has_utterance_join()) {
                out_.joined_by_words = true;
                continue;
            }
            fault(rule_.match[i].place, "cartesian",
                  "The pattern \"" + rule_.match[i].name +
                      "\" shares no variable with those before it.",
                  "use the same $NAME in both, \"counterpart\", or same_utterance in \"where\"");
        }
    }

    [[nodiscard]] bool has_utterance_join() const {
        return std::any_of(out_.where.begin(), out_.where.end(), needs_common_words);
    }

    static bool is_about_common_words(std::string_view function) {
        return function == "same_remark" || function == "same_utterance" ||
               function == "same_words";
    }

    // Whether the condition holds only for two quotations that have words in common.
    static bool needs_common_words(Condition const& condition) {
        auto const& items = condition.items;
        switch (condition.kind) {
        case Kind::call:
            return is_about_common_words(condition.function->name) &&
                   items[0].pattern != items[1].pattern;
        case Kind::all:
            return std::any_of(items.begin(), items.end(), needs_common_words);
        case Kind::any:
            return std::all_of(items.begin(), items.end(), needs_common_words);
        default:
            return false;
        }
    }

    static bool asks_the_same(CompiledPattern const& a, CompiledPattern const& b) {
        auto const words = [](CompiledPattern const& pattern) {
            std::vector<std::pair<FieldRow const*, std::vector<std::string>>> out;
            for (WordTest const& test : pattern.words) {
                out.emplace_back(test.field, test.words);
            }
            std::sort(out.begin(), out.end());
            return out;
        };
        auto const named = [](CompiledPattern const& pattern) {
            auto out = pattern.present;
            std::sort(out.begin(), out.end());
            return out;
        };
        return words(a) == words(b) && named(a) == named(b);
    }

    // Whether the conditions stay the same when the two patterns change places.
    static bool reads_both_ways(std::vector<Condition> const& conditions) {
        std::vector<std::string> plain;
        std::vector<std::string> swapped;
        for (Condition const& condition : conditions) {
            plain.push_back(canonical(condition, false));
            swapped.push_back(canonical(condition, true));
        }
        std::sort(plain.begin(), plain.end());
        std::sort(swapped.begin(), swapped.end());
        return plain == swapped;
    }

    Rule const& rule_;
    std::vector<Problem>& problems_;
    NameScope scope_;
    CompiledRule out_;
};

} // namespace

RuleSet const& CompiledRules::rules() const& {
    GAINSAY_EXPECTS(compiled != nullptr, "rules are compiled before they are asked for");
    return compiled->set;
}

CompileResult compile(RuleSet rules) {
    auto compiled = std::make_shared<CompiledRules::Compiled>();
    compiled->set = std::move(rules);
    CompileResult out;
    for (Rule const& rule : compiled->set.rules) {
        if (auto made =
                RuleCompiler(rule, compiled->set.packs[rule.pack], out.problems).compile()) {
            compiled->rules.push_back(std::move(*made));
        }
    }
    std::stable_sort(out.problems.begin(), out.problems.end(),
                     [](Problem const& a, Problem const& b) {
                         return std::tie(a.place.file, a.place.line, a.place.column) <
                                std::tie(b.place.file, b.place.line, b.place.column);
                     });
    out.rules.compiled = std::move(compiled);
    return out;
}

} // namespace gainsay
