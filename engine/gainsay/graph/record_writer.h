// The flat records of one story.
#pragma once

#include <gainsay/graph/entity_merge.h>
#include <gainsay/graph/event_merge.h>
#include <gainsay/graph/record.h>

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace gainsay {

// Numbers for canonical values.
class SymbolTable {
  public:
    // `key` tells values apart, `text` is for people.
    Symbol intern(std::string const& key, std::string const& text);
    [[nodiscard]] std::vector<std::string> take() && { return std::move(texts_); }

  private:
    std::unordered_map<std::string, Symbol> symbols_;
    std::vector<std::string> texts_;
};

struct StoryGraph {
    std::uint32_t story;
    std::vector<ArticleIndex> const& articles;
    StoryEntities const& entities;
    std::vector<EntityPlaces> const& places; // by place in `articles`
    std::vector<ToldEvent> const& told;
    std::uint32_t first_event; // number in the graph of the story's event 0
    std::uint32_t first_node;
    std::uint32_t first_statement; // number in the graph of told[0]
    std::span<TimeConflict const> time_conflicts;
    std::uint32_t first_conflict;
};

void write_records(StoryGraph const& story, std::span<Analysis const> analyses,
                   Lexicon const& lexicon, SymbolTable& symbols, std::vector<Record>& out);

} // namespace gainsay
