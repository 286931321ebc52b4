package id.jejak.search;

/** A file of {@code index-config} holds something that cannot be used; Jejak does not start with it. */
public final class IndexConfigInvalid extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String file;
  private final int line;

  /** @param line from 1, or 0 for the file as a whole */
  public IndexConfigInvalid(String file, int line, String sentence) {
    super("index-config/" + file + (line > 0 ? ", line " + line : "") + ": " + sentence);
    this.file = file;
    this.line = line;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }
}
