// What a statement's verb says, and how two compare.
#pragma once

#include <gainsay/finding/typed_value.h>

namespace gainsay {

// Whether the statement is an infinitive of purpose or result: "to end the strike".
[[nodiscard]] Truth is_purpose(Record const& record, Facts const& facts);

// Whether its verb is finite ("stopped", "did not stop") or completes one as a fact ("failed to
// stop"), not "plans to stop" or "stopping".
[[nodiscard]] Truth is_finite(Record const& record, Facts const& facts);

// Whether it tells that somebody says something.
[[nodiscard]] Truth is_speech(Record const& record, Facts const& facts);

// Whether it tells what has happened: "left", "has left", "was left", "is already there".
[[nodiscard]] Truth is_past(Record const& record, Facts const& facts);

// The verb that tells it: "took" of "took a decision". nullptr where no verb does.
[[nodiscard]] Node const* verb_node(Record const& record, Facts const& facts);

// Who or what its verb hangs on tells: "resolved" of "resolved to sell the harbour". nullptr:
// nothing.
[[nodiscard]] Assertion const* governor(Record const& record, Facts const& facts);

// Whether the two say that opposite things are done: accept, reject; cease, continue.
[[nodiscard]] Truth opposite_predicate(Record const& a, Record const& b, Facts const& facts);

// Whether both say that the same, or something of the kind, is done; the second accepts only the
// same word, its derivations and what shares its commonest sense.
[[nodiscard]] Truth like_predicate(Record const& a, Record const& b, Facts const& facts);
[[nodiscard]] Truth same_predicate(Record const& a, Record const& b, Facts const& facts);

// Whether what completes the two verbs is the same, or nothing completes either: "eligible to
// play".
[[nodiscard]] Truth same_complement(Record const& a, Record const& b, Facts const& facts);

// Whether news puts one for the other: both are of one group of paraphrases. Base forms.
[[nodiscard]] bool paraphrases(std::string const& one, std::string const& other,
                               Lexicon const& lexicon);

// Whether a noun tells of a deed: "an appeal", "an agreement"; not "an identity".
[[nodiscard]] bool is_deed(WordField field);
[[nodiscard]] bool is_deed(std::string_view noun, Facts const& facts);

} // namespace gainsay
