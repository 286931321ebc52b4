package id.jejak.objectstore;

import java.util.regex.Pattern;

/** The form of keys: nothing in them can name a place outside the store. */
public final class ObjectKey {
  private static final Pattern DERIVED = Pattern.compile("[a-z0-9](?:[a-z0-9.\\-/]{0,198}[a-z0-9])?");
  private static final Pattern ORIGINAL = Pattern.compile("[0-9a-f]{64}");

  private ObjectKey() {
  }

  /** @throws IllegalArgumentException when the key does not have the form that {@link ObjectStore} asks for */
  public static void check(Area area, String key) {
    Pattern form = area == Area.ORIGINALS ? ORIGINAL : DERIVED;
    if (!form.matcher(key).matches() || key.contains("..") || key.contains("//")) {
      throw new IllegalArgumentException("not a key of " + area);
    }
  }
}
