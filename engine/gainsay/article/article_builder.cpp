#include <gainsay/article/article_builder.h>
#include <gainsay/base/contract.h>
#include <gainsay/base/utf8.h>

namespace gainsay {

namespace {

constexpr std::string_view block_break = "\n\n";

std::uint32_t leading_space(std::string_view text) {
    std::uint32_t at = 0;
    while (at < text.size()) {
        CodePoint const point = decode_utf8(text, at);
        if (!is_space(point.value)) {
            break;
        }
        at += point.length;
    }
    return at;
}

std::uint32_t trailing_space(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0) {
        std::size_t begin = end - 1;
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
            --begin;
        }
        if (!is_space(decode_utf8(text, begin).value)) {
            break;
        }
        end = begin;
    }
    return static_cast<std::uint32_t>(text.size() - end);
}

} // namespace

ArticleBuilder::ArticleBuilder(std::shared_ptr<SourceFile const> file) {
    article_.path = file->path();
    article_.name = file->path();
    article_.file = std::move(file);
}

void ArticleBuilder::begin_block(BlockKind kind) {
    GAINSAY_EXPECTS(!in_block_, "blocks do not nest");
    if (!text_.empty()) {
        put(block_break, {last_origin_, last_origin_});
    }
    kind_ = kind;
    in_block_ = true;
    block_begin_ = static_cast<std::uint32_t>(text_.size());
}

void ArticleBuilder::copy(Span origin) {
    text_.append(slice(article_.file->text(), origin));
    to_decoded_.append_copy(origin.size(), origin.begin);
    last_origin_ = origin.end;
}

void ArticleBuilder::put(std::string_view made, Span origin) {
    text_.append(made);
    to_decoded_.append_unit(static_cast<std::uint32_t>(made.size()), origin);
    last_origin_ = origin.end;
}

void ArticleBuilder::append(std::string_view made, OffsetMap const& to_decoded) {
    text_.append(made);
    to_decoded_.append_map(to_decoded, static_cast<std::uint32_t>(made.size()));
    last_origin_ = to_decoded.to_origin({to_decoded.size(), to_decoded.size()}).end;
}

void ArticleBuilder::space() {
    bool const at_start = text_.size() == block_begin_;
    if (!at_start && text_.back() != ' ' && text_.back() != '\n') {
        put(" ", {last_origin_, last_origin_});
    }
}

bool ArticleBuilder::end_block() {
    GAINSAY_EXPECTS(in_block_, "a block that ends has begun");
    in_block_ = false;
    std::string_view const text = std::string_view(text_).substr(block_begin_);
    std::uint32_t const front = leading_space(text);
    auto const end = static_cast<std::uint32_t>(text_.size());
    if (front == text.size()) {
        // Nothing but white space: taken back, the break before it included.
        std::uint32_t const keep =
            block_begin_ == 0 ? 0 : block_begin_ - static_cast<std::uint32_t>(block_break.size());
        text_.resize(keep);
        to_decoded_.truncate(keep);
        return false;
    }
    std::uint32_t const back = trailing_space(text);
    article_.blocks.push_back({kind_, {block_begin_ + front, end - back}});
    return true;
}

Article ArticleBuilder::finish() {
    GAINSAY_EXPECTS(!in_block_, "the last block has ended");
    article_.to_file = to_decoded_.through(article_.file->to_stored());
    article_.set_text(std::move(text_));
    return std::move(article_);
}

} // namespace gainsay
