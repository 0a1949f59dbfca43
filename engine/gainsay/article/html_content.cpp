#include <gainsay/article/html_content.h>
#include <gainsay/article/html_hints.h>
#include <gainsay/article/html_text_counts.h>
#include <gainsay/article/words.h>
#include <gainsay/base/one_of.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>
#include <optional>

namespace gainsay {

namespace {

using Node = std::uint32_t;

constexpr std::uint32_t least_paragraph = 25; // shorter ones do not vote
constexpr std::uint32_t least_article = 500;  // less text than this: look again, less strictly
constexpr int most_votes_up = 5;              // ancestors that a paragraph votes for
constexpr std::size_t most_candidates = 5;

struct Strictness {
    bool drop_unlikely = true;
    bool weigh_classes = true;
    bool clean = true;
};

class Finder {
  public:
    Finder(Markup const& markup, HintReader& hints, std::string_view title, Strictness strictness)
        : m_(markup), hints_(hints), title_(normal_form(title)), strict_(strictness),
          left_out_(markup.nodes.size(), 0), kinds_(markup.nodes.size(), 0) {}

    PageContent find() {
        drop_noise();
        counts_.emplace(m_, left_out_);
        score_paragraphs();
        Node const top = pick();
        PageContent out;
        out.roots = with_siblings(top);
        for (Node const root : out.roots) {
            clean(root);
            text_size_ += counts_->of(root).length;
        }
        out.left_out = std::move(left_out_);
        out.kinds = std::move(kinds_);
        out.byline = std::move(byline_);
        return out;
    }
    [[nodiscard]] std::uint64_t text_size() const { return text_size_; }

  private:
    MarkupNode const& node(Node at) const { return m_.nodes[at]; }
    Tag tag(Node at) const { return m_.nodes[at].tag; }
    Node parent(Node at) const { return m_.nodes[at].parent; }

    bool is_below(Node at, std::initializer_list<Tag> tags, int levels = 256) const {
        for (Node up = parent(at); levels-- > 0; up = parent(up)) {
            if (std::find(tags.begin(), tags.end(), tag(up)) != tags.end()) {
                return true;
            }
            if (up == 0) {
                break;
            }
        }
        return false;
    }

    bool is_hidden(Node at) const {
        if (m_.has_attribute(at, "hidden")) {
            return true;
        }
        bool const fallback =
            m_.attribute(at, "class").find("fallback-image") != std::string_view::npos;
        if (m_.attribute(at, "aria-hidden") == "true" && !fallback) {
            return true;
        }
        std::string style(m_.attribute(at, "style"));
        style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
        return style.find("display:none") != std::string::npos ||
               style.find("visibility:hidden") != std::string::npos;
    }

    bool is_noise(Node at, Hints const& hints) {
        switch (tag(at)) {
        case Tag::head:
        case Tag::script:
        case Tag::nav:
        case Tag::aside:
        case Tag::dialog:
        case Tag::object:
        case Tag::embed:
        case Tag::button:
        case Tag::select:
        case Tag::textarea:
        case Tag::input:
        case Tag::video:
        case Tag::audio:
        case Tag::menu:
            return true;
        case Tag::html:
        case Tag::body:
        case Tag::main:
        case Tag::article:
            return false;
        default:
            break;
        }
        if (is_hidden(at)) {
            return true;
        }
        if (one_of(m_.attribute(at, "role"),
                   {"menu", "menubar", "complementary", "navigation", "alert", "alertdialog",
                    "dialog", "search", "contentinfo"})) {
            return true;
        }
        if (hints.comments && is_block(tag(at)) && tag(at) != Tag::p) {
            return strict_.drop_unlikely;
        }
        return strict_.drop_unlikely && hints.unlikely && tag(at) != Tag::a &&
               !is_below(at, {Tag::table, Tag::code});
    }

    // A short element that says who wrote it; its words are metadata, not text.
    bool takes_byline(Node at, Hints const& hints) {
        bool const declared = m_.attribute(at, "rel") == "author" ||
                              m_.attribute(at, "itemprop").find("author") != std::string_view::npos;
        if (!declared && !hints.byline) {
            return false;
        }
        if (!byline_.empty() || tag(at) == Tag::body || tag(at) == Tag::article) {
            return false;
        }
        if (node(at).end - at > 400) {
            return false;
        }
        std::string line = m_.line_below(at);
        if (line.empty() || line.size() >= 120) {
            return false;
        }
        // The name alone where the element marks it.
        for (Node below = at + 1; below < node(at).end; ++below) {
            if (m_.attribute(below, "itemprop").find("name") != std::string_view::npos) {
                std::string name = m_.line_below(below);
                line = name.empty() ? line : name;
                break;
            }
        }
        byline_ = line;
        return true;
    }

    bool repeats_title(Node at) const {
        if (tag(at) != Tag::h1 && tag(at) != Tag::h2) {
            return false;
        }
        std::string const words = normal_form(m_.line_below(at));
        if (title_.empty() || words.empty()) {
            return false;
        }
        return words == title_ || overlap(title_, words) > 0.75;
    }

    void drop_noise() {
        for (Node at = 0; at < m_.nodes.size();) {
            if (tag(at) == Tag::text) {
                ++at;
                continue;
            }
            Hints const& hints = hints_.of(m_, at);
            if (is_noise(at, hints)) {
                left_out_[at] = 1;
                at = node(at).end;
            } else if (takes_byline(at, hints)) {
                kinds_[at] = static_cast<std::uint8_t>(BlockKind::byline) + 1;
                left_out_[at] = 1;
                at = node(at).end;
            } else if (!title_dropped_ && repeats_title(at)) {
                title_dropped_ = true;
                left_out_[at] = 1;
                at = node(at).end;
            } else {
                ++at;
            }
        }
    }

    double class_weight(Node at) const {
        if (!strict_.weigh_classes) {
            return 0;
        }
        double weight = 0;
        for (char const* const name : {"class", "id"}) {
            std::string_view const words = m_.attribute(at, name);
            if (!words.empty()) {
                Hints const& hints = hints_.of(words);
                weight += (hints.good ? 25 : 0) - (hints.bad ? 25 : 0);
            }
        }
        return weight;
    }

    double initial_score(Node at) const {
        double score = class_weight(at);
        switch (tag(at)) {
        case Tag::div:
            return score + 5;
        case Tag::pre:
        case Tag::td:
        case Tag::blockquote:
            return score + 3;
        case Tag::address:
        case Tag::ol:
        case Tag::ul:
        case Tag::dl:
        case Tag::dd:
        case Tag::dt:
        case Tag::li:
        case Tag::form:
            return score - 3;
        case Tag::th:
            return score - 5;
        default:
            return is_heading(tag(at)) ? score - 5 : score;
        }
    }

    // Paragraphs are runs of inline text in one block element. A run that fills its element votes
    // for what is around the element, others for the element itself.
    void score_paragraphs() {
        scores_.assign(m_.nodes.size(), 0);
        scored_.assign(m_.nodes.size(), 0);
        for (TextRun const& run : counts_->runs()) {
            if (run.length < least_paragraph) {
                continue;
            }
            Tag const around = tag(run.block);
            bool const is_paragraph = around == Tag::p || around == Tag::pre || around == Tag::td ||
                                      (is_heading(around) && around != Tag::h1) ||
                                      ((around == Tag::div || around == Tag::section) && run.alone);
            if (!is_paragraph && around != Tag::div && around != Tag::section &&
                around != Tag::body && around != Tag::article && around != Tag::main) {
                continue;
            }
            double const vote = 1 + run.commas + 1 + std::min(run.length / 100, 3U);
            Node up = is_paragraph ? parent(run.block) : run.block;
            for (int level = 0; level < most_votes_up && up != 0; ++level, up = parent(up)) {
                if (scored_[up] == 0) {
                    scored_[up] = 1;
                    scores_[up] = initial_score(up);
                    candidates_.push_back(up);
                }
                double const divider = level == 0 ? 1 : level == 1 ? 2 : level * 3;
                scores_[up] += vote / divider;
            }
        }
        for (Node const at : candidates_) {
            scores_[at] *= 1 - counts_->of(at).link_density();
        }
    }

    Node body() const {
        for (Node at = 0; at < m_.nodes.size(); ++at) {
            if (tag(at) == Tag::body) {
                return at;
            }
        }
        return 0;
    }

    Node pick() {
        std::vector<Node> best = candidates_;
        std::stable_sort(best.begin(), best.end(),
                         [this](Node a, Node b) { return scores_[a] > scores_[b]; });
        best.resize(std::min(best.size(), most_candidates));
        if (best.empty() || scores_[best[0]] <= 0) {
            return body();
        }
        Node top = shared_ancestor(best);
        // The parent may hold the rest of a split article.
        double last = scores_[top];
        double const threshold = last / 3;
        for (Node up = parent(top); up != 0 && tag(up) != Tag::body; up = parent(up)) {
            if (scored_[up] == 0) {
                continue;
            }
            if (scores_[up] < threshold) {
                break;
            }
            if (scores_[up] > last) {
                top = up;
                break;
            }
            last = scores_[up];
        }
        while (parent(top) != 0 && tag(parent(top)) != Tag::body && is_only_element(top)) {
            top = parent(top);
        }
        return top;
    }

    // Where several good candidates stand in one element, that element.
    Node shared_ancestor(std::vector<Node> const& best) const {
        std::vector<Node> rivals;
        for (std::size_t i = 1; i < best.size(); ++i) {
            if (scores_[best[i]] >= scores_[best[0]] * 0.75) {
                rivals.push_back(best[i]);
            }
        }
        if (rivals.size() < 3) {
            return best[0];
        }
        for (Node up = parent(best[0]); up != 0 && tag(up) != Tag::body; up = parent(up)) {
            auto const inside = std::count_if(rivals.begin(), rivals.end(), [&](Node rival) {
                return rival > up && rival < node(up).end;
            });
            if (inside >= 3) {
                return up;
            }
        }
        return best[0];
    }

    bool is_only_element(Node at) const {
        Node const up = parent(at);
        for (Node child = up + 1; child < node(up).end; child = node(child).end) {
            if (child != at && left_out_[child] == 0 && tag(child) != Tag::text) {
                return false;
            }
        }
        return true;
    }

    std::vector<Node> with_siblings(Node top) {
        std::vector<Node> out;
        Node const up = parent(top);
        if (top == 0 || tag(top) == Tag::body) {
            return {top};
        }
        double const threshold = std::max(10.0, scores_[top] * 0.2);
        std::string_view const top_class = m_.attribute(top, "class");
        for (Node at = up + 1; at < node(up).end; at = node(at).end) {
            if (left_out_[at] != 0 || tag(at) == Tag::text) {
                continue;
            }
            bool take = at == top;
            bool const same_class = !top_class.empty() && m_.attribute(at, "class") == top_class;
            double const bonus = same_class ? scores_[top] * 0.2 : 0;
            if (scored_[at] != 0 && scores_[at] + bonus >= threshold) {
                take = true;
            } else if (tag(at) == Tag::p || is_heading(tag(at))) {
                TextCount const& count = counts_->of(at);
                double const density = count.link_density();
                take = take || (tag(at) == Tag::p && count.length > 80 && density < 0.25) ||
                       (tag(at) == Tag::p && count.length > 0 && density == 0 &&
                        ends_sentence(m_.line_below(at)));
            }
            if (take) {
                out.push_back(at);
            }
        }
        return out;
    }

    void leave_out(Node at) {
        left_out_[at] = 1;
        counts_->remove(at);
    }

    void clean(Node root) {
        // From the end, so that what is inside is decided before what is around it.
        for (Node at = node(root).end; at-- > root + 1;) {
            if (tag(at) == Tag::text || left_out_[at] != 0) {
                continue;
            }
            if (is_to_go(at)) {
                leave_out(at);
            }
        }
    }

    bool is_to_go(Node at) {
        Hints const& hints = hints_.of(m_, at);
        switch (tag(at)) {
        case Tag::footer:
        case Tag::link:
            return true;
        case Tag::h1:
        case Tag::h2:
            return strict_.weigh_classes && class_weight(at) < 0;
        case Tag::table:
        case Tag::ul:
        case Tag::ol:
        case Tag::div:
        case Tag::section:
        case Tag::form:
        case Tag::fieldset:
            break;
        default:
            return hints.share && is_block(tag(at)) && counts_->of(at).length < 500;
        }
        if (hints.share && counts_->of(at).length < 500) {
            return true;
        }
        return strict_.clean && is_clutter(at, hints);
    }

    bool is_clutter(Node at, Hints const& hints) const {
        TextCount const& count = counts_->of(at);
        if (tag(at) == Tag::table && counts_->is_data_table(at)) {
            return false;
        }
        if (is_below(at, {Tag::code, Tag::pre}) || counts_->in_data_table(at)) {
            return false;
        }
        double const weight = class_weight(at);
        if (weight < 0 || (hints.promo && count.length < 500)) {
            return true;
        }
        if (count.commas >= 10) {
            return false;
        }
        double const density = count.link_density();
        bool list = tag(at) == Tag::ul || tag(at) == Tag::ol;
        list = list || (count.length > 0 && count.list_length * 10 >= count.length * 9);
        bool const in_figure = is_below(at, {Tag::figure}, 3);
        if (count.images > 1 && count.paragraphs * 2 < count.images && !in_figure && !list &&
            count.length < 200) {
            return true;
        }
        if (!list && count.items > count.paragraphs + 100) {
            return true;
        }
        if (count.inputs > count.paragraphs / 3) {
            return true;
        }
        if (!list && count.heading_length * 10 < count.length * 9 && count.length < 25 &&
            (count.images == 0 || count.images > 2) && density > 0 && !in_figure) {
            return true;
        }
        if (!list && weight < 25 && density > 0.2) {
            return true;
        }
        if (weight >= 25 && density > 0.5) {
            return true;
        }
        return list && density > 0.5;
    }

    Markup const& m_;
    HintReader& hints_;
    std::string title_;
    Strictness strict_;
    NodeSet left_out_;
    std::vector<std::uint8_t> kinds_;
    std::optional<TextCounts> counts_;
    std::vector<double> scores_;
    std::vector<std::uint8_t> scored_;
    std::vector<Node> candidates_;
    std::string byline_;
    bool title_dropped_ = false;
    std::uint64_t text_size_ = 0;
};

} // namespace

PageContent find_content(Markup const& markup, std::string_view title) {
    static constexpr std::array<Strictness, 4> attempts = {
        {{true, true, true}, {false, true, true}, {false, false, true}, {false, false, false}}};
    HintReader hints;
    PageContent best;
    std::uint64_t most = 0;
    for (Strictness const& strictness : attempts) {
        Finder finder(markup, hints, title, strictness);
        PageContent found = finder.find();
        if (finder.text_size() > most || best.roots.empty()) {
            most = finder.text_size();
            best = std::move(found);
        }
        if (most >= least_article) {
            break;
        }
    }
    return best;
}

} // namespace gainsay
