// A toy language: "the (small) dog chased the (small) cat", tagged and parsed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <train/codebook.h>
#include <train/random.h>

inline gainsay::train::TrainingSentence toy_sentence(gainsay::train::Random& random) {
    using namespace gainsay;
    static constexpr char const* nouns[] = {"dog", "cat", "mayor", "baker", "horse", "clerk"};
    static constexpr char const* adjectives[] = {"small", "old", "loud"};
    static constexpr char const* verbs[] = {"chased", "praised", "fed", "saw"};
    train::TrainingSentence out;
    auto const add = [&](char const* form, std::uint32_t head, Relation relation, Upos upos,
                         Xpos xpos) {
        out.forms.emplace_back(form);
        out.nodes.push_back({head, relation, upos, xpos});
    };
    bool const first = random.below(2) == 0;
    bool const second = random.below(2) == 0;
    auto const noun_phrase = [&](std::uint32_t at, bool adjective, std::uint32_t verb,
                                 Relation role) {
        std::uint32_t const noun = at + (adjective ? 2 : 1);
        add("the", noun, Relation::det, Upos::det, Xpos::dt);
        if (adjective) {
            add(adjectives[random.below(3)], noun, Relation::amod, Upos::adj, Xpos::jj);
        }
        add(nouns[random.below(6)], verb, role, Upos::noun, Xpos::nn);
    };
    std::uint32_t const verb = first ? 3 : 2;
    noun_phrase(0, first, verb, Relation::nsubj);
    add(verbs[random.below(4)], no_head, Relation::root, Upos::verb, Xpos::vbd);
    noun_phrase(verb + 1, second, verb, Relation::obj);
    return out;
}

inline gainsay::train::TrainingSet toy_treebank(std::size_t size, std::uint64_t seed) {
    gainsay::train::Random random(seed);
    gainsay::train::TrainingSet out;
    for (std::size_t i = 0; i < size; ++i) {
        out.all.push_back(toy_sentence(random));
    }
    return out;
}
