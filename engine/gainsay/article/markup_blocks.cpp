#include <gainsay/article/markup_blocks.h>
#include <gainsay/base/utf8.h>

#include <optional>
#include <utility>

namespace gainsay {

namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t word_joiner = 0x2060;
constexpr char32_t byte_order_mark = 0xFEFF;

bool is_invisible(char32_t c) {
    return c == soft_hyphen || c == zero_width_space || c == word_joiner || c == byte_order_mark;
}

class BlockWalk {
  public:
    BlockWalk(Markup const& markup, NodeSet const& left_out, std::vector<std::uint8_t> const& kinds)
        : markup_(markup), left_out_(left_out), kinds_(kinds) {}

    std::vector<PageBlock> run(std::uint32_t root) {
        std::uint32_t const end = markup_.nodes[root].end;
        for (std::uint32_t at = root; at < end;) {
            while (!open_.empty() && markup_.nodes[open_.back().node].end <= at) {
                leave();
            }
            MarkupNode const& node = markup_.nodes[at];
            if (!left_out_.empty() && left_out_[at] != 0) {
                if (is_block(node.tag)) {
                    flush();
                }
                at = node.end;
                continue;
            }
            if (node.tag == Tag::text) {
                text(node);
            } else {
                enter(at, node.tag);
            }
            ++at;
        }
        while (!open_.empty()) {
            leave();
        }
        flush();
        return std::move(blocks_);
    }

  private:
    struct Open {
        std::uint32_t node;
        BlockKind kind_around;
        bool certain_around;
        bool row_around;
        bool pre_around;
    };

    [[nodiscard]] static std::optional<BlockKind> kind_of(Tag tag) {
        switch (tag) {
        case Tag::blockquote:
            return BlockKind::quote;
        case Tag::li:
        case Tag::dd:
            return BlockKind::list;
        case Tag::figcaption:
        case Tag::caption:
            return BlockKind::caption;
        case Tag::dt:
            return BlockKind::subheading;
        default:
            return is_heading(tag) ? std::optional(BlockKind::subheading) : std::nullopt;
        }
    }

    void enter(std::uint32_t at, Tag tag) {
        if (tag == Tag::br) {
            line_end(markup_.nodes[at].source);
            return;
        }
        bool const cell = tag == Tag::td || tag == Tag::th;
        if (cell && in_row_) {
            part_cells(markup_.nodes[at].source);
        } else if (is_block(tag) && !in_row_) {
            flush();
        } else if (is_block(tag)) {
            block_.space(markup_.nodes[at].source);
        }
        open_.push_back({at, kind_, certain_, in_row_, in_pre_});
        if (!kinds_.empty() && kinds_[at] != 0) {
            kind_ = static_cast<BlockKind>(kinds_[at] - 1);
            certain_ = true;
            flush();
        } else if (auto const kind = kind_of(tag);
                   kind && !certain_ && kind_ != BlockKind::caption) {
            kind_ = *kind;
        }
        in_pre_ = in_pre_ || tag == Tag::pre;
        if (tag == Tag::tr && !in_row_ && is_data_row(at)) {
            in_row_ = true;
            kind_ = certain_ ? kind_ : BlockKind::list;
        }
    }

    void leave() {
        Open const left = open_.back();
        open_.pop_back();
        bool const row_ends = in_row_ && !left.row_around;
        if ((is_block(markup_.nodes[left.node].tag) && (!in_row_ || row_ends)) ||
            (!kinds_.empty() && kinds_[left.node] != 0)) {
            flush();
        }
        kind_ = left.kind_around;
        certain_ = left.certain_around;
        in_row_ = left.row_around;
        in_pre_ = left.pre_around;
    }

    // A row of short cells; cells that hold paragraphs are mere layout.
    [[nodiscard]] bool is_data_row(std::uint32_t row) const {
        int cells = 0;
        for (std::uint32_t at = row + 1; at < markup_.nodes[row].end; ++at) {
            Tag const tag = markup_.nodes[at].tag;
            cells += tag == Tag::td || tag == Tag::th ? 1 : 0;
            if (tag == Tag::p || tag == Tag::tr || tag == Tag::ul || tag == Tag::ol ||
                tag == Tag::article || tag == Tag::section || is_heading(tag)) {
                return false;
            }
        }
        return cells > 1;
    }

    void part_cells(std::uint32_t origin) {
        if (!block_.text.empty()) {
            block_.space(origin);
            block_.put("| ", {origin, origin});
        }
    }

    void line_end(std::uint32_t origin) {
        if (block_.text.empty()) {
            return;
        }
        if (in_row_) {
            block_.space(origin);
        } else if (block_.text.back() == '\n') {
            flush();
        } else {
            block_.put("\n", {origin, origin});
        }
    }

    void text(MarkupNode const& node) {
        std::string_view const words = slice(markup_.text, node.text);
        if (!in_pre_) {
            append_text(block_, markup_, node.text);
        } else if (!words.empty()) {
            block_.text += words;
            block_.to_decoded.append_part(markup_.to_source, node.text);
        }
        if (block_.kind != kind_ || block_.certain != certain_) {
            block_.kind = kind_;
            block_.certain = certain_;
        }
    }

    void flush() {
        for (char const c : block_.text) {
            if (c != ' ' && c != '\n') {
                blocks_.push_back(std::move(block_));
                break;
            }
        }
        block_ = {};
    }

    Markup const& markup_;
    NodeSet const& left_out_;
    std::vector<std::uint8_t> const& kinds_;
    std::vector<Open> open_;
    std::vector<PageBlock> blocks_;
    PageBlock block_;
    BlockKind kind_ = BlockKind::body;
    bool certain_ = false;
    bool in_row_ = false;
    bool in_pre_ = false;
};

} // namespace

std::vector<PageBlock> blocks_of(Markup const& markup, std::uint32_t root, NodeSet const& left_out,
                                 std::vector<std::uint8_t> const& kinds) {
    return BlockWalk(markup, left_out, kinds).run(root);
}

void append_text(PageBlock& block, Markup const& markup, Span text) {
    std::string_view const all = markup.text;
    std::uint32_t copied = text.begin; // up to here all is in the block or dropped
    auto const copy_up_to = [&](std::uint32_t end) {
        if (end > copied) {
            block.text += all.substr(copied, end - copied);
            block.to_decoded.append_part(markup.to_source, {copied, end});
        }
    };
    for (std::uint32_t at = text.begin; at < text.end;) {
        auto const byte = static_cast<unsigned char>(all[at]);
        if (byte > ' ' && byte < 0x80) {
            ++at;
            continue;
        }
        CodePoint const point = decode_utf8(all, at);
        if (is_invisible(point.value)) {
            copy_up_to(at);
            at += point.length;
            copied = at;
        } else if (is_space(point.value)) {
            copy_up_to(at);
            std::uint32_t end = at;
            while (end < text.end) {
                CodePoint const next = decode_utf8(all, end);
                if (!is_space(next.value)) {
                    break;
                }
                end += next.length;
            }
            if (!block.text.empty() && block.text.back() != ' ' && block.text.back() != '\n') {
                block.put(" ", markup.to_source.to_origin({at, end}));
            }
            at = end;
            copied = at;
        } else {
            at += point.length;
        }
    }
    copy_up_to(text.end);
}

} // namespace gainsay
