package id.jejak.operations;

import id.jejak.shared.JejakException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What stops a verb that works without a server, in the words that a server would answer. */
final class Sentences {
  private static final Locale INDONESIAN = Locale.of("id");

  private Sentences() {
  }

  static String of(JejakException fact) {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasenames("messages/backup", "messages/objectstore");
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
    return words.getMessage("problem." + fact.type() + ".detail", fact.arguments().toArray(), INDONESIAN);
  }
}
