#include "program.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

std::string contents(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace

Outcome gainsay_in(fs::path const& folder, std::string const& arguments, std::string_view input,
                   fs::path const& program) {
    TemporaryFolder const streams;
    streams.write("in", input);
    std::string const at = streams.path().string();
    std::string const command = "cd '" + folder.string() + "' && <'" + at + "/in' '" +
                                (program.empty() ? GAINSAY_PROGRAM : program.string()) + "' " +
                                arguments + " >'" + at + "/out' 2>'" + at + "/err'";
    int const status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            contents(streams.path() / "out"), contents(streams.path() / "err")};
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "gainsay-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("no temporary folder can be made");
    }
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void TemporaryFolder::write(std::string const& name, std::string_view bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
}
