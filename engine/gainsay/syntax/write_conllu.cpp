#include <gainsay/base/contract.h>
#include <gainsay/base/utf8.h>
#include <gainsay/syntax/lemma.h>
#include <gainsay/syntax/write_conllu.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace gainsay {

namespace {

void append_number(std::string& out, std::size_t number) {
    std::array<char, 20> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

// What `node` says of a word, from the lemma to the relation, tabs between and around.
void append_analysis(std::string& out, std::string_view form, Node const& node,
                     std::string_view feats, Lexicon const& lexicon) {
    out += '\t';
    out += lemma(form, node.upos, node.xpos, lexicon);
    out += '\t';
    out += name(node.upos);
    out += '\t';
    out += name(node.xpos);
    out += '\t';
    out += feats;
    out += '\t';
    append_number(out, node.head == no_head ? 0 : node.head + 1);
    out += '\t';
    out += name(node.relation);
    out += '\t';
}

// Runs of white space become one space: a comment or a column is in one line, without tabs.
void append_in_one_line(std::string& out, std::string_view text) {
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint const point = decode_utf8(text, at);
        if (is_space(point.value)) {
            space = true;
        } else {
            if (space) {
                out += ' ';
            }
            space = false;
            out += text.substr(at, point.length);
        }
        at += point.length;
    }
}

// Whether the two are written as one word: "do" and "n't", "can" and "not", "Ana" and "'s".
// Words beside a hyphen or another mark are not.
bool is_fused(Token const& left, Token const& right, Node const& right_node) {
    bool const glued = !right.space_before && left.span.end == right.span.begin;
    bool const word = right.kind == TokenKind::word && left.kind == TokenKind::word;
    return glued && (word || (right_node.xpos == Xpos::pos && left.kind != TokenKind::punctuation));
}

} // namespace

void ConlluWriter::comments(std::string& out, std::string_view text, std::span<Token const> tokens,
                            bool paragraph) {
    if (sentences_ == 0) {
        out += "# newdoc";
        if (!document_.empty()) {
            out += " id = ";
            append_in_one_line(out, document_);
        }
        out += '\n';
    }
    if (paragraph) {
        out += "# newpar\n";
    }
    out += "# sent_id = ";
    append_number(out, ++sentences_);
    out += "\n# text = ";
    append_in_one_line(out, slice(text, cover(tokens.front().span, tokens.back().span)));
    out += '\n';
}

void ConlluWriter::append(std::string& out, std::string_view text, Segmentation const& segmentation,
                          Nodes const& nodes) {
    GAINSAY_EXPECTS(nodes.size() == segmentation.tokens.size(), "a token has one node");
    std::optional<std::uint32_t> block;
    std::string form;
    for (Sentence const& sentence : segmentation.sentences) {
        std::span<Token const> const tokens = segmentation.tokens_of(sentence);
        Node const* const node = nodes.data() + sentence.first_token;
        comments(out, text, tokens, block != sentence.block);
        block = sentence.block;

        // Whether the text goes on behind this token without a space.
        auto const goes_on = [&](std::size_t i) {
            std::size_t const next = sentence.first_token + i + 1;
            return next < segmentation.tokens.size() && !segmentation.tokens[next].space_before &&
                   segmentation.tokens[next].span.begin == tokens[i].span.end;
        };
        auto const misc = [&](bool glued) { out += glued ? "SpaceAfter=No\n" : "_\n"; };
        std::size_t range_end = 0; // one past the last token of the open range
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (i >= range_end) {
                std::size_t end = i + 1;
                while (end < tokens.size() && is_fused(tokens[end - 1], tokens[end], node[end])) {
                    ++end;
                }
                if (end > i + 1) {
                    range_end = end;
                    append_number(out, i + 1);
                    out += '-';
                    append_number(out, end);
                    out += '\t';
                    append_in_one_line(out,
                                       slice(text, cover(tokens[i].span, tokens[end - 1].span)));
                    out += "\t_\t_\t_\t_\t_\t_\t_\t";
                    misc(goes_on(end - 1));
                }
            }
            form.clear();
            append_in_one_line(form, slice(text, tokens[i].span));
            append_number(out, i + 1);
            out += '\t';
            out += form;
            append_analysis(out, form, node[i], "_", *lexicon_);
            out += "_\t";
            misc(i >= range_end && goes_on(i));
        }
        out += '\n';
    }
}

void append_conllu(std::string& out, std::string_view bytes, ConlluSentence const& sentence,
                   std::span<Node const> nodes, Lexicon const& lexicon) {
    GAINSAY_EXPECTS(nodes.size() == sentence.word_count, "a word has one node");
    std::size_t word = 0;
    for (ConlluLine const& line : sentence.lines) {
        if (line.kind == ConlluKind::word) {
            std::string_view const form = slice(bytes, line[ConlluColumn::form]);
            append_number(out, line.first);
            out += '\t';
            out += form;
            append_analysis(out, form, nodes[word++], slice(bytes, line[ConlluColumn::feats]),
                            lexicon);
            out += slice(bytes, {line[ConlluColumn::deps].begin, line.whole.end});
        } else {
            out += slice(bytes, line.whole);
        }
        out += '\n';
    }
    out += '\n';
}

} // namespace gainsay
