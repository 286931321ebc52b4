package id.jejak.search.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The formal words that a verb of chats may stand for: <i>ngajuin</i> for <i>ajukan</i>, <i>nyetor</i> for <i>setor</i>,
 * <i>kepake</i> for <i>terpakai</i>, <i>ubah2</i> for <i>ubah</i>. Rules only: whether there is such a word is for the
 * index to say.
 */
final class ChatForms {
  private static final int SHORTEST = 5;
  private static final int SHORTEST_FORM = 3;
  private static final List<String> BEGINNINGS = List.of("di", "ke", "nge", "ng", "ny", "n", "m");
  private static final List<List<String>> STAND_FOR = List.of(List.of("di"), List.of("ter", ""), List.of("", "k"),
      List.of("", "k"), List.of("s", "c"), List.of("t"), List.of("p"));

  private ChatForms() {
  }

  /** Likely first; without {@code word} itself, empty for most words. */
  static Set<String> of(String word) {
    Set<String> forms = new LinkedHashSet<>();
    if (word.length() >= SHORTEST && word.length() <= 30) {
      String once = word.endsWith("2") ? word.substring(0, word.length() - 1) : word;
      endings(once, forms);
      for (int i = 0; i < BEGINNINGS.size(); i++) {
        if (once.startsWith(BEGINNINGS.get(i))) {
          String rest = once.substring(BEGINNINGS.get(i).length());
          STAND_FOR.get(i).forEach(beginning -> endings(beginning + rest, forms));
        }
      }
      forms.removeIf(form -> form.length() < SHORTEST_FORM);
      forms.remove(word);
    }
    return forms;
  }

  private static void endings(String word, Set<String> forms) {
    if (word.endsWith("in")) {
      String stem = word.substring(0, word.length() - 2);
      forms.add(stem + "kan");
      forms.add(stem + "i");
      forms.add(stem);
    } else {
      forms.add(word);
    }
  }
}
