#include <gainsay/base/utf8.h>
#include <gainsay/report/locator.h>

#include <algorithm>

namespace gainsay {

Place Locator::place(std::uint32_t stored_offset) {
    std::uint32_t const wanted = std::min(stored_offset, file_->stored_size());
    if (wanted < offset_) {
        Place const back = file_->place(wanted);
        line_ = back.line;
        column_ = back.column;
    } else {
        std::string const between = file_->decode({offset_, wanted});
        std::size_t const last_break = between.rfind('\n');
        if (last_break == std::string::npos) {
            column_ += static_cast<std::uint32_t>(count_code_points(between));
        } else {
            line_ += static_cast<std::uint32_t>(std::count(between.begin(), between.end(), '\n'));
            column_ =
                static_cast<std::uint32_t>(count_code_points(between.substr(last_break + 1))) + 1;
        }
    }
    offset_ = wanted;
    return {file_->path(), line_, column_};
}

} // namespace gainsay
