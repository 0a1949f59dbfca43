// What the program finds around it: its data files and the terminal.
#pragma once

#include <gainsay/base/problem.h>
#include <gainsay/base/result.h>
#include <gainsay/report/report.h>

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>

namespace gainsay::cli {

// share/gainsay, found relative to the executable.
std::string data_folder();

// All of standard input. Problem unreadable-file.
Result<std::string> read_standard_input();

// Asked after a read from `file` gave less than it should: unreadable-file, where that was no end.
std::optional<Problem> read_problem(std::FILE* file, std::string const& path);

// How to print on standard output: `colour` is auto, always or never; `width` 0 asks the terminal.
TextStyle text_style(std::string const& colour, int width);

// "analysed 40 of 310 articles" on standard error while a run takes long; silent where that is no
// terminal. The line vanishes with the object.
class ProgressLine {
  public:
    ProgressLine();
    ProgressLine(ProgressLine const&) = delete;
    ProgressLine& operator=(ProgressLine const&) = delete;
    ~ProgressLine();
    void show(std::size_t done, std::size_t all);

  private:
    bool terminal_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point next_;
};

} // namespace gainsay::cli
