#include "treebank.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

using namespace gainsay;

namespace {

constexpr std::string_view new_document = "# newdoc";
constexpr std::string_view text_of_sentence = "# text = ";

// The sentence's comment that starts so; empty where there is none.
std::string_view comment(std::string_view bytes, ConlluSentence const& sentence,
                         std::string_view start) {
    for (ConlluLine const& line : sentence.lines) {
        std::string_view const text = slice(bytes, line.whole);
        if (line.kind == ConlluKind::comment && text.starts_with(start)) {
            return text;
        }
    }
    return {};
}

// The text that the words' lines spell, a space between where none says SpaceAfter=No.
std::string spelled(std::string_view bytes, ConlluSentence const& sentence) {
    std::string out;
    bool space = false;
    std::uint32_t fused = 0; // last word of the range that is open
    for (ConlluLine const& line : sentence.lines) {
        bool const range = line.kind == ConlluKind::range;
        if (!range && (line.kind != ConlluKind::word || line.first <= fused)) {
            continue;
        }
        if (range) {
            fused = line.last;
        }
        out += space ? " " : "";
        out += slice(bytes, line[ConlluColumn::form]);
        space =
            slice(bytes, line[ConlluColumn::misc]).find("SpaceAfter=No") == std::string_view::npos;
    }
    return out;
}

bool is_terminated(std::string_view text) {
    while (!text.empty() &&
           std::string_view("\"')]\x80\x9d\x99 ").find(text.back()) != std::string_view::npos) {
        text.remove_suffix(1);
    }
    return !text.empty() &&
           std::string_view(".?!:;\xa6\xe2").find(text.back()) != std::string_view::npos;
}

class TextMaker {
  public:
    explicit TextMaker(std::string_view bytes) : bytes_(bytes) {}

    void add(ConlluSentence const& sentence) {
        if (!comment(bytes_, sentence, new_document).empty()) {
            end_paragraphs();
        }
        std::string_view const text = comment(bytes_, sentence, text_of_sentence);
        begin_sentence(text.size() > text_of_sentence.size()
                           ? std::string(text.substr(text_of_sentence.size()))
                           : spelled(bytes_, sentence));
        for (ConlluLine const& line : sentence.lines) {
            row(line);
        }
        end_sentence();
    }

    GoldText finish() {
        end_paragraphs();
        return std::move(gold_);
    }

  private:
    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(gold_.text.size());
    }

    void begin_sentence(std::string_view text) {
        if (!gold_.text.empty()) {
            gold_.text += ' ';
        }
        at_ = size();
        begin_ = at_;
        last_fused_ = 0;
        gold_.text += text;
    }

    void row(ConlluLine const& line) {
        std::string_view const form = slice(bytes_, line[ConlluColumn::form]);
        if (line.kind == ConlluKind::range) {
            last_fused_ = line.last;
            fused_ = place(form);
            at_ = fused_.begin;
        } else if (line.kind == ConlluKind::word) {
            bool const fused = line.first <= last_fused_;
            bool const spelled = gold_.text.compare(at_, form.size(), form) == 0;
            gold_.tokens.push_back(!fused || spelled ? place(form) : fused_);
            if (fused && line.first == last_fused_) {
                at_ = fused_.end;
            }
        }
    }

    Span place(std::string_view form) {
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

    void end_paragraphs() {
        end_paragraph(gold_.joined, joined_begin_);
        end_paragraph(gold_.laid_out, laid_out_begin_);
    }

    void end_paragraph(std::vector<Block>& blocks, std::uint32_t& begin) {
        if (begin < size()) {
            blocks.push_back({BlockKind::body, {begin, size()}});
        }
        begin = size() == 0 ? 0 : size() + 1;
    }

    std::string_view bytes_;
    GoldText gold_;
    std::uint32_t at_ = 0;
    std::uint32_t begin_ = 0;
    std::uint32_t joined_begin_ = 0;
    std::uint32_t laid_out_begin_ = 0;
    std::uint32_t last_fused_ = 0; // last word of the range that is open
    Span fused_;
};

} // namespace

std::optional<Treebank> load_treebank(std::string const& path, std::string const& documents) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return std::nullopt;
    }
    Treebank out;
    out.path = path;
    out.bytes.assign(std::istreambuf_iterator<char>(in), {});
    ReadConllu read = read_conllu(out.bytes, path);
    out.problems = std::move(read.problems);
    bool taken = documents.empty();
    for (ConlluSentence& sentence : read.sentences) {
        std::string_view const document = comment(out.bytes, sentence, new_document);
        if (!document.empty()) {
            taken = document.find(documents) != std::string_view::npos;
        }
        if (taken) {
            out.sentences.push_back(std::move(sentence));
        }
    }
    return out;
}

GoldText gold_text(Treebank const& treebank) {
    TextMaker maker(treebank.bytes);
    for (ConlluSentence const& sentence : treebank.sentences) {
        maker.add(sentence);
    }
    return maker.finish();
}
