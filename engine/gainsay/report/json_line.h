// JSON on one line, written as it is put together: what JSON Lines are made of. Keys stay in the
// order they are set and are ours (plain ASCII, each set once). Internal.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// What the values of a line look like; json_output.h writes the same.
void append_json(std::string& out, std::string_view text); // invalid UTF-8 is replaced
void append_json(std::string& out, std::vector<std::string> const& texts);
void append_json(std::string& out, double number); // the shortest that reads back the same
void append_json(std::string& out, std::same_as<bool> auto truth) {
    out += truth ? "true" : "false";
}
void append_json(std::string& out,
                 std::integral auto number) requires(!std::same_as<decltype(number), bool>) {
    out += std::to_string(number);
}

class JsonArray {
  public:
    void push(auto const& value) {
        out_ += out_.size() > 1 ? "," : "";
        append_json(out_, value);
    }
    friend void append_json(std::string& out, JsonArray const& array) {
        out.append(array.out_).append("]");
    }

  private:
    std::string out_ = "[";
};

class JsonObject {
  public:
    void set(std::string_view key, auto const& value) {
        out_ += out_.size() > 1 ? ",\"" : "\"";
        out_.append(key).append("\":");
        append_json(out_, value);
    }
    // The members of another object behind those of this one.
    void set_all(JsonObject const& more) {
        out_ += out_.size() > 1 && more.out_.size() > 1 ? "," : "";
        out_.append(more.out_, 1);
    }
    [[nodiscard]] std::string line() const { return out_ + "}\n"; }
    friend void append_json(std::string& out, JsonObject const& object) {
        out.append(object.out_).append("}");
    }

  private:
    std::string out_ = "{";
};

} // namespace gainsay
