package id.jejak.search.lucene;

import id.jejak.search.identifier.ErrorMentions;
import id.jejak.search.identifier.IdentifierReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Errors that a case tells of, and other texts that tell of them: codes by their keys, messages by their words.
 *
 * @param codes as written, with their keys
 * @param messages as written, with their words
 */
record SameErrors(Map<String, Set<String>> codes, Map<String, List<String>> messages) {
  private static final int LONGEST_MESSAGE = 12;

  static SameErrors in(List<String> texts, Language language, IdentifierReader identifiers) {
    ErrorMentions.Found found = ErrorMentions.in(texts);
    Map<String, Set<String>> codes = new LinkedHashMap<>();
    found.codes().forEach(code -> codes.put(code, identifiers.read(code).keys()));
    Map<String, List<String>> messages = new LinkedHashMap<>();
    found.messages().forEach(message -> messages.put(message, language.exact(message).stream().filter(token -> !token
        .whole()).map(Language.Token::term).limit(LONGEST_MESSAGE).toList()));
    codes.values().removeIf(Set::isEmpty);
    messages.values().removeIf(List::isEmpty);
    return new SameErrors(codes, messages);
  }

  /** One for each. */
  List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    for (Set<String> keys : codes.values()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      List<BytesRef> terms = keys.stream().map(BytesRef::new).toList();
      List.of(Fields.KEY, Fields.KEY_OWN).forEach(field -> any.add(new TermInSetQuery(field, terms), Occur.SHOULD));
      queries.add(any.build());
    }
    for (List<String> words : messages.values()) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      words.forEach(word -> phrase.add(new Term(Fields.EXACT, word)));
      queries.add(phrase.build());
    }
    return queries;
  }

  /** Those that stand in a text as well, as they are written in the case asked about. */
  List<String> sharedWith(String text, Language language, IdentifierReader identifiers) {
    List<String> shared = new ArrayList<>();
    if (!codes.isEmpty()) {
      Set<String> keys = identifiers.read(text).keys();
      codes.forEach((written, own) -> {
        if (own.stream().anyMatch(keys::contains)) {
          shared.add(written);
        }
      });
    }
    if (!messages.isEmpty()) {
      String words = row(language.exact(text).stream().filter(token -> !token.whole()).map(Language.Token::term)
          .toList());
      messages.forEach((written, own) -> {
        if (words.contains(row(own))) {
          shared.add(written);
        }
      });
    }
    return shared;
  }

  private static String row(List<String> words) {
    return words.stream().collect(Collectors.joining(" ", " ", " "));
  }
}
