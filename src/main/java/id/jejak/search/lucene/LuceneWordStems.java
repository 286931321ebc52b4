package id.jejak.search.lucene;

import id.jejak.search.ConfigInForce;
import id.jejak.search.IndexConfig;
import id.jejak.search.WordStems;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stems by the configuration in force; another one is read when it is another. */
@Component
public final class LuceneWordStems implements WordStems {
  private static final int SHORTEST = 2;

  private final ConfigInForce config;
  private volatile Read read;

  public LuceneWordStems(ConfigInForce config) {
    this.config = config;
    this.read = new Read("", null);
  }

  private record Read(String version, @Nullable Language language) {
  }

  @Override
  public List<String> of(String text) {
    Language language = language();
    return language.stems(text).stream().filter(token -> !token.whole() && isWord(token.term()) && !language.isLight(
        text.substring(token.from(), token.until()).toLowerCase(Locale.ROOT))).map(Language.Token::term).toList();
  }

  private static boolean isWord(String stem) {
    return stem.length() >= SHORTEST && stem.codePoints().allMatch(Character::isLetter);
  }

  private Language language() {
    IndexConfig inForce = config.config();
    Read now = read;
    Language language = now.language();
    if (language == null || !now.version().equals(inForce.version())) {
      // The one before is left to those who still read with it.
      language = new Language(inForce);
      read = new Read(inForce.version(), language);
    }
    return language;
  }
}
