#include <gainsay/lexicon/lexicon.h>

#include <chrono>
#include <doctest/doctest.h>

using namespace gainsay;

namespace {

Lexicon const& lexicon() {
    static Lexicon const loaded = Lexicon::load(GAINSAY_DATA "/lexicon").value();
    return loaded;
}

} // namespace

TEST_CASE("lexicon: a form leads to its base form") {
    struct Row {
        char const* form;
        WordClass word_class;
        char const* lemma;
    };
    for (Row const& row :
         {Row{"struck", WordClass::verb, "strike"}, Row{"left", WordClass::verb, "leave"},
          Row{"said", WordClass::verb, "say"}, Row{"stopped", WordClass::verb, "stop"},
          Row{"agreed", WordClass::verb, "agree"}, Row{"injured", WordClass::verb, "injure"},
          Row{"carries", WordClass::verb, "carry"}, Row{"rising", WordClass::verb, "rise"},
          Row{"is", WordClass::verb, "be"}, Row{"women", WordClass::noun, "woman"},
          Row{"cities", WordClass::noun, "city"}, Row{"boxes", WordClass::noun, "box"},
          Row{"glass", WordClass::noun, "glass"}, Row{"taller", WordClass::adjective, "tall"},
          Row{"grobnik", WordClass::noun, "grobnik"}, Row{"", WordClass::noun, ""}}) {
        CAPTURE(row.form);
        CHECK(lexicon().lemma(row.form, row.word_class) == row.lemma);
    }
}

TEST_CASE("lexicon: words are known by class, in any inflection") {
    CHECK(lexicon().is("negotiated", WordClass::verb));
    CHECK(lexicon().is("treaties", WordClass::noun));
    CHECK(lexicon().is("rapidly", WordClass::adverb));
    CHECK_FALSE(lexicon().is("treaty", WordClass::verb));
    CHECK_FALSE(lexicon().is("grobnik", WordClass::noun));
    CHECK_FALSE(lexicon().is(std::string(100'000, 's'), WordClass::noun));
}

TEST_CASE("lexicon: synonyms share a common sense or are derived from one another") {
    struct Row {
        char const* a;
        char const* b;
        bool synonymous;
    };
    for (Row const& row :
         {Row{"buy", "purchase", true}, Row{"agree", "agreement", true},
          Row{"begin", "start", true}, Row{"injure", "wound", true}, Row{"arrest", "arrest", true},
          Row{"collapse", "collapse", true}, Row{"buy", "sell", false},
          Row{"kill", "injure", false}, Row{"sign", "reject", false}, Row{"rise", "fall", false},
          Row{"grobnik", "sell", false}}) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK(lexicon().synonymous(row.a, row.b) == row.synonymous);
        CHECK(lexicon().synonymous(row.b, row.a) == row.synonymous);
    }
}

TEST_CASE("lexicon: opposites and kinds") {
    CHECK(lexicon().opposite("open", "close"));
    CHECK(lexicon().opposite("rise", "fall"));
    CHECK_FALSE(lexicon().opposite("open", "begin"));
    CHECK(lexicon().opposite("quash", "uphold"));
    CHECK(lexicon().opposite("uphold", "strike down"));
    CHECK_FALSE(lexicon().opposite("quash", "overturn"));
    CHECK_FALSE(lexicon().opposite("uphold", "veto"));
    CHECK(lexicon().opposite("blue", "green"));
    CHECK_FALSE(lexicon().opposite("silver", "grey"));
    CHECK(lexicon().opposite("northeast", "southwest"));
    CHECK_FALSE(lexicon().opposite("north", "northeast"));
    CHECK(lexicon().broader("person", "passenger", WordClass::noun));
    CHECK(lexicon().broader("vehicle", "truck", WordClass::noun));
    CHECK_FALSE(lexicon().broader("passenger", "person", WordClass::noun));
    CHECK(lexicon().field("passenger", WordClass::noun) == WordField::person);
    CHECK(lexicon().frequency("say", WordClass::verb) >
          lexicon().frequency("opine", WordClass::verb));
}

TEST_CASE("lexicon: word lists hold words and what they stand for") {
    CHECK(lexicon().listed("mr", WordList::honorific));
    CHECK(lexicon().listed("prime minister", WordList::title));
    CHECK_FALSE(lexicon().listed("bicycle", WordList::title));
    CHECK(lexicon().list_value("canadian", WordList::demonym) == "canada");
    CHECK(lexicon().list_value("uk", WordList::country) == "united kingdom");
    CHECK(lexicon().list_value("norway", WordList::country) == "norway");
    CHECK(lexicon().list_value("plan", WordList::unreal_verb) == "planned");
    CHECK(lexicon().list_value("bicycle", WordList::country).empty());
}

TEST_CASE("lexicon: an inflection leads away from a base form that is spelled alike") {
    CHECK(lexicon().base_form("glasses", WordClass::noun) == "glass");
    CHECK(lexicon().base_form("found", WordClass::verb) == "find");
    CHECK_FALSE(lexicon().base_form("treaty", WordClass::noun));
    CHECK_FALSE(lexicon().base_form("", WordClass::noun));
    CHECK_FALSE(lexicon().base_form(std::string(100'000, 's'), WordClass::noun));
}

TEST_CASE("lexicon: what is always written with a capital is known") {
    CHECK(lexicon().capitalised("american", WordClass::adjective));
    CHECK(lexicon().capitalised("paris", WordClass::noun));
    CHECK_FALSE(lexicon().capitalised("turkey", WordClass::noun));
    CHECK_FALSE(lexicon().capitalised("grobnik", WordClass::noun));
}
