#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_owners.h>
#include <gainsay/finding/party.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

namespace {

struct Ownership {
    std::uint32_t thing = 0;        // a term of the story
    std::vector<std::string> kin;   // "wife", as rules/words/offices.txt ranks them
    std::vector<std::string> whose; // "mayor"; empty behind a pronoun
};

class OwnerReader {
  public:
    OwnerReader(Record const& record, StoryContent const& content, Facts const& facts)
        : analysis_(facts.analysis(record)), content_(content), lexicon_(*facts.lexicon),
          place_(content.place_of(record.article)),
          sentence_(analysis_.segmentation.sentences[facts.assertion(record)->sentence]) {
        for (auto i = sentence_.first_token; i < sentence_.end_token; ++i) {
            words_.push_back(
                to_lower(slice(analysis_.article.text(), analysis_.segmentation.tokens[i].span)));
        }
    }

    [[nodiscard]] std::optional<Ownership> run() const {
        static constexpr auto elsewhen = std::to_array<std::string_view>(
            {"until", "once", "formerly", "previously", "not", "n't", "never", "then"});
        if (any_one_of(words_, elsewhen)) {
            return std::nullopt;
        }
        for (std::size_t i = 1; i + 1 < words_.size(); ++i) {
            std::size_t const owner = owner_after(i);
            auto const thing = owner > i ? thing_before(i) : std::nullopt;
            if (!thing) {
                continue;
            }
            Ownership out{*thing, {}, {}};
            read_owner(owner, out);
            if (!out.kin.empty()) {
                return out;
            }
        }
        return std::nullopt;
    }

  private:
    // Where the owner begins, where words that tell of owning begin at `i`; else `i`.
    [[nodiscard]] std::size_t owner_after(std::size_t i) const {
        auto const follows = [&](std::initializer_list<std::string_view> phrase) {
            return i + phrase.size() < words_.size() &&
                   std::equal(phrase.begin(), phrase.end(),
                              words_.begin() + static_cast<std::ptrdiff_t>(i));
        };
        if (follows({"in", "the", "name", "of"})) {
            return i + 4;
        }
        bool const belongs =
            one_of(words_[i], {"belongs", "belonging", "registered"}) && words_[i + 1] == "to";
        bool const owned =
            one_of(words_[i], {"owned", "held", "controlled"}) && words_[i + 1] == "by";
        bool const company = words_[i + 1] == "of" && words_[i - 1] == "the" &&
                             lexicon_.list_value(words_[i], WordList::body) == "firm";
        return belongs || owned || company ? i + 2 : i;
    }

    [[nodiscard]] Span span(std::size_t i) const {
        return analysis_.segmentation.tokens[sentence_.first_token + i].span;
    }

    // The nearest name before a word, or whom the nearest noun means.
    [[nodiscard]] std::optional<std::uint32_t> thing_before(std::size_t i) const {
        constexpr std::uint32_t near = 60; // bytes
        std::uint32_t const end = span(i).begin;
        std::uint32_t const begin = std::max(sentence_.span.begin, end - std::min(end, near));
        auto const items = content_.within(place_, {begin, end});
        for (auto at = items.rbegin(); at != items.rend(); ++at) {
            auto const meant = at->kind == ContentKind::name ? std::optional(*at)
                                                             : content_.referent(place_, at->span);
            bool const thing = meant && meant->kind == ContentKind::name &&
                               (meant->entity != EntityKind::person || is_explained(at->span)) &&
                               !says_where(at->span);
            if (thing) {
                return meant->term;
            }
        }
        return std::nullopt;
    }

    // "Halmark, a firm …", "Halmark belongs …": no person, whatever pronouns follow.
    [[nodiscard]] bool is_explained(Span name) const {
        auto const after =
            plain_words(slice(analysis_.article.text(), {name.end, sentence_.span.end}));
        return !after.empty() && one_of(after.front(), {"a", "an", "the", "belongs"});
    }

    // "the house in Lorne"
    [[nodiscard]] bool says_where(Span name) const {
        auto const before =
            plain_words(slice(analysis_.article.text(), {sentence_.span.begin, name.begin}));
        return !before.empty() && one_of(before.back(), {"in", "at", "near", "on"});
    }

    // "his wife and brother", "the mayor's brother-in-law, Leo Rusk"
    void read_owner(std::size_t i, Ownership& out) const {
        static constexpr auto ends =
            std::to_array<std::string_view>({",", ".", ";", "(", "–", "—", "who", "that", "which"});
        while (i < words_.size() && !one_of(words_[i], ends)) {
            std::size_t const next = read_kin(i, out.kin);
            bool const possessive = i + 1 < words_.size() && one_of(words_[i + 1], {"'s", "’s"});
            if (next == i && possessive && out.kin.empty()) {
                out.whose.push_back(words_[i]);
            }
            i = std::max(next, i + 1);
        }
    }

    // Past the kin that `i` begins: "brother-in-law", but not "wife" of "his wife's brother".
    [[nodiscard]] std::size_t read_kin(std::size_t i, std::vector<std::string>& kin) const {
        constexpr std::size_t longest = 5; // tokens
        for (std::size_t end = std::min(i + longest, words_.size()); end > i; --end) {
            auto const word =
                to_lower(slice(analysis_.article.text(), cover(span(i), span(end - 1))));
            std::string_view const ranks = lexicon_.list_value(word, WordList::office);
            bool const possessive = end < words_.size() && one_of(words_[end], {"'s", "’s"});
            if (ranks.starts_with("kin:") && !possessive) {
                for (std::string& rank : plain_words(ranks)) {
                    if (rank != "kin") {
                        kin.push_back(std::move(rank));
                    }
                }
                return end;
            }
        }
        return i;
    }

    Analysis const& analysis_;
    StoryContent const& content_;
    Lexicon const& lexicon_;
    std::size_t place_;
    Sentence const& sentence_;
    std::vector<std::string> words_; // of the sentence, in lower case
};

std::optional<Ownership> const& ownership_of(Record const& record, StoryContent const& content,
                                             Facts const& facts) {
    return facts.memory->of<std::optional<Ownership>>(record, [&] {
        bool const told = facts.assertion(record) != nullptr && facts.lexicon != nullptr;
        return told ? OwnerReader(record, content, facts).run() : std::nullopt;
    });
}

} // namespace

Truth other_owner(Record const& a, Record const& b, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    if (content == nullptr || a.story != b.story) {
        return Truth::unknown;
    }
    auto const& one = ownership_of(a, *content, facts);
    auto const& other = ownership_of(b, *content, facts);
    if (!one || !other || one->thing != other->thing) {
        return Truth::unknown;
    }
    bool const of_one =
        one->whose.empty() || other->whose.empty() || any_one_of(one->whose, other->whose);
    return truth(of_one && !any_one_of(one->kin, other->kin));
}

} // namespace gainsay
