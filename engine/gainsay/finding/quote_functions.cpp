#include <gainsay/base/utf8.h>
#include <gainsay/finding/quote_functions.h>
#include <gainsay/finding/speaker.h>
#include <gainsay/value/quote_frame.h>

#include <algorithm>
#include <optional>

namespace gainsay {

namespace {

using namespace std::string_view_literals;

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

std::optional<std::string_view> quoted_by(Record const& record, Facts const& facts) {
    Quote const* quote = facts.quote(record);
    return quote != nullptr ? std::optional(slice(facts.article(record).text(), quote->words))
                            : std::nullopt;
}

struct CommonWords {
    std::int64_t equal = 0;
    std::int64_t shorter = 0; // words of the shorter one
    int changes = 0;          // stretches of words that differ, within what they share
    // Words before the first and after the last that both have, of the one that has fewer there and
    // of the other.
    std::int64_t fewer_around = 0;
    std::int64_t more_around = 0;
};

std::int64_t count_words(std::string_view text) {
    return static_cast<std::int64_t>(plain_words(text).size());
}

// "clear", "clearer": a word altered, not another one.
bool is_form_of(std::string_view a, std::string_view b) {
    constexpr std::size_t least_letters = 4;
    auto const [shorter, longer] = std::minmax({a.size(), b.size()});
    auto const same = static_cast<std::size_t>(
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin())
            .first -
        a.begin());
    return same >= least_letters && 3 * same >= 2 * longer;
}

CommonWords common_words(std::string_view a, std::string_view b) {
    auto const edits = compare_quotes(a, b).edits;
    auto const same = [](WordEdit const& edit) { return edit.kind == WordEdit::Kind::same; };
    CommonWords out;
    out.equal = std::count_if(edits.begin(), edits.end(), same);
    out.shorter = std::min(count_words(a), count_words(b));
    auto const first = std::find_if(edits.begin(), edits.end(), same);
    auto const last = std::find_if(edits.rbegin(), edits.rend(), same);
    if (first == edits.end()) {
        return out;
    }
    for (auto edit = first; edit + 1 != last.base(); ++edit) {
        out.changes += same(*edit) && !same(*(edit + 1)) ? 1 : 0;
    }
    struct Around {
        std::vector<std::string> here, there; // the nearest word first
    };
    auto const backwards = [](std::vector<std::string> words) {
        std::reverse(words.begin(), words.end());
        return words;
    };
    for (Around const& around : {Around{backwards(plain_words(a.substr(0, first->before.begin))),
                                        backwards(plain_words(b.substr(0, first->after.begin)))},
                                 Around{plain_words(a.substr(last->before.end)),
                                        plain_words(b.substr(last->after.end))}}) {
        auto const [fewer, more] = std::minmax({around.here.size(), around.there.size()});
        bool const altered = fewer == 1 && is_form_of(around.here.front(), around.there.front());
        if (!altered && static_cast<std::int64_t>(fewer) > out.fewer_around) {
            out.fewer_around = static_cast<std::int64_t>(fewer);
            out.more_around = static_cast<std::int64_t>(more);
        }
    }
    return out;
}

// A fragment that begins or ends with other words than the remark around it is another remark.
bool are_cut_alike(CommonWords const& common) {
    return common.fewer_around == 0 || common.more_around <= common.fewer_around + 2;
}

// Words that two quotations must have in common to be one remark, and their share of the shorter
// one.
constexpr std::int64_t least_words = 6;
constexpr std::int64_t least_percent = 75;
constexpr std::int64_t least_words_of_one_speaker = 4;
constexpr std::int64_t least_percent_of_one_speaker = 60;
constexpr std::int64_t percent_of_the_same = 80;
// What differs in more places was put down or translated by two people.
constexpr int most_changes = 3;

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
    return value_of(compare_quotes(words_at(in, 0), words_at(in, 1)).same_utterance);
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
    return value_of(Decimal(edits));
}

Value slight_edits(Arguments const& in) {
    std::string_view const before = words_at(in, 0);
    std::string_view const after = words_at(in, 1);
    auto const edits = compare_quotes(before, after).edits;
    return value_of(truth(std::all_of(edits.begin(), edits.end(), [&](WordEdit const& edit) {
        return edit.kind == WordEdit::Kind::same ||
               (is_slight(slice(before, edit.before)) && is_slight(slice(after, edit.after)));
    })));
}

Value same_words(Arguments const& in) {
    std::string_view const a = words_at(in, 0);
    std::string_view const b = words_at(in, 1);
    CommonWords const common = common_words(a, b);
    bool const same = common.equal >= least_words_of_one_speaker &&
                      common.equal * 100 >= common.shorter * percent_of_the_same &&
                      common.changes <= 1 && are_cut_alike(common);
    return value_of(both(truth(same), compare_quotes(a, b).same_utterance));
}

// Who is known to have said both is known to repeat himself; of others only many words tell.
Value same_remark(Arguments const& in) {
    Record const& a = *in.values[0].as<Record const*>();
    Record const& b = *in.values[1].as<Record const*>();
    auto const words_a = quoted_by(a, in.facts);
    auto const words_b = quoted_by(b, in.facts);
    if (!words_a || !words_b) {
        return value_of(Truth::unknown);
    }
    if (are_two_speakers(a, b, in.facts)) {
        return value_of(Truth::no);
    }
    // Whom "she" stands for may be a wrong guess, and "the mayor" may be the one who is named
    // elsewhere: only the same speaker counts.
    bool const one_speaker = a.speaker != no_symbol && a.speaker == b.speaker;
    CommonWords const common = common_words(*words_a, *words_b);
    bool const framed = same_frame(*words_a, *words_b);
    std::int64_t const least = one_speaker ? least_words_of_one_speaker : least_words;
    std::int64_t const percent = one_speaker ? least_percent_of_one_speaker : least_percent;
    bool const enough = common.equal >= least && common.equal * 100 >= common.shorter * percent &&
                        are_cut_alike(common);
    Truth const one_remark =
        either(truth(framed), compare_quotes(*words_a, *words_b).same_utterance);
    bool const few_changes = common.changes <= most_changes;
    return value_of(both(truth(few_changes && (enough || (one_speaker && framed))), one_remark));
}

Value different_speakers(Arguments const& in) {
    Record const& a = *in.values[0].as<Record const*>();
    Record const& b = *in.values[1].as<Record const*>();
    if (a.speaker != no_symbol && a.speaker == b.speaker) {
        return value_of(Truth::no);
    }
    return value_of(are_two_speakers(a, b, in.facts) ? Truth::yes : Truth::unknown);
}

// Whoever quotes both remarks word for word has heard two.
Value quoted_together(Arguments const& in) {
    Record const& a = *in.values[0].as<Record const*>();
    Record const& b = *in.values[1].as<Record const*>();
    auto const words_a = quoted_by(a, in.facts);
    auto const words_b = quoted_by(b, in.facts);
    if (!words_a || !words_b) {
        return value_of(Truth::unknown);
    }
    return value_of(truth(quotes_elsewhere(b.article, *words_a, a, b, in.facts) ||
                          quotes_elsewhere(a.article, *words_b, a, b, in.facts)));
}

} // namespace gainsay
