#include <gainsay/syntax/tree.h>

#include <algorithm>

namespace gainsay {

namespace {

constexpr std::array<std::string_view, upos_count> upos_names = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, xpos_count> xpos_names = {
    "ADD", "AFX", "CC",  "CD", "DT",  "EX",   "FW",  "GW",  "HYPH", "IN",    "JJ",   "JJR", "JJS",
    "LS",  "MD",  "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS",  "PRP",   "PRP$", "RB",  "RBR",
    "RBS", "RP",  "SYM", "TO", "UH",  "VB",   "VBD", "VBG", "VBN",  "VBP",   "VBZ",  "WDT", "WP",
    "WP$", "WRB", "XX",  "$",  ",",   ".",    ":",   "``",  "''",   "-LRB-", "-RRB-"};

constexpr std::array<std::string_view, relation_count> relation_names = {
    "acl",         "advcl",      "advmod",      "amod",        "appos",      "aux",
    "case",        "cc",         "ccomp",       "clf",         "compound",   "conj",
    "cop",         "csubj",      "dep",         "det",         "discourse",  "dislocated",
    "expl",        "fixed",      "flat",        "goeswith",    "iobj",       "list",
    "mark",        "nmod",       "nsubj",       "nummod",      "obj",        "obl",
    "orphan",      "parataxis",  "punct",       "reparandum",  "root",       "vocative",
    "xcomp",       "acl:relcl",  "advcl:relcl", "aux:pass",    "cc:preconj", "compound:prt",
    "csubj:outer", "csubj:pass", "det:predet",  "nmod:desc",   "nmod:poss",  "nmod:unmarked",
    "nsubj:outer", "nsubj:pass", "obl:agent",   "obl:unmarked"};

template <class Tag, std::size_t Count>
std::optional<Tag> named(std::array<std::string_view, Count> const& names, std::string_view name) {
    auto const found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        return std::nullopt;
    }
    return static_cast<Tag>(found - names.begin());
}

constexpr std::string_view without_subtype(std::string_view name) {
    return name.substr(0, name.find(':'));
}

constexpr std::array<Relation, relation_count> universal_relations = [] {
    std::array<Relation, relation_count> out{};
    for (std::size_t i = 0; i < relation_count; ++i) {
        for (std::size_t j = 0; j < universal_relation_count; ++j) {
            if (relation_names[j] == without_subtype(relation_names[i])) {
                out[i] = static_cast<Relation>(j);
            }
        }
    }
    return out;
}();

} // namespace

std::string_view name(Upos tag) {
    return upos_names[static_cast<std::size_t>(tag)];
}
std::string_view name(Xpos tag) {
    return xpos_names[static_cast<std::size_t>(tag)];
}
std::string_view name(Relation relation) {
    return relation_names[static_cast<std::size_t>(relation)];
}

std::optional<Upos> upos_named(std::string_view name) {
    return named<Upos>(upos_names, name);
}
std::optional<Xpos> xpos_named(std::string_view name) {
    return named<Xpos>(xpos_names, name);
}
std::optional<Relation> relation_named(std::string_view name) {
    auto const exact = named<Relation>(relation_names, name);
    return exact ? exact : named<Relation>(relation_names, without_subtype(name));
}

Relation universal(Relation relation) {
    return universal_relations[static_cast<std::size_t>(relation)];
}

} // namespace gainsay
