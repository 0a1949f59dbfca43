// Which dated happening a phrase such as "that second visit" means.
#pragma once

#include <gainsay/graph/knowledge_graph.h>
#include <gainsay/graph/time_account.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// A moment with when it was.
struct DatedMoment {
    ArticleIndex article = 0;
    std::uint32_t time = no_time;      // into that article's Values::times
    bool published = false;            // the article's publication in place of a time
    std::uint32_t happening = no_time; // into the account: an undated one
    TimeInterval when;
    TimeAnchor anchor = TimeAnchor::dated;
    double score = 0;
};

// Synonyms, each pair looked up once.
class LikeWords {
  public:
    explicit LikeWords(Lexicon const& lexicon) : lexicon_(lexicon) {}
    [[nodiscard]] bool alike(std::string const& a, std::string const& b);

  private:
    Lexicon const& lexicon_;
    std::map<std::pair<std::string, std::string>, bool> known_;
};

// The accounts of a story's articles.
struct StoryAccounts {
    std::span<Analysis const> analyses;
    std::vector<ArticleIndex> const& articles;
    std::vector<TimeAccount> accounts; // by place in `articles`
};

class AnchorFinder {
  public:
    AnchorFinder(StoryAccounts const& story, Lexicon const& lexicon);

    // What the moment may be, the likeliest first; all of them are worth a thought. `place` is the
    // statement's article within the story; `other` is the statement's other moment.
    [[nodiscard]] std::vector<DatedMoment> find(std::size_t place, TimeStatement const& statement,
                                                MomentWords const& moment,
                                                MomentWords const& other);
    // Two clock times or dates told together just before, where a statement names neither.
    [[nodiscard]] std::vector<std::pair<DatedMoment, DatedMoment>>
    pair_before(std::size_t place, TimeStatement const& statement) const;
    // Whether two phrases or clauses name one happening.
    [[nodiscard]] bool same(MomentWords const& a, MomentWords const& b);

  private:
    struct Score {
        double head = 0;
        double others = 0;
        double names = 0;
    };
    [[nodiscard]] Score score(MomentWords const& moment, Happening const& happening, bool exact);
    [[nodiscard]] bool usable(std::size_t place, Happening const& happening,
                              TimeStatement const& statement) const;
    [[nodiscard]] bool is_ahead(std::size_t place, Happening const& happening,
                                TimeStatement const& statement) const;
    [[nodiscard]] DatedMoment dated(std::size_t place, std::uint32_t time, TimeAnchor anchor,
                                    double score) const;
    void find_named(std::size_t place, TimeStatement const& statement, MomentWords const& moment,
                    MomentWords const& other, std::vector<DatedMoment>& out);
    void find_pointed(std::size_t place, TimeStatement const& statement, MomentWords const& other,
                      bool only_just_before, std::vector<DatedMoment>& out) const;
    void find_elsewhere(std::size_t place, TimeStatement const& statement,
                        MomentWords const& moment, std::vector<DatedMoment>& out);

    StoryAccounts const& story_;
    LikeWords like_;
    // Predicates and subjects of dated happenings by word: places in story and account.
    std::map<std::string, std::vector<std::pair<std::uint32_t, std::uint32_t>>> told_;
    std::size_t searches_ = 0;
};

} // namespace gainsay
