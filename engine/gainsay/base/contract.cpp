#include <gainsay/base/contract.h>

namespace gainsay {

void throw_bug(char const* condition, char const* why, char const* file, int line) {
    throw Bug(std::string(file) + ":" + std::to_string(line) + ": " + why + " [" + condition + "]");
}

} // namespace gainsay
