#include <gainsay/article/article_builder.h>
#include <gainsay/base/source_file.h>

#include <doctest/doctest.h>
#include <value/dump.h>

namespace gainsay::test {

ValueTables const& tables() {
    static ValueTables const loaded = [] {
        auto result = ValueTables::load(GAINSAY_WORDS);
        REQUIRE_MESSAGE(result.has_value(), to_string(result.problem()));
        return result.value();
    }();
    return loaded;
}

Article article_of(std::string text, std::string_view published) {
    Article article;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const end = std::min(text.find("\n\n", at), text.size());
        if (end > at) {
            article.blocks.push_back(
                {BlockKind::body,
                 {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
        }
        at = end + 2;
    }
    article.published = parse_timestamp(published);
    article.set_text(std::move(text));
    return article;
}

Values values_of(Article const& article) {
    return read_values(article, segment(article), tables());
}

std::string times(std::string text, std::string_view published) {
    Article const article = article_of(std::move(text), published);
    std::string out;
    for (TimeExpression const& time : values_of(article).times) {
        out += (out.empty() ? "" : "; ") + std::string(slice(article.text(), time.span)) + " " +
               name(time.timex) + " " + time.value;
    }
    return out;
}

std::string quantities(std::string text) {
    Article const article = article_of(std::move(text), "2025-06-12");
    std::string out;
    for (Quantity const& q : values_of(article).quantities) {
        out +=
            (out.empty() ? "" : "; ") + std::string(name(q.modifier)) + " " + q.value.to_string();
        if (!(q.low == q.value && q.high == q.value)) {
            out += std::string(q.low_open ? " (" : " [") + (q.low ? q.low->to_string() : "") + "," +
                   (q.high ? q.high->to_string() : "") + (q.high_open ? ")" : "]");
        }
        out += q.unit.empty() ? "" : " " + q.unit;
        out += q.dimension == "age" || q.dimension == "score" ? " " + q.dimension : "";
        out += q.of ? " of " + std::string(slice(article.text(), *q.of)) : "";
    }
    return out;
}

std::string quotes(std::string text) {
    Article const article = article_of(std::move(text), "2025-06-12");
    std::string out;
    for (Quote const& q : values_of(article).quotes) {
        out += (out.empty() ? "" : "; ") +
               ("<" + std::string(slice(article.text(), q.words)) + "> " + name(q.form));
        out += q.scare ? " scare" : "";
        out += q.speaker ? " by " + std::string(slice(article.text(), *q.speaker)) : "";
        out += q.cue ? " cue " + std::string(slice(article.text(), *q.cue)) : "";
        out += q.continues != Quote::no_quote ? " continues " + std::to_string(q.continues) : "";
    }
    return out;
}

} // namespace gainsay::test
