#include <gainsay/syntax/pieces.h>

#include <array>

namespace gainsay::syntax {

namespace {

struct Mark {
    std::string_view word;
    int rank; // how good a place it makes to cut after
};

constexpr std::array<Mark, 13> marks = {{{".", 4},
                                         {"!", 4},
                                         {"?", 4},
                                         {";", 4},
                                         {":", 3},
                                         {"…", 3},
                                         {"...", 3},
                                         {"—", 2},
                                         {"–", 2},
                                         {"--", 2},
                                         {"-", 1},
                                         {",", 1},
                                         {"|", 1}}};

int rank_of(std::string_view word) {
    for (Mark const& mark : marks) {
        if (mark.word == word) {
            return mark.rank;
        }
    }
    return 0;
}

} // namespace

std::vector<std::size_t> piece_ends(std::span<std::string_view const> words, std::size_t limit) {
    std::vector<std::size_t> ends;
    std::size_t begin = 0;
    while (words.size() - begin > limit) {
        std::size_t end = begin + limit;
        int best = 0;
        for (std::size_t at = begin + limit; at > begin + limit / 2; --at) {
            int const rank = rank_of(words[at - 1]);
            if (rank > best) {
                best = rank;
                end = at;
            }
        }
        ends.push_back(end);
        begin = end;
    }
    ends.push_back(words.size());
    return ends;
}

} // namespace gainsay::syntax
