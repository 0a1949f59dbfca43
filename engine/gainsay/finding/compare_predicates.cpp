#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/compare_predicates.h>
#include <gainsay/graph/alignment.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>
#include <string>

namespace gainsay {

namespace {

// Verbs beside which the noun tells what is done: "is in operation", "took a decision".
constexpr auto light_verbs = std::to_array<std::string_view>({"be", "have", "do", "make", "take"});
bool is_light(Assertion const& assertion) {
    return one_of(assertion.predicate.lemma, light_verbs);
}

// Whether one word is of the one list and one of the other.
bool across(std::string_view one, std::string_view other, auto const& left, auto const& right) {
    return (one_of(one, left) && one_of(other, right)) ||
           (one_of(one, right) && one_of(other, left));
}

// Opposites of which both are told of one thing, the one after the other: "started", "finished".
bool follow_each_other(std::string_view one, std::string_view other) {
    using Verbs = std::initializer_list<std::string_view>;
    return across(one, other, Verbs{"begin", "start", "commence", "launch"},
                  Verbs{"end", "finish", "conclude", "complete"}) ||
           across(one, other, Verbs{"arrive", "come", "enter"},
                  Verbs{"depart", "leave", "go", "exit"}) ||
           across(one, other, Verbs{"buy", "borrow", "import"}, Verbs{"sell", "lend", "export"});
}

} // namespace

Truth opposite_predicate(Record const& a, Record const& b, Facts const& facts) {
    static constexpr auto ending =
        std::to_array<std::string_view>({"stop", "cease", "halt", "quit", "discontinue"});
    static constexpr auto going_on =
        std::to_array<std::string_view>({"continue", "keep", "persist"});
    Assertion const* first = facts.assertion(a);
    Assertion const* second = facts.assertion(b);
    if (first == nullptr || second == nullptr || facts.lexicon == nullptr) {
        return Truth::unknown;
    }
    std::string const& one = first->predicate.lemma;
    std::string const& other = second->predicate.lemma;
    bool const light = is_light(*first) || is_light(*second);
    return truth(
        (!light && !follow_each_other(one, other) && facts.lexicon->opposite(one, other)) ||
        across(one, other, ending, going_on));
}

namespace {

Node const* find_verb_node(Record const& record, Facts const& facts) {
    Analysis const& analysis = facts.analysis(record);
    Assertion const* assertion = facts.assertion(record);
    auto const word =
        assertion == nullptr ? std::nullopt : noun_phrase(analysis, assertion->predicate.head);
    if (!word) {
        return nullptr;
    }
    Node const* node = &analysis.nodes[word->top];
    Predicate const& predicate = assertion->predicate;
    bool const light = assertion->nominal && predicate.span != predicate.head;
    if (light && node->head != no_head) {
        // "took" of "took a decision"
        node = &analysis.nodes[analysis.segmentation.sentences[assertion->sentence].first_token +
                               node->head];
    }
    return node;
}

} // namespace

Node const* verb_node(Record const& record, Facts const& facts) {
    return facts.memory->of<Node const*>(record, [&] { return find_verb_node(record, facts); });
}

Assertion const* governor(Record const& record, Facts const& facts) {
    Node const* verb = verb_node(record, facts);
    if (verb == nullptr || verb->head == no_head) {
        return nullptr;
    }
    Analysis const& analysis = facts.analysis(record);
    Sentence const& sentence = analysis.segmentation.sentences[facts.assertion(record)->sentence];
    if (universal(verb->relation) == Relation::cop) { // "was found to be safe"
        verb = &analysis.nodes[sentence.first_token + verb->head];
    }
    if (verb->head == no_head) {
        return nullptr;
    }
    Span const above = analysis.segmentation.tokens[sentence.first_token + verb->head].span;
    auto const at = std::find_if(
        analysis.assertions.begin(), analysis.assertions.end(),
        [&](Assertion const& one) { return !one.nominal && one.predicate.head == above; });
    return at == analysis.assertions.end() ? nullptr : &*at;
}

namespace {

// "has yet to approve", "ceased to record", "continues to record": what completes a finite verb
// that says only whether or how far it is done.
bool completes_finite(Analysis const& analysis, std::uint32_t sentence, std::uint32_t token,
                      Lexicon const& lexicon) {
    static constexpr auto phases = std::to_array<std::string_view>(
        {"have", "fail", "cease", "stop", "continue", "begin", "start", "manage", "keep"});
    std::uint32_t const first = analysis.segmentation.sentences[sentence].first_token;
    Node const& node = analysis.nodes[token];
    if (universal(node.relation) != Relation::xcomp || node.head == no_head) {
        return false;
    }
    std::uint32_t const above = first + node.head;
    Xpos const tag = analysis.nodes[above].xpos;
    bool const finite = tag == Xpos::vbd || tag == Xpos::vbp || tag == Xpos::vbz;
    std::string const word =
        to_lower(slice(analysis.article.text(), analysis.segmentation.tokens[above].span));
    return finite && one_of(lexicon.lemma(word, WordClass::verb), phases);
}

} // namespace

Truth is_finite(Record const& record, Facts const& facts) {
    Node const* verb = verb_node(record, facts);
    if (verb == nullptr) {
        return Truth::unknown;
    }
    Assertion const& assertion = *facts.assertion(record);
    Predicate const& predicate = assertion.predicate;
    switch (verb->xpos) {
    case Xpos::vbd:
    case Xpos::vbp:
    case Xpos::vbz:
        return Truth::yes;
    default:
        break;
    }
    Analysis const& analysis = facts.analysis(record);
    auto const token = static_cast<std::uint32_t>(verb - analysis.nodes.data());
    // "was told", "did not stop", "is standing"; not "to stop", "told", "not even standing".
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"be",    "have",   "do",   "will",  "would", "may", "might", "can",
         "could", "should", "must", "shall", "'s",    "’s",  "'ve",   "’ve",
         "'re",   "’re",    "'m",   "’m",    "'ll",   "’ll", "'d",    "’d"});
    auto const before =
        plain_words(slice(analysis.article.text(), {predicate.span.begin, predicate.head.begin}));
    bool const auxiliary = !before.empty() && before.front() != "to" && facts.lexicon != nullptr &&
                           std::any_of(before.begin(), before.end(), [&](std::string const& word) {
                               return one_of(facts.lexicon->lemma(word, WordClass::verb), verbs) ||
                                      word.ends_with("n't") || word.ends_with("n’t");
                           });
    return truth(auxiliary ||
                 (facts.lexicon != nullptr && assertion.modality == Modality::asserted &&
                  completes_finite(analysis, assertion.sentence, token, *facts.lexicon)));
}

Truth is_past(Record const& record, Facts const& facts) {
    Node const* verb = verb_node(record, facts);
    if (verb == nullptr) {
        return Truth::unknown;
    }
    Assertion const& assertion = *facts.assertion(record);
    std::string_view const text = facts.article(record).text();
    static constexpr auto past_auxiliaries =
        std::to_array<std::string_view>({"was", "were", "has", "have", "had", "did"});
    bool const auxiliary =
        any_one_of(plain_words(slice(text, assertion.predicate.span)), past_auxiliaries);
    bool const already = one_of("already", plain_words(slice(text, assertion.span)));
    return truth(already || verb->xpos == Xpos::vbd || (auxiliary && verb->xpos == Xpos::vbn));
}

Truth is_speech(Record const& record, Facts const& facts) {
    Assertion const* assertion = facts.assertion(record);
    if (assertion == nullptr || facts.lexicon == nullptr) {
        return Truth::unknown;
    }
    // "asked for a recount" is no speech.
    return truth(assertion->predicate.governed != "for" &&
                 facts.lexicon->listed(assertion->predicate.lemma, WordList::saying_verb));
}

Truth is_purpose(Record const& record, Facts const& facts) {
    Node const* verb = verb_node(record, facts);
    if (verb == nullptr) {
        return Truth::unknown;
    }
    Relation const relation = universal(verb->relation);
    return truth(verb->xpos == Xpos::vb &&
                 (relation == Relation::advcl || relation == Relation::acl));
}

namespace {

constexpr auto in_a_state = std::to_array<std::string_view>({"in", "on", "under", "at", "out of"});

// Verbs that say no more of a deed than that it was done: "the count was held", "the strike began".
constexpr auto holding_verbs = std::to_array<std::string_view>(
    {"hold", "stage", "conduct", "carry out", "perform", "get under way", "begin", "start", "do"});

// The deed that such a verb tells of: "strike" in "the strike began".
std::string held_deed(Record const& record, Assertion const& assertion, Facts const& facts) {
    std::string_view const text = facts.article(record).text();
    bool const takes_place =
        assertion.predicate.lemma == "take" && slice(text, assertion.object.head) == "place";
    bool const of_subject =
        takes_place || assertion.predicate.passive || assertion.object.head.empty();
    Span const done = of_subject ? assertion.subject.head : assertion.object.head;
    bool const held = takes_place || one_of(assertion.predicate.lemma, holding_verbs);
    if (done.empty() || assertion.nominal || !held || facts.lexicon == nullptr) {
        return {};
    }
    std::string noun = facts.lexicon->lemma(to_lower(slice(text, done)), WordClass::noun);
    return is_deed(noun, facts) ? noun : std::string();
}

// The words that tell what is done: "force" in "was in force".
std::vector<ContentItem> telling_words(StoryContent const& content, Record const& record,
                                       Assertion const& assertion) {
    std::size_t const place = content.place_of(record.article);
    Span done = assertion.predicate.passive ? assertion.subject.head : assertion.object.head;
    if (done.empty() && assertion.predicate.lemma == "be" && !assertion.arguments.empty() &&
        one_of(assertion.arguments.front().role, in_a_state)) {
        done = assertion.arguments.front().phrase.head;
    }
    auto const items = content.within(place, is_light(assertion) ? done : assertion.predicate.head);
    return {items.begin(), items.end()};
}

Truth predicates_alike(Record const& a, Record const& b, double enough, Facts const& facts) {
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    Assertion const* first = facts.assertion(a);
    Assertion const* second = facts.assertion(b);
    if (first == nullptr || second == nullptr || content == nullptr || a.story != b.story) {
        return Truth::unknown;
    }
    std::string const& one_verb = first->predicate.lemma;
    std::string const& other_verb = second->predicate.lemma;
    // "had 23 people on board": light, and of one thing.
    auto const thing = [&](Record const& record, Assertion const& one) {
        return facts.lexicon->lemma(to_lower(slice(facts.article(record).text(), one.object.head)),
                                    WordClass::noun);
    };
    bool const one_thing = facts.lexicon != nullptr && !first->object.head.empty() &&
                           !second->object.head.empty() && thing(a, *first) == thing(b, *second);
    if (one_verb == other_verb && (!is_light(*first) || one_thing)) {
        return Truth::yes;
    }
    // "called off", "cancelled"; "at Oslo's request", "Oslo asked for"
    bool const phrasal =
        one_verb.find(' ') != std::string::npos || other_verb.find(' ') != std::string::npos;
    bool const by_noun = first->nominal != second->nominal;
    if ((phrasal || by_noun) && facts.lexicon != nullptr &&
        (facts.lexicon->synonymous(one_verb, other_verb) ||
         paraphrases(one_verb, other_verb, *facts.lexicon))) {
        return Truth::yes;
    }
    std::size_t const place_a = content->place_of(a.article);
    std::size_t const place_b = content->place_of(b.article);
    auto const meet = [&](std::span<ContentItem const> left, std::span<ContentItem const> right,
                          double least) {
        return std::any_of(left.begin(), left.end(), [&](ContentItem const& one) {
            return std::any_of(right.begin(), right.end(), [&](ContentItem const& other) {
                return content->likeness(place_a, one, place_b, other) >= least;
            });
        });
    };
    // "lodged an appeal" and "to appeal": the noun of the verb.
    constexpr double derived = 0.85;
    auto const object_of = [&](std::size_t place, Assertion const& one) {
        auto const items = content->within(place, one.object.head);
        bool const tells_a_deed = items.size() == 1 && is_deed(content->text(items[0].term), facts);
        return tells_a_deed ? items : std::span<ContentItem const>();
    };
    auto const verb_of = [&](std::size_t place, Assertion const& one) {
        return content->within(place, one.predicate.head);
    };
    return truth(
        meet(telling_words(*content, a, *first), telling_words(*content, b, *second), enough) ||
        meet(verb_of(place_a, *first), object_of(place_b, *second), derived) ||
        meet(object_of(place_a, *first), verb_of(place_b, *second), derived));
}

// What the clause may be called among paraphrases beside its verb: "strike" of "the strike began",
// "go poll" of "went to the polls".
std::vector<std::string> other_callings(Record const& record, Facts const& facts) {
    Assertion const& assertion = *facts.assertion(record);
    std::vector<std::string> out;
    if (std::string deed = held_deed(record, assertion, facts); !deed.empty()) {
        out.push_back(std::move(deed));
    }
    static constexpr auto phrase_verbs = std::to_array<std::string_view>(
        {"burn", "cast", "come", "down", "give", "go", "hand", "hold", "leave", "lose", "make",
         "put", "quit", "sit", "stop", "take", "tender"});
    std::string const& lemma = assertion.predicate.lemma;
    if (!one_of(std::string_view(lemma).substr(0, lemma.find(' ')), phrase_verbs)) {
        return out;
    }
    std::uint32_t const end = std::max(assertion.predicate.span.end, assertion.span.end);
    for (std::string const& word :
         plain_words(slice(facts.article(record).text(), {assertion.predicate.span.end, end}))) {
        out.push_back(lemma + " " + facts.lexicon->lemma(word, WordClass::noun));
    }
    return out;
}

// "went to the polls", "voted"; "the strike began", "stopped work".
bool called_alike(Record const& a, Record const& b, Facts const& facts) {
    auto const groups = [&](std::vector<std::string> const& callings) {
        std::vector<std::string> out;
        for (std::string const& calling : callings) {
            auto const numbers =
                plain_words(facts.lexicon->list_value(calling, WordList::paraphrase));
            out.insert(out.end(), numbers.begin(), numbers.end());
        }
        return out;
    };
    auto const first = groups(other_callings(a, facts));
    auto const second = groups(other_callings(b, facts));
    if (first.empty() && second.empty()) {
        return false;
    }
    return any_one_of(first, second) ||
           any_one_of(first, groups({facts.assertion(b)->predicate.lemma})) ||
           any_one_of(groups({facts.assertion(a)->predicate.lemma}), second);
}

} // namespace

bool paraphrases(std::string const& one, std::string const& other, Lexicon const& lexicon) {
    auto const groups = plain_words(lexicon.list_value(one, WordList::paraphrase));
    return any_one_of(groups, plain_words(lexicon.list_value(other, WordList::paraphrase)));
}

bool is_deed(WordField field) {
    return field == WordField::act || field == WordField::event ||
           field == WordField::communication || field == WordField::process;
}

bool is_deed(std::string_view noun, Facts const& facts) {
    return facts.lexicon == nullptr || is_deed(facts.lexicon->field(noun, WordClass::noun));
}

Truth like_predicate(Record const& a, Record const& b, Facts const& facts) {
    constexpr double enough = 0.6;
    Truth const alike = predicates_alike(a, b, enough, facts);
    if (alike != Truth::no || facts.lexicon == nullptr) {
        return alike;
    }
    // Of one party a rarer synonym may be said too: "took", "removed the sample".
    std::string const& one = facts.assertion(a)->predicate.lemma;
    std::string const& other = facts.assertion(b)->predicate.lemma;
    bool const paraphrased = paraphrases(one, other, *facts.lexicon);
    bool const akin = paraphrased || facts.lexicon->synonymous(one, other);
    return truth((akin && share_party(a, b, facts) == Truth::yes) ||
                 (paraphrased && share_object(a, b, facts) == Truth::yes) ||
                 called_alike(a, b, facts));
}

Truth same_predicate(Record const& a, Record const& b, Facts const& facts) {
    constexpr double enough = 0.85;
    return predicates_alike(a, b, enough, facts);
}

namespace {

// What completes the verb: "to play on Saturday" of "is eligible to play on Saturday".
std::vector<ContentItem> completing_items(StoryContent const& content, Record const& record,
                                          Facts const& facts) {
    std::vector<ContentItem> out;
    Node const* verb = verb_node(record, facts);
    if (verb == nullptr) {
        return out;
    }
    Analysis const& analysis = facts.analysis(record);
    Sentence const& sentence = analysis.segmentation.sentences[facts.assertion(record)->sentence];
    auto head = static_cast<std::uint32_t>(verb - analysis.nodes.data()) - sentence.first_token;
    if (universal(verb->relation) == Relation::cop) {
        head = verb->head;
    }
    // Heads of what completes it, then of what hangs on those.
    std::vector<bool> under(sentence.end_token - sentence.first_token);
    for (bool grown = true; grown;) {
        grown = false;
        for (std::uint32_t i = 0; i < under.size(); ++i) {
            Node const& node = analysis.nodes[sentence.first_token + i];
            Relation const relation = universal(node.relation);
            bool const completes =
                node.head == head && (relation == Relation::xcomp || relation == Relation::ccomp);
            bool const hangs = node.head != no_head && under[node.head];
            if (!under[i] && (completes || hangs)) {
                under[i] = grown = true;
            }
        }
    }
    for (ContentItem const& item :
         content.of_sentence(content.place_of(record.article), facts.assertion(record)->sentence)) {
        for (std::uint32_t i = 0; i < under.size(); ++i) {
            Span const token = analysis.segmentation.tokens[sentence.first_token + i].span;
            if (under[i] && item.span.overlaps(token)) {
                out.push_back(item);
                break;
            }
        }
    }
    return out;
}

} // namespace

Truth same_complement(Record const& a, Record const& b, Facts const& facts) {
    constexpr double enough = 0.8;
    StoryContent const* content = facts.content ? facts.content(a.story) : nullptr;
    bool const claims = facts.assertion(a) != nullptr && facts.assertion(b) != nullptr;
    if (content == nullptr || !claims || a.story != b.story) {
        return Truth::unknown;
    }
    std::vector<ContentItem> const first = completing_items(*content, a, facts);
    std::vector<ContentItem> const second = completing_items(*content, b, facts);
    if (first.empty() || second.empty()) {
        return truth(first.empty() && second.empty());
    }
    return truth(align(*content, {content->place_of(a.article), first},
                       {content->place_of(b.article), second})
                     .contained() >= enough);
}

} // namespace gainsay
