#include "tree_text.h"

#include <gainsay/base/utf8.h>

#include <cstdint>
#include <vector>

namespace gainsay::cli {

namespace {

void append_words(std::string& out, std::string_view text) {
    for (char const c : text) {
        bool const space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!space || (!out.empty() && out.back() != ' ')) {
            out += space ? ' ' : c;
        }
    }
}

} // namespace

void append_tree(std::string& out, std::string_view text, std::span<Token const> tokens,
                 std::span<Node const> nodes) {
    std::vector<std::vector<std::uint32_t>> dependents(nodes.size());
    struct Visit {
        std::uint32_t word;
        std::uint32_t depth;
    };
    std::vector<Visit> open; // a tree may be as deep as a sentence is long: no recursion
    for (std::uint32_t i = static_cast<std::uint32_t>(nodes.size()); i-- > 0;) {
        if (nodes[i].head == no_head) {
            open.push_back({i, 0});
        } else {
            dependents[nodes[i].head].push_back(i); // last first
        }
    }
    append_words(out, slice(text, cover(tokens.front().span, tokens.back().span)));
    out += '\n';
    while (!open.empty()) {
        Visit const visit = open.back();
        open.pop_back();
        Node const& node = nodes[visit.word];
        out.append(std::size_t{2} * visit.depth + 4, ' ');
        append_words(out, slice(text, tokens[visit.word].span));
        out += "  ";
        out += name(node.relation);
        out += ' ';
        out += name(node.xpos);
        out += '\n';
        for (std::uint32_t const dependent : dependents[visit.word]) {
            open.push_back({dependent, visit.depth + 1});
        }
    }
    out += '\n';
}

} // namespace gainsay::cli
