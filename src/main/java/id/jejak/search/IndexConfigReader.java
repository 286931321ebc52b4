package id.jejak.search;

import id.jejak.search.IndexConfigInvalid.Mistake;
import id.jejak.search.identifier.IdentifierForm;
import id.jejak.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and checks {@code index-config}, from a folder or from the copy that Jejak carries. */
public final class IndexConfigReader {
  /** The names that {@code fields.properties} may give. */
  public static final Set<String> WEIGHTS = Set.of("text", "text.exact", "subject", "satker", "file", "ticket",
      "key.name", "key.about", "key", "defines", "defines.bare", "related", "learned", "guess", "chat", "joined",
      "near", "together", "number", "pages", "sentence", "fit", "tie", "bm25.k1", "bm25.b");
  /** The names of all files. */
  public static final List<String> FILES = List.of("stopwords.txt", "protected-words.txt", "stem-overrides.tsv",
      "slang.tsv", "light-words.txt", "definition-words.tsv", "number-words.txt", "synonyms.tsv", "related-words.txt",
      "small-letters.tsv",
      "identifiers.tsv", "fields.properties");
  /** How long a file may be. */
  public static final int MOST_CHARACTERS = 200_000;
  private static final int MOST_BYTES = 4 * MOST_CHARACTERS;
  private static final int MOST_LINES = 10_000;
  private static final int MOST_NAMED = 10;
  /** Raised when other fields are written for the same files, so that every index is built anew. */
  private static final byte WRITTEN = 4;
  private static final int MOST_RELATED = 12;
  private static final String BETWEEN_WORDS = " ./&'-";
  private static final Set<String> MEANINGFUL = Set.of("tidak", "tak", "bukan", "belum", "sudah", "telah", "bisa",
      "dapat", "sebelum", "sesudah", "setelah", "tanpa", "harus", "wajib", "boleh", "jangan", "kenapa", "mengapa",
      "bagaimana", "kapan", "berapa", "lebih", "kurang", "se");

  @FunctionalInterface
  private interface Source {
    InputStream open(String name) throws IOException;
  }

  private record Line(int number, String text) {
  }

  private final Source source;
  private final MessageDigest digest = Sha256.digest();
  private final Map<String, String> texts = new LinkedHashMap<>();

  private IndexConfigReader(Source source) {
    this.source = source;
    digest.update(WRITTEN);
  }

  /**
   * Reads the files of a folder; those that are not there are taken from the copy that Jejak carries.
   *
   * @throws IndexConfigInvalid naming file and line of the first thing that is wrong
   */
  public static IndexConfig read(Path folder) {
    return new IndexConfigReader(name -> in(folder, name)).read();
  }

  private static InputStream in(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Files.newInputStream(file) : carried(name);
  }

  /** Reads the copy that Jejak carries. */
  public static IndexConfig readCarried() {
    return new IndexConfigReader(IndexConfigReader::carried).read();
  }

  private static InputStream carried(String name) throws IOException {
    InputStream stream = IndexConfigReader.class.getResourceAsStream("/index-config/" + name);
    if (stream == null) {
      throw new NoSuchFileException(name);
    }
    return stream;
  }

  /**
   * Reads texts that lie nowhere yet.
   *
   * @param texts by the names of {@link #FILES}
   */
  public static IndexConfig read(Map<String, String> texts) {
    return new IndexConfigReader(name -> {
      String text = texts.get(name);
      if (text == null) {
        throw new NoSuchFileException(name);
      }
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }).read();
  }

  /**
   * The text of a file, unchecked.
   *
   * @param folder as for {@link #read(Path)}
   * @throws IndexConfigInvalid when it cannot be read as text
   */
  public static String text(Path folder, String file) {
    return new IndexConfigReader(name -> in(folder, name)).text(file);
  }

  private IndexConfig read() {
    Set<String> stopWords = words("stopwords.txt", MEANINGFUL);
    Set<String> protectedWords = words("protected-words.txt", Set.of());
    Map<String, String> overrides = pairs("stem-overrides.tsv", "word TAB stem", Set.of());
    Map<String, String> slang = pairs("slang.tsv", "spelling TAB word", protectedWords);
    refuseCircle("slang.tsv", slang.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, pair -> Set.of(pair
        .getValue()))));
    Set<String> lightWords = words("light-words.txt", Set.of());
    Map<String, Boolean> definitionWords = definitionWords();
    Set<String> numberWords = words("number-words.txt", Set.of());
    List<IndexConfig.Synonym> synonyms = synonyms();
    List<List<String>> related = related();
    Map<String, String> shorts = pairs("small-letters.tsv", "spelling TAB word", Set.of());
    List<IdentifierForm> identifiers = identifiers();
    Map<String, Float> weights = weights();
    String version = Sha256.of(digest.digest()).hex();
    return new IndexConfig(stopWords, protectedWords, overrides, slang, lightWords, definitionWords, numberWords,
        synonyms,
        related, shorts, identifiers, weights, version, texts);
  }

  private Set<String> words(String file, Set<String> refused) {
    Set<String> words = new LinkedHashSet<>();
    for (Line line : lines(file)) {
      String word = word(file, line, line.text());
      if (refused.contains(word)) {
        throw new IndexConfigInvalid(file, line.number(), Mistake.MEANINGFUL, word);
      }
      if (!words.add(word)) {
        throw new IndexConfigInvalid(file, line.number(), Mistake.TWICE, word);
      }
    }
    return words;
  }

  private Map<String, String> pairs(String file, String form, Set<String> kept) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Line line : lines(file)) {
      String[] pair = pair(file, line, "\t", form);
      String word = word(file, line, pair[0]);
      if (kept.contains(word)) {
        throw new IndexConfigInvalid(file, line.number(), Mistake.PROTECTED, word);
      }
      if (pairs.put(word, word(file, line, pair[1])) != null) {
        throw new IndexConfigInvalid(file, line.number(), Mistake.TWICE, word);
      }
    }
    return pairs;
  }

  private Map<String, Boolean> definitionWords() {
    String file = "definition-words.tsv";
    Map<String, Boolean> words = new LinkedHashMap<>();
    for (Line line : lines(file)) {
      String[] pair = pair(file, line, "\t", "word TAB asks or around");
      if (!pair[1].equals("asks") && !pair[1].equals("around")) {
        throw new IndexConfigInvalid(file, line.number(), Mistake.FORM, "word TAB asks or around");
      }
      words.put(word(file, line, pair[0]), pair[1].equals("asks"));
    }
    return words;
  }

  private List<IndexConfig.Synonym> synonyms() {
    String file = "synonyms.tsv";
    Map<String, IndexConfig.Synonym> synonyms = new LinkedHashMap<>();
    for (Line line : lines(file)) {
      String[] pair = pair(file, line, "\t", "abbreviation TAB words");
      String abbreviation = word(file, line, pair[0]);
      List<String> expansions = several(file, line, pair[1]);
      if (synonyms.put(abbreviation, new IndexConfig.Synonym(abbreviation, expansions)) != null) {
        throw new IndexConfigInvalid(file, line.number(), Mistake.TWICE, abbreviation);
      }
    }
    refuseCircle(file, synonyms.values().stream().collect(Collectors.toMap(IndexConfig.Synonym::abbreviation,
        synonym -> Set.copyOf(Arrays.asList(String.join(" ", synonym.expansions()).split(" +"))))));
    return List.copyOf(synonyms.values());
  }

  private List<List<String>> related() {
    String file = "related-words.txt";
    List<List<String>> groups = new ArrayList<>();
    for (Line line : lines(file)) {
      List<String> group = several(file, line, line.text());
      if (group.size() < 2 || group.size() > MOST_RELATED) {
        throw new IndexConfigInvalid(file, line.number(), Mistake.GROUP, Integer.toString(MOST_RELATED));
      }
      groups.add(group);
    }
    return groups;
  }

  private static List<String> several(String file, Line line, String text) {
    List<String> several = Arrays.stream(text.toLowerCase(Locale.ROOT).split(";", -1)).map(String::strip).toList();
    refuseUnlessWords(file, line, several);
    return several;
  }

  private List<IdentifierForm> identifiers() {
    String file = "identifiers.tsv";
    List<IdentifierForm> forms = new ArrayList<>();
    for (Line line : lines(file)) {
      String[] cells = line.text().toLowerCase(Locale.ROOT).split("\t", -1);
      if (cells.length != 3) {
        throw new IndexConfigInvalid(file, line.number(), Mistake.FORM, "type TAB kind TAB names");
      }
      forms.add(new IdentifierForm(word(file, line, cells[0]), kind(file, line, cells[1]), several(file, line,
          cells[2])));
    }
    return forms;
  }

  private static void refuseUnlessWords(String file, Line line, List<String> names) {
    for (String name : names) {
      if (name.isEmpty()) {
        throw new IndexConfigInvalid(file, line.number(), Mistake.SEMICOLON, "");
      }
      if (name.codePoints().noneMatch(Character::isLetterOrDigit) || !name.codePoints().allMatch(c -> Character
          .isLetterOrDigit(c) || BETWEEN_WORDS.indexOf(c) >= 0)) {
        throw new IndexConfigInvalid(file, line.number(), Mistake.WORDS, name);
      }
    }
  }

  /** The line is that of the first word of the circle. */
  private void refuseCircle(String file, Map<String, Set<String>> next) {
    List<String> circle = Circle.in(next);
    if (!circle.isEmpty()) {
      int line = lines(file).stream().filter(one -> one.text().toLowerCase(Locale.ROOT).split("\t", -1)[0].strip()
          .equals(circle.getFirst())).findFirst().map(Line::number).orElse(0);
      throw new IndexConfigInvalid(file, line, Mistake.CYCLE, circle.stream().limit(MOST_NAMED).collect(Collectors
          .joining(" → ")));
    }
  }

  private static IdentifierForm.Kind kind(String file, Line line, String text) {
    return Arrays.stream(IdentifierForm.Kind.values()).filter(kind -> kind.name().equalsIgnoreCase(text.strip()))
        .findFirst().orElseThrow(() -> new IndexConfigInvalid(file, line.number(), Mistake.KIND, text));
  }

  /** A file of an office may be older than a weight, which then is Jejak's own. */
  private Map<String, Float> weights() {
    Map<String, Float> weights = new IndexConfigReader(IndexConfigReader::carried).namedWeights();
    weights.putAll(namedWeights());
    return weights;
  }

  private Map<String, Float> namedWeights() {
    String file = "fields.properties";
    Map<String, Float> weights = new LinkedHashMap<>();
    for (Line line : lines(file)) {
      String[] pair = pair(file, line, "=", "name = number");
      if (!WEIGHTS.contains(pair[0])) {
        throw new IndexConfigInvalid(file, line.number(), Mistake.FIELD, pair[0]);
      }
      weights.put(pair[0], number(file, line, pair[1]));
    }
    return weights;
  }

  private static float number(String file, Line line, String text) {
    try {
      float number = Float.parseFloat(text);
      if (number >= 0 && number <= 100) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IndexConfigInvalid(file, line.number(), Mistake.NUMBER, text);
    }
    throw new IndexConfigInvalid(file, line.number(), Mistake.RANGE, "");
  }

  private static String[] pair(String file, Line line, String separator, String form) {
    String[] pair = line.text().split(separator, -1);
    if (pair.length != 2 || pair[0].isBlank() || pair[1].isBlank()) {
      throw new IndexConfigInvalid(file, line.number(), Mistake.FORM, form);
    }
    return new String[]{pair[0].strip(), pair[1].strip()};
  }

  private static String word(String file, Line line, String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty() || !word.codePoints().allMatch(Character::isLetterOrDigit)) {
      throw new IndexConfigInvalid(file, line.number(), Mistake.WORD, "");
    }
    return word;
  }

  private List<Line> lines(String file) {
    String whole = text(file);
    texts.put(file, whole);
    if (whole.isBlank()) {
      throw new IndexConfigInvalid(file, 0, Mistake.EMPTY, "");
    }
    String[] texts = whole.split("\r?\n", -1);
    if (whole.length() > MOST_CHARACTERS || texts.length > MOST_LINES) {
      throw new IndexConfigInvalid(file, 0, Mistake.TOO_LARGE, "");
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i].strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        lines.add(new Line(i + 1, text));
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    digest.update((byte) 0);
    return lines;
  }

  private String text(String file) {
    try (InputStream stream = source.open(file)) {
      byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IndexConfigInvalid(file, 0, Mistake.TOO_LARGE, "");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IndexConfigInvalid(file, 0, Mistake.ENCODING, "");
    } catch (IOException e) {
      throw new IndexConfigInvalid(file, 0, Mistake.UNREADABLE, e.toString());
    }
  }
}
