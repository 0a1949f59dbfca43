#include <gainsay/finding/compare_statements.h>
#include <gainsay/graph/alignment.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>

namespace gainsay {

namespace {

// Times farther from each other are not slips of a date.
constexpr std::chrono::days far{45};

StoryContent const* content_of(Value const& a, Value const& b, Facts const& facts) {
    bool const one_story = a.from != nullptr && b.from != nullptr && a.from->story == b.from->story;
    return one_story && facts.content ? facts.content(a.from->story) : nullptr;
}

struct Side {
    std::size_t place;
    std::span<ContentItem const> items;
};

Side side(StoryContent const& content, Record const& record, Span span) {
    std::size_t const place = content.place_of(record.article);
    return {place, content.within(place, span)};
}

std::vector<ContentItem> names(Side const& side) {
    std::vector<ContentItem> out;
    std::copy_if(side.items.begin(), side.items.end(), std::back_inserter(out),
                 [](ContentItem const& item) { return item.kind == ContentKind::name; });
    return out;
}

std::vector<ContentItem> place_names(Side const& side) {
    std::vector<ContentItem> out = names(side);
    std::erase_if(out, [](ContentItem const& item) { return item.entity != EntityKind::place; });
    return out;
}

Span sentence_of(Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    return record.assertion < analysis.assertions.size()
               ? analysis.segmentation.sentences[analysis.assertions[record.assertion].sentence]
                     .span
               : record.span;
}

// Names that stand beside each other somewhere in the story: "Lund, Sweden", "the quay in Lund".
bool beside(StoryContent const& content, std::uint32_t a, std::uint32_t b) {
    constexpr std::uint32_t near = 12; // bytes between them
    for (StoryContent::Occurrence const& one : content.occurrences(a)) {
        auto const items = content.items(one.place);
        auto const joined = [&](std::size_t other) {
            if (other >= items.size() || items[other].term != b) {
                return false;
            }
            Span const x = items[one.item].span;
            Span const y = items[other].span;
            return x.begin < y.begin ? y.begin - x.end <= near : x.begin - y.end <= near;
        };
        if (joined(std::size_t{one.item} + 1) || joined(std::size_t{one.item} - 1)) {
            return true;
        }
    }
    return false;
}

Phrase const* phrase_of(Value const& value, Facts const& facts) {
    auto const& assertions = facts.analysis(*value.from).assertions;
    if (value.from->assertion >= assertions.size()) {
        return nullptr;
    }
    Assertion const& assertion = assertions[value.from->assertion];
    if (assertion.subject.span == value.span) {
        return &assertion.subject;
    }
    if (assertion.object.span == value.span) {
        return &assertion.object;
    }
    for (Argument const& argument : assertion.arguments) {
        if (argument.phrase.span == value.span) {
            return &argument.phrase;
        }
    }
    return nullptr;
}

} // namespace

std::optional<Decimal> alike_around(Value const& a, Value const& b, Facts const& facts) {
    StoryContent const* content = content_of(a, b, facts);
    if (content == nullptr) {
        return std::nullopt;
    }
    auto const around = [&](Value const& value) {
        Side const all = side(*content, *value.from, value.from->span);
        Span const left_out = value.type == Type::record ? Span{} : value.span;
        return outside(all.items, std::span(&left_out, 1));
    };
    std::vector<ContentItem> const first = around(a);
    std::vector<ContentItem> const second = around(b);
    if (first.empty() || second.empty()) {
        return std::nullopt;
    }
    Alignment const aligned = align(*content, {content->place_of(a.from->article), first},
                                    {content->place_of(b.from->article), second});
    return Decimal::make(std::lround(100 * aligned.alike()), 2);
}

namespace {

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

std::optional<Frame> frame_of(Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    std::optional<Frame> out;
    if (record.assertion >= analysis.assertions.size()) {
        return out;
    }
    Assertion const& assertion = analysis.assertions[record.assertion];
    for (std::uint32_t const time : assertion.times) {
        widen(out, analysis.values.times[time]);
    }
    if (!out) {
        for (TimeExpression const& time : analysis.values.times) {
            if (time.sentence == assertion.sentence) {
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

Truth different(Value const& a, Value const& b, Facts const& facts) {
    StoryContent const* content = content_of(a, b, facts);
    Phrase const* first = phrase_of(a, facts);
    Phrase const* second = phrase_of(b, facts);
    if (content == nullptr || first == nullptr || second == nullptr) {
        return Truth::unknown;
    }
    auto const& x = facts.analysis(*a.from);
    auto const& y = facts.analysis(*b.from);
    if (first->entity == no_entity || second->entity == no_entity) {
        constexpr double same_head = 0.8;
        Side const left = side(*content, *a.from, first->head);
        Side const right = side(*content, *b.from, second->head);
        for (ContentItem const& one : left.items) {
            for (ContentItem const& other : right.items) {
                if (content->likeness(left.place, one, right.place, other) >= same_head) {
                    return Truth::no;
                }
            }
        }
        return Truth::unknown;
    }
    EntityKind const kind = x.entities[first->entity].kind;
    bool const one_kind = kind == y.entities[second->entity].kind &&
                          (kind == EntityKind::person || kind == EntityKind::organisation);
    std::vector<ContentItem> const left = names(side(*content, *a.from, a.span));
    std::vector<ContentItem> const right = names(side(*content, *b.from, b.span));
    for (ContentItem const& one : left) {
        for (ContentItem const& other : right) {
            if (one.term == other.term || beside(*content, one.term, other.term)) {
                return Truth::no;
            }
        }
    }
    return one_kind && !left.empty() && !right.empty() ? Truth::yes : Truth::unknown;
}

Truth apart(Value const& a, Value const& b, Facts const& facts) {
    StoryContent const* content = content_of(a, b, facts);
    if (content == nullptr) {
        return Truth::unknown;
    }
    std::vector<ContentItem> const left = place_names(side(*content, *a.from, a.span));
    std::vector<ContentItem> const right = place_names(side(*content, *b.from, b.span));
    if (left.empty() || right.empty()) {
        return Truth::unknown;
    }
    for (ContentItem const& one : left) {
        for (ContentItem const& other : right) {
            if (one.term == other.term || beside(*content, one.term, other.term)) {
                return Truth::no;
            }
        }
    }
    return Truth::yes;
}

Truth only_one_has(Record const& a, Record const& b, std::vector<std::string> const& words,
                   Facts const& facts) {
    auto const has = [&](Record const& record) {
        auto const said =
            plain_words(slice(facts.article(record).text(), sentence_of(record, facts)));
        return std::any_of(said.begin(), said.end(), [&](std::string const& word) {
            return std::find(words.begin(), words.end(), word) != words.end();
        });
    };
    return truth(has(a) != has(b));
}

Truth like_predicate(Record const& a, Record const& b, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    auto const predicate = [&](Record const& record) -> Predicate const* {
        auto const& assertions = facts.analysis(record).assertions;
        return record.assertion < assertions.size() ? &assertions[record.assertion].predicate
                                                    : nullptr;
    };
    Predicate const* first = predicate(a);
    Predicate const* second = predicate(b);
    if (first == nullptr || second == nullptr || content == nullptr || a.story != b.story) {
        return Truth::unknown;
    }
    if (first->lemma == second->lemma) {
        return Truth::yes;
    }
    constexpr double enough = 0.6;
    Side const x = side(*content, a, first->head);
    Side const y = side(*content, b, second->head);
    for (ContentItem const& one : x.items) {
        for (ContentItem const& other : y.items) {
            if (content->likeness(x.place, one, y.place, other) >= enough) {
                return Truth::yes;
            }
        }
    }
    return Truth::no;
}

} // namespace gainsay
