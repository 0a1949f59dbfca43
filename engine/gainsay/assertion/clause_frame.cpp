#include <gainsay/assertion/clause_frame.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace gainsay {

namespace {

constexpr std::array<std::string_view, 6> clause_prepositions = {"after", "before", "since",
                                                                 "until", "as",     "than"};

constexpr std::array<std::string_view, 18> inverting_verbs = {
    "say",    "add",   "explain", "write", "reply",   "note",    "recall", "declare", "warn",
    "insist", "argue", "claim",   "tweet", "comment", "observe", "joke",   "report",  "conclude"};

class Framer {
  public:
    Framer(std::vector<Chunk> const& chunks, ChunkText const& text)
        : chunks_(chunks), text_(text) {}

    std::vector<ClauseFrame> run() {
        frame_of_.assign(chunks_.size(), no_chunk);
        for (std::size_t i = 0; i < chunks_.size(); ++i) {
            if (chunks_[i].kind == ChunkKind::verb_group) {
                frame_of_[i] = frames_.size();
                frames_.push_back({i});
                subject(frames_.back());
            }
        }
        for (ClauseFrame& frame : frames_) {
            object(frame);
        }
        stretches();
        return std::move(frames_);
    }

  private:
    [[nodiscard]] bool is(std::size_t i, ChunkKind kind) const {
        return i < chunks_.size() && chunks_[i].kind == kind;
    }
    [[nodiscard]] std::string const& lower(std::size_t i) const {
        return text_.words[chunks_[i].first].lower;
    }
    [[nodiscard]] bool is_comma(std::size_t i) const {
        return is(i, ChunkKind::punctuation) && lower(i) == ",";
    }
    [[nodiscard]] bool opens_clause(std::size_t i) const {
        return std::find(clause_prepositions.begin(), clause_prepositions.end(), lower(i)) !=
               clause_prepositions.end();
    }
    [[nodiscard]] bool is_quote_mark(std::size_t i) const {
        std::string const& mark = lower(i);
        return mark == "\"" || mark == "”" || mark == "''" || mark == "’" || mark == "'";
    }
    // Verbs that stand before their subject after what was said.
    [[nodiscard]] static bool is_inverting(std::string_view lemma) {
        return std::find(inverting_verbs.begin(), inverting_verbs.end(), lemma) !=
               inverting_verbs.end();
    }
    [[nodiscard]] bool is_saying(std::size_t i) const {
        return text_.lexicon.listed(chunks_[i].lemma, WordList::saying_verb);
    }
    // The chunk before, adverbs and times passed over.
    [[nodiscard]] std::size_t before(std::size_t i) const {
        while (i > 0) {
            --i;
            bool const adjunct = is(i, ChunkKind::adverb) || is(i, ChunkKind::time) ||
                                 (is(i, ChunkKind::preposition) && is(i + 1, ChunkKind::time));
            if (!adjunct) {
                return i;
            }
        }
        return no_chunk;
    }
    [[nodiscard]] std::size_t after(std::size_t i) const {
        ++i;
        while (is(i, ChunkKind::adverb)) {
            ++i;
        }
        return i;
    }
    [[nodiscard]] std::size_t verb_before(std::size_t i) const {
        while (i > 0) {
            --i;
            if (is(i, ChunkKind::verb_group)) {
                return i;
            }
        }
        return no_chunk;
    }
    [[nodiscard]] ClauseFrame const* frame_at(std::size_t verb) const {
        return verb == no_chunk || frame_of_[verb] == no_chunk ? nullptr
                                                               : &frames_[frame_of_[verb]];
    }

    void share(ClauseFrame& frame, std::size_t verb, double confidence) {
        if (ClauseFrame const* const other = frame_at(verb); other != nullptr) {
            frame.subject = other->subject;
            frame.subject_first = other->subject_first;
            frame.confidence = std::min(confidence, other->confidence);
        }
    }
    void take(ClauseFrame& frame, std::size_t phrase, double confidence) {
        frame.subject = phrase;
        frame.subject_first = phrase;
        frame.confidence = confidence;
    }

    // The last verb before that could share its subject: one of the main line, not of a relative
    // clause.
    [[nodiscard]] std::size_t main_verb_before(std::size_t i) const {
        std::size_t nearest = no_chunk;
        for (std::size_t verb = verb_before(i); verb != no_chunk; verb = verb_before(verb)) {
            nearest = nearest == no_chunk ? verb : nearest;
            ClauseFrame const* const frame = frame_at(verb);
            if (chunks_[verb].finite && frame != nullptr && !frame->relative &&
                !(chunks_[verb].bare && chunks_[verb].form == VerbForm::ing)) {
                return verb;
            }
        }
        return nearest;
    }

    void subject(ClauseFrame& frame);
    void subject_of_infinitive(ClauseFrame& frame, std::size_t previous);
    void subject_of_relative(ClauseFrame& frame, std::size_t relative);
    [[nodiscard]] bool is_reduced(std::size_t verb, std::size_t phrase) const;
    void subject_from_phrase(ClauseFrame& frame, std::size_t phrase);
    void subject_after_comma(ClauseFrame& frame, std::size_t comma);
    void subject_after_punctuation(ClauseFrame& frame, std::size_t mark);
    void take_list(ClauseFrame& frame);
    void object(ClauseFrame& frame);
    void stretches();

    std::vector<Chunk> const& chunks_;
    ChunkText const& text_;
    std::vector<ClauseFrame> frames_;
    std::vector<std::size_t> frame_of_; // by chunk
};

void Framer::subject(ClauseFrame& frame) {
    std::size_t const previous = before(frame.verb);
    Chunk const& verb = chunks_[frame.verb];
    std::size_t const next = after(frame.verb);
    bool const at_mark = previous == no_chunk || is(previous, ChunkKind::punctuation);
    bool const may_invert = previous != no_chunk && !verb.infinitive &&
                            verb.form != VerbForm::ing && is(next, ChunkKind::noun_phrase) &&
                            is_inverting(verb.lemma);
    if (at_mark && may_invert &&
        (is_quote_mark(previous) ||
         (is_comma(previous) && main_verb_before(frame.verb) != no_chunk))) {
        // … ," said the mayor
        take(frame, next, 0.7);
        frame.inverted = true;
        return;
    }
    if (previous == no_chunk) {
        return;
    }
    if (verb.infinitive) {
        return subject_of_infinitive(frame, previous);
    }
    switch (chunks_[previous].kind) {
    case ChunkKind::noun_phrase:
        return subject_from_phrase(frame, previous);
    case ChunkKind::relative:
        return subject_of_relative(frame, previous);
    case ChunkKind::conjunction: {
        std::size_t const other = main_verb_before(frame.verb);
        share(frame, other, 0.6);
        return;
    }
    case ChunkKind::punctuation:
        return subject_after_punctuation(frame, previous);
    case ChunkKind::preposition: // "after visiting", "without paying"
    case ChunkKind::subordinator:
        if (!verb.finite || verb.bare) {
            frame.governor = previous;
            share(frame, main_verb_before(frame.verb), 0.4);
        }
        return;
    case ChunkKind::verb_group: // "denied taking", "kept burning"
        frame.governor = previous;
        share(frame, previous, 0.5);
        return;
    default:
        return;
    }
}

void Framer::subject_of_infinitive(ClauseFrame& frame, std::size_t previous) {
    frame.governor = previous;
    std::size_t const verb = verb_before(frame.verb);
    if (is(previous, ChunkKind::noun_phrase) && verb != no_chunk && previous > verb) {
        std::string_view const modality =
            text_.lexicon.list_value(chunks_[verb].lemma, WordList::unreal_verb);
        if (modality == "requested" && !chunks_[verb].passive && previous == after(verb)) {
            frame.governor = verb; // "asked the court to rule"
            return take(frame, previous, 0.6);
        }
    }
    share(frame, verb, 0.6);
    if (frame.subject == no_chunk && is(previous, ChunkKind::noun_phrase)) {
        take(frame, previous, 0.4); // "a plan to build"
    }
}

void Framer::subject_of_relative(ClauseFrame& frame, std::size_t relative) {
    frame.relative = true;
    std::size_t at = before(relative);
    bool const comma = at != no_chunk && is_comma(at);
    if (comma) {
        at = before(at);
    }
    if (at != no_chunk && is(at, ChunkKind::noun_phrase)) {
        take(frame, at, comma && lower(relative) == "which" ? 0.5 : 0.65);
    }
}

// "found the man in a house owned by …": a verb of the main line stands before, nothing divides.
bool Framer::is_reduced(std::size_t verb, std::size_t phrase) const {
    if (!chunks_[verb].bare || chunks_[verb].form != VerbForm::past) {
        return false;
    }
    std::size_t const main = verb_before(phrase);
    if (main == no_chunk || !chunks_[main].finite || is_saying(main)) {
        return false;
    }
    for (std::size_t at = main + 1; at < phrase; ++at) {
        bool const divides = is(at, ChunkKind::punctuation) || is(at, ChunkKind::conjunction) ||
                             is(at, ChunkKind::subordinator) || is(at, ChunkKind::relative);
        if (divides) {
            return false;
        }
    }
    return true;
}

void Framer::subject_from_phrase(ClauseFrame& frame, std::size_t phrase) {
    if (is_reduced(frame.verb, phrase)) {
        frame.reduced = true;
        return take(frame, phrase, 0.45);
    }
    double confidence = 0.75;
    std::size_t at = phrase;
    for (;;) {
        std::size_t const left = before(at);
        if (left == no_chunk || !is(left, ChunkKind::preposition)) {
            break;
        }
        std::size_t const beyond = before(left);
        if (beyond == no_chunk ||
            (opens_clause(left) && at == phrase && chunks_[frame.verb].finite)) {
            confidence = 0.55;
            break;
        }
        if (is(beyond, ChunkKind::noun_phrase)) {
            at = beyond;
            continue;
        }
        if (is(beyond, ChunkKind::verb_group)) {
            // "the fire that broke out in the hall killed", "workers injured in the fire were
            // taken"
            ClauseFrame& inner = frames_[frame_of_[beyond]];
            bool const passed =
                inner.subject != no_chunk && (inner.relative || chunks_[beyond].bare);
            if (passed && chunks_[frame.verb].finite) {
                inner.reduced = !inner.relative && chunks_[beyond].form == VerbForm::past;
                return take(frame, inner.subject, 0.5);
            }
        }
        confidence = 0.4;
        break;
    }
    take(frame, at, confidence);
    take_list(frame);
}

// "India and Canada agreed": the list begins before the nearest phrase, unless that is an object.
void Framer::take_list(ClauseFrame& frame) {
    std::size_t at = frame.subject;
    std::size_t first = at;
    while (at >= 2 && (is(at - 1, ChunkKind::conjunction) || is_comma(at - 1))) {
        std::size_t left = at - 2;
        if (is_comma(at - 2) && at >= 3) {
            left = at - 3; // "A, B, and C"
        }
        if (!is(left, ChunkKind::noun_phrase)) {
            return;
        }
        std::size_t const edge = before(left);
        if (edge != no_chunk && (is(edge, ChunkKind::verb_group) ||
                                 (is(edge, ChunkKind::preposition) && !opens_clause(edge)))) {
            return;
        }
        bool const joined = is(at - 1, ChunkKind::conjunction) || first != frame.subject;
        if (!joined) {
            return;
        }
        first = left;
        at = left;
    }
    frame.subject_first = first;
}

void Framer::subject_after_punctuation(ClauseFrame& frame, std::size_t mark) {
    if (is_comma(mark)) {
        return subject_after_comma(frame, mark);
    }
    if (lower(mark) == ")") {
        // "the ministry (MEA) said"
        std::size_t at = mark;
        while (at > 0 && lower(at) != "(") {
            --at;
        }
        std::size_t const phrase = at > 0 ? before(at) : no_chunk;
        if (phrase != no_chunk && is(phrase, ChunkKind::noun_phrase)) {
            subject_from_phrase(frame, phrase);
        }
        return;
    }
    if (!chunks_[frame.verb].finite) {
        share(frame, main_verb_before(frame.verb), 0.4);
    }
}

void Framer::subject_after_comma(ClauseFrame& frame, std::size_t comma) {
    Chunk const& verb = chunks_[frame.verb];
    if (verb.bare && verb.form == VerbForm::ing) {
        return share(frame, main_verb_before(frame.verb), 0.55); // ", arresting five"
    }
    // "Ann Lee, 41, was found", "the mayor, who was abroad, said"
    for (std::size_t at = comma; at-- > 0;) {
        if (is(at, ChunkKind::verb_group)) {
            ClauseFrame const* const inner = frame_at(at);
            if (inner == nullptr || !(inner->relative || chunks_[at].bare)) {
                break;
            }
        }
        if (is_comma(at) && at > 0 && is(at - 1, ChunkKind::noun_phrase)) {
            subject_from_phrase(frame, at - 1);
            frame.confidence = std::min(frame.confidence, 0.6);
            return;
        }
    }
    share(frame, main_verb_before(frame.verb), 0.45);
}

void Framer::object(ClauseFrame& frame) {
    std::size_t at = after(frame.verb);
    if (frame.inverted) {
        return;
    }
    if (chunks_[frame.verb].copula && is(at, ChunkKind::adjective)) {
        frame.object = frame.object_last = at;
        return;
    }
    if (!is(at, ChunkKind::noun_phrase)) {
        // "two were killed and nine others injured"
        Chunk const& verb = chunks_[frame.verb];
        std::size_t const f = frame_of_[frame.verb];
        frame.reduced =
            frame.reduced || (verb.bare && verb.form == VerbForm::past && f > 0 &&
                              (chunks_[frames_[f - 1].verb].passive || frames_[f - 1].reduced) &&
                              frame.subject != no_chunk && frame.subject > frames_[f - 1].verb &&
                              is(frame.subject - 1, ChunkKind::conjunction));
        return;
    }
    std::size_t const beyond = after(at);
    bool const subject_of_next = is(beyond, ChunkKind::verb_group) && chunks_[beyond].finite &&
                                 frame_at(beyond)->subject == at && !chunks_[beyond].bare;
    if (subject_of_next) {
        return; // "said the man was safe"
    }
    frame.object = frame.object_last = at;
    // "seized two rifles, a pistol and 11 phones"
    while ((is_comma(at + 1) || is(at + 1, ChunkKind::conjunction)) &&
           is(at + 2, ChunkKind::noun_phrase)) {
        std::size_t const next = after(at + 2);
        bool const clause = is(next, ChunkKind::verb_group) && chunks_[next].finite;
        bool const apposition = is_comma(at + 1) && is_comma(at + 3) &&
                                !is(at + 4, ChunkKind::noun_phrase) &&
                                !is(at + 4, ChunkKind::conjunction);
        if (clause || apposition) {
            break;
        }
        at += 2;
        frame.object_last = at;
    }
}

void Framer::stretches() {
    for (std::size_t f = 0; f < frames_.size(); ++f) {
        ClauseFrame& frame = frames_[f];
        if (f == 0) {
            frame.first = 0;
            continue;
        }
        std::size_t const previous = frames_[f - 1].verb;
        std::size_t first = frame.verb;
        if (frame.subject_first != no_chunk && frame.subject_first > previous && !frame.inverted) {
            first = std::min(first, frame.subject_first);
        }
        // Leading "and", "that", "who" and adjuncts after them.
        std::size_t probe = first;
        while (probe - 1 > previous) {
            std::size_t const left = probe - 1;
            if (is(left, ChunkKind::conjunction) || is(left, ChunkKind::subordinator) ||
                is(left, ChunkKind::relative)) {
                first = probe = left;
                continue;
            }
            bool const adjunct = is(left, ChunkKind::adverb) || is(left, ChunkKind::time) ||
                                 (is(left, ChunkKind::preposition)) ||
                                 (is(left, ChunkKind::noun_phrase) && left - 1 > previous &&
                                  is(left - 1, ChunkKind::preposition)) ||
                                 (is_comma(left) && probe == first);
            if (!adjunct) {
                break;
            }
            probe = left;
        }
        frame.first = first;
    }
    for (std::size_t f = 0; f < frames_.size(); ++f) {
        frames_[f].end = f + 1 < frames_.size() ? frames_[f + 1].first : chunks_.size();
    }
}

} // namespace

std::vector<ClauseFrame> frame_clauses(std::vector<Chunk> const& chunks, ChunkText const& text) {
    return Framer(chunks, text).run();
}

} // namespace gainsay
