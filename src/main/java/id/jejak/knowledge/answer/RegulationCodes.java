package id.jejak.knowledge.answer;

import id.jejak.search.ConfigInForce;
import id.jejak.search.identifier.IdentifierForm;
import id.jejak.search.identifier.IdentifierReader;
import id.jejak.search.identifier.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how regulations are cited: {@code PMK 62 Tahun 2023}, {@code 62/PMK.05/2023} and {@code pmk 62/2023} are one. */
@Component
class RegulationCodes {
  private static final int LONGEST_CODE = 80;
  private static final int LONGEST_ARTICLE = 120;
  private static final int LONGEST_LINE = 200;
  private static final int MOST = 10;
  /** How each kind is written, with number and year. */
  private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("uu", "UU %s/%s"), Map.entry("uudrt",
      "UU Darurat %s/%s"), Map.entry("perppu", "Perppu %s/%s"), Map.entry("pp", "PP %s/%s"),
      Map.entry("perpres",
          "Perpres %s/%s"),
      Map.entry("keppres", "Keppres %s/%s"), Map.entry("inpres", "Inpres %s/%s"), Map.entry("pmk",
          "PMK %s/%s"),
      Map.entry("kmk", "KMK %s/%s"), Map.entry("perdirjen", "PER-%s/PB/%s"), Map.entry(
          "kepdirjen", "KEP-%s/PB/%s"),
      Map.entry("se", "SE-%s/PB/%s"), Map.entry("nd", "ND-%s/PB/%s"), Map
          .entry("peng", "PENG-%s/PB/%s"));
  private static final Pattern KEY = Pattern.compile("([a-z]+):(\\d+):(\\d{4})");
  private static final Pattern ARTICLE = Pattern.compile(
      "\\A\\s*,?\\s*(?:Pasal|Ps)\\.?\\s+(\\d+[A-Za-z]?(?:\\s*,\\s*\\d+)*(?:\\s+(?:ayat|huruf|angka|butir)\\s+(?:\\([0-9a-z]{1,3}\\)|[0-9a-z]{1,3}\\b))*)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern LEADING = Pattern.compile("\\A[\\s,;:.()–-]+");
  private static final Pattern SHORT_ARTICLE = Pattern.compile("\\APs\\.?\\s+", Pattern.CASE_INSENSITIVE);

  private final ConfigInForce inForce;
  private volatile @Nullable Reading reading;

  private record Reading(List<IdentifierForm> forms, IdentifierReader reader) {
  }

  RegulationCodes(ConfigInForce inForce) {
    this.inForce = inForce;
  }

  private IdentifierReader reader() {
    Reading now = reading;
    List<IdentifierForm> forms = inForce.config().identifiers();
    if (now == null || now.forms() != forms) {
      now = new Reading(forms, new IdentifierReader(forms));
      reading = now;
    }
    return now.reader();
  }

  /** A regulation of a kind that is known, at a place of a text. */
  private record Cited(String key, String code, int until) {
  }

  private List<Cited> cited(String text) {
    List<Cited> cited = new ArrayList<>();
    for (Mention mention : reader().mentions(text)) {
      mention.keys().stream().sorted().flatMap(key -> cited(key, mention.until())).findFirst().ifPresent(cited::add);
    }
    return cited;
  }

  private static Stream<Cited> cited(String key, int until) {
    Matcher parts = KEY.matcher(key);
    String form = parts.matches() ? KINDS.get(parts.group(1)) : null;
    return form == null
        ? Stream.empty()
        : Stream.of(new Cited(key, form.formatted(parts.group(2), parts.group(3)), until));
  }

  /**
   * What a line says: a regulation, and perhaps its article. One of a kind that is not known stays as it is written.
   *
   * @return empty for a blank line
   * @throws AnswerRefused when it is too long, or has neither letter nor digit
   */
  Optional<LegalBasis> line(String typed) {
    String line = PlainText.line(typed);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    if (line.length() > LONGEST_LINE) {
      throw AnswerRefused.basis();
    }
    List<Cited> cited = cited(line);
    if (cited.isEmpty()) {
      return Optional.of(unknown(line));
    }
    Cited first = cited.getFirst();
    String rest = SHORT_ARTICLE.matcher(LEADING.matcher(line.substring(first.until())).replaceFirst("")).replaceFirst(
        "Pasal ");
    if (rest.length() > LONGEST_ARTICLE) {
      throw AnswerRefused.basis();
    }
    return Optional.of(new LegalBasis(first.key(), first.code(), rest.isEmpty() ? null : rest));
  }

  private static LegalBasis unknown(String line) {
    String bare = line.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (bare.isEmpty() || line.length() > LONGEST_CODE) {
      throw AnswerRefused.basis();
    }
    return new LegalBasis("?" + bare.substring(0, Math.min(bare.length(), LONGEST_CODE - 1)), line, null);
  }

  /** Those that a text names, each with its article once, at most ten. */
  List<LegalBasis> in(String text) {
    return cited(text).stream().map(cited -> {
      Matcher article = ARTICLE.matcher(text.substring(cited.until()));
      return new LegalBasis(cited.key(), cited.code(), article.find() ? "Pasal " + article.group(1).strip() : null);
    }).distinct().limit(MOST).toList();
  }
}
