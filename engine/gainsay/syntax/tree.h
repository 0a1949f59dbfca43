// Tags and dependency trees over a sentence's tokens, by Universal Dependencies
// (universaldependencies.org) and, for the fine tags, the Penn Treebank's tag set as the English UD
// treebanks use it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace gainsay {

enum class Upos : std::uint8_t {
    adj,
    adp,
    adv,
    aux,
    cconj,
    det,
    intj,
    noun,
    num,
    part,
    pron,
    propn,
    punct,
    sconj,
    sym,
    verb,
    x
};
inline constexpr std::size_t upos_count = 17;

// Named as in the Penn Treebank, in lower case; marks have words for names.
enum class Xpos : std::uint8_t {
    add,
    afx,
    cc,
    cd,
    dt,
    ex,
    fw,
    gw,
    hyph,
    in,
    jj,
    jjr,
    jjs,
    ls,
    md,
    nfp,
    nn,
    nnp,
    nnps,
    nns,
    pdt,
    pos,
    prp,
    prp_possessive,
    rb,
    rbr,
    rbs,
    rp,
    sym,
    to,
    uh,
    vb,
    vbd,
    vbg,
    vbn,
    vbp,
    vbz,
    wdt,
    wp,
    wp_possessive,
    wrb,
    xx,
    currency,
    comma,
    stop,
    colon,
    opening_quote,
    closing_quote,
    opening_bracket,
    closing_bracket
};
inline constexpr std::size_t xpos_count = 50;

// Universal relations first, then the subtypes of the English treebanks.
enum class Relation : std::uint8_t {
    acl,
    advcl,
    advmod,
    amod,
    appos,
    aux,
    case_,
    cc,
    ccomp,
    clf,
    compound,
    conj,
    cop,
    csubj,
    dep,
    det,
    discourse,
    dislocated,
    expl,
    fixed,
    flat,
    goeswith,
    iobj,
    list,
    mark,
    nmod,
    nsubj,
    nummod,
    obj,
    obl,
    orphan,
    parataxis,
    punct,
    reparandum,
    root,
    vocative,
    xcomp,
    acl_relcl,
    advcl_relcl,
    aux_pass,
    cc_preconj,
    compound_prt,
    csubj_outer,
    csubj_pass,
    det_predet,
    nmod_desc,
    nmod_poss,
    nmod_unmarked,
    nsubj_outer,
    nsubj_pass,
    obl_agent,
    obl_unmarked
};
inline constexpr std::size_t universal_relation_count = 37;
inline constexpr std::size_t relation_count = 52;

// As CoNLL-U spells them: "NOUN", "PRP$", "nsubj:pass".
[[nodiscard]] std::string_view name(Upos tag);
[[nodiscard]] std::string_view name(Xpos tag);
[[nodiscard]] std::string_view name(Relation relation);

[[nodiscard]] std::optional<Upos> upos_named(std::string_view name);
[[nodiscard]] std::optional<Xpos> xpos_named(std::string_view name);
// A subtype that is not listed stands for its universal relation.
[[nodiscard]] std::optional<Relation> relation_named(std::string_view name);

// The relation without its subtype: nsubj for nsubj:pass.
[[nodiscard]] Relation universal(Relation relation);

inline constexpr std::uint32_t no_head = 0xFFFFFFFF;

// What the parser says of one token.
struct Node {
    std::uint32_t head = no_head; // index in the sentence; no_head for the one root
    Relation relation = Relation::root;
    Upos upos = Upos::x;
    Xpos xpos = Xpos::xx;

    friend bool operator==(Node const&, Node const&) = default;
};

// The nodes of all tokens of a Segmentation, parallel to Segmentation::tokens. Within a sentence
// the heads form a tree with one root.
using Nodes = std::vector<Node>;

} // namespace gainsay
