// Analyses and records made by hand: what rules see, without the stages that make it.
#pragma once

#include <gainsay/article/article_builder.h>
#include <gainsay/finding/facts.h>

#include <chrono>
#include <deque>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::test {

class HandMadeStory {
  public:
    // Returns the article's index. Sentences are cut at full stops.
    ArticleIndex article(std::string const& name, std::string const& text,
                         std::string const& published = "") {
        auto const file = SourceFile::from_bytes("story/" + name, text);
        ArticleBuilder builder(file.value());
        builder.begin_block(BlockKind::body);
        builder.copy({0, static_cast<std::uint32_t>(text.size())});
        builder.end_block();
        Analysis analysis;
        analysis.article = builder.finish();
        analysis.article.path = analysis.article.name = "story/" + name;
        analysis.article.source = name;
        if (!published.empty()) {
            analysis.article.published = parse_timestamp(published);
        }
        std::uint32_t begin = 0;
        for (std::uint32_t i = 0; i < text.size(); ++i) {
            if (text[i] == '.') {
                Sentence sentence;
                sentence.span = {begin, i + 1};
                analysis.segmentation.sentences.push_back(sentence);
                begin = i + 2;
            }
        }
        analyses_.push_back(std::move(analysis));
        return static_cast<ArticleIndex>(analyses_.size() - 1);
    }

    // A claim whose passage is `words`, found in the article.
    Record& claim(ArticleIndex article, std::string const& words, Symbol event) {
        Record record;
        record.article = article;
        record.event = event;
        record.predicate = event;
        record.span = find(article, words);
        record.confidence = 0.9;
        Assertion assertion;
        assertion.span = record.span;
        record.assertion = static_cast<std::uint32_t>(analyses_[article].assertions.size());
        analyses_[article].assertions.push_back(assertion);
        records_.push_back(record);
        return records_.back();
    }

    // A day, from `date` for `days`, written as `words`.
    Record& when(Record& record, std::string const& words, std::string const& date, int days = 1) {
        TimeExpression time;
        time.span = find(record.article, words);
        time.value = date;
        auto const begin =
            std::chrono::sys_seconds(std::chrono::sys_days(parse_timestamp(date)->date));
        time.interval = {begin, begin + std::chrono::days(days)};
        time.has_date = true;
        record.time = static_cast<std::uint32_t>(analyses_[record.article].values.times.size());
        analyses_[record.article].values.times.push_back(time);
        return record;
    }

    Record& count(Record& record, std::string const& words, std::int64_t value) {
        Quantity quantity;
        quantity.span = find(record.article, words);
        quantity.value = quantity.value = value;
        quantity.low = quantity.high = quantity.value;
        quantity.dimension = "count";
        std::uint32_t const space =
            quantity.span.begin + static_cast<std::uint32_t>(words.find(' ')) + 1;
        quantity.of = Span{space, quantity.span.end};
        record.quantity =
            static_cast<std::uint32_t>(analyses_[record.article].values.quantities.size());
        analyses_[record.article].values.quantities.push_back(quantity);
        return record;
    }

    // The amount made last.
    Quantity& last_quantity(ArticleIndex article) {
        return analyses_[article].values.quantities.back();
    }

    Record& quote(ArticleIndex article, std::string const& words, Symbol speaker = no_symbol) {
        Record record;
        record.kind = RecordKind::quote;
        record.article = article;
        record.span = find(article, words);
        record.speaker = speaker;
        record.confidence = 0.8;
        Quote made;
        made.words = record.span;
        record.quote = static_cast<std::uint32_t>(analyses_[article].values.quotes.size());
        analyses_[article].values.quotes.push_back(made);
        records_.push_back(record);
        return records_.back();
    }

    void derives(ArticleIndex from, ArticleIndex to) {
        derivations_.emplace(from, to);
        analyses_[from].article.derived_from.push_back(analyses_[to].article.name);
    }

    std::vector<Finding> find_with(CompiledRules const& rules) {
        flat_.assign(records_.begin(), records_.end());
        Facts facts;
        facts.analyses = analyses_;
        facts.records = flat_;
        facts.derives = [this](ArticleIndex from, ArticleIndex to) {
            return derivations_.contains({from, to});
        };
        facts.sources_of = [this](ArticleIndex from) {
            std::vector<ArticleIndex> out;
            for (auto const& [a, b] : derivations_) {
                if (a == from) {
                    out.push_back(b);
                }
            }
            return out;
        };
        facts.all_sources_found = [](ArticleIndex) { return true; };
        return find(rules, facts);
    }

    std::vector<Analysis> const& analyses() const { return analyses_; }

  private:
    Span find(ArticleIndex article, std::string const& words) {
        std::size_t const at = analyses_[article].article.text().find(words);
        REQUIRE(at != std::string_view::npos);
        return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    }
    static std::vector<Finding> find(CompiledRules const& rules, Facts const& facts) {
        return gainsay::find(rules, facts);
    }

    std::vector<Analysis> analyses_;
    std::deque<Record> records_; // references stay
    std::vector<Record> flat_;
    std::set<std::pair<ArticleIndex, ArticleIndex>> derivations_;
};

// A rule from its heart: everything else is filled in.
inline CompileResult rule_of(std::string const& body, std::string const& lists = "") {
    LoadedRules loaded = parse_rules("gainsay: 1\n"
                                     "pack: {id: test, version: 0.1.0}\n" +
                                         lists +
                                         "rules:\n"
                                         "  - id: tested\n"
                                         "    code: TT001\n"
                                         "    kind: contradiction\n"
                                         "    type: date\n"
                                         "    severity: error\n"
                                         "    summary: A rule under test.\n"
                                         "    examples:\n"
                                         "      - flag: f\n"
                                         "        articles: [{id: x, text: words}]\n"
                                         "        expect: [{severity: error}]\n"
                                         "      - pass: p\n"
                                         "        articles: [{id: x, text: words}]\n" +
                                         body,
                                     "r.yaml");
    CompileResult out = compile(std::move(loaded.rules));
    out.problems.insert(out.problems.begin(), loaded.problems.begin(), loaded.problems.end());
    return out;
}

inline std::string shown(std::vector<Problem> const& problems) {
    std::string out;
    for (Problem const& problem : problems) {
        out += to_string(problem) + "\n";
    }
    return out;
}

// "error a 14 people | b 41 people": severity, then each place's article and value.
inline std::string shown(std::vector<Finding> const& findings, HandMadeStory const& story) {
    std::string out;
    for (Finding const& finding : findings) {
        out += name(finding.severity);
        for (std::size_t i = 0; i < finding.evidence.size(); ++i) {
            Evidence const& place = finding.evidence[i];
            out += (i == 0 ? " " : " | ") + story.analyses()[place.article].article.source + " " +
                   place.value;
        }
        out += "\n";
    }
    return out;
}

} // namespace gainsay::test
