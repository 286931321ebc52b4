package id.jejak.objectstore;

import java.util.regex.Pattern;

/** The form of keys: nothing in them can name a place outside the store, or one place in two ways. */
public final class ObjectKey {
  private static final Pattern DERIVED = Pattern.compile("[a-z0-9](?:[a-z0-9.\\-/]{0,198}[a-z0-9])?");
  private static final Pattern ORIGINAL = Pattern.compile("[0-9a-f]{64}");

  private ObjectKey() {
  }

  /** @throws IllegalArgumentException when the key does not have the form that {@link ObjectStore} asks for */
  public static void check(Area area, String key) {
    if (!fits(area, key)) {
      throw new IllegalArgumentException("not a key of " + area);
    }
  }

  /** Whether the key has the form that {@link ObjectStore} asks for. */
  public static boolean fits(Area area, String key) {
    Pattern form = area == Area.ORIGINALS ? ORIGINAL : DERIVED;
    return form.matcher(key).matches() && !key.contains("..") && !key.contains("//") && !key.contains("/.");
  }
}
