package id.jejak.search;

import id.jejak.search.identifier.IdentifierForm;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/** Reads and checks {@code index-config}, from a folder or from the copy that Jejak carries. */
public final class IndexConfigReader {
  /** The names that {@code fields.properties} must give, and no others. */
  public static final Set<String> WEIGHTS = Set.of("text", "text.exact", "subject", "satker", "file", "ticket",
      "key.name", "key.about", "key", "defines", "defines.bare", "related", "tie", "bm25.k1", "bm25.b");
  private static final Set<String> MEANINGFUL = Set.of("tidak", "tak", "bukan", "belum", "sudah", "telah", "bisa",
      "dapat", "sebelum", "sesudah", "setelah", "tanpa", "harus", "wajib", "boleh", "jangan", "kenapa", "mengapa",
      "bagaimana", "kapan", "berapa", "lebih", "kurang", "se");

  private static final int MOST_RELATED = 12;

  @FunctionalInterface
  private interface Source {
    InputStream open(String name) throws IOException;
  }

  private record Line(int number, String text) {
  }

  private final Source source;
  private final MessageDigest digest = Sha256.digest();

  private IndexConfigReader(Source source) {
    this.source = source;
  }

  /** @throws IndexConfigInvalid naming file and line of the first thing that is wrong */
  public static IndexConfig read(Path folder) {
    return new IndexConfigReader(name -> Files.newInputStream(folder.resolve(name))).read();
  }

  /** Reads the copy that Jejak carries. */
  public static IndexConfig readCarried() {
    return new IndexConfigReader(name -> {
      InputStream stream = IndexConfigReader.class.getResourceAsStream("/index-config/" + name);
      if (stream == null) {
        throw new NoSuchFileException(name);
      }
      return stream;
    }).read();
  }

  private IndexConfig read() {
    Set<String> stopWords = words("stopwords.txt", MEANINGFUL);
    Set<String> protectedWords = words("protected-words.txt", Set.of());
    Map<String, String> overrides = pairs("stem-overrides.tsv", "word TAB stem", Set.of());
    Map<String, String> slang = pairs("slang.tsv", "spelling TAB word", protectedWords);
    Set<String> lightWords = words("light-words.txt", Set.of());
    Map<String, Boolean> definitionWords = definitionWords();
    List<IndexConfig.Synonym> synonyms = synonyms();
    List<List<String>> related = related();
    Map<String, String> shorts = pairs("small-letters.tsv", "spelling TAB word", Set.of());
    List<IdentifierForm> identifiers = identifiers();
    Map<String, Float> weights = weights();
    String version = Sha256.of(digest.digest()).hex();
    return new IndexConfig(stopWords, protectedWords, overrides, slang, lightWords, definitionWords, synonyms,
        related, shorts, identifiers, weights,
        version);
  }

  private Set<String> words(String file, Set<String> refused) {
    Set<String> words = new LinkedHashSet<>();
    for (Line line : lines(file)) {
      String word = word(file, line, line.text());
      if (refused.contains(word)) {
        throw new IndexConfigInvalid(file, line.number(), "\"" + word + "\" changes the meaning of a sentence");
      }
      if (!words.add(word)) {
        throw new IndexConfigInvalid(file, line.number(), "\"" + word + "\" stands here twice");
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
        throw new IndexConfigInvalid(file, line.number(), "\"" + word + "\" is a protected word");
      }
      if (pairs.put(word, word(file, line, pair[1])) != null) {
        throw new IndexConfigInvalid(file, line.number(), "\"" + word + "\" stands here twice");
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
        throw new IndexConfigInvalid(file, line.number(), "the form is: word TAB asks or around");
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
        throw new IndexConfigInvalid(file, line.number(), "\"" + abbreviation + "\" stands here twice");
      }
    }
    return List.copyOf(synonyms.values());
  }

  private List<List<String>> related() {
    String file = "related-words.txt";
    List<List<String>> groups = new ArrayList<>();
    for (Line line : lines(file)) {
      List<String> group = several(file, line, line.text());
      if (group.size() < 2 || group.size() > MOST_RELATED) {
        throw new IndexConfigInvalid(file, line.number(),
            "two to " + MOST_RELATED + " belong here, semicolons between");
      }
      groups.add(group);
    }
    return groups;
  }

  private static List<String> several(String file, Line line, String text) {
    List<String> several = Arrays.stream(text.toLowerCase(Locale.ROOT).split(";", -1)).map(String::strip).toList();
    if (several.contains("")) {
      throw new IndexConfigInvalid(file, line.number(), "nothing stands beside a semicolon");
    }
    return several;
  }

  private List<IdentifierForm> identifiers() {
    String file = "identifiers.tsv";
    List<IdentifierForm> forms = new ArrayList<>();
    for (Line line : lines(file)) {
      String[] cells = line.text().toLowerCase(Locale.ROOT).split("\t", -1);
      if (cells.length != 3) {
        throw new IndexConfigInvalid(file, line.number(), "the form is: type TAB kind TAB names");
      }
      forms.add(new IdentifierForm(word(file, line, cells[0]), kind(file, line, cells[1]), several(file, line,
          cells[2])));
    }
    return forms;
  }

  private static IdentifierForm.Kind kind(String file, Line line, String text) {
    return Arrays.stream(IdentifierForm.Kind.values()).filter(kind -> kind.name().equalsIgnoreCase(text.strip()))
        .findFirst().orElseThrow(() -> new IndexConfigInvalid(file, line.number(), "\"" + text + "\" is no kind of "
            + "identifier"));
  }

  private Map<String, Float> weights() {
    String file = "fields.properties";
    Map<String, Float> weights = new LinkedHashMap<>();
    for (Line line : lines(file)) {
      String[] pair = pair(file, line, "=", "name = number");
      if (!WEIGHTS.contains(pair[0])) {
        throw new IndexConfigInvalid(file, line.number(), "there is no field named \"" + pair[0] + "\"");
      }
      weights.put(pair[0], number(file, line, pair[1]));
    }
    for (String name : WEIGHTS) {
      if (!weights.containsKey(name)) {
        throw new IndexConfigInvalid(file, 0, "no line for " + name);
      }
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
      throw new IndexConfigInvalid(file, line.number(), "\"" + text + "\" is not a number");
    }
    throw new IndexConfigInvalid(file, line.number(), "a number from 0 to 100 belongs here");
  }

  private static String[] pair(String file, Line line, String separator, String form) {
    String[] pair = line.text().split(separator, -1);
    if (pair.length != 2 || pair[0].isBlank() || pair[1].isBlank()) {
      throw new IndexConfigInvalid(file, line.number(), "the form is: " + form);
    }
    return new String[]{pair[0].strip(), pair[1].strip()};
  }

  private static String word(String file, Line line, String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty() || !word.codePoints().allMatch(Character::isLetterOrDigit)) {
      throw new IndexConfigInvalid(file, line.number(), "one word of letters and digits belongs here");
    }
    return word;
  }

  private List<Line> lines(String file) {
    String[] texts = text(file).split("\r?\n", -1);
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
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(stream.readAllBytes())).toString();
    } catch (CharacterCodingException e) {
      throw new IndexConfigInvalid(file, 0, "it is not UTF-8");
    } catch (IOException e) {
      throw new IndexConfigInvalid(file, 0, "it cannot be read: " + e);
    }
  }
}
