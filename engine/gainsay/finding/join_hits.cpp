#include <gainsay/finding/join_hits.h>
#include <gainsay/finding/time_conflict_words.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

namespace gainsay {

namespace {

// A place that a match rests on: the same words in the same role are one place, whatever clause
// they were read from.
struct Node {
    Record const* record = nullptr;
    std::uint32_t pattern = 0;
    Span focus; // the clashing words
    std::string value;
};

using Key = std::tuple<std::uint32_t, std::uint32_t, Span>; // story, article, words

class Groups { // union-find
  public:
    std::size_t add() {
        parents_.push_back(parents_.size());
        return parents_.size() - 1;
    }
    std::size_t root(std::size_t i) {
        while (parents_[i] != i) {
            parents_[i] = parents_[parents_[i]];
            i = parents_[i];
        }
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        parents_[std::max(a, b)] = std::min(a, b);
    }

  private:
    std::vector<std::size_t> parents_;
};

class Joiner {
  public:
    Joiner(CompiledRule const& rule, std::vector<Hit> const& hits, Facts const& facts)
        : rule_(rule), hits_(hits), facts_(facts) {}

    std::vector<Finding> run() {
        find_fullest();
        for (Hit const& hit : hits_) {
            std::vector<std::size_t> nodes;
            for (std::uint32_t p = 0; is_fullest(hit) && p < rule_.match.size(); ++p) {
                nodes.push_back(node(hit.binding, p));
            }
            // A pair that also fires the other way round was seen already.
            if (nodes.size() == 2 && !pairs_.insert(std::minmax(nodes[0], nodes[1])).second) {
                nodes.clear();
            }
            bool const one_disagreement =
                rule_.symmetric || (rule_.rule->kind == "contradiction" && nodes.size() == 2);
            for (std::size_t p = 1; one_disagreement && p < nodes.size(); ++p) {
                groups_.join(nodes[0], nodes[p]);
            }
            nodes_of_.push_back(std::move(nodes));
        }
        std::map<std::size_t, std::vector<std::size_t>> members; // root -> hits
        for (std::size_t h = 0; h < hits_.size(); ++h) {
            if (!nodes_of_[h].empty()) {
                members[groups_.root(nodes_of_[h][0])].push_back(h);
            }
        }
        std::vector<Finding> out;
        out.reserve(members.size());
        for (auto const& group : members) {
            out.push_back(finding(group.second));
        }
        return out;
    }

  private:
    // Two sentences, whichever of their clauses clash.
    using Sentences = std::set<Key>;
    [[nodiscard]] std::optional<Sentences> sentences(Hit const& hit) const {
        if (rule_.match.size() != 2 || !rule_.clashing.empty()) {
            return std::nullopt;
        }
        Sentences out;
        for (std::size_t p = 0; p < 2; ++p) {
            Record const& record = *hit.binding.records[p];
            out.insert({record.story, record.article, sentence_of(record, facts_)});
        }
        return out;
    }
    static std::tuple<Severity, std::uint32_t> fullness(Hit const& hit) {
        return {hit.severity,
                hit.binding.records[0]->span.size() + hit.binding.records[1]->span.size()};
    }

    // Statements that clash as wholes clash once a pair of sentences: "was told to pay", "to pay".
    void find_fullest() {
        for (Hit const& hit : hits_) {
            if (auto const where = sentences(hit)) {
                auto const [best, fresh] = fullest_.emplace(*where, &hit);
                if (!fresh && fullness(*best->second) < fullness(hit)) {
                    best->second = &hit;
                }
            }
        }
    }
    [[nodiscard]] bool is_fullest(Hit const& hit) const {
        auto const where = sentences(hit);
        return !where || fullest_.at(*where) == &hit;
    }

    std::size_t node(Binding const& binding, std::uint32_t pattern) {
        Record const& record = *binding.records[pattern];
        Node made{&record, pattern, record.span, ""};
        for (auto const& [name, variable] : rule_.clashing) {
            if (variable.pattern == pattern) {
                Value const value = field_of(record, *variable.field, facts_);
                made.focus = value.span.empty() ? made.focus : value.span;
                made.value += (made.value.empty() ? "" : ", ") + report_value(value, facts_);
            }
        }
        auto const [known, fresh] =
            index_.emplace(Key{record.story, record.article, made.focus}, nodes_.size());
        if (fresh) {
            nodes_.push_back(std::move(made));
            groups_.add();
        } else if (better(record, *nodes_[known->second].record)) {
            nodes_[known->second].record = &record;
        }
        return known->second;
    }

    static bool better(Record const& a, Record const& b) {
        return a.confidence > b.confidence ||
               (a.confidence == b.confidence && a.span.size() < b.span.size());
    }

    // Places of a group, the odd one first.
    std::vector<std::size_t> places(std::vector<std::size_t> const& hits) const {
        std::vector<std::size_t> out;
        std::set<std::size_t> seen;
        for (std::size_t const h : hits) {
            for (std::size_t const n : nodes_of_[h]) {
                if (seen.insert(n).second) {
                    out.push_back(n);
                }
            }
        }
        if (!rule_.symmetric) {
            std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
                return nodes_[a].pattern < nodes_[b].pattern;
            });
            return out;
        }
        std::map<std::string, std::set<std::uint32_t>> holders; // value -> articles
        for (std::size_t const n : out) {
            holders[nodes_[n].value].insert(nodes_[n].record->article);
        }
        std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
            std::size_t const count_a = holders[nodes_[a].value].size();
            std::size_t const count_b = holders[nodes_[b].value].size();
            return count_a < count_b || (count_a == count_b && later(nodes_[a], nodes_[b]));
        });
        return out;
    }

    // Strict order: by publication, unknown first, so that sorting is sound.
    bool later(Node const& a, Node const& b) const {
        auto const moment = [&](Node const& node) {
            auto const& published = facts_.article(*node.record).published;
            return published ? instant(*published) : std::chrono::sys_seconds::min();
        };
        return moment(a) > moment(b);
    }

    // The match that tells the finding: the odd place first, with the place next in order.
    Binding telling(std::vector<std::size_t> const& hits,
                    std::vector<std::size_t> const& places) const {
        for (std::size_t const partner : places) {
            for (std::size_t const h : hits) {
                auto const& nodes = nodes_of_[h];
                if (nodes[0] == places[0] && (nodes.size() == 1 || nodes[1] == partner)) {
                    return hits_[h].binding;
                }
                if (rule_.symmetric && nodes[1] == places[0] && nodes[0] == partner) {
                    Binding swapped = hits_[h].binding;
                    std::swap(swapped.records[0], swapped.records[1]);
                    return swapped;
                }
            }
        }
        return hits_[hits[0]].binding;
    }

    Finding finding(std::vector<std::size_t> const& hits) const {
        Rule const& rule = *rule_.rule;
        Finding out;
        out.rule = rule.id;
        out.code = rule.code;
        out.kind =
            rule.kind == "unsupported" ? FindingKind::unsupported : FindingKind::contradiction;
        out.type = rule.type;
        out.ask = rule.ask;
        std::vector<std::size_t> const nodes = places(hits);
        Binding const binding = telling(hits, nodes);
        out.severity = Severity::note;
        for (std::size_t const h : hits) {
            out.severity = std::max(out.severity, hits_[h].severity);
        }
        out.confidence = 1;
        for (std::size_t p = 0; p < rule_.match.size(); ++p) {
            out.confidence = std::min(out.confidence, binding.records[p]->confidence);
        }
        std::vector<std::pair<std::string, std::string>> words;
        std::set<std::uint32_t> articles;
        for (std::size_t const n : nodes) {
            Evidence evidence = place(nodes_[n], binding);
            Article const& article = facts_.analyses[evidence.article].article;
            words.emplace_back(article.name, std::string(slice(article.text(), evidence.passage)));
            articles.insert(evidence.article);
            out.evidence.push_back(std::move(evidence));
        }
        for (std::size_t const h : hits) {
            add_cycle(*hits_[h].binding.records[0], out.evidence, words, articles);
        }
        out.scope = articles.size() > 1 ? Scope::across : Scope::internal;
        out.story = binding.records[0]->story;
        out.message = to_string(rule_.message, binding, facts_);
        out.proof = prove(rule_, binding, out.evidence, facts_);
        out.fingerprint = fingerprint(rule.code, std::move(words));
        return out;
    }

    // The other passages of a cycle of times.
    void add_cycle(Record const& record, std::vector<Evidence>& evidence,
                   std::vector<std::pair<std::string, std::string>>& words,
                   std::set<std::uint32_t>& articles) const {
        if (record.cycle >= facts_.time_conflicts.size()) {
            return;
        }
        TimeConflict const& conflict = facts_.time_conflicts[record.cycle];
        std::vector<TimePlace> others(conflict.statements.begin() + 1, conflict.statements.end());
        others.insert(others.end(), conflict.dates.begin(), conflict.dates.end());
        for (TimePlace const& other : others) {
            bool const told =
                std::any_of(evidence.begin(), evidence.end(), [&](Evidence const& place) {
                    return place.article == other.article && place.passage.contains(other.focus);
                });
            if (other.published || told) {
                continue;
            }
            Article const& article = facts_.analyses[other.article].article;
            words.emplace_back(article.name, std::string(slice(article.text(), other.passage)));
            articles.insert(other.article);
            evidence.push_back(
                {other.article, other.passage, {other.focus}, value_of(other, facts_)});
        }
    }

    Evidence place(Node const& node, Binding const& telling) const {
        Record const& record = *node.record;
        Evidence out{record.article, cover(record.span, node.focus), {node.focus}, node.value};
        if (record.cycle < facts_.time_conflicts.size()) {
            TimePlace const& statement = facts_.time_conflicts[record.cycle].statements.front();
            out.focus = {statement.focus};
            out.value = value_of(statement, facts_);
        }
        if (record.kind != RecordKind::quote) {
            return out;
        }
        // Of quotations, only the words that differ are in focus.
        out.passage = node.focus;
        for (std::size_t p = 0; p < rule_.match.size(); ++p) {
            if (p == node.pattern || telling.records[p]->kind != RecordKind::quote) {
                continue;
            }
            FieldRow const* words = find_field(Type::record, "words");
            Value const other = field_of(*telling.records[p], *words, facts_);
            Changes const changes =
                changed_words(slice(facts_.article(*telling.records[p]).text(), other.span),
                              slice(facts_.article(record).text(), node.focus));
            std::vector<Span> focus;
            std::string value;
            for (Span span : changes.after) {
                span = {span.begin + node.focus.begin, span.end + node.focus.begin};
                focus.push_back(span);
                value += (value.empty() ? "" : " … ") +
                         std::string(slice(facts_.article(record).text(), span));
            }
            if (!focus.empty()) {
                out.focus = std::move(focus);
                out.value = std::move(value);
            }
        }
        return out;
    }

    CompiledRule const& rule_;
    std::vector<Hit> const& hits_;
    Facts const& facts_;
    std::vector<Node> nodes_;
    std::map<Key, std::size_t> index_;
    std::vector<std::vector<std::size_t>> nodes_of_; // by hit; none where a hit tells nothing new
    std::set<std::pair<std::size_t, std::size_t>> pairs_;
    std::map<Sentences, Hit const*> fullest_;
    Groups groups_;
};

std::string passage(Article const& article, Span span) {
    return "“" + std::string(slice(article.text(), span)) + "” (" + shown_place(article, span) +
           ")";
}

} // namespace

std::vector<Finding> join_hits(CompiledRule const& rule, std::vector<Hit> const& hits,
                               Facts const& facts) {
    return Joiner(rule, hits, facts).run();
}

std::vector<std::string> prove(CompiledRule const& rule, Binding const& binding,
                               std::vector<Evidence> const& evidence, Facts const& facts) {
    std::vector<std::string> out;
    std::set<std::pair<std::uint32_t, Span>> told;
    for (std::size_t p = 0; p < rule.match.size(); ++p) {
        Record const& record = *binding.records[p];
        out.push_back(rule.rule->match[p].name + ": " +
                      passage(facts.article(record), record.span));
        told.emplace(record.article, record.span);
        Value const nearest = field_of(record, *find_field(Type::record, "nearest"), facts);
        if (nearest.known()) {
            out.push_back("what comes nearest in the sources: " + nearest.as<std::string>());
        }
    }
    for (auto const& [name, variable] : rule.shared) {
        Value const value = field_of(*binding.records[variable.pattern], *variable.field, facts);
        out.push_back("$" + name + ", the same in all: " + words_of(value, facts));
    }
    for (auto const& [name, variable] : rule.clashing) {
        Record const& record = *binding.records[variable.pattern];
        Value const value = field_of(record, *variable.field, facts);
        std::string const read = report_value(value, facts);
        out.push_back("$" + name + ": " + passage(facts.article(record), value.span) +
                      (value.type == Type::quote ? "" : ", read as " + read));
    }
    for (Condition const& condition : rule.where) {
        out.push_back("holds: " + in_words(condition, binding, facts));
    }
    for (Condition const& excuse : rule.unless) {
        out.push_back(std::string(holds(excuse, binding, facts) == Truth::no ? "does not hold: "
                                                                             : "is not known: ") +
                      in_words(excuse, binding, facts));
    }
    for (CompiledPattern const& absent : rule.absent) {
        auto const index = static_cast<std::size_t>(&absent - rule.absent.data());
        out.push_back("nothing in the story matches " + rule.rule->absent[index].name);
    }
    for (Evidence const& place : evidence) {
        if (!told.contains({place.article, place.passage}) &&
            std::none_of(told.begin(), told.end(), [&](auto const& known) {
                return known.first == place.article && known.second.overlaps(place.passage);
            })) {
            out.push_back("also: " + passage(facts.analyses[place.article].article, place.passage) +
                          (place.value.empty() ? "" : ", read as " + place.value));
        }
    }
    return out;
}

} // namespace gainsay
