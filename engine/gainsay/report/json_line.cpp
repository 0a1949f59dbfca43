#include <gainsay/base/utf8.h>
#include <gainsay/report/json_line.h>
#include <gainsay/report/json_output.h>

#include <algorithm>

namespace gainsay {

void append_json(std::string& out, std::string_view text) {
    bool const plain = std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
    });
    if (plain && first_invalid_utf8(text) == text.size()) {
        out.append("\"").append(text).append("\"");
    } else {
        out += dump(Json(text));
    }
}

void append_json(std::string& out, double number) {
    out += dump(Json(number));
}

void append_json(std::string& out, std::vector<std::string> const& texts) {
    JsonArray array;
    for (std::string const& text : texts) {
        array.push(text);
    }
    append_json(out, array);
}

} // namespace gainsay
