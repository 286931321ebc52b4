package id.jejak.identity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a key is for. */
public enum TokenScope {
  /** Sees what staff see, and changes nothing. */
  READ("baca"),
  /** Sees and does what staff do. */
  WRITE("tulis"),
  /** Keeps satkers, cards, people and lists as an administrator does, and sees no contents. */
  MANAGE("kelola");

  private final String word;

  TokenScope(String word) {
    this.word = word;
  }

  /** As the form of the page names it. */
  public String word() {
    return word;
  }

  /** The least of them for a word that is none. */
  static TokenScope typed(@Nullable String word) {
    return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst().orElse(READ);
  }

  static TokenScope of(boolean mayWrite, boolean mayManage) {
    if (mayManage) {
      return MANAGE;
    }
    return mayWrite ? WRITE : READ;
  }

  Role role() {
    return this == MANAGE ? Role.ADMINISTRATOR : Role.STAFF;
  }
}
