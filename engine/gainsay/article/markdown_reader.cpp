#include <gainsay/article/character_reference.h>
#include <gainsay/article/formats.h>
#include <gainsay/article/front_matter.h>
#include <gainsay/article/page.h>
#include <gainsay/article/tags.h>
#include <gainsay/article/words.h>
#include <gainsay/base/utf8.h>

#include <algorithm>

#include <md4c.h>

namespace gainsay {

namespace {

// Tables with more cells a line are read as text: their output would grow with the square of the
// file.
constexpr std::size_t most_cells = 256;
// Quotations and lists nested deeper are read as text, for the parser's sake.
constexpr std::size_t deepest_nesting = 64;
constexpr std::size_t most_links = 100'000;

bool has_wide_line(std::string_view text) {
    std::size_t cells = 0;
    for (char const c : text) {
        cells = c == '\n' ? 0 : cells + (c == '|' ? 1 : 0);
        if (cells > most_cells) {
            return true;
        }
    }
    return false;
}

// What md4c would need more than linear time for: no article looks so.
bool is_hostile(std::string_view text) {
    std::size_t marks = 0; // of blocks within blocks, at the start of a line
    std::size_t brackets = 0;
    bool at_start = true;
    for (char const c : text) {
        if (c == '\n' || c == '\r') {
            at_start = true;
            marks = 0;
        } else if (at_start) {
            marks += c == '>' || c == '-' || c == '*' || c == '+' ? 1 : 0;
            at_start = c == '>' || c == '-' || c == '*' || c == '+' || c == ' ' || c == '\t';
        }
        brackets += c == '[' ? 1 : 0;
        // A rule of dashes is no nesting.
        if (marks > deepest_nesting && c == '>') {
            return true;
        }
        if (brackets > most_links) {
            return true;
        }
    }
    return false;
}

class Walk {
  public:
    Walk(std::string_view decoded, std::uint32_t begin, bool titled)
        : decoded_(decoded), last_(begin), titled_(titled) {}

    std::vector<PageBlock> blocks;

    bool parse(std::string_view body, unsigned flags) {
        MD_PARSER parser{};
        parser.flags = flags;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            static_cast<Walk*>(self)->enter(type, detail);
            return 0;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            static_cast<Walk*>(self)->leave(type);
            return 0;
        };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
            static_cast<Walk*>(self)->images_ += type == MD_SPAN_IMG ? 1 : 0;
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            if (type == MD_SPAN_IMG) {
                static_cast<Walk*>(self)->end_image();
            }
            return 0;
        };
        parser.text = [](MD_TEXTTYPE type, MD_CHAR const* text, MD_SIZE size, void* self) {
            static_cast<Walk*>(self)->text(type, {text, size});
            return 0;
        };
        bool const done =
            md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this) == 0;
        close();
        return done;
    }

  private:
    void enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
        case MD_BLOCK_QUOTE:
            close();
            ++quotes_;
            break;
        case MD_BLOCK_LI:
            close();
            ++items_;
            open(context());
            break;
        case MD_BLOCK_H: {
            bool const first = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level == 1 && !titled_;
            titled_ = titled_ || first;
            open(first ? BlockKind::headline : BlockKind::subheading);
            block_.certain = first;
            break;
        }
        case MD_BLOCK_HTML:
            open(BlockKind::body);
            in_html_ = true;
            break;
        case MD_BLOCK_TR:
            open(BlockKind::list);
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (!block_.text.empty()) {
                block_.put("; ", {last_, last_});
            }
            break;
        case MD_BLOCK_P:
        case MD_BLOCK_CODE:
            open(context());
            break;
        default:
            close();
            break;
        }
    }

    void leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_HTML) {
            in_html_ = false;
            for (PageBlock& piece : without_tags(block_)) {
                blocks.push_back(std::move(piece));
            }
            block_ = PageBlock{};
            open_ = false;
            return;
        }
        if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
            return;
        }
        close();
        quotes_ -= type == MD_BLOCK_QUOTE ? 1 : 0;
        items_ -= type == MD_BLOCK_LI ? 1 : 0;
    }

    [[nodiscard]] BlockKind context() const {
        return items_ > 0 ? BlockKind::list : (quotes_ > 0 ? BlockKind::quote : BlockKind::body);
    }

    void open(BlockKind kind) {
        close();
        block_.kind = kind;
        open_ = true;
    }

    void close() {
        images_ = 0;
        end_image();
        if (open_) {
            blocks.push_back(std::move(block_));
        }
        block_ = PageBlock{};
        open_ = false;
    }

    void end_image() {
        images_ -= images_ > 0 ? 1 : 0;
        if (images_ == 0 && !alt_.text.empty()) {
            alt_.kind = BlockKind::caption;
            blocks.push_back(std::move(alt_));
            alt_ = PageBlock{};
        }
    }

    void text(MD_TEXTTYPE type, std::string_view text) {
        PageBlock& to = images_ > 0 ? alt_ : block_;
        bool const ours = text.data() >= decoded_.data() &&
                          text.data() + text.size() <= decoded_.data() + decoded_.size();
        Span origin = {last_, last_};
        if (ours) {
            origin.begin = static_cast<std::uint32_t>(text.data() - decoded_.data());
            origin.end = origin.begin + static_cast<std::uint32_t>(text.size());
        }
        switch (type) {
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            to.put("\n", {last_, last_});
            return;
        case MD_TEXT_NULLCHAR:
            to.put("\xEF\xBF\xBD", origin);
            break;
        case MD_TEXT_ENTITY:
            entity(to, text, origin);
            break;
        case MD_TEXT_HTML:
            if (!in_html_) {
                inline_html(to, text, origin);
            } else if (ours) {
                to.copy(decoded_, origin);
            } else {
                to.put(text, origin);
            }
            break;
        default:
            if (ours) {
                to.copy(decoded_, origin);
            } else if (!text.empty()) {
                to.put(text, origin);
            }
        }
        last_ = std::max(last_, origin.end);
    }

    static void entity(PageBlock& to, std::string_view text, Span origin) {
        auto const reference = character_reference(text);
        std::string made;
        if (reference) {
            append_utf8(made, reference->value);
        }
        to.put(reference ? std::string_view(made) : text, origin);
    }

    static void inline_html(PageBlock& to, std::string_view text, Span origin) {
        if (to_lower(text.substr(0, 3)) == "<br") {
            to.put("\n", origin);
        }
    }

    std::string_view decoded_;
    std::uint32_t last_; // end of the last bytes that were read
    bool titled_;
    PageBlock block_;
    PageBlock alt_;
    bool open_ = false;
    bool in_html_ = false;
    int quotes_ = 0;
    int items_ = 0;
    int images_ = 0;
};

} // namespace

ReadArticles read_markdown(SharedFile file) {
    std::string_view const text = file->text();
    if (is_hostile(text)) {
        return read_plain_text(file);
    }
    ReadArticles out;
    ArticleBuilder builder(file);
    FrontMatter front = read_front_matter(*file, builder.article());
    out.problems = std::move(front.problems);

    // Indented text is text: articles hold no program code.
    unsigned const flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_STRIKETHROUGH |
                           (has_wide_line(text) ? 0U : static_cast<unsigned>(MD_FLAG_TABLES));
    Walk walk(text, front.body_begin, front.title.has_value());
    walk.parse(text.substr(front.body_begin), flags);
    if (front.title) {
        walk.blocks.insert(walk.blocks.begin(), std::move(*front.title));
    }
    out.articles.push_back(finish_article(std::move(builder), std::move(walk.blocks)));
    return out;
}

} // namespace gainsay
