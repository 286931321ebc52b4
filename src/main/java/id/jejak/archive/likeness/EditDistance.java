package id.jejak.archive.likeness;

/** How many characters of one word have to be changed, added or taken away to make another (Levenshtein). */
public final class EditDistance {
  private EditDistance() {
  }

  /** Whether so many are enough; for words of at most a few hundred characters. */
  public static boolean isAtMost(String one, String other, int changes) {
    if (Math.abs(one.length() - other.length()) > changes) {
      return false;
    }
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()] <= changes;
  }
}
