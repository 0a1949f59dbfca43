#include <gainsay/base/nearest.h>
#include <gainsay/base/utf8.h>

#include <algorithm>
#include <vector>

namespace gainsay {

namespace {

constexpr std::size_t longest_compared = 64; // bytes; names are short

// Damerau-Levenshtein distance of neighbouring swaps (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[j] = std::min({change, last[j] + 1, now[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                now[j] = std::min(now[j], before[j - 2] + 1);
            }
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[b.size()];
}

std::string folded(std::string_view word) {
    std::string out = to_lower(word.substr(0, longest_compared));
    std::replace(out.begin(), out.end(), '-', '_');
    return out;
}

} // namespace

std::string_view nearest(std::string_view word, std::span<std::string_view const> names) {
    std::string const wanted = folded(word);
    std::string_view best;
    std::size_t least = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    for (std::string_view const name : names) {
        std::size_t const steps = distance(wanted, folded(name));
        if (steps < least) {
            least = steps;
            best = name;
        }
    }
    return best;
}

std::string hint_for(std::string_view word, std::span<std::string_view const> names) {
    if (std::string_view const near = nearest(word, names); !near.empty()) {
        return "did you mean \"" + std::string(near) + "\"?";
    }
    std::string out;
    for (std::string_view const name : names) {
        out += (out.empty() ? "known are " : ", ") + std::string(name);
    }
    return out;
}

} // namespace gainsay
