#include <gainsay/base/contract.h>
#include <gainsay/finding/compiled_rules.h>
#include <gainsay/finding/facts.h>
#include <gainsay/finding/join_hits.h>
#include <gainsay/finding/match.h>

#include <algorithm>
#include <tuple>

namespace gainsay {

namespace {

bool covers(Finding const& special, Finding const& general) {
    return std::all_of(
        general.evidence.begin(), general.evidence.end(), [&](Evidence const& place) {
            return std::any_of(
                special.evidence.begin(), special.evidence.end(), [&](Evidence const& other) {
                    return other.article == place.article && other.passage.overlaps(place.passage);
                });
        });
}

// What a more specific rule explains is not told again by a more general one.
void drop_subsumed(std::vector<Finding>& findings, std::vector<CompiledRule> const& rules) {
    for (CompiledRule const& rule : rules) {
        for (std::string const& general : rule.rule->subsumes) {
            std::vector<Finding> special;
            std::copy_if(findings.begin(), findings.end(), std::back_inserter(special),
                         [&](Finding const& f) { return f.rule == rule.rule->id; });
            std::erase_if(findings, [&](Finding const& f) {
                return f.rule == general &&
                       std::any_of(special.begin(), special.end(),
                                   [&](Finding const& s) { return covers(s, f); });
            });
        }
    }
}

} // namespace

char const* name(FindingKind kind) {
    return kind == FindingKind::contradiction ? "contradiction" : "unsupported";
}

char const* name(Scope scope) {
    return scope == Scope::across ? "across" : "internal";
}

std::vector<Finding> find(CompiledRules const& rules, Facts const& facts) {
    GAINSAY_EXPECTS(rules.compiled != nullptr, "rules are compiled before they are run");
    std::vector<Finding> out;
    for (CompiledRule const& rule : rules.compiled->rules) {
        std::vector<Finding> found = join_hits(rule, match(rule, facts), facts);
        std::move(found.begin(), found.end(), std::back_inserter(out));
    }
    drop_subsumed(out, rules.compiled->rules);
    auto const key = [](Finding const& f) {
        Evidence const& first = f.evidence.front();
        return std::tie(first.article, first.passage, f.rule, f.fingerprint, f.story);
    };
    std::stable_sort(out.begin(), out.end(),
                     [&](Finding const& a, Finding const& b) { return key(a) < key(b); });
    // Articles that belong to every story would tell their own contradictions once a story.
    out.erase(std::unique(out.begin(), out.end(),
                          [](Finding const& a, Finding const& b) {
                              return a.fingerprint == b.fingerprint && a.evidence == b.evidence;
                          }),
              out.end());
    return out;
}

} // namespace gainsay
