#include <gainsay/finding/fields.h>
#include <gainsay/finding/functions.h>
#include <gainsay/finding/language_page.h>

namespace gainsay {

namespace {

template <class List>
std::string joined(List const& list, std::string_view between) {
    std::string out;
    for (auto const& item : list) {
        out += (out.empty() ? "" : std::string(between)) + std::string(item);
    }
    return out;
}

std::string field_rows(Type owner) {
    std::string out = "| field | is | in patterns | |\n|---|---|---|---|\n";
    for (FieldRow const& row : fields()) {
        if (row.owner != owner) {
            continue;
        }
        out += "| `" + std::string(row.name) + "` | " + with_article(row.type) + " | " +
               (row.in_patterns ? "yes" : "") + " | " + std::string(row.doc);
        if (!row.vocabulary.empty()) {
            out += " (" + joined(row.vocabulary, ", ") + ")";
        }
        out += " |\n";
    }
    return out;
}

std::string function_rows() {
    std::string out = "| function | gives | |\n|---|---|---|\n";
    for (FunctionRow const& row : functions()) {
        std::vector<std::string> parameters;
        for (Type const type : row.parameters) {
            parameters.emplace_back(with_article(type));
        }
        if (!row.option.empty()) {
            parameters.push_back(std::string(row.option) + "=[" + joined(row.option_words, ", ") +
                                 "]");
        }
        out += "| `" + std::string(row.name) + "(" + joined(parameters, ", ") + ")` | " +
               with_article(row.result) + " | " + std::string(row.doc) + " |\n";
    }
    return out;
}

} // namespace

std::string language_page() {
    return "# Fields and functions of rules\n\n"
           "Made by `gainsay rules language`; [rules.md](rules.md) says how rules are written.\n\n"
           "## Records\n\n"
           "What a pattern binds, and what stands after its name: `a.source`.\n\n" +
           field_rows(Type::record) + "\n## Articles\n\n`a.article.source`.\n\n" +
           field_rows(Type::article) + "\n## Events\n\n`{E.origins}`.\n\n" +
           field_rows(Type::event) +
           "\n## Functions\n\n"
           "A condition on something that the text does not give is unknown, and a rule fires only "
           "where all conditions are true.\n\n" +
           function_rows();
}

} // namespace gainsay
