// The built program, run as a user runs it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

struct Outcome {
    int status = -1; // exit status; 128 + signal where it was killed
    std::string out;
    std::string err;

    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out); }
};

// `arguments` as a shell reads them, in `folder`; "<FILE" among them replaces `input`. Another
// `program` than the built one may be named.
Outcome gainsay_in(std::filesystem::path const& folder, std::string const& arguments,
                   std::string_view input = {}, std::filesystem::path const& program = {});

// A fresh folder that vanishes with the object.
class TemporaryFolder {
  public:
    TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] std::filesystem::path const& path() const { return path_; }
    void write(std::string const& name, std::string_view bytes) const;
    [[nodiscard]] Outcome run(std::string const& arguments, std::string_view input = {},
                              std::filesystem::path const& program = {}) const {
        return gainsay_in(path_, arguments, input, program);
    }

  private:
    std::filesystem::path path_;
};
