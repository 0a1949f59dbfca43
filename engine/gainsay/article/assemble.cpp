#include <gainsay/article/agency.h>
#include <gainsay/article/byline.h>
#include <gainsay/article/credit.h>
#include <gainsay/article/dateline.h>
#include <gainsay/article/furniture.h>
#include <gainsay/article/page.h>
#include <gainsay/article/page_roles.h>
#include <gainsay/article/words.h>
#include <gainsay/base/utf8.h>

#include <algorithm>

namespace gainsay {

namespace {

// Longer blocks are text whatever they begin with.
constexpr std::size_t longest_line = 320;
// As much text must stand above a comment section, or its heading is only a link to it.
constexpr std::size_t least_article = 120;
// As much of the text is asked whether a name in it speaks.
constexpr std::size_t known_text = 200'000;

std::string_view file_name_of(std::string_view path) {
    std::size_t const slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// What the words of a page fill in, where the page's own fields leave it open.
class Facts {
  public:
    explicit Facts(Article& article) : article_(article) {}

    void take(Dateline const& dateline) {
        fill(article_.place, dateline.place);
        fill(article_.wire, dateline.agency);
        if (dateline.date && !article_.published) {
            if (auto const date = dateline.date->resolve(std::nullopt)) {
                article_.published = Timestamp{*date};
            }
        }
    }
    void take(Byline const& byline) {
        fill(article_.author, byline.author);
        if (known_agency(byline.publisher).empty()) {
            fill(article_.source, byline.publisher);
        } else {
            fill(article_.wire, byline.publisher);
        }
        if (!article_.published) {
            article_.published = byline.published;
        }
    }
    void take(Credit const& credit) {
        fill(article_.wire, credit.wire);
        fill(article_.author, credit.author);
        for (std::string const& name : credit.derived_from) {
            auto const same = [&name](std::string const& other) {
                return to_lower(agency_name(other)) == to_lower(agency_name(name));
            };
            if (std::none_of(article_.derived_from.begin(), article_.derived_from.end(), same)) {
                article_.derived_from.push_back(name);
            }
        }
    }
    void take(Furniture const& furniture) { fill(article_.source, furniture.publisher); }

  private:
    static void fill(std::string& field, std::string const& value) {
        if (field.empty()) {
            field = value;
        }
    }
    Article& article_;
};

class Assembly {
  public:
    Assembly(ArticleBuilder builder, std::vector<PageBlock> blocks)
        : builder_(std::move(builder)), article_(builder_.article()), facts_(article_) {
        for (PageBlock& block : blocks) {
            add(std::move(block));
        }
    }

    Article finish() {
        recognise_lines();
        close_with_credit();
        pieces_ = assign_roles(std::move(pieces_), article_.title);
        if (article_.title.empty()) {
            article_.title = title_of(pieces_);
        }
        split_dateline();
        split_glued_credit();
        if (article_.wire.empty() && names_wire(article_.author)) {
            article_.wire = agency_name(article_.author);
        }
        if (article_.wire.empty() && article_.derived_from.empty()) {
            find_asking_agency();
        }
        article_.source_stated = !article_.source.empty();
        if (!article_.source_stated) {
            article_.source = file_name_of(article_.path);
        }
        for (Piece const& piece : pieces_) {
            builder_.begin_block(piece.block.kind);
            builder_.append(piece.block.text, piece.block.to_decoded);
            builder_.end_block();
        }
        return builder_.finish();
    }

  private:
    static bool is_open(Piece const& piece) { return !piece.block.certain && !piece.settled; }
    static bool is_body(Piece const& piece) { return piece.block.kind == BlockKind::body; }

    // Trims, drops what is empty, and lets lines that are furniture stand alone.
    void add(PageBlock block) {
        auto const size = static_cast<std::uint32_t>(block.text.size());
        Span const whole = trim(block.text, {0, size});
        if (whole.empty()) {
            return;
        }
        if (block.certain || block.text.find('\n') == std::string::npos) {
            pieces_.push_back({whole.size() == size ? std::move(block) : part_of(block, whole)});
            return;
        }
        std::uint32_t text_begin = whole.begin;
        std::uint32_t at = whole.begin;
        while (at < whole.end) {
            std::size_t const line_end =
                std::min<std::size_t>(block.text.find('\n', at), whole.end);
            Span const line = {at, static_cast<std::uint32_t>(line_end)};
            if (line.size() <= longest_line && is_furniture_line(slice(block.text, line))) {
                add_part(block, {text_begin, at});
                add_part(block, line);
                text_begin = line.end;
            }
            at = line.end + 1;
        }
        add_part(block, {text_begin, whole.end});
    }

    void add_part(PageBlock const& block, Span part) {
        PageBlock piece = part_of(block, {std::min(part.begin, part.end), part.end});
        if (!piece.text.empty()) {
            pieces_.push_back({std::move(piece)});
        }
    }

    static bool is_furniture_line(std::string_view line) {
        line = trim(line);
        return !line.empty() && (read_furniture(line) || read_credit(line, false) ||
                                 read_byline(line) || read_dateline_alone(line));
    }

    void recognise_lines() {
        std::size_t body_bytes = 0;
        bool in_comments = false;
        bool in_links = false;
        for (Piece& piece : pieces_) {
            PageBlock& block = piece.block;
            if (in_comments) {
                settle(piece, BlockKind::comment);
                continue;
            }
            if (takes_declared(piece)) {
                continue;
            }
            if (!block.certain && block.text.size() <= longest_line) {
                recognise(piece, body_bytes >= least_article, in_comments, in_links);
            } else {
                in_links = false;
            }
            body_bytes += is_body(piece) ? block.text.size() : 0;
        }
    }

    // A line whose markup says that it is a byline, dateline or credit: its words tell which.
    bool takes_declared(Piece& piece) {
        std::string const& text = piece.block.text;
        switch (piece.block.kind) {
        case BlockKind::byline:
            if (auto const byline = read_byline(text)) {
                facts_.take(*byline);
            }
            break;
        case BlockKind::dateline:
            if (auto const dateline = read_dateline_alone(text)) {
                facts_.take(*dateline);
            } else if (auto const begun = read_dateline(text + " — A", text)) {
                facts_.take(*begun);
            }
            break;
        case BlockKind::credit:
            if (auto const credit = read_credit(text, true)) {
                facts_.take(*credit);
            }
            break;
        default:
            return false;
        }
        piece.settled = true;
        return true;
    }

    void recognise(Piece& piece, bool article_above, bool& in_comments, bool& in_links) {
        PageBlock& block = piece.block;
        bool const plain = is_body(piece);
        if (plain) {
            if (auto const credit = read_credit(block.text, false)) {
                facts_.take(*credit);
                settle(piece, BlockKind::credit);
                return;
            }
        }
        if (auto const furniture = read_furniture(block.text)) {
            facts_.take(*furniture);
            settle(piece, furniture->kind);
            in_comments =
                furniture->kind == BlockKind::comment && furniture->opens_section && article_above;
            in_links = furniture->kind == BlockKind::promo && furniture->opens_section;
            return;
        }
        bool const listed = block.kind == BlockKind::list;
        if (in_links && (plain || listed) && block.text.size() <= 140 &&
            !ends_sentence(block.text)) {
            settle(piece, BlockKind::promo);
            return;
        }
        in_links = false;
        if (!plain) {
            return;
        }
        if (auto const byline = read_byline(block.text)) {
            facts_.take(*byline);
            settle(piece, BlockKind::byline);
        } else if (auto const dateline = read_dateline_alone(block.text)) {
            facts_.take(*dateline);
            settle(piece, BlockKind::dateline);
        } else if (std::uint32_t const bullet = bullet_length(block.text);
                   bullet > 0 && bullet < block.text.size()) {
            auto const size = static_cast<std::uint32_t>(block.text.size());
            block = part_of(block, {bullet, size});
            settle(piece, BlockKind::list);
        }
    }

    // The last line of the article may be a credit that would be none elsewhere: "— Northline
    // News".
    void close_with_credit() {
        for (auto at = pieces_.rbegin(); at != pieces_.rend(); ++at) {
            if (!asserts(at->block.kind)) {
                continue;
            }
            bool const listed = at->block.kind == BlockKind::list && at->settled;
            if ((!is_open(*at) && !listed) || at->block.text.size() > longest_line) {
                return;
            }
            std::string const line = (listed ? "- " : "") + at->block.text;
            auto const credit = read_credit(line, true);
            bool const in_list =
                listed && at + 1 != pieces_.rend() && (at + 1)->block.kind == BlockKind::list;
            if (!credit || in_list) {
                return;
            }
            bool const after_quotation =
                at + 1 != pieces_.rend() && is_quotation((at + 1)->block.text);
            if (!credit->author.empty() && after_quotation) {
                return;
            }
            facts_.take(*credit);
            settle(*at, credit->author.empty() ? BlockKind::credit : BlockKind::byline);
        }
    }

    void split_dateline() {
        std::string text;
        for (Piece const& piece : pieces_) {
            if (asserts(piece.block.kind) && text.size() < known_text) {
                text += piece.block.text + "\n";
            }
        }
        int seen = 0;
        for (std::size_t i = 0; i < pieces_.size() && seen < 3; ++i) {
            PageBlock const& block = pieces_[i].block;
            bool const lead = block.kind == BlockKind::lead;
            if ((block.kind != BlockKind::body && !lead) || block.certain) {
                continue;
            }
            seen += lead ? 0 : 1;
            auto const dateline = read_dateline(block.text, text);
            if (!dateline || (!dateline->strong && (seen > 1 || lead))) {
                continue;
            }
            facts_.take(*dateline);
            split(i, dateline->span.end, BlockKind::dateline, block.kind);
            return;
        }
    }

    void split_glued_credit() {
        for (std::size_t i = pieces_.size(); i-- > 0;) {
            PageBlock const& block = pieces_[i].block;
            if (block.kind == BlockKind::body && !block.certain) {
                if (auto const glued = read_glued_credit(block.text)) {
                    facts_.take(glued->credit);
                    split(i, glued->span.begin, BlockKind::body, BlockKind::credit);
                }
                return;
            }
        }
    }

    void find_asking_agency() {
        for (Piece const& piece : pieces_) {
            if (is_body(piece) && article_.wire.empty()) {
                article_.wire = asking_agency(piece.block.text);
            }
        }
    }

    static void settle(Piece& piece, BlockKind kind) {
        piece.block.kind = kind;
        piece.settled = true;
    }

    void split(std::size_t i, std::uint32_t at, BlockKind first_kind, BlockKind second_kind) {
        PageBlock const whole = std::move(pieces_[i].block);
        PageBlock first = part_of(whole, {0, at});
        PageBlock second = part_of(whole, {at, static_cast<std::uint32_t>(whole.text.size())});
        first.kind = first_kind;
        second.kind = second_kind;
        pieces_[i].block = std::move(first);
        if (!second.text.empty()) {
            pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                           {std::move(second), true});
        }
    }

    ArticleBuilder builder_;
    Article& article_;
    Facts facts_;
    std::vector<Piece> pieces_;
};

} // namespace

Article finish_article(ArticleBuilder builder, std::vector<PageBlock> blocks) {
    return Assembly(std::move(builder), std::move(blocks)).finish();
}

} // namespace gainsay
