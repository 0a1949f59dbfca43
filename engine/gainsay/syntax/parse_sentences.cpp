#include <gainsay/base/contract.h>
#include <gainsay/syntax/batch.h>
#include <gainsay/syntax/network.h>
#include <gainsay/syntax/parse_sentences.h>
#include <gainsay/syntax/parser.h>
#include <gainsay/syntax/pieces.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace gainsay::syntax {

namespace {

// Words of an article that make one tree.
struct Run {
    std::uint32_t first_token;
    std::uint32_t size;
    bool opens_sentence;
};

std::vector<std::string_view> words_of(std::string_view text, std::span<Token const> tokens) {
    std::vector<std::string_view> words;
    words.reserve(tokens.size());
    for (Token const& token : tokens) {
        words.push_back(slice(text, token.span));
    }
    return words;
}

std::vector<Run> runs_of(std::string_view text, Segmentation const& segmentation) {
    std::vector<Run> runs;
    runs.reserve(segmentation.sentences.size());
    for (Sentence const& sentence : segmentation.sentences) {
        std::uint32_t const size = sentence.end_token - sentence.first_token;
        if (size <= max_tree_tokens) {
            if (size > 0) {
                runs.push_back({sentence.first_token, size, true});
            }
            continue;
        }
        std::size_t begin = 0;
        for (std::size_t const end :
             piece_ends(words_of(text, segmentation.tokens_of(sentence)), max_tree_tokens)) {
            runs.push_back({sentence.first_token + static_cast<std::uint32_t>(begin),
                            static_cast<std::uint32_t>(end - begin), begin == 0});
            begin = end;
        }
    }
    return runs;
}

// From heads counted within a piece to heads counted within the sentence.
void join_pieces(std::span<Run const> runs, Nodes& nodes) {
    std::uint32_t sentence = 0; // its first token
    std::uint32_t root = 0;     // of the first piece, counted from there
    for (Run const& run : runs) {
        std::span<Node> const piece = std::span(nodes).subspan(run.first_token, run.size);
        if (run.opens_sentence) {
            sentence = run.first_token;
            auto const at = std::find_if(piece.begin(), piece.end(),
                                         [](Node const& node) { return node.head == no_head; });
            root = static_cast<std::uint32_t>(at - piece.begin());
            continue;
        }
        for (Node& node : piece) {
            bool const is_root = node.head == no_head;
            node.head = is_root ? root : node.head + run.first_token - sentence;
            node.relation = is_root ? Relation::parataxis : node.relation;
        }
    }
}

} // namespace

Nodes parse_sentences(std::string_view text, Segmentation const& segmentation, Model const& model,
                      NetworkView const& network, Kernels const& kernels, std::size_t max_words) {
    GAINSAY_EXPECTS(max_words >= max_tree_tokens, "every piece fits in a batch");
    Nodes nodes(segmentation.tokens.size());
    std::vector<Run> const runs = runs_of(text, segmentation);
    std::vector<std::uint32_t> order(runs.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return runs[a].size > runs[b].size; });
    Network pass(model, network, kernels);
    std::vector<std::vector<std::string_view>> words;
    std::vector<Piece> pieces;
    std::size_t taken = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        Run const& run = runs[order[i]];
        words.push_back(
            words_of(text, std::span(segmentation.tokens).subspan(run.first_token, run.size)));
        pieces.push_back({{}, run.opens_sentence, nodes.data() + run.first_token});
        taken += run.size;
        if (i + 1 == order.size() || taken + runs[order[i + 1]].size > max_words) {
            for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
                pieces[piece].words = words[piece];
            }
            pass.parse(pieces);
            words.clear();
            pieces.clear();
            taken = 0;
        }
    }
    join_pieces(runs, nodes);
    return nodes;
}

} // namespace gainsay::syntax
