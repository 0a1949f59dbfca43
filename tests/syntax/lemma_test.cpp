#include <gainsay/syntax/lemma.h>

#include <doctest/doctest.h>
#include <string>

using namespace gainsay;

namespace {

struct Row {
    char const* form;
    Upos upos;
    Xpos xpos;
    char const* lemma;
};

void check(std::initializer_list<Row> rows) {
    static Lexicon const lexicon = Lexicon::load(GAINSAY_DATA "/lexicon").value();
    for (Row const& row : rows) {
        CAPTURE(row.form);
        CHECK(lemma(row.form, row.upos, row.xpos, lexicon) == row.lemma);
    }
}

} // namespace

TEST_CASE("lemma: verbs, regular, irregular and doubled") {
    check({{"struck", Upos::verb, Xpos::vbd, "strike"},
           {"Stopped", Upos::verb, Xpos::vbd, "stop"},
           {"travelling", Upos::verb, Xpos::vbg, "travel"},
           {"hoped", Upos::verb, Xpos::vbn, "hope"},
           {"carries", Upos::verb, Xpos::vbz, "carry"},
           {"found", Upos::verb, Xpos::vbd, "find"},
           {"found", Upos::verb, Xpos::vb, "found"},
           {"put", Upos::verb, Xpos::vbd, "put"},
           {"SAID", Upos::verb, Xpos::vbd, "say"},
           {"organised", Upos::verb, Xpos::vbn, "organise"},
           {"lay", Upos::verb, Xpos::vbd, "lie"}});
}

TEST_CASE("lemma: verbs that no dictionary has follow the rules of spelling") {
    check({{"tweeted", Upos::verb, Xpos::vbd, "tweet"},
           {"blogging", Upos::verb, Xpos::vbg, "blog"},
           {"vaping", Upos::verb, Xpos::vbg, "vape"},
           {"googled", Upos::verb, Xpos::vbd, "google"},
           {"rebranded", Upos::verb, Xpos::vbn, "rebrand"},
           {"retweets", Upos::verb, Xpos::vbz, "retweet"},
           {"goin'", Upos::verb, Xpos::vbg, "go"},
           {"ed", Upos::verb, Xpos::vbd, "ed"},
           {"ing", Upos::verb, Xpos::vbg, "ing"}});
}

TEST_CASE("lemma: what contractions leave is whole again") {
    check({{"n't", Upos::part, Xpos::rb, "not"},
           {"n\u2019t", Upos::part, Xpos::rb, "not"},
           {"'ll", Upos::aux, Xpos::md, "will"},
           {"wo", Upos::aux, Xpos::md, "will"},
           {"ca", Upos::aux, Xpos::md, "can"},
           {"'d", Upos::aux, Xpos::md, "would"},
           {"'d", Upos::aux, Xpos::vbd, "have"},
           {"'s", Upos::aux, Xpos::vbz, "be"},
           {"\u2019re", Upos::aux, Xpos::vbp, "be"},
           {"'ve", Upos::aux, Xpos::vb, "have"},
           {"\u2019s", Upos::part, Xpos::pos, "'s"},
           {"'", Upos::part, Xpos::pos, "'s"},
           {"'s", Upos::pron, Xpos::prp, "we"},
           {"na", Upos::part, Xpos::to, "to"}});
}

TEST_CASE("lemma: pronouns and determiners") {
    check({{"Me", Upos::pron, Xpos::prp, "I"},
           {"i", Upos::pron, Xpos::prp, "I"},
           {"them", Upos::pron, Xpos::prp, "they"},
           {"her", Upos::pron, Xpos::prp, "she"},
           {"her", Upos::pron, Xpos::prp_possessive, "her"},
           {"its", Upos::pron, Xpos::prp_possessive, "its"},
           {"themselves", Upos::pron, Xpos::prp, "themselves"},
           {"An", Upos::det, Xpos::dt, "a"},
           {"these", Upos::det, Xpos::dt, "this"},
           {"Those", Upos::pron, Xpos::dt, "that"}});
}

TEST_CASE("lemma: nouns and names") {
    check({{"women", Upos::noun, Xpos::nns, "woman"},
           {"glasses", Upos::noun, Xpos::nns, "glass"},
           {"species", Upos::noun, Xpos::nns, "species"},
           {"data", Upos::noun, Xpos::nns, "data"},
           {"Cities", Upos::noun, Xpos::nns, "city"},
           {"grobniks", Upos::noun, Xpos::nns, "grobnik"},
           {"1970s", Upos::noun, Xpos::nns, "1970s"},
           {"70's", Upos::noun, Xpos::nns, "70s"},
           {"Agreement", Upos::noun, Xpos::nn, "agreement"},
           {"DNA", Upos::noun, Xpos::nn, "DNA"},
           {"PM", Upos::noun, Xpos::nn, "p.m."},
           {"news", Upos::noun, Xpos::nn, "news"},
           {"Nations", Upos::propn, Xpos::nnps, "Nation"},
           {"Studies", Upos::propn, Xpos::nnps, "Study"},
           {"Paris", Upos::propn, Xpos::nnp, "Paris"},
           {"canada", Upos::propn, Xpos::nnp, "Canada"},
           {"al", Upos::propn, Xpos::nnp, "al"},
           {"Sept.", Upos::propn, Xpos::nnp, "September"},
           {"United", Upos::verb, Xpos::nnp, "Unite"}});
}

TEST_CASE("lemma: adjectives and adverbs") {
    check({{"larger", Upos::adj, Xpos::jjr, "large"},
           {"biggest", Upos::adj, Xpos::jjs, "big"},
           {"better", Upos::adj, Xpos::jjr, "good"},
           {"better", Upos::adv, Xpos::rbr, "well"},
           {"Worst", Upos::adj, Xpos::jjs, "bad"},
           {"more", Upos::adv, Xpos::rbr, "more"},
           {"sooner", Upos::adv, Xpos::rbr, "soon"},
           {"earliest", Upos::adj, Xpos::jjs, "early"},
           {"Injured", Upos::adj, Xpos::jj, "injured"},
           {"ongoing", Upos::adj, Xpos::jj, "ongoing"},
           {"American", Upos::adj, Xpos::jj, "American"},
           {"BRITISH", Upos::adj, Xpos::jj, "British"},
           {"Arab", Upos::adj, Xpos::jj, "Arab"},
           {"Nice", Upos::adj, Xpos::jj, "nice"},
           {"third", Upos::adj, Xpos::jj, "third"},
           {"Quickly", Upos::adv, Xpos::rb, "quickly"}});
}

TEST_CASE("lemma: numbers and marks") {
    check({{"200,000", Upos::num, Xpos::cd, "200000"},
           {"3.5", Upos::num, Xpos::cd, "3.5"},
           {"Seven", Upos::num, Xpos::cd, "seven"},
           {"bn", Upos::num, Xpos::cd, "billion"},
           {"XIII", Upos::num, Xpos::cd, "XIII"},
           {"\u201C", Upos::punct, Xpos::opening_quote, "\""},
           {"\u2019", Upos::punct, Xpos::closing_quote, "'"},
           {"\u2013", Upos::punct, Xpos::colon, "-"},
           {".", Upos::punct, Xpos::stop, "."},
           {"$", Upos::sym, Xpos::currency, "$"}});
}

TEST_CASE("lemma: any form with any tags has a lemma") {
    Lexicon const lexicon = Lexicon::load(GAINSAY_DATA "/lexicon").value();
    for (std::string const& form :
         {std::string("'"), std::string("'s"), std::string("s"), std::string("ing"),
          std::string("\xFF\x80"), std::string("\u2019"), std::string("A"), std::string("1's"),
          std::string(","), std::string(300, 's'), std::string(300, 'g') + "ing",
          std::string("\u00C9TATS")}) {
        CAPTURE(form);
        for (std::size_t upos = 0; upos < upos_count; ++upos) {
            for (std::size_t xpos = 0; xpos < xpos_count; ++xpos) {
                REQUIRE(!lemma(form, static_cast<Upos>(upos), static_cast<Xpos>(xpos), lexicon)
                             .empty());
            }
        }
    }
}
