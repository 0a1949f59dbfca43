#include <gainsay/article/page_roles.h>
#include <gainsay/article/words.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <functional>
#include <unordered_set>

namespace gainsay {

namespace {

constexpr std::size_t longest_heading = 200;
constexpr std::size_t shingle = 4; // words

bool is_open(Piece const& piece) {
    return !piece.settled && !piece.block.certain;
}
bool is_open_body(Piece const& piece) {
    return is_open(piece) && piece.block.kind == BlockKind::body;
}

// A line that is no sentence: short, no stop, a capital or a number first.
bool reads_as_heading(std::string_view text) {
    static Pattern const question(R"([?!]["”’')]*$)");
    static Pattern const opening(R"(^["“‘'«¿(]*[\p{Lu}\p{Lo}\d$€£#])");
    if (text.size() > longest_heading || text.find('\n') != std::string_view::npos) {
        return false;
    }
    char const last = text.back();
    return (!ends_sentence(text) || question.occurs_in(text)) && last != ':' && last != ',' &&
           last != ';' && opening.occurs_in(text);
}

// Where the signature begins that ends the text: " – Jo Ray, captain of the ferry".
std::optional<std::uint32_t> signature_in(std::string_view text) {
    static Pattern const beginning(R"(\s[-–—]{1,2}\s?\p{Lu})");
    static Pattern const signature(R"re(([^\d,;:!?()"“”/]+)(?:,([^"”“]+))?["”]?)re");
    for (auto at = beginning.find(text); at; at = beginning.find(text, (*at)[0]->begin + 1)) {
        std::string_view const rest = text.substr((*at)[0]->end);
        auto const found = signature.match(rest);
        auto const has_length = [&](std::optional<Span> group, std::size_t longest) {
            std::size_t const length = count_code_points(slice(rest, *group));
            return length >= 2 && length <= longest;
        };
        if (found && has_length((*found)[1], 40) && (!(*found)[2] || has_length((*found)[2], 80))) {
            return (*at)[0]->begin;
        }
    }
    return std::nullopt;
}

bool ends_without_stop(std::string_view text) {
    return !ends_sentence(text);
}

class Roles {
  public:
    Roles(std::vector<Piece> pieces, std::string const& title) : pieces_(std::move(pieces)) {
        if (!title.empty()) {
            titles_.push_back(title);
        }
        for (Piece const& piece : pieces_) {
            if (piece.block.kind == BlockKind::headline && !piece.block.text.empty()) {
                titles_.push_back(piece.block.text);
            }
        }
    }

    std::vector<Piece> assign() && {
        find_pull_quotes();
        find_repeated_headlines();
        if (titles_.empty()) {
            find_headline();
        }
        find_subheadings();
        find_leads();
        return std::move(pieces_);
    }

  private:
    void settle(Piece& piece, BlockKind kind) {
        piece.block.kind = kind;
        piece.settled = true;
        if (kind == BlockKind::headline) {
            titles_.push_back(piece.block.text);
        }
    }

    [[nodiscard]] bool text_follows(std::size_t i) const {
        for (std::size_t j = i + 1; j < pieces_.size(); ++j) {
            if (asserts(pieces_[j].block.kind)) {
                return true;
            }
        }
        return false;
    }

    static std::vector<std::size_t> shingles_of(std::string_view text) {
        std::vector<std::string> const words = words_of(text);
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i + shingle <= words.size(); ++i) {
            std::string joined;
            for (std::size_t j = i; j < i + shingle; ++j) {
                joined += words[j] + " ";
            }
            out.push_back(std::hash<std::string>{}(joined));
        }
        return out;
    }

    // A quotation that stands alone and is in the text once more, or is signed with a name.
    void find_pull_quotes() {
        static Pattern const opening(R"(^["“„«])");
        std::vector<std::size_t> candidates;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            Piece const& piece = pieces_[i];
            if (is_open_body(piece) && piece.block.text.size() < 1200 &&
                opening.occurs_in(piece.block.text) &&
                (is_quotation(piece.block.text) || signature_in(piece.block.text))) {
                candidates.push_back(i);
            }
        }
        if (candidates.empty()) {
            return;
        }
        static Pattern const alone(R"(^\s*[-–—]{1,2}\s?\p{Lu}[^.!?]{2,100}$)");
        std::unordered_set<std::size_t> known; // asked for members only, never walked
        std::size_t next = 0;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (next < candidates.size() && candidates[next] == i) {
                ++next;
            } else if (asserts(pieces_[i].block.kind)) {
                for (std::size_t const hash : shingles_of(pieces_[i].block.text)) {
                    known.insert(hash);
                }
            }
        }
        for (std::size_t n = candidates.size(); n-- > 0;) {
            std::size_t const i = candidates[n];
            Piece& piece = pieces_[i];
            std::string_view words = piece.block.text;
            auto const signed_at = signature_in(words);
            words = words.substr(0, signed_at.value_or(words.size()));
            std::vector<std::size_t> const own = shingles_of(words);
            auto const repeated = std::count_if(own.begin(), own.end(), [&known](std::size_t hash) {
                return known.count(hash) > 0;
            });
            bool const again =
                !own.empty() && static_cast<std::size_t>(repeated) * 10 >= own.size() * 7;
            known.insert(own.begin(), own.end());
            bool const name_below = i + 1 < pieces_.size() &&
                                    alone.matches(pieces_[i + 1].block.text) &&
                                    is_open(pieces_[i + 1]);
            if (!again && !signed_at && !name_below) {
                continue;
            }
            settle(piece, BlockKind::quote);
            if (name_below) {
                settle(pieces_[i + 1], BlockKind::quote);
            }
        }
    }

    // Dirty pages print the headline again, at the top or in the middle.
    void find_repeated_headlines() {
        std::vector<std::string> forms;
        for (std::string const& title : titles_) {
            forms.push_back(normal_form(title));
        }
        for (Piece& piece : pieces_) {
            bool const heading = is_open(piece) && piece.block.kind == BlockKind::subheading;
            if ((heading || is_open_body(piece)) &&
                piece.block.text.size() <= longest_heading + 100 &&
                std::find(forms.begin(), forms.end(), normal_form(piece.block.text)) !=
                    forms.end()) {
                settle(piece, BlockKind::headline);
            }
        }
    }

    // The line above the text; failing that, the line below it with nothing but furniture after it.
    void find_headline() {
        auto const is_text = [](Piece const& piece) { return asserts(piece.block.kind); };
        auto const first = std::find_if(pieces_.begin(), pieces_.end(), is_text);
        if (first == pieces_.end()) {
            return;
        }
        auto const index = static_cast<std::size_t>(first - pieces_.begin());
        if (is_open_body(*first) && text_follows(index) && reads_as_heading(first->block.text) &&
            first->block.text.find(' ') != std::string::npos) {
            settle(*first, BlockKind::headline);
            return;
        }
        auto const last = std::find_if(pieces_.rbegin(), pieces_.rend(), is_text);
        bool const alone = &*last == &*first;
        bool const furniture_below = last != pieces_.rbegin();
        if (!alone && furniture_below && is_open_body(*last) &&
            reads_as_heading(last->block.text) && last->block.text.size() >= 20 &&
            last->block.text.size() <= 160) {
            settle(*last, BlockKind::headline);
        }
    }

    void find_subheadings() {
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            Piece& piece = pieces_[i];
            if (!is_open_body(piece) || piece.block.text.size() > 160) {
                continue;
            }
            std::string_view const text = piece.block.text;
            static Pattern const key_points(
                R"((?i)^(?:key (?:points|takeaways|facts)|highlights|at a glance|in brief|the main points)\b.*$)");
            if (key_points.matches(text) && text_follows(i)) {
                settle(piece, BlockKind::subheading);
                continue;
            }
            if (!reads_as_heading(text) || !ends_without_stop(text) || !text_follows(i)) {
                continue;
            }
            bool const repeats =
                !titles_.empty() && words_of(text).size() > 3 &&
                std::any_of(titles_.begin(), titles_.end(), [text](std::string const& title) {
                    return overlap(text, title) >= 0.4 && overlap(title, text) >= 0.4;
                });
            settle(piece, repeats ? BlockKind::headline : BlockKind::subheading);
        }
    }

    // Text above the line that says where, when or by whom is a summary, if the story follows
    // below.
    void find_leads() {
        std::size_t marker = pieces_.size();
        std::size_t above = 0;
        std::size_t below = 0;
        std::size_t seen = 0;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            BlockKind const kind = pieces_[i].block.kind;
            if (kind == BlockKind::body) {
                ++seen;
                (marker == pieces_.size() ? above : below) += pieces_[i].block.text.size();
            } else if (seen <= 3 && (kind == BlockKind::dateline || kind == BlockKind::byline ||
                                     kind == BlockKind::read_time)) {
                marker = i;
                above += below;
                below = 0;
            }
        }
        if (marker < pieces_.size() && above > 0 && below >= above) {
            for (std::size_t i = 0; i < marker; ++i) {
                if (is_open_body(pieces_[i])) {
                    settle(pieces_[i], BlockKind::lead);
                }
            }
            return;
        }
        find_standfirst();
    }

    // One sentence that the next paragraph begins to tell anew.
    void find_standfirst() {
        std::vector<std::size_t> texts;
        for (std::size_t i = 0; i < pieces_.size() && texts.size() < 3; ++i) {
            BlockKind const kind = pieces_[i].block.kind;
            if (kind == BlockKind::body) {
                texts.push_back(i);
            }
        }
        if (texts.size() < 3 || !is_open_body(pieces_[texts[0]]) || texts[1] != texts[0] + 1) {
            return;
        }
        std::string const& first = pieces_[texts[0]].block.text;
        std::string const& second = pieces_[texts[1]].block.text;
        static Pattern const inner_stop(R"([.!?]["”’]?\s+["“‘]?\p{Lu})");
        if (first.size() > 400 || inner_stop.occurs_in(first)) {
            return;
        }
        auto const opening = [](std::string_view text, std::size_t count) {
            std::vector<std::string> words = content_words_of(text.substr(0, 400));
            words.resize(std::min(words.size(), count));
            return words;
        };
        std::vector<std::string> const a = opening(first, 6);
        std::vector<std::string> const b = opening(second, 9);
        auto const shared = std::count_if(a.begin(), a.end(), [&b](std::string const& word) {
            return std::find(b.begin(), b.end(), word) != b.end();
        });
        if (shared >= 4) {
            settle(pieces_[texts[0]], BlockKind::lead);
        }
    }

    std::vector<Piece> pieces_;
    std::vector<std::string> titles_;
};

} // namespace

std::vector<Piece> assign_roles(std::vector<Piece> pieces, std::string const& title) {
    return Roles(std::move(pieces), title).assign();
}

std::string title_of(std::vector<Piece> const& pieces) {
    for (Piece const& piece : pieces) {
        if (piece.block.kind != BlockKind::headline) {
            continue;
        }
        std::string out;
        for (std::size_t at = 0; at < piece.block.text.size();) {
            CodePoint const point = decode_utf8(piece.block.text, at);
            if (!is_space(point.value)) {
                out.append(piece.block.text, at, point.length);
            } else if (!out.empty() && out.back() != ' ') {
                out += ' ';
            }
            at += point.length;
        }
        return out;
    }
    return {};
}

} // namespace gainsay
