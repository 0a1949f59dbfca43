#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>
#include <gainsay/finding/detail.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace gainsay {

namespace {

class DetailReader {
  public:
    DetailReader(Analysis const& analysis, Lexicon const& lexicon)
        : analysis_(analysis), lexicon_(lexicon) {}

    [[nodiscard]] std::vector<Detail> of_sentence(Sentence const& sentence) const {
        // What is longer is no sentence but a list, and reading takes its square.
        constexpr std::uint32_t most_tokens = 200;
        std::vector<Detail> out;
        for (std::uint32_t i = sentence.first_token;
             i < sentence.end_token && sentence.end_token - sentence.first_token <= most_tokens;
             ++i) {
            if (may_turn(i)) {
                if (Detail detail = read(i, sentence); !detail.said_of.empty()) {
                    out.push_back(std::move(detail));
                }
            }
        }
        return out;
    }

    [[nodiscard]] std::vector<Detail> of_statement(Assertion const& assertion) const {
        Sentence const& sentence = analysis_.segmentation.sentences[assertion.sentence];
        std::vector<Detail> out = of_sentence(sentence);
        std::erase_if(out, [&](Detail const& detail) {
            return !is_predicate(clause_top(detail.token, sentence), sentence, assertion);
        });
        return out;
    }

  private:
    [[nodiscard]] Span token_span(std::uint32_t token) const {
        return analysis_.segmentation.tokens[token].span;
    }
    [[nodiscard]] std::string form(std::uint32_t token) const {
        return to_lower(slice(analysis_.article.text(), token_span(token)));
    }
    [[nodiscard]] std::string base(std::uint32_t token) const {
        switch (analysis_.nodes[token].upos) {
        case Upos::verb:
        case Upos::aux:
            return lexicon_.lemma(form(token), WordClass::verb);
        case Upos::adj:
        case Upos::adv:
            return form(token);
        default:
            return lexicon_.lemma(form(token), WordClass::noun);
        }
    }

    // The verb, or what "is" says of a subject, of the clause that the word stands in.
    [[nodiscard]] std::uint32_t clause_top(std::uint32_t token, Sentence const& sentence) const {
        auto const opens = [&](Relation relation) {
            return relation == Relation::acl || relation == Relation::advcl ||
                   relation == Relation::csubj || relation == Relation::parataxis;
        };
        for (Node const* node = &analysis_.nodes[token]; node->head != no_head;
             node = &analysis_.nodes[token]) {
            Relation const relation = universal(node->relation);
            bool const of_verb = relation == Relation::conj || relation == Relation::ccomp;
            // "found him not guilty"
            if (opens(relation) ||
                (of_verb && (node->upos == Upos::verb || has_copula(token, sentence)))) {
                break;
            }
            token = sentence.first_token + node->head;
        }
        return token;
    }

    [[nodiscard]] bool has_copula(std::uint32_t token, Sentence const& sentence) const {
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            Node const& node = analysis_.nodes[i];
            if (universal(node.relation) == Relation::cop &&
                node.head + sentence.first_token == token) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool is_predicate(std::uint32_t token, Sentence const& sentence,
                                    Assertion const& assertion) const {
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            Node const& node = analysis_.nodes[i];
            bool const copula = universal(node.relation) == Relation::cop &&
                                node.head + sentence.first_token == token;
            if ((i == token || copula) && assertion.predicate.span.contains(token_span(i))) {
                return true;
            }
        }
        return false;
    }

    // Adjectives, adverbs, nouns and participles; "South" of a name is none.
    [[nodiscard]] bool may_turn(std::uint32_t token) const {
        Node const& node = analysis_.nodes[token];
        bool const hyphenated = token + 1 < analysis_.nodes.size() && is_hyphen(token + 1);
        return !hyphenated &&
               (node.upos == Upos::adj || node.upos == Upos::adv || node.upos == Upos::noun ||
                node.xpos == Xpos::vbn) &&
               !(is_person(token) && is_known_or_many(token));
    }
    [[nodiscard]] bool is_person(std::uint32_t token) const {
        return analysis_.nodes[token].upos == Upos::noun &&
               lexicon_.field(base(token), WordClass::noun) == WordField::person;
    }
    // "the man", "men": others may be told of beside.
    [[nodiscard]] bool is_known_or_many(std::uint32_t token) const {
        static constexpr auto definite = std::to_array<std::string_view>({"the", "this", "that"});
        std::uint32_t first = token;
        while (first > 0 && analysis_.nodes[first - 1].upos == Upos::adj) {
            --first;
        }
        return analysis_.nodes[token].xpos == Xpos::nns ||
               (first > 0 && one_of(form(first - 1), definite));
    }
    [[nodiscard]] bool is_hyphen(std::uint32_t token) const {
        return form(token) == "-" && !analysis_.segmentation.tokens[token].space_before;
    }

    [[nodiscard]] Detail read(std::uint32_t token, Sentence const& sentence) const {
        Detail out{token, form(token), base(token), false, {}, {}};
        std::uint32_t first = token;
        while (first >= sentence.first_token + 2 && is_hyphen(first - 1)) {
            first -= 2;
            out.form.insert(0, form(first));
            out.base = out.form;
        }
        out.negated = first > sentence.first_token && form(first - 1) == "not";
        Node const& node = analysis_.nodes[token];
        if (node.head != no_head) {
            add_head(token, sentence, out.said_of);
        }
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            bool const below = analysis_.nodes[i].head == token - sentence.first_token;
            Relation const relation = universal(analysis_.nodes[i].relation);
            // "north of Lorne", "the bridge is open"
            if (below && relation == Relation::nmod && preposition(i, sentence) == "of") {
                out.said_of.push_back("of " + base(i));
            } else if (below && relation == Relation::nsubj) {
                out.said_of.push_back("is " + base(i));
            }
        }
        add_beside(token, sentence, out.said_of);
        add_which(token, token, sentence, out.which);
        bool const attribute = universal(node.relation) == Relation::amod ||
                               universal(node.relation) == Relation::compound;
        if (attribute) {
            add_which(token, sentence.first_token + node.head, sentence, out.which);
        } else if (node.upos == Upos::noun || out.form.ends_with("ly")) {
            // "A man was shot in the leg", "a woman was shot in the arm"
            add_which(token, clause_top(token, sentence), sentence, out.which);
        }
        return out;
    }

    // What hangs on a word by a preposition, but for the detail itself.
    void add_which(std::uint32_t token, std::uint32_t head, Sentence const& sentence,
                   std::vector<std::string>& out) const {
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            Node const& node = analysis_.nodes[i];
            Relation const relation = universal(node.relation);
            bool const phrase = relation == Relation::nmod || relation == Relation::obl;
            bool const thing = node.upos == Upos::noun || node.upos == Upos::propn;
            if (i != token && node.head == head - sentence.first_token && phrase && thing) {
                out.push_back(preposition(i, sentence) + " " + base(i));
            }
        }
    }

    // Of who does it where nothing but a place or thing tells: "with a man at the wheel", "at the
    // wheel sat a woman".
    void add_beside(std::uint32_t token, Sentence const& sentence,
                    std::vector<std::string>& out) const {
        if (!is_person(token)) {
            return;
        }
        std::uint32_t const top = clause_top(token, sentence);
        for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
            std::string const at = preposition(i, sentence);
            if (i != token && !at.empty() && at != "of" && at != "with" &&
                analysis_.nodes[i].upos == Upos::noun && clause_top(i, sentence) == top) {
                out.push_back("beside " + at + " " + base(i));
            }
        }
    }

    void add_head(std::uint32_t token, Sentence const& sentence,
                  std::vector<std::string>& out) const {
        // Who pleads not guilty may plead guilty later.
        static constexpr auto slight =
            std::to_array<std::string_view>({"be", "have", "do", "say", "plead", "survive"});
        std::uint32_t const head = sentence.first_token + analysis_.nodes[token].head;
        std::string const above = base(head);
        switch (universal(analysis_.nodes[token].relation)) {
        case Relation::amod:
        case Relation::compound:
            // Of many people some may be this and some that.
            if (analysis_.nodes[head].xpos != Xpos::nns) {
                out.push_back("with " + above);
            } else if (!is_person(head)) {
                out.push_back("with many " + above);
            }
            // "a silver estate car"
            if (Node const& node = analysis_.nodes[head];
                node.relation == Relation::compound && node.head != no_head) {
                out.push_back("with " + base(sentence.first_token + node.head));
            }
            break;
        case Relation::nsubj:
        case Relation::obj:
        case Relation::obl:
        case Relation::xcomp:
        case Relation::ccomp:
        case Relation::advmod:
        case Relation::nmod:
            if (!one_of(above, slight)) {
                out.push_back(preposition(token, sentence) + "/" + above);
            }
            break;
        default:
            break;
        }
    }

    [[nodiscard]] std::string preposition(std::uint32_t token, Sentence const& sentence) const {
        for (std::uint32_t i = sentence.first_token; i < token; ++i) {
            if (analysis_.nodes[i].head == token - sentence.first_token &&
                universal(analysis_.nodes[i].relation) == Relation::case_) {
                return form(i);
            }
        }
        return "";
    }

    Analysis const& analysis_;
    Lexicon const& lexicon_;
};

} // namespace

std::vector<Detail> details_of(Analysis const& analysis, Sentence const& sentence,
                               Lexicon const& lexicon) {
    return DetailReader(analysis, lexicon).of_sentence(sentence);
}

std::vector<Detail> details_of(Analysis const& analysis, Assertion const& assertion,
                               Lexicon const& lexicon) {
    return DetailReader(analysis, lexicon).of_statement(assertion);
}

} // namespace gainsay
