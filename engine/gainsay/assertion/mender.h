// The menders of one sentence's tree, by what they mend: names, clauses or words. Each rule has its
// example beside its definition.
#pragma once

#include <gainsay/lexicon/lexicon.h>
#include <gainsay/syntax/tree.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// What hangs on each word, as the menders ask for it.
struct Dependents {
    std::uint32_t count = 0;
    std::uint32_t first_subject = no_head;
    std::uint32_t last_subject = no_head;
    std::uint32_t first_object = no_head;
    std::uint32_t last_object = no_head;
    std::uint32_t content = no_head; // a complement clause
    std::uint32_t verb = no_head;    // a clause on a noun
    bool mark = false;
    std::uint32_t that = no_head; // as a conjunction, or as a pronoun for an object
    bool to = false;
    std::uint32_t preposition = no_head;
    std::uint32_t comma = no_head; // the first
    bool auxiliary = false;
    bool copula = false;
    std::uint32_t receiver = no_head;
};

class Mender {
  public:
    Mender(std::span<Node> nodes, std::span<std::string const> lower, Lexicon const& lexicon)
        : nodes_(nodes), lower_(lower), lexicon_(lexicon) {}

    void run();

  private:
    static constexpr std::uint32_t nothing = no_head;

    void look();
    [[nodiscard]] bool is_verb(std::uint32_t i) const;
    [[nodiscard]] std::string base(std::uint32_t verb) const;
    [[nodiscard]] bool is_saying(std::uint32_t i) const;
    [[nodiscard]] bool hangs(std::uint32_t i, std::uint32_t head) const;
    void move(std::uint32_t i, std::uint32_t head, Relation relation);
    // Makes a word what another was to their verb, in what is noted of it.
    void stand_in(std::uint32_t word, std::uint32_t other, std::uint32_t verb);
    [[nodiscard]] bool is_person(std::uint32_t i) const;

    // mend_names.cpp

    void raise_spokesman(std::uint32_t i);
    void join_title(std::uint32_t i);
    void join_titles(std::uint32_t name);
    [[nodiscard]] bool names_office(std::uint32_t i) const;
    [[nodiscard]] bool shares_article(std::uint32_t first, std::uint32_t title) const;
    void join_particle(std::uint32_t i);

    // mend_clauses.cpp

    void lift_content(std::uint32_t i);
    void lift_order(std::uint32_t i);
    void part_subjects(std::uint32_t verb);
    [[nodiscard]] std::uint32_t within(std::uint32_t subject, std::uint32_t end) const;
    void free_that(std::uint32_t verb);
    void raise_subject(std::uint32_t verb);
    void turn_round(std::uint32_t verb);
    void part_objects(std::uint32_t verb);
    void set_aside(std::uint32_t i);
    void complete_clause(std::uint32_t verb);
    void free_agent(std::uint32_t i);
    [[nodiscard]] bool may_do(std::uint32_t i) const;
    [[nodiscard]] bool is_passive_without_agent(std::uint32_t verb) const;
    void free_place(std::uint32_t i);
    void free_infinitive(std::uint32_t i);
    void free_adverbial(std::uint32_t i);

    // mend_words.cpp

    void demote_verb(std::uint32_t i);
    void find_gerund_noun(std::uint32_t i);
    void make_gerund_nouns();
    void make_active(std::uint32_t i);
    void raise_adjective(std::uint32_t i);
    void promote_participle(std::uint32_t i);
    void promote_verb(std::uint32_t i);
    void promote_past(std::uint32_t particle);
    void bind_particle(std::uint32_t i);
    void promote_passive(std::uint32_t particle);
    void join_bound(std::uint32_t i);

    std::span<Node> nodes_;
    std::span<std::string const> lower_;
    Lexicon const& lexicon_;
    std::vector<Dependents> on_;
    std::vector<std::uint32_t> gerund_nouns_;
};

} // namespace gainsay
