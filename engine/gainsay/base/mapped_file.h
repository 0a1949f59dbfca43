// A file's bytes, mapped for reading.
#pragma once

#include <gainsay/base/result.h>

#include <memory>
#include <string>
#include <string_view>

namespace gainsay {

class MappedFile {
  public:
    // Problems: missing-file, unreadable-file.
    [[nodiscard]] static Result<std::shared_ptr<MappedFile const>> map(std::string const& path);
    ~MappedFile();
    MappedFile(MappedFile const&) = delete;
    MappedFile& operator=(MappedFile const&) = delete;

    [[nodiscard]] std::string_view bytes() const& { return {begin_, size_}; }
    std::string_view bytes() && = delete;

  private:
    MappedFile(char const* begin, std::size_t size) : begin_(begin), size_(size) {}

    char const* begin_; // null where the file is empty
    std::size_t size_;
};

} // namespace gainsay
