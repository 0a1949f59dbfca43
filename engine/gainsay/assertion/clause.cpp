#include <gainsay/assertion/clause.h>
#include <gainsay/assertion/clause_frame.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace gainsay {

namespace {

constexpr std::array<std::string_view, 16> distant_prepositions = {
    "before", "after",   "since", "until", "till",   "by",        "from", "to",
    "than",   "between", "of",    "for",   "within", "following", "as",   "during"};
constexpr std::array<std::string_view, 5> place_prepositions = {"in", "at", "near", "inside",
                                                                "outside"};

template <std::size_t N>
bool one_of(std::string_view word, std::array<std::string_view, N> const& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::optional<Modality> modality_named(std::string_view word) {
    for (Modality const m :
         {Modality::hypothetical, Modality::requested, Modality::conditional, Modality::possible,
          Modality::alleged, Modality::planned, Modality::expected}) {
        if (word == name(m)) {
            return m;
        }
    }
    return std::nullopt;
}

void weaken(Modality& modality, std::optional<Modality> by) {
    if (by) {
        modality = std::min(modality, *by);
    }
}

class SentenceReader {
  public:
    SentenceReader(ClauseText const& in, ChunkText const& text, Sentence const& sentence,
                   std::uint32_t number, EntityIndex& last_speaker)
        : in_(in), chunks_(chunk(text, sentence)), frames_(frame_clauses(chunks_, text)),
          sentence_(sentence), number_(number), last_speaker_(last_speaker) {}

    std::vector<Assertion> run() {
        for (ClauseFrame const& frame : frames_) {
            out_.push_back(assertion(frame));
        }
        attribute();
        govern();
        std::erase_if(out_, [](Assertion const& a) { return a.span.empty(); });
        return std::move(out_);
    }

  private:
    [[nodiscard]] Word const& word(std::size_t token) const { return in_.words[token]; }
    [[nodiscard]] Span span(std::size_t token) const { return in_.segmentation.tokens[token].span; }
    [[nodiscard]] Span span(std::size_t first, std::size_t end) const {
        return cover(span(first), span(end - 1));
    }
    [[nodiscard]] bool is(std::size_t i, ChunkKind kind) const {
        return i < chunks_.size() && chunks_[i].kind == kind;
    }

    [[nodiscard]] Phrase phrase(std::size_t chunk) const {
        Chunk const& c = chunks_[chunk];
        Phrase out{span(c.first, c.end), span(c.head), in_.mentions.of_token[c.head]};
        std::string const& lower = word(c.head).lower;
        if (c.pronoun && (lower == "he" || lower == "she") && out.entity == no_entity) {
            out.entity = last_speaker_;
        }
        if (out.entity != no_entity) {
            // The whole name is the head.
            std::size_t first = c.head;
            while (first > c.first && in_.mentions.of_token[first - 1] == out.entity) {
                --first;
            }
            out.head = cover(span(first), out.head);
        }
        return out;
    }

    [[nodiscard]] Assertion assertion(ClauseFrame const& frame);
    void add_arguments(ClauseFrame const& frame, Assertion& out) const;
    void add_values(ClauseFrame const& frame, Assertion& out) const;
    [[nodiscard]] Modality modality(ClauseFrame const& frame) const;
    void govern();
    void attribute();
    void attribute_to(std::size_t saying, std::size_t first, std::size_t end);
    void attribute_according();

    ClauseText const& in_;
    std::vector<Chunk> chunks_;
    std::vector<ClauseFrame> frames_;
    Sentence const& sentence_;
    std::uint32_t number_;
    EntityIndex& last_speaker_;
    std::vector<Assertion> out_; // one for each frame
};

Assertion SentenceReader::assertion(ClauseFrame const& frame) {
    Assertion out;
    Chunk const& verb = chunks_[frame.verb];
    out.sentence = number_;
    std::size_t first = chunks_[frame.first].first;
    std::size_t end = chunks_[frame.end - 1].end;
    while (first < end &&
           (word(first).tag == Tag::punctuation || word(first).tag == Tag::conjunction) &&
           first < verb.first) {
        ++first;
    }
    while (end > verb.end &&
           (word(end - 1).tag == Tag::punctuation || word(end - 1).tag == Tag::conjunction)) {
        --end;
    }
    out.span = span(first, end);
    out.predicate.span = span(verb.first, verb.end);
    out.predicate.head = span(verb.head);
    out.predicate.lemma = verb.lemma;
    out.predicate.passive = verb.passive || frame.reduced;
    if (frame.subject != no_chunk) {
        out.subject = phrase(frame.subject);
        if (frame.subject_first != frame.subject) {
            out.subject.span = span(chunks_[frame.subject_first].first, chunks_[frame.subject].end);
            out.subject.entity = no_entity;
        }
    }
    bool negative = verb.negative || (frame.subject != no_chunk && chunks_[frame.subject].none);
    if (frame.object != no_chunk) {
        out.object = phrase(frame.object);
        if (frame.object_last != frame.object) {
            out.object.span = span(chunks_[frame.object].first, chunks_[frame.object_last].end);
            out.object.entity = no_entity;
        }
        negative = negative || chunks_[frame.object].none;
    }
    add_arguments(frame, out);
    add_values(frame, out);
    out.modality = modality(frame);
    out.polarity = negative ? Polarity::negative : Polarity::positive;
    out.confidence = frame.subject == no_chunk ? 0.3 : frame.confidence;
    if (frame.subject != no_chunk && out.subject.entity != no_entity && verb.finite &&
        in_.mentions.entities[out.subject.entity].kind == EntityKind::person) {
        last_speaker_ = out.subject.entity;
    }
    return out;
}

void SentenceReader::add_arguments(ClauseFrame const& frame, Assertion& out) const {
    for (std::size_t i = frame.first; i + 1 < frame.end; ++i) {
        bool const mine = is(i, ChunkKind::preposition) && is(i + 1, ChunkKind::noun_phrase) &&
                          i + 1 != frame.subject;
        if (!mine) {
            continue;
        }
        std::string const& role = word(chunks_[i].head).lower;
        Argument argument{role, phrase(i + 1)};
        bool const place = argument.phrase.entity != no_entity &&
                           one_of(role, place_prepositions) &&
                           in_.mentions.entities[argument.phrase.entity].kind == EntityKind::place;
        if (place && !out.place) {
            out.place = argument.phrase;
        }
        out.arguments.push_back(std::move(argument));
    }
}

void SentenceReader::add_values(ClauseFrame const& frame, Assertion& out) const {
    Span const stretch = span(chunks_[frame.first].first, chunks_[frame.end - 1].end);
    auto const mine = [&](Span value) {
        return stretch.contains(value) ||
               (!out.subject.span.empty() && out.subject.span.contains(value));
    };
    auto const from = [&](auto const& values) {
        return std::lower_bound(values.begin(), values.end(), sentence_.span.begin,
                                [](auto const& v, std::uint32_t at) { return v.span.begin < at; });
    };
    auto const& times = in_.values.times;
    for (auto at = from(times); at != times.end() && at->span.begin < sentence_.span.end; ++at) {
        if (!mine(at->span)) {
            continue;
        }
        // "At 7:30, two hours after the mill burned": neither is when it burned.
        bool const counted_from_it = std::any_of(at, times.end(), [&](TimeExpression const& t) {
            return t.offset && t.sentence == at->sentence &&
                   t.offset->event.contains(out.predicate.head);
        });
        if (counted_from_it) {
            continue;
        }
        // "since Monday", "before June": not when it happened.
        auto const token = std::lower_bound(
            in_.segmentation.tokens.begin() + sentence_.first_token,
            in_.segmentation.tokens.begin() + sentence_.end_token, at->span.begin,
            [](Token const& t, std::uint32_t begin) { return t.span.begin < begin; });
        auto const index = static_cast<std::size_t>(token - in_.segmentation.tokens.begin());
        if (index > sentence_.first_token && one_of(word(index - 1).lower, distant_prepositions)) {
            continue;
        }
        out.times.push_back(static_cast<std::uint32_t>(at - times.begin()));
    }
    auto const& quantities = in_.values.quantities;
    for (auto at = from(quantities); at != quantities.end() && at->span.begin < sentence_.span.end;
         ++at) {
        if (mine(at->span)) {
            out.quantities.push_back(static_cast<std::uint32_t>(at - quantities.begin()));
        }
    }
}

Modality SentenceReader::modality(ClauseFrame const& frame) const {
    Modality out = Modality::asserted;
    Chunk const& verb = chunks_[frame.verb];
    if (verb.modal != no_chunk) {
        std::string const& modal = word(verb.modal).lower;
        if (modal == "may" || modal == "might" || modal == "could") {
            out = Modality::possible;
        } else if (modal == "should" || modal == "must") {
            out = Modality::requested;
        } else if (modal != "can" && modal != "ca" && modal != "cannot") {
            out = Modality::expected;
        }
    }
    for (std::size_t i = frame.first; i < frame.end; ++i) {
        std::string const& lower = word(chunks_[i].head).lower;
        if (is(i, ChunkKind::subordinator) && i < frame.verb &&
            (lower == "if" || lower == "unless" || lower == "whether")) {
            weaken(out, Modality::conditional);
        }
        if (lower == "allegedly" || lower == "reportedly") {
            weaken(out, Modality::alleged);
        }
        if (lower == "perhaps" || lower == "possibly" || lower == "probably" || lower == "maybe") {
            weaken(out, Modality::possible);
        }
    }
    return out;
}

// "plans to sell", "failed to stop", "the decision to build", "likely to rise", "without paying".
void SentenceReader::govern() {
    for (std::size_t f = 0; f < frames_.size(); ++f) {
        std::size_t const by = frames_[f].governor;
        if (by == no_chunk) {
            continue;
        }
        Chunk const& governor = chunks_[by];
        Assertion& out = out_[f];
        if (governor.kind == ChunkKind::preposition) {
            if (word(governor.head).lower == "without") {
                out.polarity = Polarity::negative;
            }
            continue;
        }
        bool const verbal = governor.kind == ChunkKind::verb_group;
        std::string const lemma =
            verbal ? governor.lemma : in_.lexicon.lemma(word(governor.head).lower, WordClass::noun);
        std::string_view const value = in_.lexicon.list_value(lemma, WordList::unreal_verb);
        if (verbal) {
            for (std::size_t g = 0; g < f; ++g) {
                if (frames_[g].verb == by) {
                    weaken(out.modality, out_[g].modality);
                    if (out_[g].polarity == Polarity::negative) {
                        out.polarity = Polarity::negative;
                    }
                }
            }
        }
        if (value == "negative") {
            out.polarity = Polarity::negative;
        } else if (auto const modality = modality_named(value)) {
            weaken(out.modality, modality);
        } else if (!verbal && chunks_[frames_[f].verb].infinitive) {
            weaken(out.modality, Modality::planned); // purpose
            out.confidence = std::min(out.confidence, 0.4);
        }
    }
}

// Puts the speaker of frame `saying` before what the frames [first, end) say.
void SentenceReader::attribute_to(std::size_t saying, std::size_t first, std::size_t end) {
    ClauseFrame const& frame = frames_[saying];
    if (frame.subject == no_chunk || first >= end) {
        return;
    }
    Attribution said{out_[saying].subject, out_[saying].predicate.head, out_[first].span,
                     AttributionForm::indirect};
    for (std::size_t f = first; f < end; ++f) {
        said.content = cover(said.content, out_[f].span);
    }
    std::string_view const stand =
        in_.lexicon.list_value(chunks_[frame.verb].lemma, WordList::saying_verb);
    for (std::size_t f = first; f < end; ++f) {
        out_[f].attribution.push_back(said);
        weaken(out_[f].modality, modality_named(stand));
        bool const denied = (stand == "denied") != chunks_[frame.verb].negative;
        if (denied && f == first) {
            out_[f].polarity =
                out_[f].polarity == Polarity::negative ? Polarity::positive : Polarity::negative;
        }
    }
}

void SentenceReader::attribute() {
    attribute_according();
    for (std::size_t f = 0; f < frames_.size(); ++f) {
        ClauseFrame const& frame = frames_[f];
        Chunk const& verb = chunks_[frame.verb];
        if (!in_.lexicon.listed(verb.lemma, WordList::saying_verb) || verb.infinitive) {
            continue;
        }
        // "…, the mayor said on Monday"
        std::size_t const left = frame.subject_first;
        bool const after_mark = left != no_chunk && left > 0 &&
                                is(left - 1, ChunkKind::punctuation) && left <= frame.verb;
        bool const own_subject = f > 0 && left != no_chunk && left > frames_[f - 1].verb;
        if (f > 0 && (frame.inverted || (after_mark && own_subject)) && f + 1 == frames_.size()) {
            attribute_to(f, 0, f);
            continue;
        }
        // "the mayor said (that) …"
        if (f + 1 >= frames_.size() || verb.passive) {
            continue;
        }
        ClauseFrame const& next = frames_[f + 1];
        bool opens = next.subject_first != no_chunk && next.subject_first == frame.verb + 1 &&
                     !chunks_[next.verb].bare;
        for (std::size_t i = frame.verb + 1; i < next.verb && !opens; ++i) {
            bool const that =
                is(i, ChunkKind::subordinator) && word(chunks_[i].head).lower == "that";
            bool const colon = is(i, ChunkKind::punctuation) && word(chunks_[i].head).lower == ":";
            opens = that || colon;
        }
        opens = opens || (next.governor == frame.verb && !chunks_[next.verb].infinitive);
        if (opens) {
            std::size_t end = f + 1;
            while (end < frames_.size() &&
                   !(end > f + 1 && frames_[end].subject == frame.subject)) {
                ++end; // "X said …, and warned that …": the second is X's own clause
            }
            attribute_to(f, f + 1, end);
        }
    }
    // What stands inside quotation marks has the quotation's speaker.
    auto quote = in_.values.quotes.begin();
    for (Assertion& out : out_) {
        while (quote != in_.values.quotes.end() && quote->words.end <= out.predicate.head.begin) {
            ++quote;
        }
        if (quote == in_.values.quotes.end()) {
            break;
        }
        if (quote->scare || !quote->speaker || !quote->words.contains(out.predicate.head)) {
            continue;
        }
        Phrase const speaker{*quote->speaker, *quote->speaker, entity_at(in_, *quote->speaker)};
        out.attribution = {
            {speaker, quote->cue.value_or(Span{}), quote->words,
             quote->form == QuoteForm::direct ? AttributionForm::direct : AttributionForm::mixed}};
    }
}

// "According to the mayor, …"
void SentenceReader::attribute_according() {
    for (std::size_t i = 0; i + 2 < chunks_.size(); ++i) {
        bool const according =
            is(i, ChunkKind::preposition) && word(chunks_[i].head).lower == "according" &&
            is(i + 1, ChunkKind::preposition) && is(i + 2, ChunkKind::noun_phrase);
        if (!according) {
            continue;
        }
        Attribution const said{phrase(i + 2), span(chunks_[i].first, chunks_[i + 1].end),
                               sentence_.span, AttributionForm::indirect};
        for (Assertion& out : out_) {
            out.attribution.push_back(said);
        }
        return;
    }
}

} // namespace

EntityIndex entity_at(ClauseText const& in, Span where) {
    auto const& tokens = in.segmentation.tokens;
    auto at =
        std::lower_bound(tokens.begin(), tokens.end(), where.begin,
                         [](Token const& t, std::uint32_t begin) { return t.span.end <= begin; });
    EntityIndex found = no_entity;
    for (; at != tokens.end() && at->span.begin < where.end; ++at) {
        EntityIndex const here =
            in.mentions.of_token[static_cast<std::size_t>(at - tokens.begin())];
        // The last person named: "the ministry's spokesman Ann Lee".
        if (here != no_entity &&
            (found == no_entity || in.mentions.entities[here].kind == EntityKind::person)) {
            found = here;
        }
    }
    return found;
}

std::vector<Assertion> read_clauses(ClauseText const& in) {
    std::vector<Span> times;
    std::vector<Span> quantities;
    for (TimeExpression const& time : in.values.times) {
        times.push_back(time.span);
    }
    for (Quantity const& quantity : in.values.quantities) {
        quantities.push_back(quantity.span);
    }
    std::vector<bool> const in_time = covered(in.segmentation, times);
    std::vector<bool> const in_quantity = covered(in.segmentation, quantities);
    ChunkText const text{in.segmentation, in.words, in_time, in_quantity, in.lexicon};

    std::vector<Assertion> out;
    EntityIndex last_speaker = no_entity;
    for (std::uint32_t i = 0; i < in.segmentation.sentences.size(); ++i) {
        for (Assertion& one :
             SentenceReader(in, text, in.segmentation.sentences[i], i, last_speaker).run()) {
            out.push_back(std::move(one));
        }
    }
    return out;
}

} // namespace gainsay
