#include "treebank.h"

#include <gainsay/base/mapped_file.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/conllu.h>
#include <gainsay/syntax/parser.h>

namespace gainsay::train {

namespace {

void read_treebank(std::string const& path, Sentences& out) {
    auto const file = MappedFile::map(path);
    if (!file) {
        out.problems.push_back(file.problem());
        return;
    }
    std::string_view const bytes = file.value()->bytes();
    ConlluReader reader(bytes, path);
    ConlluSentence sentence;
    while (reader.next(sentence)) {
        auto tree = tree_of(bytes, sentence, path);
        if (!tree) {
            out.problems.push_back(tree.problem());
            continue;
        }
        Sentence& added = out.all.emplace_back();
        added.nodes = std::move(tree).value();
        for (ConlluLine const& line : sentence.lines) {
            if (line.kind == ConlluKind::word) {
                added.forms.emplace_back(slice(bytes, line[ConlluColumn::form]));
            }
        }
    }
    auto const& problems = reader.problems();
    out.problems.insert(out.problems.end(), problems.begin(), problems.end());
}

} // namespace

std::size_t Sentences::words() const {
    std::size_t words = 0;
    for (Sentence const& sentence : all) {
        words += sentence.forms.size();
    }
    return words;
}

Sentences read_treebanks(std::vector<std::string> const& paths) {
    Sentences out;
    for (std::string const& path : paths) {
        read_treebank(path, out);
    }
    return out;
}

Sentences read_raw(std::vector<std::string> const& paths) {
    Sentences out;
    for (std::string const& path : paths) {
        auto const file = MappedFile::map(path);
        if (!file) {
            out.problems.push_back(file.problem());
            continue;
        }
        std::string_view const text = file.value()->bytes();
        Segmentation const lines = segment_lines(text);
        for (auto const& line : lines.sentences) {
            if (line.end_token - line.first_token > max_tree_tokens) {
                continue;
            }
            Sentence& added = out.all.emplace_back();
            for (Token const& token : lines.tokens_of(line)) {
                added.forms.emplace_back(slice(text, token.span));
            }
        }
    }
    return out;
}

} // namespace gainsay::train
