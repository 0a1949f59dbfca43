#include <gainsay/base/utf8.h>
#include <gainsay/graph/event_merge.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace gainsay {

namespace {

// Members of an event that a newcomer is compared with, events that share a key that it may join.
constexpr std::size_t compared_members = 8;
constexpr std::size_t compared_events = 24;
// Dates farther apart than this speak for two events where little else is known.
constexpr std::chrono::days far_apart{45};
// However much else is alike: an eruption and the last one before.
constexpr std::chrono::days years_apart{3 * 365};

// Verbs that tell too little to make an event the same by themselves.
constexpr std::array<std::string_view, 30> light_verbs = {
    "be",      "have", "do",    "make", "take", "get",  "give", "go",     "come", "say",
    "tell",    "see",  "know",  "use",  "want", "need", "keep", "put",    "show", "become",
    "include", "seem", "think", "add",  "help", "call", "let",  "remain", "stay", "look"};

bool is_light(std::string_view lemma) {
    return std::find(light_verbs.begin(), light_verbs.end(), lemma) != light_verbs.end();
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t more) {
    hash = (hash ^ more) * 0x9E3779B97F4A7C15;
    return hash ^ (hash >> 29);
}

std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (char const c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    }
    return hash;
}

class Merger {
  public:
    Merger(std::vector<ToldEvent>& told, std::span<Analysis const> analyses,
           std::vector<ArticleIndex> const& articles, Lexicon const& lexicon)
        : told_(told), analyses_(analyses), articles_(articles), lexicon_(lexicon) {}

    std::uint32_t run() {
        std::unordered_map<std::uint64_t, std::uint32_t> copies;
        for (std::uint32_t i = 0; i < told_.size(); ++i) {
            // The same sentence again says the same again.
            auto const [at, is_new] = copies.try_emplace(wording(told_[i]), i);
            if (!is_new) {
                told_[i].event = told_[at->second].event;
                continue;
            }
            std::vector<std::uint64_t> const keys = keys_of(told_[i].frame);
            std::optional<std::uint32_t> const event = find(i, keys);
            told_[i].event = event.value_or(static_cast<std::uint32_t>(members_.size()));
            if (!event) {
                members_.emplace_back();
            }
            members_[told_[i].event].push_back(i);
            for (std::uint64_t const key : keys) {
                std::vector<std::uint32_t>& events = index_[key];
                if (std::find(events.begin(), events.end(), told_[i].event) == events.end() &&
                    events.size() < compared_events) {
                    events.push_back(told_[i].event);
                }
            }
        }
        return static_cast<std::uint32_t>(members_.size());
    }

  private:
    [[nodiscard]] Analysis const& analysis(ToldEvent const& event) const {
        return analyses_[articles_[event.place]];
    }
    [[nodiscard]] Assertion const& assertion(ToldEvent const& event) const {
        return analysis(event).assertions[event.assertion];
    }

    // The sentence's words and which of its predicates it is.
    [[nodiscard]] std::uint64_t wording(ToldEvent const& event) {
        Analysis const& in = analysis(event);
        Assertion const& what = assertion(event);
        std::uint64_t const place = (std::uint64_t{articles_[event.place]} << 32) | what.sentence;
        auto const [at, is_new] = sentence_hash_.try_emplace(place, 0);
        Sentence const& sentence = in.segmentation.sentences[what.sentence];
        if (is_new) {
            for (Token const& token : in.segmentation.tokens_of(sentence)) {
                at->second =
                    mix(at->second, hash_of(to_lower(slice(in.article.text(), token.span))));
            }
        }
        // Few words may be said twice of two things.
        bool const telling = sentence.end_token - sentence.first_token >= 6;
        return mix(mix(at->second, what.predicate.head.begin - sentence.span.begin),
                   telling ? 0 : mix(place, what.predicate.head.begin));
    }

    [[nodiscard]] std::vector<std::uint64_t> keys_of(EventFrame const& frame) {
        std::vector<std::uint64_t> slots;
        auto add = [&](Participant const& who) {
            for (std::uint32_t const entity : who.entities) {
                slots.push_back(mix(1, entity));
            }
            if (!who.head.empty()) {
                slots.push_back(mix(2, hash_of(who.head)));
                for (std::uint32_t const sense : senses(who.head, WordClass::noun)) {
                    slots.push_back(mix(3, sense));
                }
            }
        };
        add(frame.agent);
        add(frame.patient);
        for (std::uint32_t const entity : frame.others) {
            slots.push_back(mix(1, entity));
        }
        std::vector<std::uint64_t> predicates = {mix(4, hash_of(frame.predicate))};
        for (std::uint32_t const sense : senses(frame.predicate, WordClass::verb)) {
            predicates.push_back(mix(5, sense));
        }
        std::vector<std::uint64_t> keys;
        for (std::uint64_t const slot : slots) {
            for (std::uint64_t const predicate : predicates) {
                keys.push_back(mix(slot, predicate));
            }
        }
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        return keys;
    }

    [[nodiscard]] std::vector<std::uint32_t> const& senses(std::string const& word, WordClass c) {
        auto& cache = c == WordClass::noun ? noun_senses_ : verb_senses_;
        auto const [at, is_new] = cache.try_emplace(word);
        if (is_new) {
            at->second = lexicon_.senses(word, c);
        }
        return at->second;
    }

    [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t newcomer,
                                                    std::vector<std::uint64_t> const& keys) {
        std::map<std::uint32_t, int> candidates; // shared keys
        for (std::uint64_t const key : keys) {
            if (auto const at = index_.find(key); at != index_.end()) {
                for (std::uint32_t const event : at->second) {
                    ++candidates[event];
                }
            }
        }
        std::optional<std::uint32_t> best;
        int best_score = 0;
        for (auto const& [event, shared] : candidates) {
            int const score = fit(newcomer, event);
            if (score > best_score) {
                best = event;
                best_score = score;
            }
        }
        return best;
    }

    // How well a newcomer fits an event: 0 where it does not.
    [[nodiscard]] int fit(std::uint32_t newcomer, std::uint32_t event) {
        std::vector<std::uint32_t> const& members = members_[event];
        int best = 0;
        for (std::size_t i = 0; i < std::min(members.size(), compared_members); ++i) {
            int const score = compare(told_[newcomer], told_[members[i]]);
            if (score < 0) {
                return 0;
            }
            best = std::max(best, score);
        }
        return best;
    }

    // Below 0: cannot be one event. 0: nothing says that they are.
    [[nodiscard]] int compare(ToldEvent const& a, ToldEvent const& b) {
        bool const same_verb = a.frame.predicate == b.frame.predicate;
        if (!same_verb && !lexicon_.synonymous(a.frame.predicate, b.frame.predicate)) {
            return 0;
        }
        int agree = 0;
        bool named = false;
        for (auto const slot : {&EventFrame::agent, &EventFrame::patient}) {
            Participant const& x = a.frame.*slot;
            Participant const& y = b.frame.*slot;
            switch (same(x, y, lexicon_)) {
            case Truth::no:
                return -1;
            case Truth::yes:
                agree += 1;
                named = named || !x.entities.empty() || (!x.words.empty() && x.words == y.words);
                break;
            case Truth::unknown:
                break;
            }
        }
        std::vector<std::uint32_t> shared;
        std::set_intersection(a.frame.others.begin(), a.frame.others.end(), b.frame.others.begin(),
                              b.frame.others.end(), std::back_inserter(shared));
        if (a.frame.place != no_entity && b.frame.place != no_entity &&
            a.frame.place != b.frame.place && shared.empty()) {
            return -1;
        }
        bool const others_apart =
            !a.frame.others.empty() && !b.frame.others.empty() && shared.empty();
        agree += shared.empty() ? 0 : 1;
        if (agree >= 2) {
            return others_apart || far(a, b, years_apart) ? 0 : 10 * agree + (same_verb ? 5 : 0);
        }
        bool const telling = same_verb && !is_light(a.frame.predicate) && !others_apart;
        if (agree == 1 && telling && !far(a, b, far_apart) &&
            (named || only_slot(a.frame, b.frame))) {
            return 10;
        }
        return 0;
    }

    // "14 people were killed": nothing else is told by either.
    static bool only_slot(EventFrame const& a, EventFrame const& b) {
        bool const agents = !a.agent.empty() && !b.agent.empty();
        bool const patients = !a.patient.empty() && !b.patient.empty();
        return agents != patients;
    }

    [[nodiscard]] bool far(ToldEvent const& a, ToldEvent const& b, std::chrono::days limit) const {
        auto const begin = [&](ToldEvent const& e) -> std::optional<std::chrono::sys_seconds> {
            for (std::uint32_t const t : assertion(e).times) {
                if (auto const at = analysis(e).values.times[t].interval.earliest) {
                    return at;
                }
            }
            auto const& published = analysis(e).article.published;
            return published ? std::optional(instant(*published)) : std::nullopt;
        };
        auto const x = begin(a);
        auto const y = begin(b);
        return x && y && (*x > *y ? *x - *y : *y - *x) > limit;
    }

    std::vector<ToldEvent>& told_;
    std::span<Analysis const> analyses_;
    std::vector<ArticleIndex> const& articles_;
    Lexicon const& lexicon_;
    std::vector<std::vector<std::uint32_t>> members_; // by event
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> index_;
    std::unordered_map<std::uint64_t, std::uint64_t> sentence_hash_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> noun_senses_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> verb_senses_;
};

} // namespace

std::uint32_t merge_events(std::vector<ToldEvent>& told, std::span<Analysis const> analyses,
                           std::vector<ArticleIndex> const& articles, Lexicon const& lexicon) {
    return Merger(told, analyses, articles, lexicon).run();
}

} // namespace gainsay
