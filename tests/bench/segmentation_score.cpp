// Scores sentences and tokens against a treebank in CoNLL-U:
//     segmentation_score FILE [--documents TEXT] [--errors]
// Only documents whose id holds TEXT are taken. Raw text is the treebank's `# text` lines, those of
// one document joined by spaces; "laid out" gives what a page gives: a line without final
// punctuation (a heading, a list item) is a paragraph of its own.
#include <gainsay/sentence/sentence.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace gainsay;

struct Gold {
    std::string text;
    std::vector<Span> tokens;
    std::vector<Span> sentences;
    std::vector<Block> joined;
    std::vector<Block> laid_out;
};

struct Score {
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t wanted = 0;

    [[nodiscard]] double f1() const {
        return 200.0 * static_cast<double>(right) /
               static_cast<double>(std::max<std::size_t>(1, found + wanted));
    }
};

std::vector<std::string> columns_of(std::string const& line) {
    std::vector<std::string> columns;
    std::size_t begin = 0;
    while (begin <= line.size()) {
        std::size_t const end = std::min(line.find('\t', begin), line.size());
        columns.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return columns;
}

bool is_terminated(std::string_view text) {
    while (!text.empty() &&
           std::string_view("\"')]\x80\x9d\x99 ").find(text.back()) != std::string_view::npos) {
        text.remove_suffix(1);
    }
    return !text.empty() &&
           std::string_view(".?!:;\xa6\xe2").find(text.back()) != std::string_view::npos;
}

class Reader {
  public:
    explicit Reader(std::string wanted) : wanted_(std::move(wanted)) {}

    Gold read(std::istream& in) {
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with("# newdoc id = ")) {
                end_paragraph(gold_.joined, joined_begin_);
                end_paragraph(gold_.laid_out, laid_out_begin_);
                taken_ = line.find(wanted_) != std::string::npos;
            } else if (!taken_) {
                continue;
            } else if (line.starts_with("# text = ")) {
                begin_sentence(line.substr(9));
            } else if (line.empty()) {
                end_sentence();
            } else if (line[0] != '#') {
                row(columns_of(line));
            }
        }
        end_paragraph(gold_.joined, joined_begin_);
        end_paragraph(gold_.laid_out, laid_out_begin_);
        return std::move(gold_);
    }

  private:
    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(gold_.text.size());
    }

    void begin_sentence(std::string const& text) {
        if (!gold_.text.empty()) {
            gold_.text += ' ';
        }
        at_ = size();
        begin_ = at_;
        fused_left_ = 0;
        gold_.text += text;
    }

    void row(std::vector<std::string> const& columns) {
        std::string const& id = columns[0];
        if (id.find('.') != std::string::npos) {
            return;
        }
        if (std::size_t const dash = id.find('-'); dash != std::string::npos) {
            fused_left_ = std::stoi(id.substr(dash + 1)) - std::stoi(id) + 1;
            fused_ = place(columns[1]);
            at_ = fused_.begin;
            return;
        }
        if (fused_left_ == 0) {
            gold_.tokens.push_back(place(columns[1]));
            return;
        }
        bool const spelled = gold_.text.compare(at_, columns[1].size(), columns[1]) == 0;
        gold_.tokens.push_back(spelled ? place(columns[1]) : fused_);
        if (--fused_left_ == 0) {
            at_ = fused_.end;
        }
    }

    Span place(std::string const& form) {
        auto const found = gold_.text.find(form, at_);
        auto const begin = found == std::string::npos ? at_ : static_cast<std::uint32_t>(found);
        at_ = std::min(size(), begin + static_cast<std::uint32_t>(form.size()));
        return {begin, at_};
    }

    void end_sentence() {
        gold_.sentences.push_back({begin_, size()});
        if (!is_terminated(std::string_view(gold_.text).substr(begin_))) {
            if (laid_out_begin_ < begin_) {
                gold_.laid_out.push_back({BlockKind::body, {laid_out_begin_, begin_ - 1}});
            }
            laid_out_begin_ = begin_;
            end_paragraph(gold_.laid_out, laid_out_begin_);
        }
    }

    void end_paragraph(std::vector<Block>& blocks, std::uint32_t& begin) {
        if (begin < size()) {
            blocks.push_back({BlockKind::body, {begin, size()}});
        }
        begin = size() == 0 ? 0 : size() + 1;
    }

    std::string wanted_;
    Gold gold_;
    bool taken_ = false;
    std::uint32_t at_ = 0;
    std::uint32_t begin_ = 0;
    std::uint32_t joined_begin_ = 0;
    std::uint32_t laid_out_begin_ = 0;
    int fused_left_ = 0;
    Span fused_;
};

Score compare(std::vector<Span> const& found, std::vector<Span> const& wanted, Gold const& gold,
              bool errors, char const* what) {
    std::vector<Span> both;
    std::set_intersection(found.begin(), found.end(), wanted.begin(), wanted.end(),
                          std::back_inserter(both));
    auto const print = [&](std::vector<Span> const& spans, char const* label) {
        for (Span const span : spans) {
            if (errors && !std::binary_search(both.begin(), both.end(), span)) {
                std::cout << what << ' ' << span.begin << ' ' << label << ' '
                          << slice(gold.text, span) << '\n';
            }
        }
    };
    print(found, "found ");
    print(wanted, "wanted");
    return {both.size(), found.size(), wanted.size()};
}

void score(Gold const& gold, std::vector<Block> const& blocks, char const* layout, bool errors) {
    Segmentation const segmentation = segment(gold.text, blocks);
    std::vector<Span> tokens;
    std::vector<Span> sentences;
    for (Token const& token : segmentation.tokens) {
        tokens.push_back(token.span);
    }
    for (Sentence const& sentence : segmentation.sentences) {
        sentences.push_back(sentence.span);
    }
    Score const token_score = compare(tokens, gold.tokens, gold, errors, "token");
    Score const sentence_score = compare(sentences, gold.sentences, gold, errors, "sentence");
    std::printf("%-9s tokens F1 %.2f (%zu wanted), sentences F1 %.2f (%zu wanted)\n", layout,
                token_score.f1(), token_score.wanted, sentence_score.f1(), sentence_score.wanted);
}

} // namespace

int main(int argc, char** argv) {
    std::string path;
    std::string documents;
    bool errors = false;
    for (int at = 1; at < argc; ++at) {
        std::string const argument = argv[at];
        if (argument == "--errors") {
            errors = true;
        } else if (argument == "--documents" && at + 1 < argc) {
            documents = argv[++at];
        } else {
            path = argument;
        }
    }
    std::ifstream in(path);
    if (!in) {
        std::cerr << "usage: segmentation_score FILE.conllu [--documents TEXT] [--errors]\n";
        return 2;
    }
    Gold const gold = Reader(documents).read(in);
    score(gold, gold.joined, "joined", false);
    score(gold, gold.laid_out, "laid out", errors);
    return 0;
}
