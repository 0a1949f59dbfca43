#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/finding/compare_statements.h>
#include <gainsay/finding/party.h>
#include <gainsay/graph/article_likeness.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>
#include <string>

namespace gainsay {

std::optional<Alignment> align_around(Value const& a, Value const& b, Facts const& facts) {
    StoryContent const* content = content_of(a, b, facts);
    if (content == nullptr) {
        return std::nullopt;
    }
    auto const around = [&](Value const& value) {
        Assertion const* assertion = facts.assertion(*value.from);
        std::vector<Span> left_out;
        if (value.type != Type::record) {
            left_out.push_back(value.span);
        }
        // What else tells of the place is of the place: "near Lorne, on the coast".
        bool const is_place =
            assertion != nullptr && !value.span.empty() && value.span == value.from->place_span;
        if (auto const party =
                value.type == Type::entity && !is_place ? party_of(value, facts) : std::nullopt) {
            left_out.push_back(party->span); // "Anna Holt, a girl of 14"
        }
        for (Argument const& argument : is_place ? assertion->arguments : std::vector<Argument>()) {
            bool const dates = std::any_of(
                assertion->times.begin(), assertion->times.end(), [&](std::uint32_t time) {
                    Analysis const& analysis = facts.analysis(*value.from);
                    return analysis.values.times[time].span.overlaps(argument.phrase.span);
                });
            if (place_role(argument.role) && !dates) {
                left_out.push_back(argument.phrase.span);
            }
        }
        return assertion != nullptr
                   ? outside(content->meant_in(content->place_of(value.from->article), *assertion),
                             left_out)
                   : std::vector<ContentItem>();
    };
    std::vector<ContentItem> const first = around(a);
    std::vector<ContentItem> const second = around(b);
    if (first.empty() || second.empty()) {
        return std::nullopt;
    }
    return align(*content, {content->place_of(a.from->article), first},
                 {content->place_of(b.from->article), second});
}

std::optional<Decimal> articles_alike(Record const& a, Record const& b, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    if (content == nullptr || a.story != b.story) {
        return std::nullopt;
    }
    auto const terms = [&](Record const& record) {
        return weighed_terms(*content, content->place_of(record.article));
    };
    return Decimal::make(std::lround(100 * likeness(terms(a), terms(b))), 2);
}

namespace {

// Times farther from each other are not slips of a date.
constexpr std::chrono::days far{45};

struct Frame {
    std::chrono::sys_seconds begin;
    std::chrono::sys_seconds end;
};

void widen(std::optional<Frame>& frame, TimeExpression const& time) {
    bool const date = time.timex == Timex::date || time.timex == Timex::time;
    if (!date || !time.interval.earliest || !time.interval.latest) {
        return;
    }
    frame = frame ? Frame{std::min(frame->begin, *time.interval.earliest),
                          std::max(frame->end, *time.interval.latest)}
                  : Frame{*time.interval.earliest, *time.interval.latest};
}

// "They were requested by Oslo after customs officers in March found": when something else was,
// that came before.
bool tells_when_before(Analysis const& analysis, Assertion const& told, std::uint32_t time) {
    std::string_view const text = analysis.article.text();
    return std::any_of(
        analysis.assertions.begin(), analysis.assertions.end(), [&](Assertion const& other) {
            auto const& times = other.times;
            return other.sentence == told.sentence && other.span.begin > told.span.begin &&
                   std::find(times.begin(), times.end(), time) != times.end() &&
                   slice(text, other.span).starts_with("after ");
        });
}

std::optional<Frame> frame_of(Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    std::optional<Frame> out;
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr) {
        return out;
    }
    for (std::uint32_t const time : assertion->times) {
        widen(out, analysis.values.times[time]);
    }
    if (!out) {
        // What has happened is not framed by what lies ahead.
        auto const& published = analysis.article.published;
        bool const past = is_past(record, facts) == Truth::yes;
        for (TimeExpression const& time : analysis.values.times) {
            bool const ahead = past && published && time.interval.earliest &&
                               *time.interval.earliest > instant(*published);
            auto const index = static_cast<std::uint32_t>(&time - analysis.values.times.data());
            if (time.sentence == assertion->sentence && !ahead &&
                !tells_when_before(analysis, *assertion, index)) {
                widen(out, time);
            }
        }
    }
    if (!out && analysis.article.published) {
        auto const now = instant(*analysis.article.published);
        out = Frame{now - std::chrono::days(7), now + std::chrono::days(1)};
    }
    return out;
}

} // namespace

Truth far_apart(Record const& a, Record const& b, Facts const& facts) {
    auto const x = frame_of(a, facts);
    auto const y = frame_of(b, facts);
    if (!x || !y) {
        return Truth::unknown;
    }
    return truth(x->begin > y->end + far || y->begin > x->end + far);
}

namespace {

std::vector<ContentItem> sentence_items(StoryContent const& content, Record const& record,
                                        Facts const& facts) {
    auto const items =
        content.of_sentence(content.place_of(record.article), facts.assertion(record)->sentence);
    return {items.begin(), items.end()};
}

// Who says so is no part of what is said.
bool speaks(Record const& record, Span name, Facts const& facts) {
    Assertion const& assertion = *facts.assertion(record);
    return std::any_of(assertion.attribution.begin(), assertion.attribution.end(),
                       [&](Attribution const& one) { return one.speaker.span.overlaps(name); });
}

// A name in `from` that `other`'s sentence lacks.
bool names_another(StoryContent const& content, Record const& from, Record const& other,
                   Facts const& facts) {
    auto const beyond = sentence_items(content, other, facts);
    auto const statement =
        content.of_statement(content.place_of(from.article), *facts.assertion(from));
    std::string const text =
        to_lower(slice(facts.article(other).text(), sentence_of(other, facts)));
    return std::any_of(statement.begin(), statement.end(), [&](ContentItem const& item) {
        if (item.kind != ContentKind::name || item.entity == EntityKind::place ||
            speaks(from, item.span, facts)) {
            return false;
        }
        bool const there = std::any_of(beyond.begin(), beyond.end(), [&](ContentItem const& one) {
            return one.kind == ContentKind::name &&
                   (one.term == item.term || beside(content, one.term, item.term));
        });
        // The same word may be known as another name there.
        std::string const last = last_word(facts.analysis(from), item);
        return !there && text.find(last) == std::string::npos;
    });
}

} // namespace

Truth other_names(Record const& a, Record const& b, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    bool const claims = facts.assertion(a) != nullptr && facts.assertion(b) != nullptr;
    if (content == nullptr || !claims || a.story != b.story) {
        return Truth::unknown;
    }
    return truth(names_another(*content, a, b, facts) && names_another(*content, b, a, facts));
}

bool in_one_sentence(Record const& a, Record const& b, Facts const& facts) {
    Span const first = sentence_of(a, facts);
    Span const second = sentence_of(b, facts);
    return a.article == b.article ? first == second
                                  : plain_words(slice(facts.article(a).text(), first)) ==
                                        plain_words(slice(facts.article(b).text(), second));
}

Truth other_turn(Record const& a, Record const& b, Facts const& facts) {
    static constexpr auto ordinals = std::to_array<std::string_view>(
        {"first",  "second", "third", "fourth", "fifth", "sixth", "seventh",
         "eighth", "ninth",  "tenth", "1st",    "2nd",   "3rd",   "4th",
         "5th",    "6th",    "7th",   "8th",    "9th",   "10th"});
    auto const turns = [&](Record const& record) {
        auto words = plain_words(slice(facts.article(record).text(), record.span));
        std::erase_if(words, [](std::string const& word) { return !one_of(word, ordinals); });
        return words;
    };
    auto const left = turns(a);
    auto const right = turns(b);
    return truth(!left.empty() && !right.empty() && !any_one_of(left, right));
}

Truth other_happening(Record const& a, Record const& b, Facts const& facts) {
    return truth(in_one_sentence(a, b, facts) || far_apart(a, b, facts) == Truth::yes ||
                 other_names(a, b, facts) == Truth::yes || other_turn(a, b, facts) == Truth::yes);
}

Truth time_stated_by(Value const& time, Record const& record, Facts const& facts) {
    Analysis const& in = facts.analysis(record);
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr) {
        return Truth::unknown;
    }
    TimeExpression const& wanted = *time.as<TimeExpression const*>();
    std::uint32_t const sentence = assertion->sentence;
    return truth(std::any_of(
        in.values.times.begin(), in.values.times.end(), [&](TimeExpression const& other) {
            return other.sentence == sentence &&
                   (other.timex == Timex::date || other.timex == Timex::time) &&
                   disjoint(wanted.interval, other.interval) == Truth::no;
        }));
}

namespace {

// The statement's words; of one about an amount without those that stand next to another amount:
// "412 pence, 34 percent more than the price"; of one about a time without "earlier this
// month".
std::vector<std::string> words_about_it(Record const& record, Facts const& facts) {
    std::string_view const text = facts.article(record).text();
    auto const& amounts = facts.analysis(record).values.quantities;
    std::vector<std::string> out;
    std::uint32_t begin = record.span.begin;
    auto const take_until = [&](std::uint32_t end) {
        auto const words = plain_words(slice(text, {begin, end}));
        out.insert(out.end(), words.begin(), words.end());
    };
    if (record.quantity < amounts.size()) {
        Quantity const* const own = &amounts[record.quantity];
        auto at = std::lower_bound(
            amounts.begin(), amounts.end(), record.span.begin,
            [](Quantity const& amount, std::uint32_t from) { return amount.span.begin < from; });
        for (; at != amounts.end() && at->span.begin < record.span.end; ++at) {
            if (&*at == own || at->span.begin < begin || at->span.end > record.span.end) {
                continue;
            }
            take_until(at->span.begin);
            std::size_t const next_word = text.find(' ', std::size_t{at->span.end} + 1);
            begin = static_cast<std::uint32_t>(std::min(next_word, std::size_t{record.span.end}));
        }
    } else if (auto const& times = facts.analysis(record).values.times;
               record.time < times.size()) {
        Span const time = times[record.time].span;
        if (record.span.contains(time) && one_of("this", plain_words(slice(text, time)))) {
            take_until(time.begin);
            begin = time.end;
        }
    }
    take_until(record.span.end);
    return out;
}

} // namespace

Truth other_times(Record const& a, Record const& b, Facts const& facts) {
    auto const dates = [&](Record const& record) {
        std::vector<TimeExpression const*> out;
        for (TimeExpression const& time : facts.analysis(record).values.times) {
            bool const date = time.timex == Timex::date || time.timex == Timex::time;
            if (date && record.span.contains(time.span)) {
                out.push_back(&time);
            }
        }
        return out;
    };
    // Of two weekdays that nothing dates, only the names tell.
    auto const differ = [](TimeExpression const& one, TimeExpression const& other) {
        bool const dated = one.interval.earliest && other.interval.earliest;
        return dated ? disjoint(one, other) == Truth::yes : one.value != other.value;
    };
    auto const left = dates(a);
    auto const right = dates(b);
    return truth(!left.empty() && !right.empty() &&
                 std::all_of(left.begin(), left.end(), [&](TimeExpression const* one) {
                     return std::all_of(
                         right.begin(), right.end(),
                         [&](TimeExpression const* other) { return differ(*one, *other); });
                 }));
}

Truth only_one_has(Record const& a, Record const& b, std::vector<std::string> const& words,
                   Facts const& facts) {
    auto const had = [&](Record const& record) {
        auto const all = words_about_it(record, facts);
        std::set<std::string> out;
        for (std::size_t i = 0; i < all.size(); ++i) {
            bool const per_cent = all[i] == "per" && i + 1 < all.size() && all[i + 1] == "cent";
            if (!per_cent && one_of(all[i], words)) {
                out.insert(all[i]);
            }
        }
        return out;
    };
    return truth(had(a) != had(b));
}

Truth mentions(Record const& record, std::vector<std::string> const& words, Facts const& facts) {
    auto said = plain_words(slice(facts.article(record).text(), record.span));
    for (std::size_t i = said.size(); i > 1; --i) {
        said.push_back(said[i - 2] + ' ' + said[i - 1]);
    }
    return truth(any_one_of(said, words));
}

} // namespace gainsay
