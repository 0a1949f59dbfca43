#include <gainsay/article/reader.h>
#include <gainsay/base/source_file.h>
#include <gainsay/pipeline/analyse_all.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <iterator>
#include <mutex>
#include <thread>
#include <utility>

namespace gainsay {

namespace {

Problem too_long(Article const& article) {
    return {"article-too-long",
            "has " + std::to_string(article.text().size()) + " bytes of text; the limit is " +
                std::to_string(max_article_bytes),
            article.file->place(article.stored(article.blocks.front().span).begin),
            "split it into one file an article"};
}

Analysed analyse_file(Input const& input, Resources const& resources) {
    Analysed out;
    auto file = input.bytes ? SourceFile::from_bytes(input.path, *input.bytes)
                            : SourceFile::load(input.path);
    if (!file) {
        out.problems.push_back(file.problem());
        return out;
    }
    ReadArticles read = read_articles(file.value());
    out.problems = std::move(read.problems);
    for (Article& article : read.articles) {
        if (article.text().size() > max_article_bytes) {
            out.problems.push_back(too_long(article));
            continue;
        }
        out.analyses.push_back(analyse(std::move(article), {resources.lexicon, resources.tables,
                                                            resources.parser, resources.mode}));
    }
    return out;
}

} // namespace

Analysed analyse_all(std::vector<Input> const& files, Resources const& resources, unsigned jobs,
                     Progress const& progress) {
    std::vector<Analysed> results(files.size());
    std::atomic<std::size_t> next = 0;
    std::mutex guard; // of `done`, `failure` and the progress callback
    std::size_t done = 0;
    std::exception_ptr failure;

    auto const work = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++) {
            try {
                results[i] = analyse_file(files[i], resources);
            } catch (...) {
                std::scoped_lock const lock(guard);
                failure = std::current_exception();
                next = files.size();
            }
            std::scoped_lock const lock(guard);
            ++done;
            if (progress) {
                progress(done, files.size());
            }
        }
    };
    {
        std::size_t const helpers = std::min<std::size_t>(std::max(jobs, 1U), files.size());
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < helpers; ++i) {
            threads.emplace_back(work);
        }
        work();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }

    Analysed all;
    for (Analysed& one : results) {
        std::move(one.analyses.begin(), one.analyses.end(), std::back_inserter(all.analyses));
        std::move(one.problems.begin(), one.problems.end(), std::back_inserter(all.problems));
    }
    return all;
}

} // namespace gainsay
