// Reading and analysing many files at once: the only room with threads.
#pragma once

#include <gainsay/assertion/analysis.h>
#include <gainsay/base/problem.h>
#include <gainsay/pipeline/inputs.h>
#include <gainsay/pipeline/resources.h>

#include <cstddef>
#include <functional>
#include <vector>

namespace gainsay {

// An article with more text than this is no article: it is a problem (article-too-long) and left
// out, so that no input takes more than seconds.
inline constexpr std::size_t max_article_bytes = 8 * 1024 * 1024;

// Called by one thread at a time with the number of files done and of all.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

struct Analysed {
    std::vector<Analysis> analyses; // in input order
    std::vector<Problem> problems;  // in input order
};

// One task a file; `jobs` (at least 1) changes the time, never the result. A Bug in a task is
// rethrown here.
[[nodiscard]] Analysed analyse_all(std::vector<Input> const& files, Resources const& resources,
                                   unsigned jobs, Progress const& progress = {});

} // namespace gainsay
