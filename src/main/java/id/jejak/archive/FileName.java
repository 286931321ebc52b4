package id.jejak.archive;

/** Names that came from outside: kept as words to show and to find, never used as a path of this machine. */
public final class FileName {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PATH = 1000;

  private FileName() {
  }

  /** A path as it may be kept: without control characters and half characters, with {@code /}, its end if too long. */
  public static String clean(String path) {
    StringBuilder clean = new StringBuilder();
    path.replace('\\', '/').codePoints().filter(point -> !Character.isISOControl(point) && !isHalf(point)).forEach(
        clean::appendCodePoint);
    String text = clean.toString().strip();
    return text.isEmpty() ? "tanpa-nama" : end(text, LONGEST_PATH);
  }

  /** The last part of a clean path, its end if too long. */
  static String last(String path) {
    String stripped = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String name = stripped.substring(stripped.lastIndexOf('/') + 1);
    return name.isBlank() ? "tanpa-nama" : end(name, LONGEST_NAME);
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static String end(String text, int longest) {
    int start = Math.max(0, text.length() - longest);
    boolean insideCharacter = start > 0 && Character.isLowSurrogate(text.charAt(start));
    return text.substring(insideCharacter ? start + 1 : start);
  }
}
