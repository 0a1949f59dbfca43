// Scores chains of mentions inside articles against a treebank whose MISC column tells entities as
// GUM does:
//     coreference_score GOLD.conllu [--documents TEXT,TEXT,…] [--errors]
// Documents are read as raw text in paragraphs. Chains of one mention are left out on both sides. A
// mention of ours is a gold one where it has the same words, or else its head and at least half of
// the words of both. Link precision: of the mentions that a gold mention matches, the share whose
// mention before, in our chain, is in the same gold chain; names that follow names are told apart.
#include "chain_metrics.h"
#include "treebank.h"
#include <gainsay/article/article_builder.h>
#include <gainsay/assertion/analysis.h>
#include <gainsay/lexicon/lexicon.h>
#include <gainsay/pipeline/resources.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

using namespace gainsay;

namespace {

struct Mention {
    Span span;
    Span head;
    std::string chain;
    bool name = false; // ours: found as a name
};

struct Links {
    std::size_t right = 0;
    std::size_t judged = 0;
};

struct Scores {
    Share muc, b_cubed, ceaf_e;
    Links links, beyond_names;
};

std::vector<std::string> parts(std::string const& text, char separator) {
    std::vector<std::string> out;
    std::string part;
    for (char const c : text + separator) {
        if (c == separator) {
            out.push_back(std::move(part));
            part.clear();
        } else {
            part += c;
        }
    }
    return out;
}

// "(3-person-giv:act-sssss-cf1*-1-ana-Lord_Byron)", "(7-…", "7)": what one word opens and closes.
class GoldReader {
  public:
    std::vector<Mention> read(Treebank const& bank, GoldText const& text) {
        std::size_t word = 0;
        for (ConlluSentence const& sentence : bank.sentences) {
            for (ConlluLine const& line : sentence.lines) {
                if (line.kind == ConlluKind::word) {
                    std::string const misc(slice(bank.bytes, line[ConlluColumn::misc]));
                    for (std::string const& field : parts(misc, '|')) {
                        if (field.starts_with("Entity=")) {
                            entities(field.substr(7), word);
                        }
                    }
                    ++word;
                }
            }
        }
        std::vector<Mention> out;
        for (Open const& one : done_) {
            out.push_back({cover(text.tokens[one.first], text.tokens[one.last]), head(one, text),
                           one.chain, false});
        }
        return out;
    }

  private:
    struct Open {
        std::string chain;
        std::string least; // which of its words are the head, from 1
        std::size_t first = 0;
        std::size_t last = 0;
    };

    void entities(std::string const& field, std::size_t word) {
        for (std::size_t at = 0; at < field.size();) {
            if (field[at] == '(') {
                std::size_t const end = std::min(field.find_first_of("()", at + 1), field.size());
                auto const facts = parts(field.substr(at + 1, end - at - 1), '-');
                open_.push_back({facts[0], facts.size() > 5 ? facts[5] : "1", word, word});
                at = end;
                if (end < field.size() && field[end] == ')') {
                    close(open_.size() - 1, word);
                    ++at;
                }
            } else {
                std::size_t const end = std::min(field.find(')', at), field.size());
                std::string const chain = field.substr(at, end - at);
                for (std::size_t i = open_.size(); i-- > 0;) {
                    if (open_[i].chain == chain) {
                        close(i, word);
                        break;
                    }
                }
                at = end + 1;
            }
        }
    }

    void close(std::size_t i, std::size_t word) {
        open_[i].last = word;
        done_.push_back(open_[i]);
        open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
    }

    static Span head(Open const& one, GoldText const& text) {
        Span out;
        for (std::string const& number : parts(one.least, ',')) {
            std::size_t const at =
                one.first + static_cast<std::size_t>(std::max(1, std::atoi(number.c_str()))) - 1;
            Span const token = text.tokens[std::min(at, one.last)];
            out = out.empty() ? token : cover(out, token);
        }
        return out;
    }

    std::vector<Open> open_;
    std::vector<Open> done_;
};

std::vector<Mention> mentions_of(Analysis const& analysis) {
    std::vector<Mention> out;
    for (std::size_t e = 0; e < analysis.entities.size(); ++e) {
        Entity const& entity = analysis.entities[e];
        auto const add = [&](Span span, bool name) {
            Span const stored = analysis.article.stored(span);
            out.push_back({stored, stored, std::to_string(e), name});
        };
        for (Span const span : entity.mentions) {
            add(span, true);
        }
        for (Span const span : entity.references) {
            add(span, false);
        }
    }
    std::sort(out.begin(), out.end(),
              [](Mention const& a, Mention const& b) { return a.span < b.span; });
    return out;
}

// By gold mention: the mention of ours that it matches.
std::vector<std::optional<std::size_t>> match(std::vector<Mention> const& gold,
                                              std::vector<Mention> const& ours) {
    std::vector<std::tuple<std::uint32_t, std::size_t, std::size_t>> pairs; // difference first
    for (std::size_t g = 0; g < gold.size(); ++g) {
        for (std::size_t o = 0; o < ours.size(); ++o) {
            Span const a = gold[g].span;
            Span const b = ours[o].span;
            std::uint32_t const begin = std::max(a.begin, b.begin);
            std::uint32_t const end = std::min(a.end, b.end);
            if (begin >= end || !b.contains(gold[g].head) || (!a.contains(b) && !b.contains(a))) {
                continue;
            }
            std::uint32_t const difference = a.size() + b.size() - 2 * (end - begin);
            bool const nested_name = b.contains(a) && a != b && 2 * a.size() < b.size();
            if (!nested_name) {
                pairs.emplace_back(difference, g, o);
            }
        }
    }
    std::sort(pairs.begin(), pairs.end());
    std::vector<std::optional<std::size_t>> out(gold.size());
    std::vector<bool> taken(ours.size());
    for (auto const& [difference, g, o] : pairs) {
        if (!out[g] && !taken[o]) {
            out[g] = o;
            taken[o] = true;
        }
    }
    return out;
}

Chains chains_of(std::vector<Mention> const& mentions, auto const& number) {
    std::map<std::string, std::vector<std::size_t>> by_name;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        by_name[mentions[i].chain].push_back(number(i));
    }
    Chains out;
    for (auto& [name, chain] : by_name) {
        if (chain.size() > 1) {
            out.push_back(std::move(chain));
        }
    }
    return out;
}

Analysis analysed(GoldText const& gold, std::string const& name, Resources const& resources) {
    auto file = SourceFile::from_bytes(name, gold.text);
    ArticleBuilder builder(file.value());
    for (Block const& block : gold.laid_out) {
        builder.begin_block(block.kind);
        builder.copy(block.span);
        builder.end_block();
    }
    return analyse(builder.finish(), {resources.lexicon, resources.tables, resources.parser});
}

void score(GoldText const& text, std::vector<Mention> const& gold, std::vector<Mention> const& ours,
           bool errors, Scores& to) {
    auto const matched = match(gold, ours);
    std::vector<std::optional<std::size_t>> gold_of(ours.size());
    for (std::size_t g = 0; g < gold.size(); ++g) {
        if (matched[g]) {
            gold_of[*matched[g]] = g;
        }
    }
    // Our mentions have numbers of their own where no gold one matches.
    Chains const wanted = chains_of(gold, [](std::size_t g) { return g; });
    Chains const found =
        chains_of(ours, [&](std::size_t o) { return gold_of[o] ? *gold_of[o] : gold.size() + o; });
    to.muc += muc(wanted, found);
    to.b_cubed += b_cubed(wanted, found);
    to.ceaf_e += ceaf_e(wanted, found);
    std::map<std::string, std::size_t> last; // by our chain
    for (std::size_t o = 0; o < ours.size(); ++o) {
        if (!gold_of[o]) {
            continue;
        }
        auto const [at, is_new] = last.try_emplace(ours[o].chain, o);
        if (is_new) {
            continue;
        }
        std::size_t const before = at->second;
        bool const right = gold[*gold_of[o]].chain == gold[*gold_of[before]].chain;
        bool const names = ours[o].name && ours[before].name;
        to.links.right += right ? 1 : 0;
        to.links.judged += 1;
        to.beyond_names.right += right && !names ? 1 : 0;
        to.beyond_names.judged += names ? 0 : 1;
        if (errors && !names) {
            auto const words = [&](std::size_t i) {
                return text.text.substr(ours[i].span.begin, ours[i].span.size());
            };
            std::uint32_t const from = ours[o].span.begin > 90 ? ours[o].span.begin - 90 : 0;
            std::cout << (right ? "right  " : "wrong  ") << words(o) << "  ->  " << words(before)
                      << "   | …" << text.text.substr(from, ours[o].span.end - from + 25) << '\n';
        }
        at->second = o;
    }
    if (errors) {
        std::map<std::string, std::vector<std::size_t>> by_chain;
        for (std::size_t g = 0; g < gold.size(); ++g) {
            by_chain[gold[g].chain].push_back(g);
        }
        for (auto const& [chain, members] : by_chain) {
            for (std::size_t const g : members) {
                if (members.size() > 1 && !matched[g]) {
                    std::cout << "missed "
                              << text.text.substr(gold[g].span.begin, gold[g].span.size())
                              << "  of  "
                              << text.text.substr(gold[members.front()].span.begin,
                                                  gold[members.front()].span.size())
                              << '\n';
                }
            }
        }
    }
}

void print(char const* what, Share const& share) {
    std::printf("%-10s P %.3f  R %.3f  F1 %.3f\n", what, share.precision(), share.recall(),
                share.f1());
}

void print(char const* what, Links const& links) {
    std::printf("%-28s %.3f (%zu of %zu)\n", what,
                links.judged == 0
                    ? 0.0
                    : static_cast<double>(links.right) / static_cast<double>(links.judged),
                links.right, links.judged);
}

std::set<std::string> documents_in(Treebank const& bank, std::vector<std::string> const& wanted) {
    std::set<std::string> out;
    for (ConlluSentence const& sentence : bank.sentences) {
        for (ConlluLine const& line : sentence.lines) {
            std::string const text(slice(bank.bytes, line.whole));
            if (line.kind != ConlluKind::comment || !text.starts_with("# newdoc id = ")) {
                continue;
            }
            if (std::any_of(wanted.begin(), wanted.end(), [&](std::string const& part) {
                    return text.find(part) != std::string::npos;
                })) {
                out.insert(text.substr(14));
            }
        }
    }
    return out;
}

} // namespace

int main(int argc, char** argv) {
    std::string path;
    std::string documents = "GUM_news,GUM_interview,GUM_bio";
    bool errors = false;
    for (int at = 1; at < argc; ++at) {
        std::string const argument = argv[at];
        if (argument == "--documents" && at + 1 < argc) {
            documents = argv[++at];
        } else if (argument == "--errors") {
            errors = true;
        } else {
            path = argument;
        }
    }
    auto const bank = load_treebank(path);
    auto const resources = Resources::load(GAINSAY_DATA);
    if (!bank || !resources) {
        std::cerr << "usage: coreference_score GOLD.conllu [--documents TEXT,TEXT,…] [--errors]\n";
        return 2;
    }
    Scores scores;
    std::size_t count = 0;
    for (std::string const& document : documents_in(*bank, parts(documents, ','))) {
        Treebank const one = load_treebank(path, document).value();
        GoldText const text = gold_text(one);
        Analysis const analysis = analysed(text, document, resources.value());
        score(text, GoldReader().read(one, text), mentions_of(analysis), errors, scores);
        ++count;
    }
    std::printf("%zu documents\n", count);
    print("MUC", scores.muc);
    print("B-cubed", scores.b_cubed);
    print("CEAF-e", scores.ceaf_e);
    std::printf("CoNLL F1 %.3f\n",
                (scores.muc.f1() + scores.b_cubed.f1() + scores.ceaf_e.f1()) / 3);
    print("link precision", scores.links);
    print("link precision beyond names", scores.beyond_names);
    return 0;
}
