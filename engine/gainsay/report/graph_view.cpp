#include <gainsay/report/graph_export.h>

namespace gainsay {

GraphView view(KnowledgeGraph const& graph) {
    return {graph.stories(), graph.entities(), graph.events(), graph.derivations(),
            graph.event_links()};
}

} // namespace gainsay
