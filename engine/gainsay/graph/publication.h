// Which of two articles came out first.
#pragma once

#include <gainsay/article/article.h>
#include <gainsay/base/truth.h>

namespace gainsay {

// unknown where a date is missing or both are of one moment, or of one day without the hours.
[[nodiscard]] Truth published_after(Article const& a, Article const& b);

} // namespace gainsay
