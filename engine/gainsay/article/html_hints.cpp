#include <gainsay/article/html_hints.h>
#include <gainsay/base/pattern.h>

namespace gainsay {

namespace {

// Longer classes are written by style generators and say nothing.
constexpr std::size_t longest_hint = 400;

Hints read(std::string_view text) {
    static Pattern::Options const any_case = {true, false};
    static Pattern const unlikely(
        R"(-ad-|\bads?\b|advert|ad-?slot|ad-?unit|banner|breadcrumb|combx|comment|community|cover-wrap|cookie|consent|disqus|extra|footer|gdpr|header|legends|masthead|menu|modal|newsletter|outbrain|paywall|promo|recirc|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|subscri|supplemental|taboola|ad-break|agegate|pagination|pager|popup|most-?(?:read|popular)|read-?next|read-?more|up-?next|trending|also-?like|recommend|yom-remote)",
        any_case);
    static Pattern const maybe(R"(\band\b|article|body|column|content|\bmain|mathjax|shadow|story)",
                               any_case);
    static Pattern const good(
        R"(article|body|content|entry|hentry|h-entry|main|page|post|text|blog|story)", any_case);
    static Pattern const bad(
        R"(-ad-|hidden|^hid$|\bhid\b|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|tool|widget|newsletter|subscri|taboola|recirc)",
        any_case);
    static Pattern const share(R"((?:\b|_)(?:share|sharedaddy|sharing)(?:\b|_))", any_case);
    static Pattern const byline(R"(byline|author|dateline|writtenby|p-author|^(?:meta-?)?by\b)",
                                any_case);
    static Pattern const comments(
        R"((?:^|[\s_-])(?:comments?|disqus|replies|respond|discussion|reader-comments)(?:$|[\s_-]))",
        any_case);
    static Pattern const promo(
        R"((?:^|[\s_-])(?:promo|promos|newsletter|related|advert|advertisement|sponsored|ad|ads|recirc|outbrain|taboola|also-?read|read-?more|read-?next|most-?read|trending|signup|sign-up|subscribe|recommended|recommendations)(?:$|[\s_-]))",
        any_case);
    static Pattern const caption(
        R"((?:^|[\s_-])(?:caption|wp-caption-text|cutline|photo-credit|credit)(?:$|[\s_-]))",
        any_case);
    Hints out;
    out.unlikely = unlikely.occurs_in(text) && !maybe.occurs_in(text);
    out.good = good.occurs_in(text);
    out.bad = bad.occurs_in(text);
    out.share = share.occurs_in(text);
    out.byline = byline.occurs_in(text);
    out.comments = comments.occurs_in(text);
    out.promo = promo.occurs_in(text);
    out.caption = caption.occurs_in(text);
    return out;
}

} // namespace

Hints const& HintReader::of(std::string_view class_and_id) {
    std::string key(class_and_id.substr(0, longest_hint));
    auto const at = known_.find(key);
    if (at != known_.end()) {
        return at->second;
    }
    Hints const hints = key.empty() ? Hints{} : read(key);
    return known_.emplace(std::move(key), hints).first->second;
}

Hints const& HintReader::of(Markup const& markup, std::uint32_t node) {
    std::string words(markup.attribute(node, "class"));
    words += ' ';
    words += markup.attribute(node, "id");
    return of(words == " " ? std::string_view() : std::string_view(words));
}

} // namespace gainsay
