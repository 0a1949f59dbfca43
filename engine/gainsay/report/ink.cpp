#include <gainsay/report/ink.h>

namespace gainsay {

namespace {

// A file URI; bytes beyond the unreserved ones are escaped.
std::string uri(std::string_view folder, std::string_view path) {
    std::string whole(path);
    if (!path.starts_with('/')) {
        whole = std::string(folder) + (folder.ends_with('/') ? "" : "/") + whole;
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view unreserved = "/-._~";
    std::string out = "file://";
    for (char const c : whole) {
        auto const byte = static_cast<unsigned char>(c);
        bool const letter_or_digit =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter_or_digit || unreserved.find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
        }
    }
    return out;
}

} // namespace

std::string Ink::in(char const* attributes, std::string_view text) const {
    if (!style_.colour || text.empty()) {
        return std::string(text);
    }
    return std::string("\033[") + attributes + "m" + std::string(text) + "\033[0m";
}

std::string Ink::severity(Severity severity, std::string_view text) const {
    switch (severity) {
    case Severity::error:
        return in("1;31", text);
    case Severity::warning:
        return in("1;33", text);
    case Severity::note:
        return in("1;36", text);
    }
    return std::string(text);
}

MarkedText Ink::marked(MarkedText text) const {
    return style_.colour ? std::move(text) : MarkedText{with_guillemets(text), {}};
}

std::string Ink::print(MarkedText const& line) const {
    std::string out;
    std::uint32_t at = 0;
    for (Span const mark : line.marks) {
        out.append(line.text, at, mark.begin - at);
        out += in("1;33", slice(line.text, mark));
        at = mark.end;
    }
    return out.append(line.text, at);
}

std::string Ink::link(std::string_view path, std::string const& label) const {
    bool const reachable = path.starts_with('/') || !style_.folder.empty();
    if (!style_.hyperlinks || !reachable || path == "-") {
        return label;
    }
    return "\033]8;;" + uri(style_.folder, path) + "\033\\" + label + "\033]8;;\033\\";
}

} // namespace gainsay
