#include <gainsay/report/evaluation.h>
#include <gainsay/report/json_output.h>

namespace gainsay {

namespace {

Json to_value(KindScore const& score) {
    Json out;
    out["precision"] = rounded_share(score.precision());
    out["recall"] = rounded_share(score.recall());
    out["f1"] = rounded_share(score.f1());
    out["gold"] = score.gold;
    out["true"] = score.right;
    out["false"] = score.false_alarms;
    out["typed"] = score.typed;
    out["again"] = score.again;
    return out;
}

} // namespace

std::string to_json(Evaluation const& evaluation) {
    Json out;
    out["stories"] = evaluation.stories;
    out["contradiction"] = to_value(evaluation.contradiction);
    out["unsupported"] = to_value(evaluation.unsupported);
    out["clean"] = {{"places", evaluation.clean}, {"tripped", evaluation.tripped}};
    out["by_type"] = Json::object();
    for (auto const& [key, score] : evaluation.types) {
        out["by_type"][std::string(name(key.first)) + "/" + key.second] =
            std::to_string(score.right) + "/" + std::to_string(score.gold);
    }
    out["not_counted"] = {{"notes", evaluation.notes},
                          {"excused", evaluation.excused},
                          {"elsewhere", evaluation.elsewhere},
                          {"distorted", evaluation.distorted}};
    return dump(out, 2) + "\n";
}

} // namespace gainsay
