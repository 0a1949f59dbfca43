// How the shipped model is trained: every number that was chosen, in one place.
#pragma once

#include "learn.h"
#include "parameters.h"

#include <cstddef>

namespace gainsay::train {

struct Recipe {
    // Teachers learn from the treebank alone and label the plain text.
    std::size_t teachers = 3;
    NetworkSize teacher{.form_columns = 80,
                        .character_rows = 8192,
                        .character_columns = 48,
                        .hidden = 256,
                        .layers = 2,
                        .arc_columns = 192,
                        .label_columns = 100};
    Schedule teacher_schedule{
        .epochs = 12,
        .batch_words = 500,
        .rate = 2.5e-3F,
        .last_share = 0.05F,
        .clip = 5,
        .dropout = {.form = 0.25F, .input = 0.2F, .between = 0.33F, .scorer = 0.25F}};

    // The networks that are shipped learn from the treebank and from what the teachers say of the
    // text.
    std::size_t treebank_copies = 2; // in each epoch, beside the text once
    NetworkSize standard{.form_columns = 80,
                         .character_rows = 8192,
                         .character_columns = 48,
                         .hidden = 192,
                         .layers = 2,
                         .arc_columns = 128,
                         .label_columns = 80};
    Schedule schedule{.epochs = 8,
                      .batch_words = 500,
                      .rate = 2.5e-3F,
                      .last_share = 0.05F,
                      .clip = 5,
                      .dropout = {.form = 0.25F, .input = 0.1F, .between = 0.15F, .scorer = 0.15F}};
    NetworkSize fast{.form_columns = 64,
                     .character_rows = 8192,
                     .character_columns = 32,
                     .hidden = 96,
                     .layers = 1,
                     .arc_columns = 96,
                     .label_columns = 48};
    Schedule fast_schedule{
        .epochs = 12,
        .batch_words = 750,
        .rate = 5e-3F,
        .last_share = 0.05F,
        .clip = 5,
        .dropout = {.form = 0.25F, .input = 0.1F, .between = 0.15F, .scorer = 0.15F}};
};

} // namespace gainsay::train
