// All sentences of an article through one network, in batches.
#pragma once

#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/kernels.h>
#include <gainsay/syntax/model.h>
#include <gainsay/syntax/tree.h>

#include <cstddef>
#include <string_view>

namespace gainsay::syntax {

// Words in one batch: enough to use weights often once they are near, little enough to stay near
// itself.
inline constexpr std::size_t batch_words = 512;

// As Parser::parse, with everything that could make a difference, but must not, as a parameter.
// Expects max_words >= max_tree_tokens.
[[nodiscard]] Nodes parse_sentences(std::string_view text, Segmentation const& segmentation,
                                    Model const& model, NetworkView const& network,
                                    Kernels const& kernels = best_kernels(),
                                    std::size_t max_words = batch_words);

} // namespace gainsay::syntax
