// A small random model and texts for it.
#pragma once

#include "random_model.h"
#include <gainsay/sentence/sentence.h>
#include <gainsay/syntax/model.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// The words that sample texts are made of; the vocabulary has some of them.
std::vector<std::string_view> const& sample_words();
FloatModel const& sample_model();
std::shared_ptr<gainsay::syntax::Model const> checked_sample();

struct SampleText {
    std::string text;
    gainsay::Segmentation segmentation;
};
// A sentence of each of these lengths; `seed` picks the words.
SampleText sample_text(std::vector<std::size_t> const& lengths, std::uint32_t seed = 1);

// A folder with these bytes as syntax.bin in it; gone with the object.
class ModelFolder {
  public:
    explicit ModelFolder(std::string const& bytes);
    ~ModelFolder();
    ModelFolder(ModelFolder const&) = delete;
    ModelFolder& operator=(ModelFolder const&) = delete;

    [[nodiscard]] std::string const& path() const { return path_; }
    [[nodiscard]] std::string file() const { return path_ + "/syntax.bin"; }

  private:
    std::string path_;
};
