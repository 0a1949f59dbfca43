// Headline, standfirst, subheadings and pull quotes among the blocks that state something.
// Internal.
#pragma once

#include <gainsay/article/page.h>

#include <string>
#include <vector>

namespace gainsay {

struct Piece {
    PageBlock block;
    bool settled = false; // its kind was recognised; what is open is body, or what the markup says
};

// Gives each open piece its role. `title` is what the page's own fields say, or empty.
[[nodiscard]] std::vector<Piece> assign_roles(std::vector<Piece> pieces, std::string const& title);

// The first headline, white space made single; empty where there is none.
[[nodiscard]] std::string title_of(std::vector<Piece> const& pieces);

} // namespace gainsay
