package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the server makes of words, for tests of what else reads them. */
public final class ServerWords implements AutoCloseable {
  private final Language language;

  public ServerWords(IndexConfig config) {
    language = new Language(config);
  }

  /** Terms in their order, identifiers in brackets. */
  public List<String> cut(String text) {
    return language.exact(text).stream().map(token -> token.whole() ? "[" + token.term() + "]" : token.term()).toList();
  }

  /** The stem of each word of a text that is no identifier; empty for stop words. */
  public Map<String, String> stems(String text) {
    Map<String, String> stems = new TreeMap<>();
    language.exact(text).stream().filter(token -> !token.whole()).map(Language.Token::term).forEach(word -> stems
        .computeIfAbsent(word, this::stem));
    return stems;
  }

  private String stem(String word) {
    List<Language.Token> stems = language.stems(word);
    return stems.isEmpty() ? "" : stems.getFirst().term();
  }

  @Override
  public void close() {
    language.close();
  }
}
