package id.jejak.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a bag says of itself.
 *
 * @param number of the increment, from 1
 * @param manifestSha256 of its manifest: what the bag after it names
 * @param info the fields of {@code bag-info.txt}
 */
record Bag(int number, String manifestSha256, Map<String, String> info) {
  static final String DECLARATION = "bagit.txt";
  static final String INFO = "bag-info.txt";
  static final String MANIFEST = "manifest-sha256.txt";
  static final String FETCH = "fetch.txt";
  /** Written last: a bag without it was never finished. */
  static final String TAGS = "tagmanifest-sha256.txt";

  static final String ARCHIVE = "External-Identifier";
  static final String FORMAT = "Jejak-Format";
  static final String SCHEMA = "Jejak-Schema-Version";
  static final String SNAPSHOT = "Jejak-Snapshot";
  static final String BEFORE = "Jejak-Predecessor";
  static final String BEFORE_MANIFEST = "Jejak-Predecessor-Manifest-SHA256";
  static final String OXUM = "Payload-Oxum";

  private static final Pattern NAME = Pattern.compile("[0-9]{6}");

  Bag {
    info = Map.copyOf(info);
  }

  String name() {
    return name(number);
  }

  static String name(int number) {
    return "%06d".formatted(number);
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  Optional<String> said(String field) {
    return Optional.ofNullable(info.get(field));
  }

  static Map<String, String> read(String text) {
    Map<String, String> info = new LinkedHashMap<>();
    text.lines().filter(line -> line.contains(": ")).forEach(line -> info.put(line.substring(0, line.indexOf(": ")),
        line.substring(line.indexOf(": ") + 2)));
    return info;
  }
}
