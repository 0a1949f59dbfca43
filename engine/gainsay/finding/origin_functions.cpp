#include <gainsay/base/utf8.h>
#include <gainsay/finding/origin_functions.h>

#include <algorithm>
#include <array>

namespace gainsay {

using namespace std::string_view_literals;

std::vector<ArticleIndex> independent(std::vector<ArticleIndex> articles, Facts const& facts) {
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    std::vector<ArticleIndex> out;
    std::copy_if(articles.begin(), articles.end(), std::back_inserter(out),
                 [&](ArticleIndex article) {
                     return !facts.derives ||
                            std::none_of(articles.begin(), articles.end(), [&](ArticleIndex other) {
                                return other != article && facts.derives(article, other);
                            });
                 });
    return out;
}

namespace {

// Of the articles with such a record.
template <class Test>
Value count_origins(Facts const& facts, Test test) {
    std::vector<ArticleIndex> articles;
    for (Record const& record : facts.records) {
        if (test(record) && (articles.empty() || articles.back() != record.article)) {
            articles.push_back(record.article);
        }
    }
    return value_of(
        Decimal(static_cast<std::int64_t>(independent(std::move(articles), facts).size())));
}

} // namespace

Value origins_of_event(Arguments const& in) {
    Record const& told = *in.values[0].from;
    return count_origins(in.facts, [&](Record const& other) { return other.story == told.story; });
}

Value origins_of_claim(Arguments const& in) {
    Record const& told = *in.values[0].as<Record const*>();
    return count_origins(in.facts, [&](Record const& other) {
        return other.story == told.story && other.event == told.event && told.event != no_symbol;
    });
}

// "… told this newspaper", "seen by the Gazette", "in an interview with us".
Value own_reporting(Arguments const& in) {
    Record const& record = *in.values[0].as<Record const*>();
    Article const& article = in.facts.article(record);
    std::string const sentence = to_lower(slice(article.text(), sentence_of(record, in.facts)));
    static constexpr auto ways = std::to_array({"told "sv, "seen by "sv, "interview with "sv,
                                                "spoke to "sv, "obtained by "sv, "shown to "sv});
    std::vector<std::string> houses = {"this newspaper", "this paper", "this website", "this site",
                                       "this station",   "us",         "our reporter"};
    if (!article.source.empty()) {
        houses.push_back(to_lower(article.source));
        houses.push_back("the " + to_lower(article.source));
    }
    bool const own = std::any_of(ways.begin(), ways.end(), [&](std::string_view way) {
        return std::any_of(houses.begin(), houses.end(), [&](std::string const& house) {
            std::size_t const at = sentence.find(std::string(way) + house);
            std::size_t const end = at + way.size() + house.size();
            return at != std::string::npos &&
                   (end >= sentence.size() || !is_letter(static_cast<char32_t>(sentence[end])));
        });
    });
    return value_of(truth(own));
}

} // namespace gainsay
