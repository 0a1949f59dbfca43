#include <gainsay/assertion/role_facts.h>

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay {

namespace {

constexpr double beside_a_name = 0.7;
// Said to somebody, not held by somebody.
constexpr std::array<std::string_view, 10> addresses = {"mr",  "mrs",  "ms",   "miss",  "dr",
                                                        "sir", "lady", "lord", "madam", "mister"};

class RoleReader {
  public:
    RoleReader(ClauseText const& in, SentenceTree const& tree, ClausePhrases const& phrases,
               std::uint32_t sentence)
        : in_(in), tree_(tree), phrases_(phrases), sentence_(sentence) {}

    std::vector<Assertion> run() {
        for (WordIndex i = 0; i < tree_.size(); ++i) {
            WordIndex const head = tree_.head(i);
            bool const beside = tree_.is(i, Relation::appos) ||
                                tree_.relation(i) == Relation::nmod_desc ||
                                tree_.is(i, Relation::flat) || tree_.is(i, Relation::compound);
            if (!beside || head == no_word) {
                continue;
            }
            bool const apposition = tree_.is(i, Relation::appos);
            if (may_be_person(head) && is_post(i)) {
                for (WordIndex const post : list_members(tree_, i, longest_list)) {
                    add(head, post);
                }
            } else if (may_be_person(i) && is_post(head) && (apposition || i > head)) {
                add(i, head);
            }
        }
        return std::move(out_);
    }

  private:
    static constexpr std::size_t longest_list = 4; // "president and chief executive"

    [[nodiscard]] EntityIndex named(WordIndex i) const {
        return in_.mentions.of_token[tree_.token_index(i)];
    }
    // Who holds a post is a person, also where nothing else says so.
    [[nodiscard]] bool may_be_person(WordIndex i) const {
        EntityIndex const who = named(i);
        return who != no_entity && (in_.mentions.entities[who].kind == EntityKind::person ||
                                    in_.mentions.entities[who].kind == EntityKind::other);
    }
    // "Mr" is none.
    [[nodiscard]] bool is_post(WordIndex i) const {
        if (named(i) != no_entity ||
            (tree_.upos(i) != Upos::noun && tree_.upos(i) != Upos::propn)) {
            return false;
        }
        std::string const lemma = tree_.lexicon().lemma(tree_.lower(i), WordClass::noun);
        return std::find(addresses.begin(), addresses.end(), lemma) == addresses.end() &&
               (tree_.lexicon().listed(lemma, WordList::title) ||
                tree_.lexicon().field(lemma, WordClass::noun) == WordField::person);
    }

    void add(WordIndex name, WordIndex post) {
        if (!is_post(post)) {
            return;
        }
        Assertion fact;
        fact.subject = phrases_.single(name);
        fact.subject.span = fact.subject.head;
        fact.object = phrases_.single(post);
        fact.object.entity = no_entity;
        if (fact.object.span.overlaps(fact.subject.span)) {
            return; // "the mayor Ann Lee" as one phrase
        }
        static_cast<Phrase&>(fact.predicate) = {fact.object.span, fact.object.head, no_entity};
        fact.predicate.lemma = "hold";
        fact.span = cover(fact.subject.span, fact.object.span);
        fact.confidence = beside_a_name;
        fact.sentence = sentence_;
        out_.push_back(std::move(fact));
    }

    ClauseText const& in_;
    SentenceTree const& tree_;
    ClausePhrases const& phrases_;
    std::uint32_t sentence_;
    std::vector<Assertion> out_;
};

} // namespace

std::vector<Assertion> role_facts(ClauseText const& in, SentenceTree const& tree,
                                  ClausePhrases const& phrases, std::uint32_t sentence) {
    return RoleReader(in, tree, phrases, sentence).run();
}

} // namespace gainsay
