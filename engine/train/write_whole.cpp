#include "write_whole.h"

#include <filesystem>
#include <fstream>

namespace gainsay::train {

bool write_whole(std::string const& path, std::string_view bytes) {
    std::string const unfinished = path + ".part";
    {
        std::ofstream file(unfinished, std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) {
            return false;
        }
    }
    std::error_code error;
    std::filesystem::rename(unfinished, path, error);
    return !error;
}

} // namespace gainsay::train
