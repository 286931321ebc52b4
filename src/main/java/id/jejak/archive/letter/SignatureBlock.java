package id.jejak.archive.letter;

import id.jejak.archive.letter.Fact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who signed: the position and below it the name, at the foot of the letter. */
final class SignatureBlock {
  private static final Pattern POSITION = Pattern
      .compile("^(?:a\\.?n\\.?\\s|u\\.?b\\.?\\s|plt\\.?\\s|plh\\.?\\s|pj\\.?\\s|kepala"
          + "|kuasa pengguna|direktur|sekretaris|ketua|pejabat p|bendahara|rektor|camat|kapolres|komandan|panitera|inspektur"
          + "|koordinator)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIGNED = Pattern
      .compile("(?i).*(?:ditandatangani|elektronik|^ttd|tanda tangan|materai).*");
  private static final Pattern PERSONAL_NUMBER = Pattern.compile("^N[IlL1R][PR][.:;]?\\s*[0-9lOI ]{8,}.*");
  private static final Pattern AFTER = Pattern.compile("(?i)^(?:tembusan|lampiran|catatan|cc\\b|salinan).*");
  private static final Pattern NAME = Pattern
      .compile("^(?:(?:Drs?|Dra|Ir|Prof|H|Hj|R)\\.?\\s+)*[\\p{Lu}][\\p{L}'.]*(?:\\s+[\\p{Lu}]"
          + "[\\p{L}'.]*){0,5}(?:,?\\s+(?:S|M|A|Ak|SE|SH|MM|MH|CA)[\\p{L}.]*,?)*$");
  private static final int TALLEST = 9;
  private static final int LONGEST_NAME = 80;

  private final List<Line> lines;

  SignatureBlock(List<Line> lines) {
    this.lines = lines;
  }

  /** The first position with a name below it, after the letter has begun. */
  Optional<Fact> sender() {
    int begins = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBody()) {
        begins = i + 1;
        break;
      }
    }
    for (int i = begins; i < lines.size(); i++) {
      if (isPosition(lines.get(i))) {
        Optional<Fact> sender = below(i);
        if (sender.isPresent()) {
          return sender;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPosition(Line line) {
    return line.text().length() <= 90 && !line.isBlank() && (Character.isUpperCase(line.text().charAt(0)) || line.text()
        .startsWith("a")) && POSITION.matcher(line.text()).find() && !line.isBody() && line.label() == null;
  }

  private Optional<Fact> below(int position) {
    List<String> office = new ArrayList<>(List.of(lines.get(position).text()));
    boolean apart = false;
    for (int i = position + 1; i < Math.min(lines.size(), position + TALLEST + 1); i++) {
      String text = lines.get(i).text();
      if (AFTER.matcher(text).matches() || PERSONAL_NUMBER.matcher(text).matches()) {
        return Optional.empty();
      }
      if (text.isEmpty() || SIGNED.matcher(text).matches()) {
        apart = true;
        continue;
      }
      boolean numbered = i + 1 < lines.size() && PERSONAL_NUMBER.matcher(lines.get(i + 1).text()).matches();
      if (numbered || (apart && isName(text))) {
        return Optional.of(LetterReader.fact(Kind.SENDER, said(office) + ", " + text.replaceAll("\\s+", " "), lines.get(
            position), numbered ? 88 : 80));
      }
      if (apart) {
        return Optional.empty();
      }
      office.add(text);
    }
    return Optional.empty();
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && NAME.matcher(text).matches() && !POSITION.matcher(text).find();
  }

  private static String said(List<String> office) {
    return String.join(" ", office).replaceAll("\\s+", " ").replaceAll("[,;\\s]+$", "").replaceFirst(
        "(?i)^a\\.?n\\.?\\s", "a.n. ");
  }
}
