// What an engineer who embeds the engine writes.
#include <gainsay/pipeline/check.h>

#include <iostream>

int main(int, char** argv) {
    std::string const data = argv[1];
    auto const resources = gainsay::Resources::load(data);
    auto loaded = gainsay::load_rules(data + "/rules");
    auto compiled = gainsay::compile(std::move(loaded.rules));
    if (!resources || !loaded.problems.empty() || !compiled.problems.empty()) {
        std::cerr << "the installed data cannot be loaded\n";
        return 1;
    }
    gainsay::CheckRequest request;
    request.stories = gainsay::StoryMode::one;
    request.inputs.files = {
        {"a.txt", "The blast at the Dorn mill killed 14 people on Monday, police said."},
        {"b.txt", "The blast at the Dorn mill killed 41 people on Monday, police said."}};
    gainsay::Report const report = gainsay::check(request, compiled.rules, resources.value());
    std::cout << report.articles.size() << " articles, " << report.findings.size() << " finding"
              << (report.findings.size() == 1 ? "" : "s") << '\n';
}
