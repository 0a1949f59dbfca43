// Files that are there whole or not at all.
#pragma once

#include <string>
#include <string_view>

namespace gainsay::train {

// Writes beside the file first and takes its place then: who reads it meets the old bytes or the
// new ones. Whether it worked.
bool write_whole(std::string const& path, std::string_view bytes);

} // namespace gainsay::train
