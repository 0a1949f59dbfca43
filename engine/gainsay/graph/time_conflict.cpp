#include <gainsay/base/utf8.h>
#include <gainsay/graph/time_anchor.h>
#include <gainsay/graph/time_conflict.h>
#include <gainsay/graph/time_network.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace gainsay {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;
using std::chrono::sys_days;

// Beyond this factor another happening is meant than the one that was found.
constexpr int far_off_named = 40;
constexpr int far_off_pointed = 8;

TimeInterval whole_days(TimeInterval const& when) {
    return {sys_days(std::chrono::floor<days>(*when.earliest)),
            sys_days(std::chrono::ceil<days>(*when.latest))};
}

TimeInterval moved(TimeInterval const& when, seconds by) {
    return {*when.earliest + by, *when.latest + by};
}

// How far `later` may be after `earlier`: [least, most].
struct Apart {
    seconds least;
    seconds most;
};
Apart apart(TimeInterval const& earlier, TimeInterval const& later) {
    return {*later.earliest - *earlier.latest + seconds(1),
            *later.latest - seconds(1) - *earlier.earliest};
}

bool fits(Apart const& gap, TimeLength const& length) {
    return gap.most >= length.least && (!length.most || gap.least <= *length.most);
}

// "at ten to four" may be in the morning or in the afternoon.
bool is_half_said(TimeExpression const& time, std::string_view words) {
    std::string const text = to_lower(words);
    static constexpr auto sure = std::to_array<std::string_view>(
        {"a.m", "p.m", "am", "pm", "morning", "afternoon", "evening", "night", "noon", "midnight",
         "gmt", "utc", "dawn", "hours"});
    bool const said = std::any_of(sure.begin(), sure.end(), [&](std::string_view word) {
        return text.find(word) != std::string::npos;
    });
    auto const at = time.value.find('T');
    bool const early = at != std::string::npos && time.value.size() > at + 2 &&
                       time.value.substr(at + 1, 2) <= "12";
    bool const four_digits = text.find("0") == 0 || text.find(" 0") != std::string::npos;
    return early && !said && !four_digits && !time.zone_stated;
}

class StoryTimes {
  public:
    StoryTimes(std::span<Analysis const> analyses, std::vector<ArticleIndex> const& articles,
               Lexicon const& lexicon)
        : analyses_(analyses), story_{analyses, articles, accounts(analyses, articles, lexicon)},
          finder_(story_, lexicon) {}

    std::vector<TimeConflict> run() {
        for (std::size_t place = 0; place < story_.accounts.size(); ++place) {
            for (TimeStatement const& statement : story_.accounts[place].statements) {
                add(place, statement);
            }
        }
        compare_statements();
        std::vector<TimeConflict> out;
        for (std::vector<TimeNetwork::Reason> const& cycle : network_.conflicts()) {
            out.push_back(conflict(cycle));
        }
        return out;
    }

  private:
    static std::vector<TimeAccount> accounts(std::span<Analysis const> analyses,
                                             std::vector<ArticleIndex> const& articles,
                                             Lexicon const& lexicon) {
        std::vector<TimeAccount> out;
        out.reserve(articles.size());
        for (ArticleIndex const article : articles) {
            out.push_back(read_time_account(analyses[article], lexicon));
        }
        return out;
    }

    struct Pair {
        DatedMoment earlier;
        DatedMoment later;
        [[nodiscard]] bool dated() const { return earlier.when.earliest && later.when.earliest; }
    };

    [[nodiscard]] TimeExpression const* time_of(DatedMoment const& moment) const {
        return moment.time == no_time ? nullptr
                                      : &analyses_[moment.article].values.times[moment.time];
    }

    // The pair with its times as the statement counts: days whole, clock times on one day.
    [[nodiscard]] Pair as_counted(Pair pair, TimeLength const& length) const {
        if (!pair.dated()) {
            return pair;
        }
        if (length.unit >= days(1)) {
            pair.earlier.when = whole_days(pair.earlier.when);
            pair.later.when = whole_days(pair.later.when);
            return pair;
        }
        TimeExpression const* const first = time_of(pair.earlier);
        TimeExpression const* const second = time_of(pair.later);
        if (first == nullptr || second == nullptr) {
            return pair;
        }
        std::optional<Pair> best;
        for (seconds const move_first : shifts(pair.earlier, *first)) {
            for (seconds const move_second : shifts(pair.later, *second)) {
                Pair one = pair;
                one.earlier.when = moved(pair.earlier.when, move_first);
                one.later.when = moved(pair.later.when, move_second);
                if (first->day_guessed || second->day_guessed) {
                    seconds const gap = *one.later.when.earliest - *one.earlier.when.earliest;
                    days const off = std::chrono::floor<days>(gap);
                    one.later.when = moved(one.later.when, -off);
                }
                Apart const gap = apart(one.earlier.when, one.later.when);
                if (fits(gap, length)) {
                    return one;
                }
                bool const nearer =
                    !best || (gap.most >= seconds(0) &&
                              gap.most < apart(best->earlier.when, best->later.when).most);
                best = nearer ? one : best;
            }
        }
        return *best;
    }
    [[nodiscard]] std::vector<seconds> shifts(DatedMoment const& moment,
                                              TimeExpression const& time) const {
        std::vector<seconds> out = {seconds(0)};
        if (is_half_said(time, slice(analyses_[moment.article].article.text(), time.span))) {
            out.emplace_back(hours(12));
        }
        return out;
    }

    void add(std::size_t place, TimeStatement const& statement) {
        std::vector<DatedMoment> const earlier =
            finder_.find(place, statement, statement.earlier, statement.later);
        std::vector<DatedMoment> const later =
            finder_.find(place, statement, statement.later, statement.earlier);
        std::vector<Pair> pairs;
        bool const told_together = statement.basis == TimeBasis::duration &&
                                   !statement.earlier.time && !statement.later.time &&
                                   statement.earlier.told_before;
        if (told_together) {
            for (auto& [first, second] : finder_.pair_before(place, statement)) {
                pairs.push_back({first, second});
            }
        }
        for (DatedMoment const& first : earlier) {
            for (DatedMoment const& second : later) {
                bool const same = first.time != no_time && first.time == second.time &&
                                  first.article == second.article;
                if (!same) {
                    pairs.push_back({first, second});
                }
            }
        }
        std::optional<Pair> chosen;
        for (Pair const& pair : pairs) {
            Pair const one = as_counted(pair, statement.length);
            if (!one.dated()) {
                continue;
            }
            if (fits(apart(one.earlier.when, one.later.when), statement.length)) {
                return;
            }
            bool const in_order = apart(one.earlier.when, one.later.when).most >= seconds(0);
            chosen = chosen || !in_order ? chosen : one;
        }
        if (chosen && is_near_miss(*chosen, statement.length)) {
            state(place, statement, *chosen);
        }
    }

    [[nodiscard]] static bool is_near_miss(Pair const& pair, TimeLength const& length) {
        Apart const gap = apart(pair.earlier.when, pair.later.when);
        bool const pointed =
            std::max(pair.earlier.anchor, pair.later.anchor) >= TimeAnchor::pointed;
        int const factor = pointed ? far_off_pointed : far_off_named;
        if (gap.most < seconds(0)) {
            return false; // the other way round: another happening is meant
        }
        return gap.most * factor >= length.least &&
               (!length.most || gap.least <= *length.most * factor);
    }

    // Two articles that put the same two happenings differently far apart, whatever their dates.
    void compare_statements() {
        constexpr std::size_t compared = 64; // statements of a story
        std::vector<std::pair<std::size_t, TimeStatement const*>> all;
        for (std::size_t place = 0; place < story_.accounts.size(); ++place) {
            for (TimeStatement const& statement : story_.accounts[place].statements) {
                bool const named = !statement.earlier.heads.empty() &&
                                   !statement.later.heads.empty() &&
                                   statement.basis == TimeBasis::distance;
                if (named && all.size() < compared) {
                    all.emplace_back(place, &statement);
                }
            }
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                TimeStatement const& a = *all[i].second;
                TimeStatement const& b = *all[j].second;
                bool const straight = all[i].first != all[j].first &&
                                      finder_.same(a.earlier, b.earlier) &&
                                      finder_.same(a.later, b.later);
                bool const crossed = all[i].first != all[j].first && !straight &&
                                     finder_.same(a.earlier, b.later) &&
                                     finder_.same(a.later, b.earlier);
                if (straight || crossed) {
                    TimeNetwork::Moment const first = network_.add_moment();
                    TimeNetwork::Moment const second = network_.add_moment();
                    network_.distance(first, second, a.length, cause(all[i].first, a));
                    network_.distance(straight ? first : second, straight ? second : first,
                                      b.length, cause(all[j].first, b));
                }
            }
        }
    }

    struct Cause {
        TimePlace place;
        TimeStatement const* statement = nullptr;
        TimeAnchor anchor = TimeAnchor::dated;
        TimeInterval when;
    };

    void state(std::size_t place, TimeStatement const& statement, Pair const& pair) {
        TimeNetwork::Reason const reason = cause(place, statement);
        stated_.insert(&statement);
        causes_[reason].anchor = std::max(pair.earlier.anchor, pair.later.anchor);
        TimeNetwork::Moment const first = moment(pair.earlier);
        TimeNetwork::Moment const second = moment(pair.later);
        network_.distance(first, second, statement.length, reason);
    }

    TimeNetwork::Reason cause(std::size_t place, TimeStatement const& statement) {
        Cause out;
        out.place = {story_.articles[place], statement.passage, statement.phrase, no_symbol, false};
        out.statement = &statement;
        out.anchor = TimeAnchor::named;
        causes_.push_back(out);
        return static_cast<TimeNetwork::Reason>(causes_.size() - 1);
    }

    TimeNetwork::Moment moment(DatedMoment const& what) {
        auto const key = std::tuple(what.article, what.time, what.published, what.happening,
                                    what.when.earliest, what.when.latest);
        auto const [at, fresh] = moments_.try_emplace(key, 0);
        if (fresh) {
            at->second = network_.add_moment();
            Cause cause;
            cause.when = what.when;
            cause.place = {what.article, {}, {}, what.time, what.published};
            if (TimeExpression const* const time = time_of(what)) {
                cause.place.focus = time->span;
                cause.place.passage = passage(what);
            }
            if (what.when.earliest) {
                network_.date(at->second, what.when,
                              static_cast<TimeNetwork::Reason>(causes_.size()));
                causes_.push_back(cause);
            }
        }
        return at->second;
    }

    [[nodiscard]] Span passage(DatedMoment const& what) const {
        auto const at = std::find(story_.articles.begin(), story_.articles.end(), what.article);
        auto const& happenings =
            story_.accounts[static_cast<std::size_t>(at - story_.articles.begin())].happenings;
        auto const told = std::find_if(happenings.begin(), happenings.end(),
                                       [&](Happening const& one) { return one.time == what.time; });
        return told == happenings.end() ? time_of(what)->span : told->passage;
    }

    TimeConflict conflict(std::vector<TimeNetwork::Reason> const& cycle) const {
        TimeConflict out;
        std::vector<Cause const*> dates;
        std::vector<TimePlace> copies;
        for (TimeNetwork::Reason const reason : cycle) {
            Cause const& cause = causes_[reason];
            if (cause.statement == nullptr) {
                dates.push_back(&cause);
                continue;
            }
            out.statements.push_back(cause.place);
            add_copies(*cause.statement, cause.place.article, copies);
            out.basis = cause.statement->basis;
            out.anchor = std::max(out.anchor, cause.anchor);
            out.unit = std::max(out.unit, cause.statement->length.unit);
        }
        std::sort(dates.begin(), dates.end(), [](Cause const* a, Cause const* b) {
            return a->when.earliest < b->when.earliest;
        });
        for (Cause const* const cause : dates) {
            out.dates.push_back(cause->place);
        }
        if (dates.size() == 2) {
            out.statements.insert(out.statements.end(), copies.begin(), copies.end());
            // An article may tell of the day before it came out; its date is counted from.
            TimeInterval last = dates[1]->when;
            if (dates[1]->place.published) {
                *last.earliest += days(1);
            }
            Apart const gap = apart(dates[0]->when, last);
            out.least_apart = gap.least;
            out.most_apart = gap.most;
        }
        return out;
    }

    // The same sentence in other articles, of whose dates nothing is known.
    void add_copies(TimeStatement const& statement, ArticleIndex article,
                    std::vector<TimePlace>& out) const {
        auto const words = [&](ArticleIndex of, TimeStatement const& one) {
            return slice(analyses_[of].article.text(),
                         analyses_[of].segmentation.sentences[one.sentence].span);
        };
        std::string_view const text = words(article, statement);
        for (std::size_t place = 0; place < story_.accounts.size(); ++place) {
            ArticleIndex const other = story_.articles[place];
            for (TimeStatement const& one : story_.accounts[place].statements) {
                if (other != article && !stated_.contains(&one) && words(other, one) == text) {
                    out.push_back({other, one.passage, one.phrase, no_symbol, false});
                }
            }
        }
    }

    std::span<Analysis const> analyses_;
    StoryAccounts story_;
    AnchorFinder finder_;
    TimeNetwork network_;
    std::vector<Cause> causes_; // by reason
    std::set<TimeStatement const*> stated_;
    std::map<std::tuple<ArticleIndex, std::uint32_t, bool, std::uint32_t,
                        std::optional<std::chrono::sys_seconds>,
                        std::optional<std::chrono::sys_seconds>>,
             TimeNetwork::Moment>
        moments_;
};

} // namespace

std::vector<TimeConflict> find_time_conflicts(std::span<Analysis const> analyses,
                                              std::vector<ArticleIndex> const& articles,
                                              Lexicon const& lexicon) {
    return StoryTimes(analyses, articles, lexicon).run();
}

} // namespace gainsay
