package id.jejak.search;

/** A file of {@code index-config} holds something that cannot be used; Jejak does not start with it. */
public final class IndexConfigInvalid extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int MOST_TOLD = 200;

  /** What is wrong, in English for the log; pages have their own words under {@code analysis.mistake.<name>}. */
  public enum Mistake {
    /** Of a word. */
    MEANINGFUL("\"%s\" changes the meaning of a sentence"),
    /** Of a word. */
    TWICE("\"%s\" stands here twice"),
    /** Of a word. */
    PROTECTED("\"%s\" is a protected word"),
    /** Of how a line has to be. */
    FORM("the form is: %s"), WORD("one word of letters and digits belongs here"), SEMICOLON(
        "nothing stands beside a semicolon"),
    /** Of how many at most. */
    GROUP("two to %s belong here, semicolons between"),
    /** Of a name. */
    WORDS("\"%s\" is not made of words: these files hold no regular expressions"),
    /** Of the words along which it goes. */
    CYCLE("words stand for one another in a circle: %s"),
    /** Of a kind. */
    KIND("\"%s\" is no kind of identifier"),
    /** Of a name. */
    FIELD("there is no field named \"%s\""),
    /** Of what stands there. */
    NUMBER("\"%s\" is not a number"), RANGE("a number from 0 to 100 belongs here"), EMPTY(
        "the file is empty; if nothing belongs there, say so in a comment"), TOO_LARGE(
            "the file has more than 200,000 characters or 10,000 lines"), ENCODING("it is not UTF-8"),
    /** Of why. */
    UNREADABLE("it cannot be read: %s");

    private final String sentence;

    Mistake(String sentence) {
      this.sentence = sentence;
    }
  }

  private final String file;
  private final int line;
  private final Mistake mistake;
  private final String about;

  /**
   * @param line from 1, or 0 for the file as a whole
   * @param about what the mistake is of; empty for those that are of nothing
   */
  public IndexConfigInvalid(String file, int line, Mistake mistake, String about) {
    super("index-config/" + file + (line > 0 ? ", line " + line : "") + ": "
        + String.format(mistake.sentence, shortened(about)));
    this.file = file;
    this.line = line;
    this.mistake = mistake;
    this.about = shortened(about);
  }

  private static String shortened(String about) {
    int most = Math.min(MOST_TOLD, about.length());
    return most == about.length() ? about : about.substring(0, most) + "…";
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }

  public Mistake mistake() {
    return mistake;
  }

  /** At most 200 characters. */
  public String about() {
    return about;
  }
}
