#include <gainsay/article/reader.h>
#include <gainsay/pipeline/inputs.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

namespace gainsay {

namespace {

namespace fs = std::filesystem;

// Folders nested deeper are not walked.
constexpr int max_folder_depth = 100;

class Walk {
  public:
    void take(std::string const& path) {
        std::error_code error;
        fs::file_status const status = fs::status(path, error);
        if (status.type() == fs::file_type::not_found) {
            report("missing-file", "no such file or folder", path);
        } else if (error == std::errc::too_many_symbolic_link_levels) {
            report("symlink-loop", "is a symbolic link that leads to itself", path);
        } else if (fs::is_directory(status)) {
            std::size_t const before = files_met_;
            std::size_t const problems_before = inputs_.problems.size();
            walk(path, 0);
            if (files_met_ == before && inputs_.problems.size() == problems_before) {
                report("empty-folder", "holds no articles", path,
                       "articles are .txt .md .html .htm .json .jsonl .xml .rss .atom files");
            }
        } else {
            add(path); // whatever is wrong with it, reading will say
        }
    }

    Inputs finish() { return std::move(inputs_); }

  private:
    void report(std::string code, std::string message, std::string const& path,
                std::string hint = {}) {
        inputs_.problems.push_back(
            {std::move(code), std::move(message), {path, 0, 0}, std::move(hint)});
    }

    void add(std::string const& path) {
        ++files_met_;
        std::error_code error;
        fs::path const real = fs::canonical(path, error);
        if (seen_.insert(error ? path : real.string()).second) {
            inputs_.files.push_back({path});
        }
    }

    void walk(fs::path const& folder, int depth) {
        std::error_code error;
        fs::path const real = fs::canonical(folder, error);
        bool const loops = std::find(open_.begin(), open_.end(), real) != open_.end();
        if (loops || depth > max_folder_depth) {
            report("symlink-loop", "leads back to a folder that holds it", folder.string(),
                   "remove the symbolic link");
            return;
        }
        std::vector<fs::path> entries;
        for (fs::directory_iterator it(folder, error), end; !error && it != end;
             it.increment(error)) {
            entries.push_back(it->path());
        }
        if (error) {
            report("unreadable-folder", "cannot be read: " + error.message(), folder.string());
            return;
        }
        std::sort(entries.begin(), entries.end());
        open_.push_back(real);
        for (fs::path const& entry : entries) {
            std::string const name = entry.filename().string();
            std::error_code entry_error;
            bool const is_folder = fs::is_directory(entry, entry_error);
            if (name.starts_with('.')) {
                continue;
            }
            if (entry_error == std::errc::too_many_symbolic_link_levels) {
                report("symlink-loop", "is a symbolic link that leads to itself", entry.string());
            } else if (is_folder) {
                walk(entry, depth + 1);
            } else if (is_article_name(name)) {
                add(entry.string());
            }
        }
        open_.pop_back();
    }

    Inputs inputs_;
    std::set<std::string> seen_;
    std::vector<fs::path> open_; // the folders being walked, outermost first
    std::size_t files_met_ = 0;
};

} // namespace

Inputs collect_inputs(std::vector<std::string> const& paths) {
    Walk walk;
    for (std::string const& path : paths) {
        walk.take(path);
    }
    return walk.finish();
}

} // namespace gainsay
