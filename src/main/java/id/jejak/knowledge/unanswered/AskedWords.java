package id.jejak.knowledge.unanswered;

import id.jejak.knowledge.Wording;
import id.jejak.search.WordStems;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what was typed: masked, and by what it is the same as another way of typing it. */
@Component
class AskedWords {
  static final int LONGEST = 200;
  private static final int MOST_WORDS = 30;
  private static final int SHORTEST = 3;
  private static final int LONGEST_WORD = 40;

  private final Wording wording;
  private final WordStems stems;

  AskedWords(Wording wording, WordStems stems) {
    this.wording = wording;
    this.stems = stems;
  }

  /** @param key its stems, each once, by letters */
  record Asked(String key, String wording) {
  }

  /** Empty for what says nothing, and for what is longer than anybody asks. */
  Optional<Asked> read(String typed) {
    String line = wording.line(typed, List.of(), LONGEST);
    TreeSet<String> words = stems.of(Wording.asked(line)).stream().filter(word -> word.length() <= LONGEST_WORD)
        .collect(
            Collectors.toCollection(TreeSet::new));
    String key = String.join(" ", words);
    boolean says = words.stream().anyMatch(word -> word.length() >= SHORTEST);
    return says && words.size() <= MOST_WORDS && key.length() <= LONGEST
        ? Optional.of(new Asked(key, line))
        : Optional.empty();
  }
}
