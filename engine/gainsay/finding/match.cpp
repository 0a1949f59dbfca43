#include <gainsay/base/utf8.h>
#include <gainsay/finding/match.h>

#include <algorithm>
#include <unordered_map>

namespace gainsay {

namespace {

// Records of one pattern by their story and the values they are joined on.
class Index {
  public:
    void add(std::string const& key, std::uint32_t record) {
        auto& list = lists_[key];
        if (list.size() < max_partners) {
            list.push_back(record);
        }
    }
    [[nodiscard]] std::span<std::uint32_t const> at(std::string const& key) const {
        auto const found = lists_.find(key);
        return found == lists_.end() ? std::span<std::uint32_t const>() : found->second;
    }

  private:
    std::unordered_map<std::string, std::vector<std::uint32_t>> lists_;
};

void add_key(std::string& key, Value const& value) {
    if (value.type == Type::text) {
        key += to_lower(value.as<std::string>());
    } else {
        key += std::to_string(value.type == Type::article ? value.as<ArticleRef>().index
                                                          : value.as<SymbolRef>().symbol);
    }
    key += '\x1F';
}

// "terrorists", "terrorism": cut to what they share.
void add_stem(std::string& key, Value const& value, Facts const& facts) {
    if (!value.known()) {
        key += "?\x1F"; // what is missing has no stem in common with anything
        return;
    }
    for (std::string word : plain_words(value.as<std::string>())) {
        if (facts.lexicon != nullptr) {
            word = facts.lexicon->lemma(word, WordClass::noun);
        }
        for (std::string_view const ending : {"ist", "ism", "ing", "ed", "er", "or", "s"}) {
            if (word.size() > ending.size() + 3 && word.ends_with(ending)) {
                word.erase(word.size() - ending.size());
                break;
            }
        }
        key += word + ' ';
    }
    key += '\x1F';
}

bool fits(CompiledPattern const& pattern, Record const& record, Facts const& facts) {
    for (WordTest const& test : pattern.words) {
        Value const value = field_of(record, *test.field, facts);
        if (!value.known()) {
            return false;
        }
        std::string const text = to_lower(words_of(value, facts));
        if (std::find(test.words.begin(), test.words.end(), text) == test.words.end()) {
            return false;
        }
    }
    for (auto const& [first, second] : pattern.same) {
        if (equal(field_of(record, *first, facts), field_of(record, *second, facts)) !=
            Truth::yes) {
            return false;
        }
    }
    return std::all_of(pattern.present.begin(), pattern.present.end(), [&](FieldRow const* field) {
        return field_of(record, *field, facts).known();
    });
}

constexpr std::size_t least_shared_pairs = 2;

// Pairs of neighbouring words: two quotations of one remark share some.
std::vector<std::string> word_pairs(Record const& record, Facts const& facts) {
    std::vector<std::string> out;
    FieldRow const* field = find_field(Type::record, "words");
    Value const value = field_of(record, *field, facts);
    if (!value.known()) {
        return out;
    }
    auto const words = plain_words(slice(facts.article(record).text(), value.span));
    for (std::size_t i = 1; i < words.size(); ++i) {
        out.push_back(std::to_string(record.story) + '\x1F' + words[i - 1] + ' ' + words[i]);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

class Matcher {
  public:
    Matcher(CompiledRule const& rule, Facts const& facts) : rule_(rule), facts_(facts) {
        for (std::size_t i = 1; i < rule.match.size(); ++i) {
            indices_.push_back(rule.match[i].counterpart_of ? Index()
                                                            : index(rule.match[i], false));
        }
        for (CompiledPattern const& pattern : rule.absent) {
            absent_.push_back(index(pattern, true));
        }
    }

    std::vector<Hit> run() {
        for (std::uint32_t i = 0; i < facts_.records.size(); ++i) {
            if (fits(rule_.match[0], facts_.records[i], facts_)) {
                chosen_[0] = i;
                binding_.records[0] = &facts_.records[i];
                extend(1);
            }
        }
        return std::move(hits_);
    }

  private:
    Index index(CompiledPattern const& pattern, bool absent) const {
        Index out;
        bool const by_words = rule_.joined_by_words && !absent;
        for (std::uint32_t i = 0; i < facts_.records.size(); ++i) {
            Record const& record = facts_.records[i];
            if (!fits(pattern, record, facts_)) {
                continue;
            }
            if (by_words) {
                for (std::string const& pair : word_pairs(record, facts_)) {
                    out.add(pair, i);
                }
                continue;
            }
            std::string key = key_of(pattern, record);
            if (pattern.sources_of) {
                key += std::to_string(record.article);
            }
            out.add(key, i);
        }
        return out;
    }

    [[nodiscard]] std::string key_of(CompiledPattern const& pattern, Record const& record) const {
        std::string key = std::to_string(record.story) + '\x1F';
        for (JoinTest const& join : pattern.joins) {
            add_key(key, field_of(record, *join.field, facts_));
        }
        for (JoinTest const& stem : pattern.stems) {
            add_stem(key, field_of(record, *stem.field, facts_), facts_);
        }
        return key;
    }

    [[nodiscard]] std::string key_of(CompiledPattern const& pattern, Binding const& binding) const {
        std::string key = std::to_string(binding.records[0]->story) + '\x1F';
        for (JoinTest const& join : pattern.joins) {
            add_key(key,
                    field_of(*binding.records[join.earlier.pattern], *join.earlier.field, facts_));
        }
        for (JoinTest const& stem : pattern.stems) {
            Record const& earlier = *binding.records[stem.earlier.pattern];
            add_stem(key, field_of(earlier, *stem.earlier.field, facts_), facts_);
        }
        return key;
    }

    [[nodiscard]] std::vector<std::uint32_t> partners(std::size_t pattern) const {
        std::vector<std::uint32_t> out;
        if (rule_.match[pattern].counterpart_of) {
            return counterparts(rule_.match[pattern]);
        }
        Index const& found = indices_[pattern - 1];
        if (!rule_.joined_by_words) {
            auto const list = found.at(key_of(rule_.match[pattern], binding_));
            return {list.begin(), list.end()};
        }
        std::vector<std::string> const pairs = word_pairs(*binding_.records[0], facts_);
        std::vector<std::uint32_t> sharing; // a record as often as it shares a pair
        for (std::string const& pair : pairs) {
            auto const list = found.at(pair);
            sharing.insert(sharing.end(), list.begin(), list.end());
        }
        std::sort(sharing.begin(), sharing.end());
        // One pair in common ("of the") says nothing of two longer quotations.
        std::size_t const least = std::min<std::size_t>(pairs.size(), least_shared_pairs);
        for (auto at = sharing.begin(); at != sharing.end() && out.size() < max_partners;) {
            auto const end = std::upper_bound(at, sharing.end(), *at);
            if (static_cast<std::size_t>(end - at) >= least) {
                out.push_back(*at);
            }
            at = end;
        }
        return out;
    }

    [[nodiscard]] std::vector<std::uint32_t> counterparts(CompiledPattern const& pattern) const {
        std::vector<std::uint32_t> out;
        if (!facts_.counterparts) {
            return out;
        }
        std::string const key = key_of(pattern, binding_);
        for (std::uint32_t const other : facts_.counterparts(chosen_[*pattern.counterpart_of])) {
            Record const& record = facts_.records[other];
            if (fits(pattern, record, facts_) && key_of(pattern, record) == key) {
                out.push_back(other);
            }
        }
        return out;
    }

    void extend(std::size_t pattern) {
        if (pattern == rule_.match.size()) {
            settle();
            return;
        }
        for (std::uint32_t const candidate : partners(pattern)) {
            if (pairs_with(pattern, candidate)) {
                chosen_[pattern] = candidate;
                binding_.records[pattern] = &facts_.records[candidate];
                extend(pattern + 1);
            }
        }
    }

    [[nodiscard]] bool pairs_with(std::size_t pattern, std::uint32_t candidate) const {
        Record const& record = facts_.records[candidate];
        for (std::size_t i = 0; i < pattern; ++i) {
            Record const& other = *binding_.records[i];
            // One clause does not speak against itself: "rose from 3 to 5".
            bool const one_clause =
                other.article == record.article && other.span.overlaps(record.span);
            if (chosen_[i] == candidate || one_clause || !in_reach(other, record)) {
                return false;
            }
        }
        return !rule_.symmetric || candidate > chosen_[0];
    }

    [[nodiscard]] bool in_reach(Record const& a, Record const& b) const {
        switch (rule_.rule->across) {
        case Across::any:
            return true;
        case Across::same_article:
            return a.article == b.article;
        case Across::sources:
            return a.article != b.article && facts_.article(a).source != facts_.article(b).source;
        case Across::derived:
            return facts_.derives &&
                   (facts_.derives(a.article, b.article) || facts_.derives(b.article, a.article));
        }
        return true;
    }

    void settle() {
        if (!fires(rule_, binding_, facts_) || carried_elsewhere()) {
            return;
        }
        std::optional<Severity> severity = rule_.rule->severity;
        for (CompiledCase const& wanted : rule_.severity_when) {
            if (holds(wanted.condition, binding_, facts_) == Truth::yes) {
                severity = wanted.to;
                break;
            }
        }
        if (severity) {
            hits_.push_back({binding_, *severity});
        }
    }

    // Whether some pattern of `absent` has a match.
    [[nodiscard]] bool carried_elsewhere() const {
        for (std::size_t i = 0; i < rule_.absent.size(); ++i) {
            CompiledPattern const& pattern = rule_.absent[i];
            std::string const key = key_of(pattern, binding_);
            if (!pattern.sources_of) {
                if (!absent_[i].at(key).empty()) {
                    return true;
                }
                continue;
            }
            ArticleIndex const article = binding_.records[pattern.sources_of->pattern]->article;
            if (!facts_.sources_of) {
                continue;
            }
            for (ArticleIndex const source : facts_.sources_of(article)) {
                if (!absent_[i].at(key + std::to_string(source)).empty()) {
                    return true;
                }
            }
        }
        return false;
    }

    CompiledRule const& rule_;
    Facts const& facts_;
    std::vector<Index> indices_; // of the patterns after the first
    std::vector<Index> absent_;
    Binding binding_;
    std::array<std::uint32_t, max_match_patterns> chosen_ = {};
    std::vector<Hit> hits_;
};

} // namespace

std::vector<Hit> match(CompiledRule const& rule, Facts const& facts) {
    return Matcher(rule, facts).run();
}

bool fires(CompiledRule const& rule, Binding const& binding, Facts const& facts) {
    for (Condition const& condition : rule.where) {
        if (holds(condition, binding, facts) != Truth::yes) {
            return false;
        }
    }
    return std::none_of(rule.unless.begin(), rule.unless.end(), [&](Condition const& excuse) {
        return holds(excuse, binding, facts) == Truth::yes;
    });
}

} // namespace gainsay
