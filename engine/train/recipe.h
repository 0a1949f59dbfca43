// How the shipped model is trained: every number that was chosen, in one place.
#pragma once

#include "learn.h"
#include "weights.h"

#include <cstddef>

namespace gainsay::train {

struct Recipe {
    // Teachers learn from the treebank alone and label the plain text.
    std::size_t teachers = 3;
    NetworkSize teacher{.form_columns = 100,
                        .character_rows = 16384,
                        .character_columns = 64,
                        .hidden = 200,
                        .layers = 2,
                        .arc_columns = 200,
                        .label_columns = 100};
    Schedule teacher_schedule{
        .epochs = 14,
        .batch_words = 500,
        .rate = 2e-3F,
        .last_share = 0.05F,
        .clip = 5,
        .dropout = {.form = 0.25F, .input = 0.2F, .between = 0.33F, .scorer = 0.25F}};

    // The networks that are shipped learn from the treebank and from what the teachers say of the
    // text.
    NetworkSize standard{.form_columns = 80,
                         .character_rows = 8192,
                         .character_columns = 48,
                         .hidden = 128,
                         .layers = 2,
                         .arc_columns = 128,
                         .label_columns = 80};
    NetworkSize fast{.form_columns = 48,
                     .character_rows = 4096,
                     .character_columns = 32,
                     .hidden = 80,
                     .layers = 1,
                     .arc_columns = 48,
                     .label_columns = 32};
    std::size_t treebank_copies = 2; // in each epoch, beside the text once
    Schedule schedule{.epochs = 10,
                      .batch_words = 500,
                      .rate = 2e-3F,
                      .last_share = 0.05F,
                      .clip = 5,
                      .dropout = {.form = 0.25F, .input = 0.1F, .between = 0.15F, .scorer = 0.15F}};
    std::size_t least_form_count = 2; // rarer forms are unknown
};

} // namespace gainsay::train
