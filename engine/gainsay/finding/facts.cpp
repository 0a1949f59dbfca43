#include <gainsay/base/utf8.h>
#include <gainsay/finding/facts.h>

#include <algorithm>

namespace gainsay {

namespace {

// FNV-1a, 64 bit.
class Hash {
  public:
    void add(std::string_view text) {
        for (char const c : text) {
            value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
        }
        value_ = (value_ ^ 0x1FU) * 0x100000001B3ULL; // parts the pieces
    }
    [[nodiscard]] std::string hex32() const {
        auto const folded = static_cast<std::uint32_t>(value_ ^ value_ >> 32U);
        std::string out;
        for (unsigned shift = 32; shift > 0; shift -= 4) {
            out += "0123456789abcdef"[folded >> (shift - 4) & 0xFU];
        }
        return out;
    }

  private:
    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

} // namespace

std::vector<std::string> plain_words(std::string_view text) {
    std::vector<std::string> out;
    bool within = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const byte = static_cast<unsigned char>(text[at]);
        CodePoint const c = byte < 0x80 ? CodePoint{byte, 1} : decode_utf8(text, at);
        bool const digit = c.value >= '0' && c.value <= '9';
        bool const joins = within && (c.value == '.' || c.value == ',') && at + 1 < text.size() &&
                           text[at + 1] >= '0' && text[at + 1] <= '9' && at > 0 &&
                           text[at - 1] >= '0' && text[at - 1] <= '9';
        if (digit || joins || is_letter(c.value)) {
            if (!within) {
                out.emplace_back();
            }
            append_utf8(out.back(), to_lower(c.value));
            within = true;
        } else {
            within = false;
        }
        at += c.length;
    }
    return out;
}

std::string fingerprint(std::string_view code,
                        std::vector<std::pair<std::string, std::string>> places) {
    for (auto& [article, words] : places) {
        std::string plain;
        for (std::string const& word : plain_words(words)) {
            plain += word + ' ';
        }
        words = std::move(plain);
        // The same corpus lies under different folders on different machines.
        article = article.substr(article.find_last_of('/') + 1);
    }
    std::sort(places.begin(), places.end());
    Hash hash;
    hash.add(code);
    for (auto const& [article, words] : places) {
        hash.add(article);
        hash.add(words);
    }
    return std::string(code) + "-" + hash.hex32();
}

Span sentence_of(Record const& record, Facts const& facts) {
    auto const& sentences = facts.analysis(record).segmentation.sentences;
    auto const after = std::upper_bound(
        sentences.begin(), sentences.end(), record.span.begin,
        [](std::uint32_t offset, Sentence const& s) { return offset < s.span.begin; });
    return after == sentences.begin() ? record.span : std::prev(after)->span;
}

std::string shown_place(Article const& article, Span span) {
    Place const place = article.file->place(article.stored(span).begin);
    return article.name + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

} // namespace gainsay
