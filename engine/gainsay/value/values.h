// Everything in an article that can be compared as a value.
#pragma once

#include <gainsay/article/article.h>
#include <gainsay/base/result.h>
#include <gainsay/sentence/sentence.h>
#include <gainsay/value/quantity.h>
#include <gainsay/value/quote.h>
#include <gainsay/value/time.h>

#include <memory>
#include <string>
#include <vector>

namespace gainsay {

// Units, currencies, holidays and cue words, loaded once from the data folder and shared by all
// threads.
class ValueTables {
  public:
    // `folder` holds units.yaml, currencies.yaml, holidays.yaml and cue_verbs.txt (rules/words of
    // the data folder). The first problem found.
    [[nodiscard]] static Result<ValueTables> load(std::string const& folder);

    struct Tables;
    [[nodiscard]] Tables const& tables() const { return *tables_; }

  private:
    std::shared_ptr<Tables const> tables_;
};

// Each list in text order.
struct Values {
    std::vector<TimeExpression> times;
    std::vector<Quantity> quantities;
    std::vector<Quote> quotes;
};

// Times are resolved against the article's dateline and publication date; without either, only what
// the text itself says is resolved.
[[nodiscard]] Values read_values(Article const& article, Segmentation const& segmentation,
                                 ValueTables const& tables);

} // namespace gainsay
