#include <gainsay/assertion/noun_class.h>
#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/compare_parties.h>
#include <gainsay/finding/party.h>
#include <gainsay/finding/person.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace gainsay {

namespace {

// What anybody may be beside a calling: for a while, to somebody, or in what is told.
constexpr auto no_calling = std::to_array<std::string_view>(
    {"academic",    "adult",       "amateur",       "analyst",     "angler",     "aunt",
     "boater",      "brother",     "bystander",     "captain",     "chairman",   "chairperson",
     "chairwoman",  "citizen",     "commander",     "commuter",    "constable",  "cop",
     "cousin",      "cyclist",     "daughter",      "detective",   "director",   "enthusiast",
     "executive",   "fan",         "father",        "foreigner",   "girlfriend", "graduate",
     "grandfather", "grandmother", "guest",         "hiker",       "homeowner",  "hunter",
     "husband",     "informant",   "insider",       "inspector",   "jogger",     "lady",
     "landlord",    "lieutenant",  "local",         "manager",     "master",     "migrant",
     "mother",      "motorist",    "native",        "nephew",      "niece",      "officer",
     "onlooker",    "owner",       "parent",        "passer",      "passer-by",  "passerby",
     "pedestrian",  "pensioner",   "policeman",     "policewoman", "president",  "professional",
     "professor",   "relative",    "researcher",    "rider",       "runner",     "scientist",
     "seaman",      "sergeant",    "sister",        "skier",       "skipper",    "son",
     "specialist",  "stranger",    "supporter",     "surfer",      "swimmer",    "teenager",
     "tenant",      "tourist",     "traveller",     "uncle",       "veteran",    "viewer",
     "villager",    "walker",      "whistleblower", "wife",        "youngster",  "youth"});
constexpr auto children = std::to_array<std::string_view>(
    {"boy", "girl", "child", "toddler", "schoolboy", "schoolgirl", "pupil", "schoolchild"});

constexpr auto of_an_age =
    std::to_array<std::string_view>({"man", "woman", "lady", "youth", "lad"});

struct Age {
    int least = 0;
    int most = 130;
};

struct Person {
    Gender gender = Gender::unknown;
    Age age;
    std::vector<std::string> callings;
    bool one = false;          // not several
    bool told_by_noun = false; // the gender: "a woman", not "Ann Lee … she"
};

constexpr Age grown_up{18, 130};

void narrow(Age& age, Age const& by) {
    age = {std::max(age.least, by.least), std::min(age.most, by.most)};
}

Age age_of_noun(std::string_view noun) {
    return one_of(noun, children) ? Age{0, 17} : noun == "teenager" ? Age{13, 19} : Age{};
}

// "in her late thirties"
Age age_of_decade(std::string_view word) {
    static constexpr auto decades =
        std::to_array<std::string_view>({"teens", "twenties", "thirties", "forties", "fifties",
                                         "sixties", "seventies", "eighties", "nineties"});
    auto const* const at = std::find(decades.begin(), decades.end(), word);
    int const begin = static_cast<int>(at - decades.begin() + 1) * 10;
    return at == decades.end() ? Age{} : Age{begin, begin + 9};
}

// "a girl of 14", "a 15-year-old", "Abel Tran, 44"
bool tells_age(Quantity const& amount, std::string_view text) {
    if (amount.unit == "year") {
        return true;
    }
    auto const before =
        plain_words(text.substr(0, amount.span.begin)
                        .substr(amount.span.begin > 12 ? amount.span.begin - 12 : 0));
    if (!amount.unit.empty() || before.empty()) {
        return false;
    }
    bool const of = before.size() > 1 && before.back() == "of"; // not "a mother of three"
    return of ? one_of(before[before.size() - 2], of_an_age) ||
                    one_of(before[before.size() - 2], children)
              : before.back() == "aged";
}

void read_age(Party const& party, Value const& value, Facts const& facts, Age& age) {
    constexpr std::uint32_t beside = 2; // ", 44"
    Analysis const& analysis = facts.analysis(*value.from);
    Span const around{party.span.begin, party.span.end + beside + 1};
    for (Quantity const& amount : analysis.values.quantities) {
        if (amount.span.overlaps(around) && tells_age(amount, analysis.article.text())) {
            narrow(age, {amount.low ? static_cast<int>(amount.low->to_double()) : 0,
                         amount.high ? static_cast<int>(amount.high->to_double()) : 130});
        }
    }
    Age decades{130, 0};
    for (std::string const& word : words_at(value, party.span, facts)) {
        if (Age const decade = age_of_decade(word); decade.least > 0) {
            decades = {std::min(decades.least, decade.least), std::max(decades.most, decade.most)};
        }
    }
    if (decades.least <= decades.most) {
        narrow(age, decades);
    }
}

// By what stands for the name elsewhere: "she", "his".
Gender gender_of_references(Value const& value, Facts const& facts) {
    Analysis const& analysis = facts.analysis(*value.from);
    std::string_view const text = analysis.article.text();
    for (Entity const& entity : analysis.entities) {
        auto const meant = [&](Span span) { return span.overlaps(value.span); };
        bool const here = std::any_of(entity.mentions.begin(), entity.mentions.end(), meant) ||
                          std::any_of(entity.references.begin(), entity.references.end(), meant);
        if (!here || entity.kind == EntityKind::place) {
            continue;
        }
        for (Span const reference : entity.references) {
            PronounFacts const* const pronoun = pronoun_facts(to_lower(slice(text, reference)));
            if (pronoun != nullptr && pronoun->gender != Gender::unknown) {
                return pronoun->gender;
            }
        }
    }
    return Gender::unknown;
}

std::optional<Person> read_person(Value const& value, Facts const& facts) {
    auto const party = party_of(value, facts);
    StoryContent const* content = party ? facts.content(value.from->story) : nullptr;
    if (content == nullptr || facts.lexicon == nullptr) {
        return std::nullopt;
    }
    Person out;
    bool person = party->name && party->name->entity == EntityKind::person;
    for (Span const top : party->tops) {
        if (party->name && party->name->span.overlaps(top)) {
            continue;
        }
        std::string const form = to_lower(slice(facts.article(*value.from).text(), top));
        std::string const word = facts.lexicon->lemma(form, WordClass::noun);
        Gender const gender = gender_of_noun(word);
        if (gender == Gender::unknown && sort_of_noun(word, *facts.lexicon) != Sort::person) {
            continue;
        }
        person = true;
        narrow(out.age, age_of_noun(word));
        out.gender = out.gender == Gender::unknown ? gender : out.gender;
        bool const works = facts.lexicon->broader("worker", word, WordClass::noun);
        narrow(out.age, works ? grown_up : Age());
        if (!is_generic_party(word) && !one_of(word, no_calling) && !one_of(word, children)) {
            out.callings.push_back(word);
            narrow(out.age, grown_up);
        }
    }
    if (!person) {
        return std::nullopt;
    }
    read_age(*party, value, facts, out.age);
    out.told_by_noun = out.gender != Gender::unknown;
    if (!out.told_by_noun && party->name) {
        out.gender = gender_of_references(value, facts);
    }
    if (out.age.least > out.age.most) {
        out.age = {}; // "a fisherman of 15"
    }
    out.one = !is_group(*party, *content);
    return out;
}

std::optional<Person> person_of(Value const& value, Facts const& facts) {
    if (value.from == nullptr) {
        return std::nullopt;
    }
    return facts.memory->of<std::optional<Person>>(*value.from, value.span,
                                                   [&] { return read_person(value, facts); });
}

bool other_calling(Person const& one, Person const& other, Lexicon const& lexicon) {
    auto const may_be = [&](std::string const& a, std::string const& b) {
        return a == b || lexicon.synonymous(a, b) || lexicon.broader(a, b, WordClass::noun) ||
               lexicon.broader(b, a, WordClass::noun);
    };
    return !one.callings.empty() && !other.callings.empty() &&
           std::none_of(one.callings.begin(), one.callings.end(), [&](std::string const& a) {
               return std::any_of(other.callings.begin(), other.callings.end(),
                                  [&](std::string const& b) { return may_be(a, b); });
           });
}

} // namespace

Truth other_person(Value const& a, Value const& b, Facts const& facts) {
    auto const one = person_of(a, facts);
    auto const other = person_of(b, facts);
    if (!one || !other || !one->one || !other->one) {
        return Truth::unknown;
    }
    bool const ages = one->age.most < other->age.least || other->age.most < one->age.least;
    bool const sexes = one->gender != Gender::unknown && other->gender != Gender::unknown &&
                       one->gender != other->gender;
    // Of names that may mean one person a wrong "she" would tell two.
    if (ages || (sexes && one->told_by_noun && other->told_by_noun)) {
        return Truth::yes;
    }
    if (different(a, b, facts) == Truth::no) {
        return Truth::no;
    }
    bool const others = sexes || other_calling(*one, *other, *facts.lexicon);
    return others ? Truth::yes : Truth::unknown;
}

} // namespace gainsay
