package id.jejak.search;

import id.jejak.search.syntax.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in by those who do not type it; it is written into the question, so that one place understands both.
 *
 * @param frasa words one after the other
 * @param tanpa words that must not be held
 * @param rentang one year, or the first and the last
 */
record DetailedForm(@Nullable String frasa, @Nullable String tanpa, @Nullable String nomor, @Nullable String satker,
    @Nullable String rentang) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern LEADING = Pattern.compile("^-+");

  boolean isBlank() {
    return List.of(plain(frasa), plain(tanpa), plain(nomor), plain(satker), plain(rentang)).stream().allMatch(
        String::isEmpty);
  }

  /** The question with all of it. */
  String addedTo(String question) {
    List<String> parts = new ArrayList<>(List.of(question));
    if (!plain(frasa).isEmpty()) {
      parts.add('"' + plain(frasa) + '"');
    }
    for (String word : BLANKS.split(plain(tanpa), -1)) {
      String plain = LEADING.matcher(word).replaceFirst("");
      if (!plain.isEmpty()) {
        parts.add("-" + plain);
      }
    }
    filter(parts, "nomor:", plain(nomor));
    filter(parts, "satker:", plain(satker));
    filter(parts, "tahun:", BLANKS.matcher(plain(rentang)).replaceAll(""));
    String whole = String.join(" ", parts).strip();
    // One more than is read, so that the page says that it was too long.
    return whole.substring(0, Math.min(whole.length(), Typed.MAX_CHARACTERS + 1));
  }

  private static void filter(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + (BLANKS.matcher(value).find() ? '"' + value + '"' : value));
    }
  }

  private static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.replace('"', ' ').strip();
  }
}
