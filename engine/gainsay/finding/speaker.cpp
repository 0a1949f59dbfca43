#include <gainsay/assertion/noun_class.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/fields.h>
#include <gainsay/finding/speaker.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>

namespace gainsay {

namespace {

// The words that a speaker's phrase hangs on: two of "Ana Ruiz and Jan Pohl", also where the
// speaker was cut after the first.
std::vector<Span> heads_of_speaker(Analysis const& analysis, Span speaker) {
    auto const phrase = noun_phrase(analysis, speaker);
    if (!phrase) {
        return {speaker};
    }
    auto const& tokens = analysis.segmentation.tokens;
    auto const& sentences = analysis.segmentation.sentences;
    auto const sentence = std::prev(std::upper_bound(
        sentences.begin(), sentences.end(), phrase->top,
        [](std::uint32_t at, Sentence const& one) { return at < one.first_token; }));
    auto const joined_to = [&](std::uint32_t token) {
        Node const& node = analysis.nodes[token];
        bool const joined = universal(node.relation) == Relation::conj && node.head != no_head;
        return joined ? sentence->first_token + node.head : token;
    };
    std::uint32_t const first = joined_to(phrase->top);
    std::vector<Span> out = {speaker};
    for (std::uint32_t i = sentence->first_token; i < sentence->end_token; ++i) {
        if (i != phrase->top && joined_to(i) == first) {
            out.push_back(tokens[i].span);
        }
    }
    return out;
}

// Who speaks is a person, also where nothing else says so: "the geologist Ivo Dahl".
bool is_person(Entity const& entity) {
    return entity.kind == EntityKind::person ||
           (entity.kind == EntityKind::other && entity.name.find(' ') != std::string::npos);
}

struct Speaker {
    std::vector<Entity const*> named;
    Gender pronoun = Gender::unknown; // of "he", "she"
};

Speaker speaker_of(Record const& record, Facts const& facts) {
    Speaker out;
    Quote const* const quote = facts.quote(record);
    if (quote == nullptr || !quote->speaker) {
        return out;
    }
    Analysis const& analysis = facts.analysis(record);
    std::string_view const words = slice(analysis.article.text(), *quote->speaker);
    if (PronounFacts const* const pronoun = pronoun_facts(to_lower(words))) {
        out.pronoun = pronoun->gender;
        EntityIndex const meant = analysis.quote_speakers[record.quote];
        if (meant != no_entity && is_person(analysis.entities[meant]) &&
            analysis.entities[meant].named()) {
            out.named.push_back(&analysis.entities[meant]);
        }
        return out;
    }
    for (Span const head : heads_of_speaker(analysis, *quote->speaker)) {
        Entity const* found = nullptr;
        for (Entity const& entity : analysis.entities) {
            for (Span const mention : entity.mentions) {
                if (head.contains(mention) || mention.contains(head)) {
                    found = &entity;
                }
            }
        }
        if (found != nullptr && is_person(*found)) {
            out.named.push_back(found);
        }
    }
    return out;
}

bool share_a_name(Entity const& a, Entity const& b) {
    auto const first = plain_words(a.name);
    auto const second = plain_words(b.name);
    return std::any_of(first.begin(), first.end(), [&](std::string const& word) {
        return std::find(second.begin(), second.end(), word) != second.end();
    });
}

// Whom a pronoun stands for is a guess: any of those whom its article names, but nobody else.
bool may_mean(Record const& quotation, Speaker const& speaker, Entity const& other,
              Facts const& facts) {
    auto const& entities = facts.analysis(quotation).entities;
    return speaker.pronoun != Gender::unknown &&
           std::any_of(entities.begin(), entities.end(),
                       [&](Entity const& entity) { return share_a_name(entity, other); });
}

Gender gender_of(Speaker const& speaker, Facts const& facts) {
    if (speaker.pronoun != Gender::unknown || speaker.named.size() != 1 ||
        facts.lexicon == nullptr) {
        return speaker.pronoun;
    }
    auto const words = plain_words(speaker.named.front()->name);
    auto const gender = words.size() < 2
                            ? std::string_view{}
                            : facts.lexicon->list_value(words.front(), WordList::given_name);
    return gender == "female" ? Gender::female : gender == "male" ? Gender::male : Gender::unknown;
}

bool differ(Gender a, Gender b) {
    return a != Gender::unknown && b != Gender::unknown && a != b;
}

} // namespace

bool are_two_speakers(Record const& a, Record const& b, Facts const& facts) {
    Speaker const first = speaker_of(a, facts);
    Speaker const second = speaker_of(b, facts);
    bool const pronoun = first.pronoun != Gender::unknown || second.pronoun != Gender::unknown;
    if (pronoun && differ(gender_of(first, facts), gender_of(second, facts))) {
        return true;
    }
    return !first.named.empty() && !second.named.empty() &&
           std::none_of(first.named.begin(), first.named.end(), [&](Entity const* one) {
               return std::any_of(
                   second.named.begin(), second.named.end(), [&](Entity const* other) {
                       return share_a_name(*one, *other) || may_mean(a, first, *other, facts) ||
                              may_mean(b, second, *one, facts);
                   });
           });
}

Span name_behind_pronoun(Record const& quotation, Facts const& facts) {
    Speaker const speaker = speaker_of(quotation, facts);
    if (speaker.pronoun == Gender::unknown || speaker.named.empty()) {
        return {};
    }
    std::uint32_t const at = facts.quote(quotation)->speaker->begin;
    Span out;
    for (Span const mention : speaker.named.front()->mentions) {
        out = out.empty() || mention.end <= at ? mention : out;
    }
    return out;
}

} // namespace gainsay
