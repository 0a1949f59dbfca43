#include <gainsay/pipeline/analyse_all.h>
#include <gainsay/pipeline/run_example.h>

#include <utility>

namespace gainsay {

RunExample example_runner(Resources resources) {
    return
        [resources = std::move(resources)](CompiledRules const& rules, RuleExample const& example) {
            std::vector<Input> files;
            for (ExampleArticle const& article : example.articles) {
                files.push_back({article.id, file_text(article)});
            }
            ExampleRun run;
            run.analyses = analyse_all(files, resources, 1).analyses;
            KnowledgeGraph const graph = merge(run.analyses, resources.lexicon, {StoryMode::one});
            run.findings = find(rules, graph, run.analyses, resources.lexicon);
            return run;
        };
}

} // namespace gainsay
