#include <gainsay/article/furniture.h>
#include <gainsay/article/words.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

constexpr std::size_t longest_furniture = 320;
constexpr std::size_t longest_labelled = 100; // a publisher's name with its label
constexpr std::size_t longest_bulleted = 44;  // … with its bullet

// Without bars, stars and brackets around all of it: "| Also Read: … |", "*Sponsored: …*".
std::string_view undecorated(std::string_view line) {
    static Pattern const decorated(R"(^[\s|*_>»›•·#\[(\-–—►▶🔴👉]+)");
    line = trim(line);
    if (auto const found = decorated.find(line)) {
        line.remove_prefix((*found)[0]->end);
    }
    while (!line.empty() &&
           std::string_view("|*_])# ").find(line.back()) != std::string_view::npos) {
        line.remove_suffix(1);
    }
    return trim(line);
}

// Buttons and nothing else: "Share | Save | Print", "Share this: Facebook, X, WhatsApp".
bool is_button_bar(std::string_view line) {
    static constexpr auto fillers = std::to_array<std::string_view>(
        {"a",        "and",       "article", "ago",       "by",   "bookmark",  "click", "comment",
         "comments", "copied",    "email",   "follow",    "for",  "full",      "gift",  "here",
         "like",     "link",      "listen",  "more",      "news", "on",        "or",    "page",
         "photo",    "pin",       "post",    "republish", "save", "send",      "share", "size",
         "story",    "subscribe", "text",    "the",       "this", "tweet",     "url",   "us",
         "via",      "view",      "with",    "your",      "font", "translate", "read",  "later",
         "all",      "to"});
    static constexpr auto buttons = std::to_array<std::string_view>(
        {"bluesky",   "copy",     "email",    "facebook",  "fb",        "flipboard", "google",
         "instagram", "linkedin", "mastodon", "messenger", "pinterest", "pocket",    "print",
         "reddit",    "rss",      "save",     "share",     "signal",    "telegram",  "threads",
         "tiktok",    "tweet",    "twitter",  "viber",     "whatsapp",  "youtube"});
    std::vector<std::string> const words = words_of(line);
    if (words.empty() || words.size() > 16) {
        return false;
    }
    std::size_t count = 0;
    for (std::string const& word : words) {
        std::string_view const view(word);
        bool const number = word.find_first_not_of("0123456789") == std::string::npos;
        if (std::find(buttons.begin(), buttons.end(), view) != buttons.end()) {
            ++count;
        } else if (!number && view != "x" &&
                   std::find(fillers.begin(), fillers.end(), view) == fillers.end()) {
            return false;
        }
    }
    return count > 0 && (words.size() < 4 || count * 3 >= words.size());
}

struct Row {
    char const* expression; // on the undecorated line, case ignored
    BlockKind kind;
    bool opens_section;
};

// In this order; the first row that matches decides.
constexpr auto rows =
    std::to_array<Row>({
        // how long it takes
        {R"(^(?:(?:estimated )?read(?:ing)?(?: time)?\s*[:–—-]?\s*)?\d{1,3}[- ]?min(?:ute)?s?(?:[- ]+(?:of )?read(?:ing)?(?: time)?)?[.!]?$)",
         BlockKind::read_time, false},
        {R"(^(?:estimated )?read(?:ing)? time\b.{0,30}$)", BlockKind::read_time, false},
        {R"(^\d{1,3}[- ]minutes? (?:read|listen|watch)\b.{0,20}$)", BlockKind::read_time, false},

        // comments
        {R"(^(?:\d+ |all |show |view |read |see |your |our |user |(?:our )?readers?[’']?s? )*comments?\s*(?:section)?\s*(?:[(\[]?\s*\d+\s*[)\]]?)?\s*:?$)",
         BlockKind::comment, true},
        {R"(^(?:join|start|continue) the (?:discussion|debate|conversation)\s*(?:[(\[]\s*\d+\s*[)\]]?)?\s*[.:!]?$)",
         BlockKind::comment, true},
        {R"(^(?:(?:discussion|responses|replies)\s*[(\[]\s*\d+\s*[)\]]?|reactions from readers|what (?:our |you |)readers? (?:say|think|are saying)|have your say)\s*:?$)",
         BlockKind::comment, true},
        {R"(^(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response)\b.{0,40}$)",
         BlockKind::comment, true},
        {R"(^(?:minimum|maximum|max|min)\.? \d+ characters\b.*$)", BlockKind::comment, false},
        {R"(^your e-?mail address will not be published\b.*$)", BlockKind::comment, false},
        {R"(^(?:you must be |please )?(?:logged in|log ?in|sign in|register)(?: or (?:register|sign up))? to (?:post|leave|comment|reply|join)\b.*$)",
         BlockKind::comment, false},
        {R"(^comments (?:are|have been) (?:closed|disabled|turned off)\b.*$)", BlockKind::comment,
         false},
        {R"(^we (?:welcome|encourage|value) .{0,60}\b(?:comments?|discussions?|feedback|readers)\b.*$)",
         BlockKind::comment, false},

        // disclaimers
        {R"(^(?:disclaimer|legal notice|terms (?:of use|and conditions)|privacy policy)\b.*$)",
         BlockKind::disclaimer, false},
        {R"(^this (?:content|article|story|report|text|page|post|material) (?:has|was|is|may)(?: not)? (?:been |be )?(?:auto-?generated|generated|created|edited|translated|published from|sponsored|provided by|produced by|reproduced|taken from a|automatically)\b.*$)",
         BlockKind::disclaimer, false},
        {R"(^\(?(?:except for the headline|the (?:views|opinions)(?: and opinions| and views)? expressed|views expressed|opinions expressed|the information (?:provided|contained) (?:here|in this)|this material may not be)\b.*$)",
         BlockKind::disclaimer, false},
        {R"(^(?:no part of this|reproduction (?:in whole|is prohibited|without)|unauthori[sz]ed (?:use|reproduction)|.{0,60}\ball rights reserved)\b.*$)",
         BlockKind::disclaimer, false},
        {R"(^(?:we|this site|this website|our site) uses? cookies\b.*$)", BlockKind::disclaimer,
         false},

        // promos that head a list of links
        {R"(^(?:most (?:read|popular|viewed|shared|commented)|trending(?: now| today| stories)?|popular (?:now|stories|posts)|top stories|editor[’']?s[’']? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested in|enjoy|want to read)|related(?: (?:stories|articles|news|posts|topics|content|links|coverage|reading))?|recommended(?: (?:for you|stories|reading|articles))?|more (?:stories|news|headlines|articles|coverage)|more from .{2,40}|more on (?:this|the) .{2,40}|latest (?:news|stories|headlines)|also in the news|read (?:more|next|also)|further reading|in case you missed it|around the web|from the web|tags|topics|follow us)\s*[:.…→»>]?$)",
         BlockKind::promo, true},
        // promos in one line
        {R"(^(?:also|must|related) read\b.*$)", BlockKind::promo, false},
        {R"(^(?:read (?:more|also|next|full|the full|here|our|it here)|see also|don[’']t miss|must[- ]reads?|must[- ]watch|related|recommended|more on this|more from|you may also like|watch(?: now| live| here| also| video)?|listen(?: now| here| to)?|explainer|trending|most read|tags|topics|filed under|sponsored|promoted|partner content|newsletter|ad|advert|read more on [^:]{1,40})\s*[:|►→»].*$)",
         BlockKind::promo, false},
        {R"(^(?:read (?:more|also|next)|see also|don[’']t miss) .{1,120}[^.]$)", BlockKind::promo,
         false},
        {R"(^(?:(?:advertisements?|advertising|ad|sponsored(?: content)?|promoted(?: content)?|paid (?:post|content)|partner content)\s*(?:[–—:|-].{0,60})?|scroll (?:down )?(?:to continue|for more)|(?:story|article) continues (?:below|after)\b.{0,60})$)",
         BlockKind::promo, false},
        {R"(^(?:subscribe|sign up|(?:sign in|register|log in) (?:now|here|for|to|today|free))\b.{0,200}$)",
         BlockKind::promo, false},
        {R"(^(?:download|get|install|try) (?:our|the|your)(?: \w+){0,4} (?:app|newsletters?|updates|briefing|white ?paper|e-?paper|edition)\b.{0,160}$)",
         BlockKind::promo, false},
        {R"(^.{0,60}\bdownload (?:our|the)(?: \w+){0,2} app\b.{0,60}$)", BlockKind::promo, false},
        {R"(^get (?:the )?(?:latest|breaking|more|all the latest|daily|top)\b.{0,160}$)",
         BlockKind::promo, false},
        {R"(^(?:follow|like|join|find|connect with|visit) us (?:on|at|in)\b.{0,120}$)",
         BlockKind::share, false},
        {R"(^follow .{2,40} (?:on|for)\b.{0,80}$)", BlockKind::promo, false},
        {R"(^(?:stay (?:informed|updated|tuned|connected|ahead)|never miss|be the first to|want (?:to join|more)|enjoy(?:ed|ing)? (?:this|our|reading)|support (?:our|independent|local) (?:journalism|work|newsroom)|become a (?:member|subscriber|supporter)|donate\b|join our|click (?:here|on|the)|tap here|for more (?:news|stories|updates|on|information, (?:visit|click))|catch (?:all|up)|in pictures:|what (?:to )?(?:read|watch) next)\b.{0,200}$)", BlockKind::promo,
         false},
        {R"(^(?:newsletter|free newsletter|our newsletter)\b.{0,120}$)", BlockKind::promo, false},

        // bars and buttons
        {R"(^share\b(?:\s+(?:this|on|via|the|story|article|page|post|now|with)\b[^.]{0,60}|\s*[:|].{0,80})?$)",
         BlockKind::share, false},
        {R"(^(?:tweet this|print this|e-?mail this|copy link|link copied|add as a preferred source|click to (?:share|tweet|print)|send (?:us )?a tip)\b[^.]{0,60}$)",
         BlockKind::share, false},
        {R"(^(?:full (?:news|story|article|coverage|report)|view (?:full|original)(?: \w+)?|open in app|show more|load more|next|previous|back to top|skip to (?:main )?content|menu|home|search|close|listen|play|loading\.*|continue reading|click to (?:play|enlarge)|image \d+ of \d+|listen to (?:this|the) (?:article|story)|was this (?:page|article|story) (?:useful|helpful)\b.*)$)",
         BlockKind::share, false},
        {R"(^home\s*[>›»/|].*$)", BlockKind::share, false},
        {R"(^(?:a[+-]?\s?){2,3}$)", BlockKind::share, false},
        {R"(^(?:(?:live )?(?:updates|blog)|breaking news|exclusive|premium|subscriber[- ]only|opens in (?:a )?new (?:tab|window))$)",
         BlockKind::share, false},
    });

std::vector<Pattern> compiled() {
    std::vector<Pattern> out;
    out.reserve(rows.size());
    for (Row const& row : rows) {
        out.emplace_back(row.expression, Pattern::Options{true, false});
    }
    return out;
}

// All rows in one, so that a line that is none of them is looked at but once. Counted repetitions
// make programs a hundred times as long; here any count will do, and any end after a row's words.
std::string any_row() {
    std::string out;
    for (Row const& row : rows) {
        out += (out.empty() ? "(?:" : "|(?:") + std::string(row.expression) + ")";
    }
    for (std::size_t open = out.find('{'); open != std::string::npos; open = out.find('{')) {
        out.replace(open, out.find('}', open) + 1 - open, "*");
    }
    constexpr std::string_view anything = ".*$)";
    for (std::size_t at = out.find(anything); at != std::string::npos; at = out.find(anything)) {
        out.replace(at, anything.size(), ")");
    }
    return out;
}

} // namespace

std::optional<Furniture> read_furniture(std::string_view line) {
    static Pattern const any(any_row(), {true, false});
    static Pattern const publisher(R"(^(?:publisher|published by|newspaper|outlet)\s*:\s*(\S.*)$)",
                                   {true, false});

    line = trim(line);
    if (line.empty() || line.size() > longest_furniture) {
        return std::nullopt;
    }
    std::string_view const words = undecorated(line);
    if (words.empty()) {
        return Furniture{BlockKind::share}; // a rule, a row of stars, a lone bullet
    }
    if (auto const found = publisher.find(words); found && words.size() <= longest_labelled) {
        return Furniture{BlockKind::share, std::string(trim(slice(words, *(*found)[1])))};
    }
    if (any.occurs_in(words)) {
        static std::vector<Pattern> const patterns = compiled();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (patterns[i].matches(words)) {
                return Furniture{rows[i].kind, {}, rows[i].opens_section};
            }
        }
    }
    if (is_button_bar(words)) {
        return Furniture{BlockKind::share};
    }
    // "Northline News•", the publisher's name with what was a picture behind it.
    if (line.size() <= longest_bulleted && (line.ends_with("•") || line.ends_with("·"))) {
        static Pattern const bulleted(R"(^(\p{Lu}[^.!?:;,]+?)\s*[•·]$)");
        if (auto const found = bulleted.find(line)) {
            return Furniture{BlockKind::share, std::string(trim(slice(line, *(*found)[1])))};
        }
    }
    return std::nullopt;
}

std::uint32_t bullet_length(std::string_view line) {
    static Pattern const bullet(R"(^\s*(?:[•▪●‣◦∙·►▶]|[-–*+]\s|\d{1,2}[.)]\s)\s*)");
    if (line.size() < 2) {
        return 0;
    }
    auto const found = bullet.find(line.substr(0, 64));
    return found ? (*found)[0]->end : 0;
}

} // namespace gainsay
