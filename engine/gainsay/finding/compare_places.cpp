#include <gainsay/base/one_of.h>
#include <gainsay/finding/compare_places.h>
#include <gainsay/finding/fields.h>
#include <gainsay/finding/party.h>
#include <gainsay/finding/whereabouts.h>
#include <gainsay/graph/noun_phrase.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace gainsay {

namespace {

constexpr auto houses = std::to_array<std::string_view>(
    {"hotel",   "hall",    "hospital", "school", "church",  "station",    "airport",
     "stadium", "theatre", "theater",  "museum", "prison",  "court",      "bridge",
     "park",    "centre",  "center",   "clinic", "college", "university", "arena",
     "square",  "street",  "road",     "avenue", "river",   "lake"});

// "At" and "to" where both tell where one party is: "lies at Lorne", "was towed to Vestby".
bool one_role(Value const& a, Value const& b, Facts const& facts) {
    PlaceRole const first = a.from->place_role;
    PlaceRole const second = b.from->place_role;
    return first == second || (first != PlaceRole::from && second != PlaceRole::from &&
                               one_whereabouts(*a.from, *b.from, facts) == Truth::yes);
}

// Names of places, and of houses: "the Harbour Hotel".
std::vector<ContentItem> place_names(Party const& party, Value const& value, Facts const& facts) {
    std::vector<ContentItem> out;
    for (ContentItem const& item : party.items) {
        bool const house = any_one_of(words_at(value, item.span, facts), houses);
        // "near Santa Olmo", whatever it may be elsewhere; "at Orbis" works somebody.
        Span const before{item.span.begin < 5 ? 0 : item.span.begin - 5, item.span.begin};
        auto const preposition = words_at(value, before, facts);
        bool const within =
            !preposition.empty() && (preposition.back() == "near" || preposition.back() == "in");
        bool const whole =
            party.name && !party.head && party.name->term == item.term &&
            (item.entity == EntityKind::other || (item.entity != EntityKind::person && within));
        if (item.kind == ContentKind::name &&
            (item.entity == EntityKind::place || house || whole)) {
            out.push_back(item);
        }
    }
    return out;
}

// What the phrase's common noun is: a building, an area, a game.
WordField head_field(Party const& party, StoryContent const& content, Facts const& facts) {
    return party.head && facts.lexicon != nullptr
               ? facts.lexicon->field(content.text(party.head->term), WordClass::noun)
               : WordField::other;
}

// "the school at Pelham", "the Harbour Hotel"; not "Pelham" or "the Pelham district": the one may
// stand in the other.
bool is_house(Party const& party, Value const& value, StoryContent const& content,
              Facts const& facts) {
    static constexpr auto posts =
        std::to_array<std::string_view>({"post", "station", "point", "home"});
    bool const area = head_field(party, content, facts) == WordField::location &&
                      !one_of(content.text(party.head->term), posts);
    return (party.head.has_value() && !area) ||
           std::any_of(party.items.begin(), party.items.end(), [&](ContentItem const& item) {
               // "the Harbour Hotel", "Lake Halvik"
               return any_one_of(words_at(value, item.span, facts), houses);
           });
}

std::string_view site_at(Value const& value, Facts const& facts) {
    Analysis const& analysis = facts.analysis(*value.from);
    auto const phrase = noun_phrase(analysis, value.span);
    return phrase && facts.lexicon != nullptr ? site_of(analysis, *phrase, *facts.lexicon)
                                              : std::string_view();
}

// "Vestby" of "a private clinic in Vestby", which Lorne does not hold; nothing of "the Vestby
// clinic".
bool tells_its_town(Party const& party, std::vector<ContentItem> const& names, Value const& value,
                    Facts const& facts) {
    static constexpr auto within = std::to_array<std::string_view>({"in", "near", "at"});
    return !site_at(value, facts).empty() &&
           std::any_of(names.begin(), names.end(), [&](ContentItem const& name) {
               Span const before{party.head->span.end, name.span.begin};
               bool const house = any_one_of(words_at(value, name.span, facts), houses);
               return !house && name.entity == EntityKind::place && before.begin < before.end &&
                      any_one_of(words_at(value, before, facts), within);
           });
}

// "the loss at Chicago": what takes place is no place; a mission is one.
bool is_happening(Party const& party, StoryContent const& content, Facts const& facts) {
    static constexpr auto places = std::to_array<std::string_view>(
        {"mission", "camp", "base", "crossing", "landing", "mine", "works", "headquarters"});
    WordField const field = head_field(party, content, facts);
    return (field == WordField::act || field == WordField::event) &&
           !(party.head && one_of(content.text(party.head->term), places));
}

// "the gym" and "the library" of one school.
bool two_sites(Party const& first, Value const& a, Party const& second, Value const& b,
               StoryContent const& content, Facts const& facts) {
    std::string_view const site = site_at(a, facts);
    if (site.empty() || site != site_at(b, facts) || !one_role(a, b, facts) || !first.head ||
        !second.head || akin(content, *first.head, *second.head)) {
        return false;
    }
    auto const tells_of = [&](Value const& value, ContentItem const& head) {
        auto const words = words_at(value, sentence_of(*value.from, facts), facts);
        return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
            return facts.lexicon->lemma(word, WordClass::noun) == content.text(head.term);
        });
    };
    return !tells_of(a, *second.head) && !tells_of(b, *first.head);
}

} // namespace

Truth apart(Value const& a, Value const& b, Facts const& facts) {
    StoryContent const* content = content_of(a, b, facts);
    auto const first = party_of(a, facts);
    auto const second = party_of(b, facts);
    if (content == nullptr || !first || !second) {
        return Truth::unknown;
    }
    if (two_sites(*first, a, *second, b, *content, facts)) {
        return Truth::yes;
    }
    std::vector<ContentItem> const left = place_names(*first, a, facts);
    std::vector<ContentItem> const right = place_names(*second, b, facts);
    bool const house = is_house(*first, a, *content, facts);
    bool const other_house = is_house(*second, b, *content, facts);
    // "at a clinic in Vestby", "in Lorne"
    bool const towns = (house && !second->head && tells_its_town(*first, left, a, facts)) ||
                       (other_house && !first->head && tells_its_town(*second, right, b, facts));
    bool const comparable = one_role(a, b, facts) && (house == other_house || towns) &&
                            !is_happening(*first, *content, facts) &&
                            !is_happening(*second, *content, facts);
    if (left.empty() || right.empty() || !comparable) {
        return Truth::unknown;
    }
    // "the Gulf", "the Persian Gulf"; "Banstead", "Banstead High Street"
    auto const named_in = [&](std::vector<ContentItem> const& names, Value const& value,
                              Value const& other, bool in_a_town) {
        auto const phrase = words_at(other, sentence_of(*other.from, facts), facts);
        return std::any_of(names.begin(), names.end(), [&](ContentItem const& name) {
            auto words = words_at(value, name.span, facts);
            if (in_a_town && words.size() > 1 && one_of(words.back(), houses)) {
                words.pop_back(); // "Lorne Hospital" is not "a hospital in Vestby"
            }
            return share_a_word(words, phrase);
        });
    };
    if (named_in(left, a, b, tells_its_town(*second, right, b, facts)) ||
        named_in(right, b, a, tells_its_town(*first, left, a, facts))) {
        return Truth::no;
    }
    auto const lands = [&](std::vector<ContentItem> const& names, Value const& value) {
        return std::all_of(names.begin(), names.end(), [&](ContentItem const& item) {
            return !land_of(item, value, facts).empty() && !is_capital(item, value, facts);
        });
    };
    if (lands(left, a) != lands(right, b)) {
        return Truth::unknown; // the town may lie in the country
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

} // namespace gainsay
