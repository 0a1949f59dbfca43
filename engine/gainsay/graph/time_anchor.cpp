#include <gainsay/graph/time_anchor.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;

// Dated happenings before and after a statement that are looked at.
constexpr std::size_t window_before = 48;
constexpr std::size_t window_after = 16;
// Words of a story by which happenings are looked up across articles, and such look-ups.
constexpr std::size_t max_told_words = 4000;
constexpr std::size_t max_told_of_word = 64;
constexpr std::size_t max_searches = 200;

constexpr double like = 0.85;         // a synonym, where the same word is 1
constexpr double enough_others = 1.1; // words that name a moment without its head
constexpr double enough_head = 0.8;   // the head, told by the happening's own clause

// More heads than a phrase has: verbs that begin or end a state.
constexpr std::size_t verbs_of_state = 3;
// Sentences within which a state is told of by its verbs alone; by the clock, a whole scene.
constexpr std::size_t near_by = 4;
constexpr std::size_t scene = 8;

constexpr std::array<std::string_view, 9> deadline_words = {
    "period", "deadline", "expire", "run", "limit", "term", "elapse", "lapse", "end"};

bool is_clock(TimeExpression const& time) {
    return time.timex == Timex::time && *time.interval.latest - *time.interval.earliest <= hours(2);
}

// "kickoff" names what "kicked off" tells.
std::string_view verb_of(std::string_view noun) {
    for (std::string_view const particle : {"off", "out", "up", "down", "over"}) {
        if (noun.ends_with(particle) && noun.size() > particle.size() + 3) {
            return noun.substr(0, noun.size() - particle.size());
        }
    }
    return {};
}

} // namespace

bool LikeWords::alike(std::string const& a, std::string const& b) {
    if (a == b || verb_of(a) == b || verb_of(b) == a) {
        return true;
    }
    auto const [at, fresh] = known_.try_emplace(std::minmax(a, b), false);
    if (fresh) {
        at->second = lexicon_.synonymous(a, b);
    }
    return at->second;
}

AnchorFinder::AnchorFinder(StoryAccounts const& story, Lexicon const& lexicon)
    : story_(story), like_(lexicon) {
    if (story.articles.size() < 2) {
        return;
    }
    for (std::uint32_t place = 0; place < story.accounts.size(); ++place) {
        std::vector<Happening> const& happenings = story.accounts[place].happenings;
        for (std::uint32_t h = 0; h < happenings.size(); ++h) {
            if (happenings[h].time == no_time) {
                continue;
            }
            for (ToldWord const& word : happenings[h].words) {
                if (word.weight < 1 ||
                    (told_.size() >= max_told_words && !told_.contains(word.lemma))) {
                    continue;
                }
                auto& list = told_[word.lemma];
                if (list.size() < max_told_of_word) {
                    list.emplace_back(place, h);
                }
            }
        }
    }
}

// `exact`: the heads are a list of verbs, of which one is the happening's own.
AnchorFinder::Score AnchorFinder::score(MomentWords const& moment, Happening const& happening,
                                        bool exact) {
    auto match = [&](std::string const& word, bool same) {
        double best = 0;
        for (ToldWord const& told : happening.words) {
            if (told.lemma == word) {
                best = std::max(best, told.weight);
            } else if (!same && told.weight * like > best && like_.alike(told.lemma, word)) {
                best = told.weight * like;
            }
        }
        return best;
    };
    Score out;
    for (std::string const& head : moment.heads) {
        out.head = std::max(out.head, match(head, exact));
    }
    for (std::string const& other : moment.others) {
        // "that second visit": of few things the second is told.
        bool const tells_apart = other == "second" || other == "third" || other == "fourth";
        out.others += match(other, false) * (tells_apart ? 1.2 : 1);
    }
    for (std::string const& one : moment.names) {
        out.names += match(one, true);
    }
    return out;
}

bool AnchorFinder::usable(std::size_t place, Happening const& happening,
                          TimeStatement const& statement) const {
    if (happening.time == no_time) {
        return false;
    }
    // A length in hours says nothing about days.
    TimeExpression const& time =
        story_.analyses[story_.articles[place]].values.times[happening.time];
    return statement.length.unit >= days(1) || is_clock(time);
}

// What is over was not going on until a day to come.
bool AnchorFinder::is_ahead(std::size_t place, Happening const& happening,
                            TimeStatement const& statement) const {
    Analysis const& analysis = story_.analyses[story_.articles[place]];
    auto const& published = analysis.article.published;
    if (!statement.over || !published || happening.time == no_time) {
        return false;
    }
    TimeExpression const& time = analysis.values.times[happening.time];
    return time.timex == Timex::date && *time.interval.earliest > instant(*published);
}

DatedMoment AnchorFinder::dated(std::size_t place, std::uint32_t time, TimeAnchor anchor,
                                double score) const {
    DatedMoment out;
    out.article = story_.articles[place];
    out.time = time;
    out.when = story_.analyses[out.article].values.times[time].interval;
    out.anchor = anchor;
    out.score = score;
    return out;
}

std::vector<DatedMoment> AnchorFinder::find(std::size_t place, TimeStatement const& statement,
                                            MomentWords const& moment, MomentWords const& other) {
    std::vector<DatedMoment> out;
    if (moment.time) {
        out.push_back(dated(place, *moment.time, TimeAnchor::dated, 10));
        return out;
    }
    if (!moment.published) {
        find_named(place, statement, moment, other, out);
    }
    if (moment.published) {
        Article const& article = story_.analyses[story_.articles[place]].article;
        if (article.published) {
            std::chrono::sys_days const day(article.published->date);
            DatedMoment now;
            now.article = story_.articles[place];
            now.published = true;
            now.when = {day - days(1), day + days(1)};
            now.anchor = TimeAnchor::dated;
            now.score = 5;
            out.push_back(now);
        }
    }
    if (out.empty() && (moment.pointing || moment.told_before)) {
        find_pointed(place, statement, other, false, out);
        // "That" alone may be anything that was told since; what began is told some sentences
        // before what ended it.
        std::uint32_t const reach = other.time && statement.basis == TimeBasis::duration ? 4 : 1;
        bool const long_ago =
            !out.empty() && !moment.pointing &&
            story_.analyses[out[0].article].values.times[out[0].time].sentence + reach <
                statement.sentence;
        if (long_ago) {
            out.clear();
        }
    }
    bool const of_state = moment.heads.size() > verbs_of_state;
    if (out.empty() && !moment.heads.empty() && !moment.own && !of_state && !moment.only_named) {
        find_elsewhere(place, statement, moment, out);
    }
    if (out.empty() && moment.happening) {
        find_pointed(place, statement, other, true, out);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](DatedMoment const& a, DatedMoment const& b) { return a.score > b.score; });
    return out;
}

void AnchorFinder::find_named(std::size_t place, TimeStatement const& statement,
                              MomentWords const& moment, MomentWords const& other,
                              std::vector<DatedMoment>& out) {
    std::vector<Happening> const& all = story_.accounts[place].happenings;
    auto const at = std::lower_bound(
        all.begin(), all.end(), statement.sentence,
        [](Happening const& one, std::uint32_t sentence) { return one.sentence < sentence; });
    std::size_t const middle = static_cast<std::size_t>(at - all.begin());
    std::size_t const first = middle - std::min(middle, window_before);
    std::size_t const end = std::min(all.size(), middle + window_after);
    bool const exact = moment.heads.size() > verbs_of_state;
    bool const until = statement.basis == TimeBasis::deadline && &moment == &statement.later;
    for (std::size_t h = first; h < end; ++h) {
        if (!usable(place, all[h], statement) || other.time == all[h].time) {
            continue;
        }
        std::size_t const apart = h < middle ? statement.sentence - all[h].sentence
                                             : all[h].sentence - statement.sentence;
        double const near = apart <= 1 ? 0.6 : apart <= 3 ? 0.3 : 0;
        if (until) {
            bool const ends =
                std::any_of(all[h].words.begin(), all[h].words.end(), [](ToldWord const& word) {
                    return std::find(deadline_words.begin(), deadline_words.end(), word.lemma) !=
                           deadline_words.end();
                });
            if (ends && apart <= 2) {
                out.push_back(dated(place, all[h].time, TimeAnchor::named, 1 + near));
            }
            continue;
        }
        Score const words = score(moment, all[h], exact);
        bool const by_clock = statement.length.unit < days(1);
        bool const told_of = moment.others.empty() && moment.names.empty();
        bool const of_it = words.others > 0 || words.names > 0 ||
                           (told_of && apart <= (by_clock ? scene : near_by)) ||
                           (moment.told_before && apart <= 2);
        bool const of_others = words.head < 1 && !moment.names.empty() && words.names == 0 &&
                               words.others < enough_head &&
                               std::any_of(all[h].words.begin(), all[h].words.end(),
                                           [](ToldWord const& word) { return word.is_name; });
        if (moment.only_named && words.names == 0 && (!moment.names.empty() || apart > 1)) {
            continue;
        }
        bool const by_head = (words.head >= enough_head && !of_others) ||
                             (words.head > 0 && words.others + words.names > 0.4);
        bool const by_others = !moment.own && words.others >= enough_others;
        bool const named = exact ? words.head >= 0.5 && of_it : by_head || by_others;
        if (named) {
            out.push_back(dated(place, all[h].time, TimeAnchor::named,
                                2 * words.head + words.others + 0.5 * words.names + near));
        }
    }
}

// What was dated last, and what was dated shortly before it, which it could be as well.
void AnchorFinder::find_pointed(std::size_t place, TimeStatement const& statement,
                                MomentWords const& other, bool only_just_before,
                                std::vector<DatedMoment>& out) const {
    constexpr std::uint32_t looked_at = 2; // sentences before the one that was dated last
    Analysis const& analysis = story_.analyses[story_.articles[place]];
    std::vector<Happening> const& all = story_.accounts[place].happenings;
    std::size_t h =
        static_cast<std::size_t>(std::upper_bound(all.begin(), all.end(), statement.sentence,
                                                  [](std::uint32_t sentence, Happening const& one) {
                                                      return sentence < one.sentence;
                                                  }) -
                                 all.begin());
    double score = 1;
    std::optional<std::uint32_t> last;
    while (h-- > 0) {
        Happening const& one = all[h];
        if (!usable(place, one, statement) || other.time == one.time ||
            analysis.values.times[one.time].span.begin >= statement.phrase.begin ||
            is_ahead(place, one, statement)) {
            continue;
        }
        if (last && one.sentence + looked_at < *last) {
            break;
        }
        last = last ? last : one.sentence;
        if (only_just_before && one.sentence + 1 < statement.sentence) {
            break;
        }
        TimeAnchor const anchor = only_just_before ? TimeAnchor::nearest : TimeAnchor::pointed;
        out.push_back(dated(place, one.time, anchor, score));
        score -= 0.1;
    }
    if (only_just_before && out.size() != 1) {
        out.clear();
    }
}

// In the story's other articles.
void AnchorFinder::find_elsewhere(std::size_t place, TimeStatement const& statement,
                                  MomentWords const& moment, std::vector<DatedMoment>& out) {
    if (story_.articles.size() < 2 || ++searches_ > max_searches) {
        return;
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    for (auto const& [word, places] : told_) {
        for (std::string const& head : moment.heads) {
            if (like_.alike(word, head)) {
                found.insert(found.end(), places.begin(), places.end());
                break;
            }
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    for (auto const& [other_place, h] : found) {
        Happening const& one = story_.accounts[other_place].happenings[h];
        if (other_place == place || !usable(other_place, one, statement)) {
            continue;
        }
        Score const words = score(moment, one, false);
        bool const bare = moment.others.empty() && moment.names.empty();
        bool const sure = bare || words.others + words.names >= enough_head;
        if (words.head >= enough_head && sure) {
            out.push_back(dated(other_place, one.time, TimeAnchor::named,
                                2 * words.head + words.others + 0.5 * words.names));
        }
    }
}

bool AnchorFinder::same(MomentWords const& a, MomentWords const& b) {
    if (a.heads.empty() || b.heads.empty() || a.own != b.own) {
        return false;
    }
    auto const all = [](MomentWords const& moment) {
        std::vector<std::string> out = moment.heads;
        out.insert(out.end(), moment.others.begin(), moment.others.end());
        return out;
    };
    auto const shared = [&](std::vector<std::string> const& x, std::vector<std::string> const& y) {
        return std::count_if(x.begin(), x.end(), [&](std::string const& one) {
            return std::any_of(y.begin(), y.end(),
                               [&](std::string const& other) { return like_.alike(one, other); });
        });
    };
    bool const head = shared(a.heads, b.heads) > 0;
    bool const bare = a.others.empty() || b.others.empty();
    bool const apart = !a.names.empty() && !b.names.empty() && shared(a.names, b.names) == 0;
    return !apart && (head || a.own) && shared(all(a), all(b)) >= (head && bare ? 1 : 2);
}

std::vector<std::pair<DatedMoment, DatedMoment>>
AnchorFinder::pair_before(std::size_t place, TimeStatement const& statement) const {
    // The clock is told of one scene, dates of anything.
    std::uint32_t const reach = statement.length.unit < days(1) ? 3 : 1; // sentences
    std::vector<Happening> const& all = story_.accounts[place].happenings;
    std::vector<std::pair<DatedMoment, DatedMoment>> out;
    auto at = std::lower_bound(
        all.begin(), all.end(), statement.sentence - std::min(statement.sentence, reach),
        [](Happening const& one, std::uint32_t sentence) { return one.sentence < sentence; });
    Analysis const& analysis = story_.analyses[story_.articles[place]];
    auto const begin = [&](Happening const* one) {
        return *analysis.values.times[one->time].interval.earliest;
    };
    std::vector<Happening const*> told;
    for (; at != all.end() && at->sentence <= statement.sentence; ++at) {
        bool const before = at->time == no_time ||
                            analysis.values.times[at->time].span.end <= statement.phrase.begin;
        if (before && usable(place, *at, statement) && !is_ahead(place, *at, statement)) {
            told.push_back(&*at);
        }
    }
    if (told.size() == 2) {
        if (begin(told[1]) < begin(told[0])) {
            std::swap(told[0], told[1]);
        }
        out.emplace_back(dated(place, told[0]->time, TimeAnchor::pointed, 1),
                         dated(place, told[1]->time, TimeAnchor::pointed, 1));
    }
    return out;
}

} // namespace gainsay
