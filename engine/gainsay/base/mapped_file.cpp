#include <gainsay/base/mapped_file.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gainsay {

namespace {

Problem trouble(char const* code, std::string const& path, int error) {
    return {code, std::string("cannot be read: ") + std::strerror(error), {path}, ""};
}

} // namespace

Result<std::shared_ptr<MappedFile const>> MappedFile::map(std::string const& path) {
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return trouble(errno == ENOENT ? "missing-file" : "unreadable-file", path, errno);
    }
    struct stat about = {};
    if (::fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) {
        ::close(file);
        return Problem{"unreadable-file", "is not a regular file", {path}, ""};
    }
    auto const size = static_cast<std::size_t>(about.st_size);
    void* begin = nullptr;
    if (size > 0) {
        begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    }
    int const error = errno;
    ::close(file);
    if (begin == MAP_FAILED) {
        return trouble("unreadable-file", path, error);
    }
    return std::shared_ptr<MappedFile const>(new MappedFile(static_cast<char const*>(begin), size));
}

MappedFile::~MappedFile() {
    if (begin_ != nullptr) {
        ::munmap(const_cast<char*>(begin_), size_);
    }
}

} // namespace gainsay
