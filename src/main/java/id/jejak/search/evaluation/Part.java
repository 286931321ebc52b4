package id.jejak.search.evaluation;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of the search that can be left out by its settings, to see what it gives.
 *
 * @param changes files that are emptied, and weights with the number they get
 * @param isWritten whether texts are written otherwise without it; else one index serves with it and without it
 */
record Part(String name, List<String> changes, boolean isWritten) {
  private static final String NONE = "# nothing\n";
  private static final String WEIGHTS = "fields.properties";

  static List<Part> all() {
    return Stream.of(written("stop words", "stopwords.txt"), written("stem overrides", "stem-overrides.tsv"),
        written("protected words", "protected-words.txt"), written("slang", "slang.tsv"), asked("stems", "text=0"),
        asked("exact words", "text.exact=0"), asked("subject", "subject=0"), asked("light words", "light-words.txt"),
        asked("small letters", "small-letters.tsv"), asked("synonyms", "synonyms.tsv"),
        asked("related words", "related-words.txt"), asked("keys of numbers", "key.name=0", "key.about=0", "key=0"),
        asked("definitions", "defines=0", "defines.bare=0"), asked("words of asking", "definition-words.tsv"),
        asked("likely spellings", "guess=0"), asked("verbs of chats", "chat=0"), asked("joined words", "joined=0"),
        asked("near words", "near=0"), asked("one sentence", "together=0"),
        asked("abbreviations of texts", "learned=0"),
        asked("words for numbers", "number-words.txt"), asked("further pages", "pages=0"),
        asked("part of a sentence", "sentence=1"),
        asked("nothing fits", "fit=0"), asked("other ways add", "tie=0"), asked("own BM25", "bm25.k1=1.2",
            "bm25.b=0.75"))
        .toList();
  }

  private static Part written(String name, String... changes) {
    return new Part(name, List.of(changes), true);
  }

  private static Part asked(String name, String... changes) {
    return new Part(name, List.of(changes), false);
  }

  /** The settings that Jejak carries, without this part. */
  IndexConfig leftOut() {
    IndexConfig whole = IndexConfigReader.readCarried();
    Map<String, String> texts = new HashMap<>(whole.texts());
    for (String change : changes) {
      int equals = change.indexOf('=');
      if (equals < 0) {
        texts.put(change, NONE);
      } else {
        Pattern line = Pattern.compile("(?m)^" + Pattern.quote(change.substring(0, equals + 1)) + ".*$");
        texts.computeIfPresent(WEIGHTS, (file, text) -> line.matcher(text).replaceFirst(change));
      }
    }
    IndexConfig without = IndexConfigReader.read(texts);
    return isWritten ? without : without.as(whole.version());
  }
}
