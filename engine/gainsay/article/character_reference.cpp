#include <gainsay/article/character_reference.h>

#include <algorithm>
#include <array>

namespace gainsay {

namespace {

struct Named {
    std::string_view name;
    char32_t value;
    bool bare = false; // also without the semicolon
};

// Sorted by name.
// clang-format off
constexpr auto names = std::to_array<Named>({
    {"AElig", 0xC6, true}, {"AMP", 0x26, true}, {"Aacute", 0xC1, true}, {"Abreve", 0x102},
    {"Acirc", 0xC2, true}, {"Agrave", 0xC0, true}, {"Alpha", 0x391}, {"Amacr", 0x100}, {"Aogon", 0x104},
    {"Aring", 0xC5, true}, {"Atilde", 0xC3, true}, {"Auml", 0xC4, true}, {"Beta", 0x392},
    {"COPY", 0xA9, true}, {"Cacute", 0x106}, {"Ccaron", 0x10C}, {"Ccedil", 0xC7, true}, {"Ccirc", 0x108},
    {"Cdot", 0x10A}, {"Chi", 0x3A7}, {"Dagger", 0x2021}, {"Dcaron", 0x10E}, {"Delta", 0x394},
    {"Dstrok", 0x110}, {"ETH", 0xD0, true}, {"Eacute", 0xC9, true}, {"Ecaron", 0x11A},
    {"Ecirc", 0xCA, true}, {"Edot", 0x116}, {"Egrave", 0xC8, true}, {"Emacr", 0x112}, {"Eogon", 0x118},
    {"Epsilon", 0x395}, {"Eta", 0x397}, {"Euml", 0xCB, true}, {"GT", 0x3E, true}, {"Gamma", 0x393},
    {"Gbreve", 0x11E}, {"Gcedil", 0x122}, {"Gcirc", 0x11C}, {"Gdot", 0x120}, {"Hcirc", 0x124},
    {"Hstrok", 0x126}, {"Iacute", 0xCD, true}, {"Icirc", 0xCE, true}, {"Idot", 0x130},
    {"Igrave", 0xCC, true}, {"Imacr", 0x12A}, {"Iogon", 0x12E}, {"Iota", 0x399}, {"Itilde", 0x128},
    {"Iuml", 0xCF, true}, {"Jcirc", 0x134}, {"Kappa", 0x39A}, {"Kcedil", 0x136}, {"LT", 0x3C, true},
    {"Lacute", 0x139}, {"Lambda", 0x39B}, {"Lcaron", 0x13D}, {"Lcedil", 0x13B}, {"Lstrok", 0x141},
    {"Mu", 0x39C}, {"Nacute", 0x143}, {"Ncaron", 0x147}, {"Ncedil", 0x145}, {"NewLine", 0xA},
    {"NonBreakingSpace", 0xA0}, {"Ntilde", 0xD1, true}, {"Nu", 0x39D}, {"OElig", 0x152},
    {"Oacute", 0xD3, true}, {"Ocirc", 0xD4, true}, {"Odblac", 0x150}, {"Ograve", 0xD2, true},
    {"Omacr", 0x14C}, {"Omega", 0x3A9}, {"Omicron", 0x39F}, {"Oslash", 0xD8, true},
    {"Otilde", 0xD5, true}, {"Ouml", 0xD6, true}, {"Phi", 0x3A6}, {"Pi", 0x3A0}, {"Prime", 0x2033},
    {"Psi", 0x3A8}, {"QUOT", 0x22, true}, {"REG", 0xAE, true}, {"Racute", 0x154}, {"Rcaron", 0x158},
    {"Rcedil", 0x156}, {"Rho", 0x3A1}, {"Sacute", 0x15A}, {"Scaron", 0x160}, {"Scedil", 0x15E},
    {"Scirc", 0x15C}, {"Sigma", 0x3A3}, {"THORN", 0xDE, true}, {"Tab", 0x9}, {"Tau", 0x3A4},
    {"Tcaron", 0x164}, {"Tcedil", 0x162}, {"Theta", 0x398}, {"Tstrok", 0x166}, {"Uacute", 0xDA, true},
    {"Ubreve", 0x16C}, {"Ucirc", 0xDB, true}, {"Udblac", 0x170}, {"Ugrave", 0xD9, true}, {"Umacr", 0x16A},
    {"Uogon", 0x172}, {"Upsilon", 0x3A5}, {"Uring", 0x16E}, {"Utilde", 0x168}, {"Uuml", 0xDC, true},
    {"Wcirc", 0x174}, {"Xi", 0x39E}, {"Yacute", 0xDD, true}, {"Ycirc", 0x176}, {"Yuml", 0x178},
    {"Zacute", 0x179}, {"Zcaron", 0x17D}, {"Zdot", 0x17B}, {"ZeroWidthSpace", 0x200B}, {"Zeta", 0x396},
    {"aacute", 0xE1, true}, {"abreve", 0x103}, {"acirc", 0xE2, true}, {"acute", 0xB4, true},
    {"aelig", 0xE6, true}, {"agrave", 0xE0, true}, {"alefsym", 0x2135}, {"alpha", 0x3B1},
    {"amacr", 0x101}, {"amp", 0x26, true}, {"and", 0x2227}, {"ang", 0x2220}, {"aogon", 0x105},
    {"apos", 0x27}, {"aring", 0xE5, true}, {"ast", 0x2A}, {"asymp", 0x2248}, {"atilde", 0xE3, true},
    {"auml", 0xE4, true}, {"bdquo", 0x201E}, {"beta", 0x3B2}, {"breve", 0x2D8}, {"brvbar", 0xA6, true},
    {"bsol", 0x5C}, {"bull", 0x2022}, {"cacute", 0x107}, {"cap", 0x2229}, {"caron", 0x2C7},
    {"ccaron", 0x10D}, {"ccedil", 0xE7, true}, {"ccirc", 0x109}, {"cdot", 0x10B}, {"cedil", 0xB8, true},
    {"cent", 0xA2, true}, {"check", 0x2713}, {"chi", 0x3C7}, {"circ", 0x2C6}, {"clubs", 0x2663},
    {"colon", 0x3A}, {"comma", 0x2C}, {"commat", 0x40}, {"cong", 0x2245}, {"copy", 0xA9, true},
    {"crarr", 0x21B5}, {"cross", 0x2717}, {"cup", 0x222A}, {"curren", 0xA4, true}, {"dArr", 0x21D3},
    {"dagger", 0x2020}, {"darr", 0x2193}, {"dash", 0x2010}, {"dcaron", 0x10F}, {"deg", 0xB0, true},
    {"delta", 0x3B4}, {"diams", 0x2666}, {"divide", 0xF7, true}, {"dollar", 0x24}, {"dot", 0x2D9},
    {"dstrok", 0x111}, {"eacute", 0xE9, true}, {"ecaron", 0x11B}, {"ecirc", 0xEA, true}, {"edot", 0x117},
    {"egrave", 0xE8, true}, {"emacr", 0x113}, {"empty", 0x2205}, {"emsp", 0x2003}, {"ensp", 0x2002},
    {"eogon", 0x119}, {"epsilon", 0x3B5}, {"equals", 0x3D}, {"equiv", 0x2261}, {"eta", 0x3B7},
    {"eth", 0xF0, true}, {"euml", 0xEB, true}, {"euro", 0x20AC}, {"excl", 0x21}, {"exist", 0x2203},
    {"female", 0x2640}, {"fnof", 0x192}, {"forall", 0x2200}, {"frac12", 0xBD, true}, {"frac13", 0x2153},
    {"frac14", 0xBC, true}, {"frac15", 0x2155}, {"frac16", 0x2159}, {"frac18", 0x215B},
    {"frac23", 0x2154}, {"frac25", 0x2156}, {"frac34", 0xBE, true}, {"frac35", 0x2157},
    {"frac38", 0x215C}, {"frac45", 0x2158}, {"frac56", 0x215A}, {"frac58", 0x215D}, {"frac78", 0x215E},
    {"frasl", 0x2044}, {"gamma", 0x3B3}, {"gbreve", 0x11F}, {"gcirc", 0x11D}, {"gdot", 0x121},
    {"ge", 0x2265}, {"grave", 0x60}, {"gt", 0x3E, true}, {"hArr", 0x21D4}, {"hairsp", 0x200A},
    {"half", 0xBD}, {"harr", 0x2194}, {"hcirc", 0x125}, {"hearts", 0x2665}, {"hellip", 0x2026},
    {"horbar", 0x2015}, {"hstrok", 0x127}, {"hyphen", 0x2010}, {"iacute", 0xED, true},
    {"icirc", 0xEE, true}, {"iexcl", 0xA1, true}, {"igrave", 0xEC, true}, {"imacr", 0x12B},
    {"image", 0x2111}, {"imath", 0x131}, {"incare", 0x2105}, {"infin", 0x221E}, {"int", 0x222B},
    {"iogon", 0x12F}, {"iota", 0x3B9}, {"iquest", 0xBF, true}, {"isin", 0x2208}, {"itilde", 0x129},
    {"iuml", 0xEF, true}, {"jcirc", 0x135}, {"kappa", 0x3BA}, {"kcedil", 0x137}, {"lArr", 0x21D0},
    {"lacute", 0x13A}, {"lambda", 0x3BB}, {"lang", 0x2329}, {"laquo", 0xAB, true}, {"larr", 0x2190},
    {"lbrack", 0x5B}, {"lcaron", 0x13E}, {"lcedil", 0x13C}, {"lceil", 0x2308}, {"lcub", 0x7B},
    {"ldquo", 0x201C}, {"le", 0x2264}, {"lfloor", 0x230A}, {"lowast", 0x2217}, {"lowbar", 0x5F},
    {"loz", 0x25CA}, {"lpar", 0x28}, {"lrm", 0x200E}, {"lsaquo", 0x2039}, {"lsqb", 0x5B},
    {"lsquo", 0x2018}, {"lstrok", 0x142}, {"lt", 0x3C, true}, {"macr", 0xAF, true}, {"male", 0x2642},
    {"mdash", 0x2014}, {"micro", 0xB5, true}, {"middot", 0xB7, true}, {"minus", 0x2212}, {"mldr", 0x2026},
    {"mu", 0x3BC}, {"nabla", 0x2207}, {"nacute", 0x144}, {"nbsp", 0xA0, true}, {"ncaron", 0x148},
    {"ncedil", 0x146}, {"ndash", 0x2013}, {"ne", 0x2260}, {"ni", 0x220B}, {"nldr", 0x2025},
    {"not", 0xAC, true}, {"notin", 0x2209}, {"nsub", 0x2284}, {"ntilde", 0xF1, true}, {"nu", 0x3BD},
    {"num", 0x23}, {"numero", 0x2116}, {"numsp", 0x2007}, {"oacute", 0xF3, true}, {"ocirc", 0xF4, true},
    {"odblac", 0x151}, {"oelig", 0x153}, {"ogon", 0x2DB}, {"ograve", 0xF2, true}, {"oline", 0x203E},
    {"omacr", 0x14D}, {"omega", 0x3C9}, {"omicron", 0x3BF}, {"oplus", 0x2295}, {"or", 0x2228},
    {"ordf", 0xAA, true}, {"ordm", 0xBA, true}, {"oslash", 0xF8, true}, {"otilde", 0xF5, true},
    {"otimes", 0x2297}, {"ouml", 0xF6, true}, {"para", 0xB6, true}, {"part", 0x2202}, {"percnt", 0x25},
    {"period", 0x2E}, {"permil", 0x2030}, {"perp", 0x22A5}, {"phi", 0x3C6}, {"phone", 0x260E},
    {"pi", 0x3C0}, {"piv", 0x3D6}, {"plus", 0x2B}, {"plusmn", 0xB1, true}, {"pound", 0xA3, true},
    {"prime", 0x2032}, {"prod", 0x220F}, {"prop", 0x221D}, {"psi", 0x3C8}, {"puncsp", 0x2008},
    {"quest", 0x3F}, {"quot", 0x22, true}, {"rArr", 0x21D2}, {"racute", 0x155}, {"radic", 0x221A},
    {"rang", 0x232A}, {"raquo", 0xBB, true}, {"rarr", 0x2192}, {"rbrack", 0x5D}, {"rcaron", 0x159},
    {"rcedil", 0x157}, {"rceil", 0x2309}, {"rcub", 0x7D}, {"rdquo", 0x201D}, {"real", 0x211C},
    {"reg", 0xAE, true}, {"rfloor", 0x230B}, {"rho", 0x3C1}, {"ring", 0x2DA}, {"rlm", 0x200F},
    {"rpar", 0x29}, {"rsaquo", 0x203A}, {"rsqb", 0x5D}, {"rsquo", 0x2019}, {"sacute", 0x15B},
    {"sbquo", 0x201A}, {"scaron", 0x161}, {"scedil", 0x15F}, {"scirc", 0x15D}, {"sdot", 0x22C5},
    {"sect", 0xA7, true}, {"semi", 0x3B}, {"shy", 0xAD, true}, {"sigma", 0x3C3}, {"sigmaf", 0x3C2},
    {"sim", 0x223C}, {"sol", 0x2F}, {"spades", 0x2660}, {"starf", 0x2605}, {"sub", 0x2282},
    {"sube", 0x2286}, {"sum", 0x2211}, {"sup", 0x2283}, {"sup1", 0xB9, true}, {"sup2", 0xB2, true},
    {"sup3", 0xB3, true}, {"supe", 0x2287}, {"szlig", 0xDF, true}, {"tau", 0x3C4}, {"tcaron", 0x165},
    {"tcedil", 0x163}, {"there4", 0x2234}, {"theta", 0x3B8}, {"thetasym", 0x3D1}, {"thinsp", 0x2009},
    {"thorn", 0xFE, true}, {"tilde", 0x2DC}, {"times", 0xD7, true}, {"trade", 0x2122}, {"tstrok", 0x167},
    {"uArr", 0x21D1}, {"uacute", 0xFA, true}, {"uarr", 0x2191}, {"ubreve", 0x16D}, {"ucirc", 0xFB, true},
    {"udblac", 0x171}, {"ugrave", 0xF9, true}, {"umacr", 0x16B}, {"uml", 0xA8, true}, {"uogon", 0x173},
    {"upsih", 0x3D2}, {"upsilon", 0x3C5}, {"uring", 0x16F}, {"utilde", 0x169}, {"uuml", 0xFC, true},
    {"verbar", 0x7C}, {"vert", 0x7C}, {"wcirc", 0x175}, {"weierp", 0x2118}, {"xi", 0x3BE},
    {"yacute", 0xFD, true}, {"ycirc", 0x177}, {"yen", 0xA5, true}, {"yuml", 0xFF, true},
    {"zacute", 0x17A}, {"zcaron", 0x17E}, {"zdot", 0x17C}, {"zeta", 0x3B6}, {"zwj", 0x200D},
    {"zwnj", 0x200C},
});
// clang-format on
constexpr bool by_name(Named const& a, Named const& b) {
    return a.name < b.name;
}
static_assert(std::is_sorted(names.begin(), names.end(), by_name), "the look-up halves the table");

constexpr std::size_t longest_name = 24;

// What browsers make of numbers 0x80 to 0x9F: the characters that Windows-1252 has there.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t last_code_point = 0x10FFFF;

bool is_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int digit_of(char c, int base) {
    int value = base;
    if (c >= '0' && c <= '9') {
        value = c - '0';
    } else if (c >= 'a' && c <= 'f') {
        value = c - 'a' + 10;
    } else if (c >= 'A' && c <= 'F') {
        value = c - 'A' + 10;
    }
    return value < base ? value : -1;
}

// `text` begins with "&#".
std::optional<CharacterReference> numeric(std::string_view text) {
    std::size_t at = 2;
    int base = 10;
    if (at < text.size() && (text[at] == 'x' || text[at] == 'X')) {
        base = 16;
        ++at;
    }
    std::size_t const first = at;
    char32_t value = 0;
    for (; at < text.size(); ++at) {
        int const digit = digit_of(text[at], base);
        if (digit < 0) {
            break;
        }
        value = std::min(value * static_cast<char32_t>(base) + static_cast<char32_t>(digit),
                         last_code_point + 1);
    }
    if (at == first) {
        return std::nullopt;
    }
    at += at < text.size() && text[at] == ';' ? 1 : 0;
    if (value == 0 || value > last_code_point || (value >= 0xD800 && value <= 0xDFFF)) {
        value = replacement;
    } else if (value >= 0x80 && value <= 0x9F) {
        value = windows_1252[value - 0x80];
    }
    return CharacterReference{value, static_cast<std::uint32_t>(at)};
}

Named const* find(std::string_view name) {
    auto const at = std::lower_bound(
        names.begin(), names.end(), name,
        [](Named const& entry, std::string_view wanted) { return entry.name < wanted; });
    return at != names.end() && at->name == name ? &*at : nullptr;
}

} // namespace

std::optional<CharacterReference> character_reference(std::string_view text) {
    if (text.size() < 2 || text[0] != '&') {
        return std::nullopt;
    }
    if (text[1] == '#') {
        return numeric(text);
    }
    std::size_t length = 1;
    while (length < text.size() && length <= longest_name && is_alphanumeric(text[length])) {
        ++length;
    }
    std::string_view const word = text.substr(1, length - 1);
    if (length < text.size() && text[length] == ';') {
        if (Named const* const named = find(word)) {
            return CharacterReference{named->value, static_cast<std::uint32_t>(length + 1)};
        }
    }
    for (std::size_t size = word.size(); size >= 2; --size) {
        Named const* const named = find(word.substr(0, size));
        if (named != nullptr && named->bare) {
            return CharacterReference{named->value, static_cast<std::uint32_t>(size + 1)};
        }
    }
    return std::nullopt;
}

} // namespace gainsay
