#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/party.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

constexpr double same_kind = 0.6; // likeness of two words that can mean one party

// Words for anybody, and for anybody who has done what is told.
constexpr auto generic_parties = std::to_array<std::string_view>(
    {"man",       "woman",    "person",    "people",    "official",  "spokesman",    "spokeswoman",
     "member",    "group",    "source",    "resident",  "worker",    "spokesperson", "victim",
     "witness",   "player",   "child",     "boy",       "girl",      "driver",       "owner",
     "leader",    "company",  "team",      "other",     "couple",    "pair",         "side",
     "one",       "suspect",  "rescuer",   "attacker",  "hacker",    "intruder",     "raider",
     "buyer",     "seller",   "winner",    "loser",     "user",      "caller",       "killer",
     "thief",     "robber",   "kidnapper", "survivor",  "protester", "demonstrator", "passenger",
     "customer",  "patient",  "voter",     "visitor",   "employee",  "author",       "expert",
     "neighbour", "neighbor", "friend",    "colleague", "chief",     "head",         "boss"});

// "one of the museum's volunteers": what sort, the volunteers.
std::uint32_t kind_of(Analysis const& analysis, WholePhrase const& phrase) {
    auto const form = [&](std::uint32_t token) {
        return to_lower(slice(analysis.article.text(), analysis.segmentation.tokens[token].span));
    };
    if (form(phrase.top) != "one" || phrase.tokens.empty()) {
        return phrase.top;
    }
    auto const at = std::find_if(phrase.tokens.begin(), phrase.tokens.end(), [&](std::uint32_t t) {
        return t > phrase.top && analysis.nodes[t].xpos == Xpos::nns &&
               universal(analysis.nodes[t].relation) == Relation::nmod;
    });
    return at == phrase.tokens.end() ? phrase.top : *at;
}

} // namespace

bool is_group(Party const& party, StoryContent const& content) {
    Analysis const& analysis = content.analysis(party.place);
    auto const phrase = party.head ? noun_phrase(analysis, party.span) : std::nullopt;
    static constexpr auto plural = std::to_array<std::string_view>({"they", "them", "both"});
    return phrase && (analysis.nodes[phrase->top].xpos == Xpos::nns ||
                      one_of(to_lower(slice(analysis.article.text(), party.head->span)), plural));
}

bool is_generic_party(std::string_view noun) {
    return one_of(noun, generic_parties);
}

namespace {

std::optional<Party> read_party(Value const& value, Facts const& facts) {
    Analysis const& analysis = facts.analysis(*value.from);
    StoryContent const* content = facts.content(value.from->story);
    auto const phrase = noun_phrase(analysis, value.span);
    if (content == nullptr || !phrase) {
        return std::nullopt;
    }
    Party out;
    out.place = content->place_of(value.from->article);
    out.span = cover(value.span, phrase->span);
    auto const items = content->within(out.place, out.span);
    out.items.assign(items.begin(), items.end());
    std::uint32_t const top = kind_of(analysis, *phrase);
    std::vector<std::uint32_t> tops = phrase->names;
    tops.insert(tops.begin(), top);
    for (std::uint32_t const each : tops) {
        out.tops.push_back(analysis.segmentation.tokens[each].span);
        // "the firm" may be a name, for whom it means, and a word.
        for (ContentItem const& item : items) {
            if (!item.span.overlaps(analysis.segmentation.tokens[each].span)) {
                continue;
            }
            // "the Vestby mayor, Anna Holt": the person
            bool const better = !out.name || (out.name->entity == EntityKind::place &&
                                              item.entity == EntityKind::person);
            if (item.kind == ContentKind::name && better) {
                out.name = item;
            } else if (item.kind == ContentKind::word && each == top && !out.head) {
                out.head = item;
            }
        }
    }
    if (!out.name) {
        auto const meant =
            content->referent(out.place, analysis.segmentation.tokens[phrase->top].span);
        bool const noun = meant && meant->kind == ContentKind::word;
        (noun ? out.head : out.referent) = noun && out.head ? out.head : meant;
    }
    return out;
}

} // namespace

std::optional<Party> party_of(Value const& value, Facts const& facts) {
    if (value.from == nullptr || value.span.empty() || !facts.content) {
        return std::nullopt;
    }
    return facts.memory->of<std::optional<Party>>(*value.from, value.span,
                                                  [&] { return read_party(value, facts); });
}

StoryContent const* content_of(Value const& a, Value const& b, Facts const& facts) {
    bool const one_story = a.from != nullptr && b.from != nullptr && a.from->story == b.from->story;
    return one_story && facts.content ? facts.content(a.from->story) : nullptr;
}

std::string last_word(Analysis const& analysis, ContentItem const& item) {
    auto const words = plain_words(slice(analysis.article.text(), item.span));
    return words.empty() ? "" : words.back();
}

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

std::vector<std::string> words_at(Value const& value, Span span, Facts const& facts) {
    return plain_words(slice(facts.article(*value.from).text(), span));
}

bool share_a_word(std::vector<std::string> const& words, std::vector<std::string> const& others) {
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return word.size() > 2 && one_of(word, others);
    });
}

bool exclude(std::vector<std::string> const& words, std::vector<std::string> const& others,
             Facts const& facts) {
    return facts.lexicon != nullptr &&
           std::any_of(words.begin(), words.end(), [&](std::string const& one) {
               return std::any_of(others.begin(), others.end(), [&](std::string const& other) {
                   return facts.lexicon->opposite(one, other);
               });
           });
}

bool akin(StoryContent const& content, ContentItem const& one, ContentItem const& other) {
    auto const lexical = [](ContentItem const& item) {
        return item.kind == ContentKind::word || item.kind == ContentKind::name;
    };
    // Of words and names the place does not matter.
    return lexical(one) && lexical(other) && content.likeness(0, one, 0, other) >= same_kind;
}

std::string land_of(ContentItem const& item, Value const& value, Facts const& facts) {
    std::string const name = to_lower(slice(facts.article(*value.from).text(), item.span));
    if (facts.lexicon == nullptr) {
        return {};
    }
    Lexicon const& lexicon = *facts.lexicon;
    if (lexicon.listed(name, WordList::country)) {
        std::string_view const first_name = lexicon.list_value(name, WordList::country);
        return first_name.empty() ? name : std::string(first_name);
    }
    if (is_capital(item, value, facts)) {
        return std::string(lexicon.list_value(name, WordList::city));
    }
    return lexicon.broader("state", name, WordClass::noun) ? name : "";
}

bool is_capital(ContentItem const& item, Value const& value, Facts const& facts) {
    std::string const name = to_lower(slice(facts.article(*value.from).text(), item.span));
    return facts.lexicon != nullptr && !facts.lexicon->list_value(name, WordList::city).empty();
}

} // namespace gainsay
