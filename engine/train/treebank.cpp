#include "treebank.h"

#include <gainsay/base/mapped_file.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/conllu.h>
#include <gainsay/syntax/parser.h>

#include <limits>
#include <memory>
#include <utility>

namespace gainsay::train {

namespace {

// Spans have 32 bits.
Result<std::shared_ptr<MappedFile const>> map_text(std::string const& path) {
    auto file = MappedFile::map(path);
    if (file && file.value()->bytes().size() > std::numeric_limits<std::uint32_t>::max()) {
        return Problem{"file-too-large", "has more than 4 GiB", {path}, "split it"};
    }
    return file;
}

void read_treebank(std::string const& path, TrainingSet& out) {
    auto const file = map_text(path);
    if (!file) {
        out.problems.push_back(file.problem());
        return;
    }
    std::string_view const bytes = file.value()->bytes();
    ConlluReader reader(bytes, path);
    ConlluSentence sentence;
    std::size_t left_out = 0;
    while (reader.next(sentence)) {
        auto tree = tree_of(bytes, sentence, path);
        if (tree && tree.value().size() > max_tree_tokens) {
            tree = Problem{"long-sentence",
                           "is left out: more than " + std::to_string(max_tree_tokens) + " words",
                           {path, sentence.line, 1},
                           "",
                           Severity::note};
        }
        if (!tree) {
            if (++left_out <= max_conllu_problems) {
                out.problems.push_back(tree.problem());
            }
            continue;
        }
        TrainingSentence& added = out.all.emplace_back();
        added.nodes = std::move(tree).value();
        for (ConlluLine const& line : sentence.lines) {
            if (line.kind == ConlluKind::word) {
                added.forms.emplace_back(slice(bytes, line[ConlluColumn::form]));
            }
        }
    }
    if (left_out > max_conllu_problems) {
        out.problems.push_back({"broken-conllu",
                                std::to_string(left_out - max_conllu_problems) +
                                    " more sentences have no tree to learn from",
                                {path}});
    }
    auto const& problems = reader.problems();
    out.problems.insert(out.problems.end(), problems.begin(), problems.end());
}

} // namespace

std::size_t TrainingSet::words() const {
    std::size_t words = 0;
    for (TrainingSentence const& sentence : all) {
        words += sentence.forms.size();
    }
    return words;
}

TrainingSet read_treebanks(std::vector<std::string> const& paths) {
    TrainingSet out;
    for (std::string const& path : paths) {
        read_treebank(path, out);
    }
    return out;
}

TrainingSet read_raw(std::vector<std::string> const& paths) {
    TrainingSet out;
    for (std::string const& path : paths) {
        auto const file = map_text(path);
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
            TrainingSentence& added = out.all.emplace_back();
            for (Token const& token : lines.tokens_of(line)) {
                added.forms.emplace_back(slice(text, token.span));
            }
        }
    }
    return out;
}

} // namespace gainsay::train
