#include <gainsay/base/utf8.h>
#include <gainsay/syntax/features.h>

#include <algorithm>
#include <span>

namespace gainsay::syntax {

namespace {

constexpr std::size_t most_letters = 64; // half of them from either end of a longer word

constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15;
    return hash ^ (hash >> 29);
}

// Capital, small letter, digit or other.
char kind_of(char32_t c) {
    if (c >= '0' && c <= '9') {
        return 'd';
    }
    if (is_upper(c)) {
        return 'X';
    }
    return (c >= 'a' && c <= 'z') || is_letter(c) ? 'x' : static_cast<char>(c < 0x80 ? c : 'o');
}

// Typographic marks as the treebanks write them, so that a page's curly quotation marks are not
// strangers.
char32_t plain_mark(char32_t c) {
    switch (c) {
    case 0x2018: // quotation marks and apostrophes
    case 0x2019:
    case 0x201A:
    case 0x2032:
    case '`':
        return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
        return '"';
    case 0x2010: // hyphens
    case 0x2011:
    case 0x2212:
        return '-';
    default:
        return c;
    }
}

struct Letters {
    std::array<char32_t, most_letters> plain{}; // lower case, digits as 0
    std::array<char32_t, most_letters> stored{};
    std::size_t size = 0;
};

// Up to 64 characters: of a longer word the first and last 32 bytes.
Letters letters_of(std::string_view word) {
    Letters out;
    std::size_t const half = most_letters / 2;
    for (std::size_t at = 0; at < word.size() && out.size < most_letters;) {
        if (word.size() > most_letters && at >= half && at + half < word.size()) {
            at = word.size() - half;
        }
        CodePoint const point = decode_utf8(word, at);
        at += point.length;
        char32_t const letter = plain_mark(point.value);
        bool const digit = letter >= '0' && letter <= '9';
        out.stored[out.size] = letter;
        out.plain[out.size++] = digit ? U'0' : to_lower(letter);
    }
    return out;
}

std::uint64_t hash_of(std::uint64_t seed, std::span<char32_t const> letters) {
    std::uint64_t hash = seed;
    for (char32_t const c : letters) {
        hash = mix(hash, c);
    }
    return hash;
}

// "Xx", "X", "d,d", "x-x": kinds in turn, each run of one kind once; long runs marked.
std::uint64_t shape_of(std::span<char32_t const> letters, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (std::size_t i = 0; i < letters.size();) {
        char const kind = kind_of(letters[i]);
        std::size_t end = i + 1;
        while (end < letters.size() && kind_of(letters[end]) == kind) {
            ++end;
        }
        hash =
            mix(hash, static_cast<unsigned char>(kind) + 256 * std::min<std::size_t>(end - i, 4));
        i = end;
    }
    return hash;
}

} // namespace

WordFeatures word_features(std::string_view word, bool first) {
    if (word == "``" || word == "''") {
        word = "\"";
    }
    Letters const letters = letters_of(word);
    std::span<char32_t const> const plain(letters.plain.data(), letters.size);
    std::span<char32_t const> const stored(letters.stored.data(), letters.size);
    WordFeatures out;
    out.form = std::max<std::uint64_t>(
        mix(hash_of(1, plain), word.size() > most_letters ? word.size() : 0), 1);
    auto feature = out.characters.begin();
    for (std::size_t length = 1; length <= 4; ++length) {
        std::size_t const taken = std::min(length, plain.size());
        *feature++ = hash_of(mix(2, length), plain.last(taken));
        *feature++ = hash_of(mix(3, length), plain.first(taken));
    }
    *feature++ = shape_of(stored, 5);
    *feature++ = shape_of(stored, first ? 6 : 7);
    *feature++ = mix(8, std::min<std::size_t>(plain.size(), 16));
    return out;
}

} // namespace gainsay::syntax
