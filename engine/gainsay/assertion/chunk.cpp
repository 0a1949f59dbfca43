#include <gainsay/assertion/chunk.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace gainsay {

namespace {

constexpr std::array<std::string_view, 7> verb_particles = {"up",   "out",  "off", "down",
                                                            "over", "away", "back"};

class Chunker {
  public:
    Chunker(ChunkText const& text, Sentence const& sentence)
        : text_(text), i_(sentence.first_token), end_(sentence.end_token) {}

    std::vector<Chunk> run() {
        while (i_ < end_) {
            if (!time() && !verb_group() && !noun_phrase()) {
                single();
            }
        }
        return std::move(chunks_);
    }

  private:
    // Past the sentence's end there is nothing: a word of no form and no class.
    [[nodiscard]] Word const& word(std::size_t i) const {
        static Word const none;
        return i < end_ ? text_.words[i] : none;
    }
    [[nodiscard]] Tag tag(std::size_t i) const {
        return i < end_ ? text_.words[i].tag : Tag::punctuation;
    }
    [[nodiscard]] bool is_time(std::size_t i) const { return i < end_ && text_.in_time[i]; }
    [[nodiscard]] bool is_quantity(std::size_t i) const { return i < end_ && text_.in_quantity[i]; }

    void push(ChunkKind kind, std::size_t end, std::size_t head) {
        chunks_.push_back({kind, i_, end, head});
        i_ = end;
    }

    // "Tuesday's vote" and "the 2024 budget" are noun phrases, "on Tuesday" is a time.
    bool time() {
        std::size_t end = i_;
        while (is_time(end)) {
            ++end;
        }
        if (end == i_ || tag(end) == Tag::possessive) {
            return false;
        }
        push(ChunkKind::time, end, end - 1);
        return true;
    }

    bool verb_group();
    bool noun_phrase();
    [[nodiscard]] bool fits(std::size_t i, bool& has_noun) const;
    void single();

    ChunkText const& text_;
    std::size_t i_;
    std::size_t end_;
    std::vector<Chunk> chunks_;
};

bool Chunker::verb_group() {
    Chunk group{ChunkKind::verb_group, i_, i_, i_};
    std::size_t at = i_;
    if (tag(at) == Tag::adverb) {
        return false;
    }
    if (tag(at) == Tag::negation && tag(at + 1) == Tag::to) {
        group.negative = true; // "not to attend"
        ++at;
    }
    if (tag(at) == Tag::to) {
        std::size_t next = at + 1;
        while (tag(next) == Tag::adverb) {
            ++next;
        }
        bool const verb = (tag(next) == Tag::verb && word(next).form == VerbForm::base) ||
                          word(next).lower == "be" || word(next).lower == "have" ||
                          word(next).lower == "do";
        if (!verb) {
            return false;
        }
        group.infinitive = true;
        ++at;
    }
    std::size_t last_auxiliary = no_chunk;
    std::size_t last_be = no_chunk;
    std::size_t main = no_chunk;
    std::size_t end = at;
    for (; at < end_; ++at) {
        Tag const t = tag(at);
        if (is_time(at)) {
            continue; // "will on Monday vote"
        }
        if (t == Tag::modal) {
            group.modal = at;
            group.finite = true;
        } else if (t == Tag::auxiliary) {
            std::string const& lower = word(at).lower;
            bool const nonfinite = lower == "be" || lower == "been" || lower == "being" ||
                                   lower == "having" || lower == "doing" ||
                                   (group.infinitive && last_auxiliary == no_chunk);
            group.finite = group.finite || !nonfinite;
            last_auxiliary = at;
            last_be = is_be(lower) ? at : last_be;
        } else if (t == Tag::negation) {
            group.negative = true;
        } else if (t == Tag::verb) {
            main = at;
            end = at + 1;
            break;
        } else if (t != Tag::adverb) {
            break;
        }
        if (t != Tag::adverb) {
            end = at + 1;
        }
    }
    if (main == no_chunk && last_auxiliary == no_chunk) {
        return false;
    }
    bool const auxiliary = last_auxiliary != no_chunk;
    if (main == no_chunk) {
        main = last_auxiliary;
        group.copula = is_be(word(main).lower);
        group.lemma = group.copula ? "be" : is_have(word(main).lower) ? "have" : "do";
        group.form = VerbForm::none;
        if (i_ == main && tag(main) == Tag::auxiliary && word(main).lower == "being") {
            group.finite = false;
        }
    } else {
        group.lemma = text_.lexicon.lemma(word(main).lower, WordClass::verb);
        group.form = word(main).form;
        bool const past = group.form == VerbForm::past ||
                          // "was hit", "were put": forms that never change
                          (group.form == VerbForm::base && last_be != no_chunk);
        group.passive = past && last_be != no_chunk && last_be == last_auxiliary;
        group.finite =
            group.finite || (!auxiliary && !group.infinitive && group.form != VerbForm::ing);
        group.bare = !auxiliary && group.modal == no_chunk && !group.infinitive &&
                     (group.form == VerbForm::ing || group.form == VerbForm::past);
        if (end < end_ && std::find(verb_particles.begin(), verb_particles.end(),
                                    word(end).lower) != verb_particles.end()) {
            std::string const phrasal = group.lemma + " " + word(end).lower;
            if (text_.lexicon.is(phrasal, WordClass::verb)) {
                group.lemma = phrasal;
                ++end;
            }
        }
    }
    if (tag(end) == Tag::negation && group.copula) {
        group.negative = true;
        ++end;
    }
    group.head = main;
    group.end = end;
    chunks_.push_back(group);
    i_ = end;
    return true;
}

// Whether the token may go on a noun phrase that began before it.
bool Chunker::fits(std::size_t i, bool& has_noun) const {
    if (i >= end_) {
        return false;
    }
    Tag const previous = tag(i - 1);
    if (is_time(i)) {
        // "the 2024 budget", "last week's vote"
        std::size_t after = i;
        while (is_time(after)) {
            ++after;
        }
        return tag(after) == Tag::possessive || (!has_noun && tag(after) == Tag::noun);
    }
    switch (tag(i)) {
    case Tag::noun:
    case Tag::name:
        has_noun = true;
        return true;
    case Tag::possessive:
        has_noun = false; // what is possessed comes
        return true;
    case Tag::number:
        return true;
    case Tag::adjective:
        return !has_noun || tag(i + 1) == Tag::noun || tag(i + 1) == Tag::name;
    case Tag::determiner:
        return previous == Tag::determiner || (is_quantity(i) && is_quantity(i - 1));
    case Tag::adverb:
        return !has_noun && (tag(i + 1) == Tag::adjective || tag(i + 1) == Tag::number);
    case Tag::punctuation: {
        bool const joined = !text_.segmentation.tokens[i].space_before && i + 1 < end_ &&
                            !text_.segmentation.tokens[i + 1].space_before;
        bool const hyphen = word(i).lower == "-" || word(i).lower == "–";
        bool const currency =
            tag(i + 1) == Tag::number && text_.segmentation.tokens[i].kind == TokenKind::symbol;
        if (hyphen && joined) {
            has_noun = false; // "liaison-officer posts"
        }
        return (hyphen && joined) || currency ||
               (is_quantity(i) && is_quantity(i - 1) && tag(i + 1) != Tag::punctuation);
    }
    default:
        return is_quantity(i) && is_quantity(i - 1);
    }
}

bool Chunker::noun_phrase() {
    Tag const start = tag(i_);
    if (start == Tag::pronoun) {
        push(ChunkKind::noun_phrase, i_ + 1, i_);
        std::string const& lower = word(i_ - 1).lower;
        chunks_.back().pronoun = true;
        chunks_.back().none = lower == "nobody" || lower == "none" || lower == "nothing";
        return true;
    }
    bool const currency =
        text_.segmentation.tokens[i_].kind == TokenKind::symbol && tag(i_ + 1) == Tag::number;
    bool const starts =
        start == Tag::determiner || start == Tag::adjective || start == Tag::noun ||
        start == Tag::name || start == Tag::number || currency || is_time(i_) || is_quantity(i_) ||
        (start == Tag::adverb && (tag(i_ + 1) == Tag::number || is_quantity(i_ + 1)));
    if (!starts) {
        return false;
    }
    bool has_noun = start == Tag::noun || start == Tag::name;
    std::size_t end = i_ + 1;
    while (fits(end, has_noun)) {
        ++end;
    }
    std::size_t head = end;
    for (std::size_t i = i_; i < end; ++i) {
        bool const noun = tag(i) == Tag::noun || tag(i) == Tag::name;
        head = noun || (head == end && tag(i) == Tag::number) ? i : head;
    }
    if (head == end) {
        bool const only_adjective = tag(end - 1) == Tag::adjective && start != Tag::determiner;
        head = end - 1;
        if (only_adjective) {
            push(ChunkKind::adjective, end, head);
            return true;
        }
    }
    // A number before a noun is no head: "14 people".
    bool const none = word(i_).lower == "no" || word(i_).lower == "neither";
    // "the ministry of trade": one phrase, its head the first.
    while (end + 1 < end_ && word(end).lower == "of" && chunks_.size() < end_) {
        std::size_t next = end + 1;
        Tag const t = tag(next);
        if (is_time(next) || (t != Tag::determiner && t != Tag::adjective && t != Tag::noun &&
                              t != Tag::name && t != Tag::number)) {
            break;
        }
        bool inner = t == Tag::noun || t == Tag::name;
        ++next;
        while (fits(next, inner)) {
            ++next;
        }
        end = next;
    }
    push(ChunkKind::noun_phrase, end, head);
    chunks_.back().none = none;
    return true;
}

void Chunker::single() {
    ChunkKind kind = ChunkKind::adverb;
    switch (tag(i_)) {
    case Tag::preposition:
    case Tag::to:
        kind = ChunkKind::preposition;
        break;
    case Tag::relative:
        kind = ChunkKind::relative;
        break;
    case Tag::subordinator:
        kind = ChunkKind::subordinator;
        break;
    case Tag::conjunction:
        kind = ChunkKind::conjunction;
        break;
    case Tag::punctuation:
        kind = ChunkKind::punctuation;
        break;
    default:
        break;
    }
    push(kind, i_ + 1, i_);
}

} // namespace

std::vector<Chunk> chunk(ChunkText const& text, Sentence const& sentence) {
    return Chunker(text, sentence).run();
}

} // namespace gainsay
