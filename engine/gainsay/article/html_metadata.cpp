#include <gainsay/article/byline.h>
#include <gainsay/article/fields.h>
#include <gainsay/article/html_hints.h>
#include <gainsay/article/html_metadata.h>
#include <gainsay/article/json_ld.h>
#include <gainsay/article/words.h>
#include <gainsay/base/pattern.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <array>
#include <map>

namespace gainsay {

namespace {

// In this order; the first that the page has decides.
constexpr auto title_keys = std::to_array<std::string_view>(
    {"og:title", "dc:title", "dc.title", "dcterm:title", "dcterms.title", "citation_title",
     "parsely-title", "sailthru.title", "weibo:article:title", "weibo:webpage:title", "title",
     "twitter:title", "headline", "hdl"});
constexpr auto author_keys = std::to_array<std::string_view>(
    {"dc:creator", "dc.creator", "dcterm:creator", "dcterms.creator", "author", "byl",
     "parsely-author", "sailthru.author", "article:author", "og:article:author", "citation_author",
     "twitter:data1:author"});
constexpr auto date_keys = std::to_array<std::string_view>({"article:published_time",
                                                            "og:article:published_time",
                                                            "og:published_time",
                                                            "parsely-pub-date",
                                                            "datepublished",
                                                            "date.issued",
                                                            "dc.date.issued",
                                                            "dcterms.issued",
                                                            "dc.date",
                                                            "dc:date",
                                                            "dcterms.date",
                                                            "dcterms.created",
                                                            "dc.date.created",
                                                            "sailthru.date",
                                                            "publish-date",
                                                            "publish_date",
                                                            "pubdate",
                                                            "ptime",
                                                            "pdate",
                                                            "citation_publication_date",
                                                            "citation_date",
                                                            "article.published",
                                                            "published_time_telegram",
                                                            "publication_date",
                                                            "originalpublicationdate",
                                                            "cxenseparse:recs:publishtime",
                                                            "datecreated",
                                                            "date",
                                                            "displaydate"});
constexpr auto source_keys = std::to_array<std::string_view>(
    {"og:site_name", "dc.publisher", "dc:publisher", "publisher", "application-name",
     "apple-mobile-web-app-title", "citation_journal_title", "copyright"});

// <meta> by name, property or itemprop, lower case.
class MetaTags {
  public:
    explicit MetaTags(Markup const& markup) {
        for (std::uint32_t at = 0; at < markup.nodes.size(); ++at) {
            if (markup.nodes[at].tag != Tag::meta) {
                continue;
            }
            std::string const content = one_line(markup.attribute(at, "content"));
            if (content.empty()) {
                continue;
            }
            for (char const* const kind : {"property", "name", "itemprop"}) {
                std::string const keys = to_lower(markup.attribute(at, kind));
                for (std::size_t begin = 0; begin < keys.size();) {
                    std::size_t const end = std::min(keys.find(' ', begin), keys.size());
                    if (end > begin) {
                        values_[keys.substr(begin, end - begin)].push_back(content);
                    }
                    begin = end + 1;
                }
            }
        }
    }
    [[nodiscard]] std::vector<std::string> const& all(std::string_view key) const {
        static std::vector<std::string> const none;
        auto const at = values_.find(key);
        return at == values_.end() ? none : at->second;
    }
    [[nodiscard]] std::string first(std::string_view key) const {
        return all(key).empty() ? "" : all(key)[0];
    }

  private:
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

bool is_name(std::string_view text) {
    return !text.empty() && text.size() <= 200 && text.find("://") == std::string_view::npos &&
           text.substr(0, 4) != "www." && text[0] != '@' && text[0] != '/' &&
           text.find_first_not_of("0123456789") != std::string_view::npos;
}

std::string names_in(std::string_view text) {
    std::string names = author_names(text);
    return names.empty() ? std::string(trim(text)) : names;
}

std::string author_of(MetaTags const& meta) {
    for (std::string_view const key : author_keys) {
        std::string out;
        for (std::string const& value : meta.all(key)) {
            if (is_name(value) && out.find(value) == std::string::npos) {
                out += (out.empty() ? "" : ", ") + names_in(value);
            }
        }
        if (!out.empty()) {
            return out;
        }
    }
    return {};
}

std::optional<Timestamp> date_of(MetaTags const& meta) {
    for (std::string_view const key : date_keys) {
        for (std::string const& value : meta.all(key)) {
            if (auto const date = read_published(value)) {
                return date;
            }
        }
    }
    return std::nullopt;
}

// <time datetime>, itemprop="datePublished", then a line with a date and little else.
std::optional<Timestamp> date_on(Markup const& markup, HintReader& hints) {
    std::optional<Timestamp> in_article;
    for (std::uint32_t at = 0; at < markup.nodes.size(); ++at) {
        MarkupNode const& node = markup.nodes[at];
        bool const declared =
            markup.attribute(at, "itemprop").find("datePublished") != std::string_view::npos;
        if (!declared && (node.tag != Tag::time || in_article)) {
            continue;
        }
        if (hints.of(markup, at).comments || node.end - at > 50) {
            continue;
        }
        for (std::string const& text :
             {std::string(markup.attribute(at, "datetime")),
              std::string(markup.attribute(at, "content")), markup.line_below(at)}) {
            if (auto const date = read_published(text)) {
                if (declared) {
                    return date;
                }
                in_article = in_article ? in_article : date;
            }
        }
    }
    return in_article;
}

std::string author_on(Markup const& markup) {
    std::string out;
    for (std::uint32_t at = 0; at < markup.nodes.size(); ++at) {
        bool const declared =
            markup.attribute(at, "rel") == "author" || markup.attribute(at, "itemprop") == "author";
        if (!declared || markup.nodes[at].end - at > 100) {
            continue;
        }
        std::string line = std::string(one_line(markup.attribute(at, "content")));
        for (std::uint32_t below = at; line.empty() && below < markup.nodes[at].end; ++below) {
            if (markup.attribute(below, "itemprop") == "name") {
                line = markup.line_below(below);
            }
        }
        line = line.empty() ? markup.line_below(at) : line;
        std::string const names = line.size() < 100 ? names_in(line) : "";
        if (is_name(names) && out.find(names) == std::string::npos) {
            out += (out.empty() ? "" : ", ") + names;
        }
        if (!out.empty() && out.size() > 100) {
            break;
        }
    }
    return out;
}

void read_json_ld(Markup const& markup, PageMetadata& out, std::optional<JsonLdArticle>& article) {
    for (std::uint32_t at = 0; at < markup.nodes.size(); ++at) {
        if (markup.nodes[at].tag != Tag::script) {
            continue;
        }
        std::string const raw = markup.text_below(at);
        std::string_view text = trim(raw);
        for (std::string_view const wrap : {"<!--", "<![CDATA[", "//<![CDATA["}) {
            if (text.substr(0, wrap.size()) == wrap) {
                text.remove_prefix(wrap.size());
            }
        }
        while (!text.empty() && text.back() != '}' && text.back() != ']') {
            text.remove_suffix(1); // "//]]>", "-->" and a stray ";"
        }
        if (text.substr(text.size() - std::min<std::size_t>(text.size(), 3)) == "}]]") {
            text.remove_suffix(2);
        }
        if (text.empty()) {
            continue;
        }
        Result<JsonValue> const parsed = parse_json(text, "");
        if (!parsed) {
            std::uint32_t line = 1;
            std::size_t offset = static_cast<std::size_t>(text.data() - raw.data());
            Place const& place = parsed.problem().place;
            for (std::size_t i = offset; line < place.line && i < raw.size(); ++i) {
                if (raw[i] == '\n') {
                    ++line;
                    offset = i + 1;
                }
            }
            for (std::uint32_t column = 1; column < place.column && offset < raw.size(); ++column) {
                offset += decode_utf8(raw, offset).length;
            }
            std::uint32_t const begin =
                at + 1 < markup.nodes[at].end ? markup.nodes[at + 1].text.begin : 0;
            auto const where = begin + static_cast<std::uint32_t>(offset);
            out.broken.push_back(
                {markup.to_source.to_origin({where, where}).begin, parsed.problem().message});
        } else if (!article) {
            article = find_article(parsed.value());
        }
    }
}

struct Separator {
    std::size_t begin;
    std::size_t end;
};

std::vector<Separator> separators(std::string_view title) {
    static Pattern const pattern(R"(\s+(?:\||-|–|—|·|::|»|›|•|/|\\|>)\s+)");
    std::vector<Separator> out;
    for (std::size_t from = 0; from < title.size();) {
        auto const found = pattern.find(title, from);
        if (!found) {
            break;
        }
        out.push_back({(*found)[0]->begin, (*found)[0]->end});
        from = (*found)[0]->end;
    }
    return out;
}

} // namespace

std::string clean_title(std::string_view title, std::string_view site,
                        std::vector<std::string> const& headings) {
    std::string const whole = one_line(title);
    std::string const form = normal_form(whole);
    for (std::string const& heading : headings) {
        std::string const words = normal_form(heading);
        if (words == form) {
            return whole;
        }
        bool const long_enough = std::count(words.begin(), words.end(), ' ') >= 2;
        if (long_enough && form.size() > words.size() &&
            (form.substr(0, words.size() + 1) == words + " " ||
             form.substr(form.size() - words.size() - 1) == " " + words)) {
            return one_line(heading);
        }
    }
    std::vector<Separator> const parts = separators(whole);
    std::string const site_form = normal_form(site);
    if (!parts.empty()) {
        std::string const last = normal_form(std::string_view(whole).substr(parts.back().end));
        std::string const first = normal_form(std::string_view(whole).substr(0, parts[0].begin));
        if (!site_form.empty() && first == site_form) {
            return whole.substr(parts[0].end);
        }
        if (!site_form.empty() && last == site_form) {
            return whole.substr(0, parts.back().begin);
        }
        std::string const head = whole.substr(0, parts.back().begin);
        char const mark = whole[whole.find_first_not_of(' ', parts.back().begin)];
        bool const bar = mark == '|' || mark == '\\' || mark == '/' || mark == '>' || mark == ':' ||
                         static_cast<unsigned char>(mark) >= 0x80 || mark == '-';
        auto const spaces = [](std::string_view text) {
            return std::count(text.begin(), text.end(), ' ');
        };
        if (bar && spaces(head) >= 3 && spaces(last) <= 3) {
            return head;
        }
    }
    if (std::size_t const colon = whole.find(": ");
        colon != std::string::npos && !site_form.empty()) {
        if (normal_form(std::string_view(whole).substr(0, colon)) == site_form) {
            return whole.substr(colon + 2);
        }
    }
    return whole;
}

PageMetadata read_page_metadata(Markup const& markup) {
    PageMetadata out;
    std::optional<JsonLdArticle> article;
    read_json_ld(markup, out, article);
    MetaTags const meta(markup);
    HintReader hints;
    if (article) {
        out.source = article->publisher;
        out.published = article->published;
        out.url = article->url;
        out.derived_from = article->based_on;
        for (std::string const& author : article->authors) {
            std::string const names = names_in(author);
            out.author += (out.author.empty() ? "" : ", ") + names;
        }
    }
    std::string site = out.source;
    for (std::string_view const key : source_keys) {
        if (out.source.empty()) {
            out.source = is_name(meta.first(key)) ? meta.first(key) : "";
        }
    }
    std::string const site_name = meta.first("og:site_name");
    site = site_name.empty() ? out.source : site_name;

    std::vector<std::string> headings;
    std::string page_title;
    for (std::uint32_t at = 0; at < markup.nodes.size(); ++at) {
        Tag const tag = markup.nodes[at].tag;
        if (tag == Tag::h1 && headings.size() < 20) {
            headings.push_back(markup.line_below(at));
        } else if (tag == Tag::title && page_title.empty()) {
            page_title = markup.line_below(at);
        } else if (tag == Tag::link && out.url.empty() &&
                   markup.attribute(at, "rel") == "canonical") {
            out.url = one_line(markup.attribute(at, "href"));
        }
    }
    out.url = out.url.empty() ? meta.first("og:url") : out.url;
    std::string title = article ? article->headline : "";
    for (std::string_view const key : title_keys) {
        title = title.empty() ? meta.first(key) : title;
    }
    title = title.empty() ? page_title : title;
    out.title = clean_title(title, site, headings);
    if (out.title.empty() && headings.size() == 1) {
        out.title = headings[0];
    }
    if (out.source.empty() && title == page_title && out.title.size() < title.size()) {
        std::vector<Separator> const parts = separators(page_title);
        if (!parts.empty() && page_title.compare(0, out.title.size(), out.title) == 0) {
            out.source = page_title.substr(parts.back().end);
        }
    }
    out.author = out.author.empty() ? author_of(meta) : out.author;
    out.author = out.author.empty() ? author_on(markup) : out.author;
    out.published = out.published ? out.published : date_of(meta);
    out.published = out.published ? out.published : date_on(markup, hints);
    return out;
}

} // namespace gainsay
