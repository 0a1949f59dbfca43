// What class names, ids and roles give away about an element. Internal.
#pragma once

#include <gainsay/article/markup.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gainsay {

struct Hints {
    bool unlikely = false; // reads as navigation, advertising, comments, …
    bool good = false;     // "article", "content", …
    bool bad = false;
    bool share = false;
    bool byline = false;
    bool comments = false; // readers' comments
    bool promo = false;    // newsletters, related links, advertisements
    bool caption = false;
};

// Looks at each class and id once, however often a page repeats them. Holds no views; one thread.
class HintReader {
  public:
    [[nodiscard]] Hints const& of(std::string_view class_and_id);
    [[nodiscard]] Hints const& of(Markup const& markup, std::uint32_t node);

  private:
    std::unordered_map<std::string, Hints> known_; // looked up only
};

} // namespace gainsay
