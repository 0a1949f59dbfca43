#include <gainsay/base/utf8.h>
#include <gainsay/finding/quote_functions.h>
#include <gainsay/value/quote_frame.h>

#include <algorithm>
#include <optional>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

Value truth_of(Truth value) {
    Value out;
    out.data = value;
    out.type = Type::truth;
    return out;
}
Value number_of(std::int64_t value) {
    Value out;
    out.data = Decimal(value);
    out.type = Type::number;
    return out;
}

std::string_view words_at(Arguments const& in, std::size_t i) {
    Value const& value = in.values[i];
    return slice(in.facts.article(*value.from).text(), value.as<Quote const*>()->words);
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

// Words whose loss or change is a slip of the pen. Those that turn a sense are not among them:
// "not", "may", "will", "I".
bool is_slight(std::string_view words) {
    static constexpr auto slight = std::to_array(
        {"a"sv,    "an"sv,   "the"sv,  "this"sv, "that"sv, "these"sv, "those"sv, "of"sv,
         "and"sv,  "but"sv,  "so"sv,   "has"sv,  "have"sv, "had"sv,   "is"sv,    "are"sv,
         "was"sv,  "were"sv, "been"sv, "to"sv,   "in"sv,   "on"sv,    "at"sv,    "for"sv,
         "with"sv, "by"sv,   "as"sv,   "very"sv, "just"sv, "which"sv, "there"sv});
    auto const plain = plain_words(words);
    return std::all_of(plain.begin(), plain.end(), [](std::string const& word) {
        return std::find(slight.begin(), slight.end(), word) != slight.end();
    });
}

Quote const* quote_of(Record const& record, Facts const& facts) {
    auto const& quotes = facts.analysis(record).values.quotes;
    return record.quote < quotes.size() ? &quotes[record.quote] : nullptr;
}

// The person whom a quotation's speaker names or stands for.
Entity const* named_speaker(Record const& record, Facts const& facts) {
    Quote const* const quote = quote_of(record, facts);
    if (quote == nullptr || !quote->speaker) {
        return nullptr;
    }
    Analysis const& analysis = facts.analysis(record);
    Entity const* found = nullptr;
    for (Entity const& entity : analysis.entities) {
        for (Span const mention : entity.mentions) {
            if (quote->speaker->contains(mention)) {
                found = &entity;
            }
        }
    }
    if (found == nullptr && quote->cue) { // "he added"
        for (Assertion const& assertion : analysis.assertions) {
            if (assertion.predicate.head == *quote->cue && assertion.subject.entity != no_entity) {
                found = &analysis.entities[assertion.subject.entity];
            }
        }
    }
    return found != nullptr && found->kind == EntityKind::person ? found : nullptr;
}

bool share_a_name(Entity const& a, Entity const& b) {
    auto const first = plain_words(a.name);
    auto const second = plain_words(b.name);
    return std::any_of(first.begin(), first.end(), [&](std::string const& word) {
        return std::find(second.begin(), second.end(), word) != second.end();
    });
}

// Whether an article quotes these words in a quotation other than the two compared.
bool quotes_elsewhere(std::uint32_t article, std::string_view words, Record const& a,
                      Record const& b, Facts const& facts) {
    Analysis const& analysis = facts.analyses[article];
    auto const& quotes = analysis.values.quotes;
    for (std::uint32_t q = 0; q < quotes.size(); ++q) {
        bool const compared_now =
            (a.article == article && a.quote == q) || (b.article == article && b.quote == q);
        if (compared_now) {
            continue;
        }
        auto const compared =
            compare_quotes(slice(analysis.article.text(), quotes[q].words), words);
        if (compared.same_utterance == Truth::yes && compared.changed_words == 0) {
            return true;
        }
    }
    return false;
}

} // namespace

Value same_utterance_of(Arguments const& in) {
    return truth_of(compare_quotes(words_at(in, 0), words_at(in, 1)).same_utterance);
}

Value same_frame_of(Arguments const& in) {
    return truth_of(truth(same_frame(words_at(in, 0), words_at(in, 1))));
}

Value word_edits(Arguments const& in) {
    std::string_view const before = words_at(in, 0);
    std::string_view const after = words_at(in, 1);
    QuoteComparison const compared = compare_quotes(before, after);
    std::int64_t edits = compared.changed_words;
    auto const ignores = [&](std::string_view what) {
        return in.named == nullptr ||
               std::find(in.named->begin(), in.named->end(), what) != in.named->end();
    };
    if (!ignores("case")) {
        for (WordEdit const& edit : compared.edits) {
            edits += edit.kind == WordEdit::Kind::same &&
                             slice(before, edit.before) != slice(after, edit.after)
                         ? 1
                         : 0;
        }
    }
    if (!ignores("ellipsis")) {
        for (std::string_view const text : {before, after}) {
            edits += static_cast<std::int64_t>(count_of(text, "…") + count_of(text, "..."));
        }
    }
    if (!ignores("brackets")) {
        edits += static_cast<std::int64_t>(count_of(before, "[") + count_of(after, "["));
    }
    if (!ignores("punctuation")) {
        for (std::string_view const mark : {","sv, "."sv, ";"sv, ":"sv, "!"sv, "?"sv}) {
            edits += count_of(before, mark) == count_of(after, mark) ? 0 : 1;
        }
    }
    return number_of(edits);
}

Value slight_edits(Arguments const& in) {
    std::string_view const before = words_at(in, 0);
    std::string_view const after = words_at(in, 1);
    auto const edits = compare_quotes(before, after).edits;
    return truth_of(truth(std::all_of(edits.begin(), edits.end(), [&](WordEdit const& edit) {
        return edit.kind == WordEdit::Kind::same ||
               (is_slight(slice(before, edit.before)) && is_slight(slice(after, edit.after)));
    })));
}

Value word_count(Arguments const& in) {
    return number_of(static_cast<std::int64_t>(plain_words(words_at(in, 0)).size()));
}

Value different_speakers(Arguments const& in) {
    Record const& a = *in.values[0].as<Record const*>();
    Record const& b = *in.values[1].as<Record const*>();
    if (a.speaker != no_symbol && a.speaker == b.speaker) {
        return truth_of(Truth::no);
    }
    Entity const* const first = named_speaker(a, in.facts);
    Entity const* const second = named_speaker(b, in.facts);
    if (first == nullptr || second == nullptr) {
        return truth_of(Truth::unknown);
    }
    return truth_of(share_a_name(*first, *second) ? Truth::unknown : Truth::yes);
}

// Whoever quotes both remarks word for word has heard two.
Value quoted_together(Arguments const& in) {
    Record const& a = *in.values[0].as<Record const*>();
    Record const& b = *in.values[1].as<Record const*>();
    Quote const* const first = quote_of(a, in.facts);
    Quote const* const second = quote_of(b, in.facts);
    if (first == nullptr || second == nullptr) {
        return truth_of(Truth::unknown);
    }
    std::string_view const words_a = slice(in.facts.article(a).text(), first->words);
    std::string_view const words_b = slice(in.facts.article(b).text(), second->words);
    return truth_of(truth(quotes_elsewhere(b.article, words_a, a, b, in.facts) ||
                          quotes_elsewhere(a.article, words_b, a, b, in.facts)));
}

} // namespace gainsay
