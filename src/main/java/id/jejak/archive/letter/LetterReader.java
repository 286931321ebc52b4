package id.jejak.archive.letter;

import id.jejak.archive.letter.Fact.Kind;
import id.jejak.archive.letter.Letter.Form;
import id.jejak.archive.letter.Line.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what letters of Indonesian offices say of themselves: surat dinas, nota dinas, surat tugas, undangan, keputusan.
 * It knows how they are laid out, and bears what recognition does to them: a lost colon, "Nornor", "2O26".
 */
public final class LetterReader {
  private static final int HEAD_LINES = 45;
  private static final int MOST_AMOUNTS = 3;
  private static final int LONGEST_SUBJECT = 300;
  private static final Pattern PLACE_AND = Pattern.compile("^[\\p{Lu}][\\p{L} .]{2,30},?\\s*(?:tanggal)?\\s*$");
  private static final Pattern GIVEN_ON = Pattern.compile("^(?:pada\\s+)?tang?gal\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT = Pattern.compile("^([0-9lIO]{1,3})\\b");
  private static final Pattern NONE = Pattern.compile("^(?:[-–—.~_]+|nihil|tidak ada)\\s*$", Pattern.CASE_INSENSITIVE);

  private final List<Line> lines;
  private final List<Fact> facts = new ArrayList<>();
  private final int body;

  private LetterReader(List<Line> lines) {
    this.lines = lines;
    this.body = body(lines);
  }

  /**
   * @param pages the first ones of a file, in their order
   * @return empty where they are no letter
   */
  public static Optional<Letter> read(List<String> pages) {
    return new LetterReader(Line.of(pages)).read();
  }

  private static int body(List<Line> lines) {
    int last = Math.min(lines.size(), HEAD_LINES);
    for (int i = 0; i < last; i++) {
      if (lines.get(i).isBody() && lines.subList(0, i).stream().anyMatch(line -> line.label() != null)) {
        return i;
      }
    }
    return last;
  }

  private Optional<Letter> read() {
    Optional<Form> titled = titled();
    number();
    date(titled.orElse(Form.SURAT));
    subject(titled.orElse(Form.SURAT));
    labelled(Label.SENDER, Kind.SENDER);
    recipient();
    attachments();
    if (facts.stream().noneMatch(fact -> fact.kind() == Kind.SENDER)) {
      new SignatureBlock(lines).sender().ifPresent(facts::add);
    }
    long kinds = facts.stream().map(Fact::kind).filter(kind -> kind != Kind.SENDER && kind != Kind.ATTACHMENTS)
        .distinct()
        .count();
    boolean numbered = facts.stream().anyMatch(fact -> fact.kind() == Kind.NUMBER);
    if (kinds < 2 || (titled.isEmpty() && !numbered && kinds < 3)) {
      return Optional.empty();
    }
    amounts();
    return Optional.of(new Letter(form(titled), facts));
  }

  private Form form(Optional<Form> titled) {
    boolean invites = facts.stream().anyMatch(fact -> (fact.kind() == Kind.SUBJECT && fact.value().toLowerCase(
        Locale.ROOT).startsWith("undangan")) || (fact.kind() == Kind.NUMBER && fact.value().startsWith("UND")));
    return titled.orElse(invites ? Form.UNDANGAN : Form.SURAT);
  }

  /** The form that stands above the letter in capitals. */
  private Optional<Form> titled() {
    for (Line line : lines.subList(0, Math.min(lines.size(), 25))) {
      String plain = line.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
      if (Nearly.is(plain, "nota dinas", 1)) {
        return Optional.of(Form.NOTA_DINAS);
      }
      if (Nearly.is(plain, "surat tugas", 1)) {
        return Optional.of(Form.SURAT_TUGAS);
      }
      if (Nearly.is(plain, "undangan", 1) || Nearly.is(plain, "surat undangan", 1)) {
        return Optional.of(Form.UNDANGAN);
      }
      if (line.isInCapitals() && (plain.startsWith("keputusan") || plain.startsWith("surat keputusan"))) {
        return Optional.of(Form.KEPUTUSAN);
      }
    }
    return Optional.empty();
  }

  private void number() {
    for (Line line : lines.subList(0, body)) {
      if (line.label() == Label.NUMBER && !line.value().isEmpty()) {
        Optional<Fact> number = LetterNumbers.of(line);
        if (number.isPresent()) {
          facts.add(number.get());
          return;
        }
      }
    }
  }

  private void date(Form form) {
    for (Line line : lines.subList(0, body)) {
      Optional<Dates.Found> found = Dates.in(line.value());
      boolean beside = line.label() == Label.NUMBER || line.label() == Label.DATE || line.label() == Label.NATURE
          || line
              .label() == Label.ATTACHMENTS
          || line.label() == Label.SUBJECT;
      boolean alone = line.label() == null && found.isPresent() && isPlaceAnd(line.text().substring(0, found.get()
          .from()));
      if (found.isPresent() && (beside || alone)) {
        facts.add(dated(line, found.get(), line.label() == Label.SUBJECT ? 70 : 95));
        return;
      }
    }
    below(form);
  }

  /** Where it was given, at the foot: of letters that say so there, the last place and date. */
  private void below(Form form) {
    for (int i = lines.size() - 1; i >= body; i--) {
      Line line = lines.get(i);
      Optional<Dates.Found> found = Dates.in(line.text());
      if (found.isPresent()) {
        String before = line.text().substring(0, found.get().from()).replaceAll("[:;]", " ").strip();
        boolean given = GIVEN_ON.matcher(before).find() && i > 0 && isGivenAt(i);
        if (given || (isPlaceAnd(before) && !before.isEmpty())) {
          facts.add(dated(line, found.get(), given ? 90 : form == Form.SURAT ? 75 : 85));
          return;
        }
      }
    }
  }

  private boolean isGivenAt(int line) {
    return lines.subList(Math.max(0, line - 2), line).stream().anyMatch(above -> above.text().toLowerCase(Locale.ROOT)
        .matches("(?:di\\s?tetapkan|dikeluarkan|ditandatangani|dibuat) di.*"));
  }

  private static boolean isPlaceAnd(String before) {
    return before.isBlank() || PLACE_AND.matcher(before.strip()).matches();
  }

  private static Fact dated(Line line, Dates.Found found, int confidence) {
    return fact(Kind.DATE, found.date().toString(), line, found.asWritten() ? confidence : confidence - 15);
  }

  private void subject(Form form) {
    for (int i = 0; i < body; i++) {
      Line line = lines.get(i);
      if (line.label() == Label.SUBJECT && !line.value().isEmpty()) {
        facts.add(fact(Kind.SUBJECT, subject(i, line.value()), line, line.text().matches(".*[:;].*") ? 93 : 82));
        return;
      }
    }
    if (form == Form.KEPUTUSAN) {
      about();
    }
  }

  private String subject(int at, String first) {
    int date = Dates.in(first).map(Dates.Found::from).orElse(-1);
    // A date in the right column belongs to the letter, one within words to the subject.
    String words = date > 0 && first.substring(0, date).matches(".*\\s{3,}[\\p{L} ,]*")
        ? first.split("\\s{3,}", 2)[0]
        : first;
    return joined(words, at + 1, 3);
  }

  /** With the next lines as far as they go on. */
  private String joined(String words, int from, int most) {
    StringBuilder all = new StringBuilder(words.strip());
    for (int i = from; i < Math.min(lines.size(), from + most) && goesOn(lines.get(i)); i++) {
      all.append(' ').append(lines.get(i).text());
    }
    String joined = all.toString().replaceAll("\\s+", " ");
    return joined.length() <= LONGEST_SUBJECT ? joined : joined.substring(0, LONGEST_SUBJECT);
  }

  private boolean goesOn(Line line) {
    return !line.isBlank() && line.label() == null && !line.isBody()
        && !line.text().matches("(?i)di\\b.{0,30}|.{0,30},")
        && Dates.in(line.text()).isEmpty();
  }

  /** What a decision is about stands below TENTANG. */
  private void about() {
    for (int i = 0; i + 1 < Math.min(lines.size(), HEAD_LINES); i++) {
      if (lines.get(i).text().equalsIgnoreCase("tentang")) {
        int next = i + 1;
        while (next < lines.size() - 1 && lines.get(next).isBlank()) {
          next++;
        }
        StringBuilder words = new StringBuilder();
        for (int j = next; j < Math.min(lines.size(), next + 5) && isTitle(lines.get(j)); j++) {
          words.append(' ').append(lines.get(j).text());
        }
        if (!words.isEmpty()) {
          facts.add(fact(Kind.SUBJECT, words.toString().strip().replaceAll("\\s+", " "), lines.get(next), 88));
        }
        return;
      }
    }
  }

  private static boolean isTitle(Line line) {
    return line.isInCapitals()
        && !line.text().matches("(?i)(?:dengan rahmat|menimbang|kepala |kuasa |direktur |menteri ).*");
  }

  private void labelled(Label label, Kind kind) {
    lines.subList(0, body).stream().filter(line -> line.label() == label && line.value().length() > 3).findFirst()
        .ifPresent(line -> facts.add(fact(kind, line.value().replaceAll("\\s+", " "), line, 92)));
  }

  private void recipient() {
    for (int i = 0; i < body; i++) {
      Line line = lines.get(i);
      if (line.label() == Label.RECIPIENT) {
        int first = line.value().isEmpty() ? next(i) : i;
        String words = first == i ? line.value() : lines.get(first).value();
        if (words.length() > 3) {
          boolean sure = line.text().toLowerCase(Locale.ROOT).startsWith("yth") || line.text().contains("Yth");
          facts.add(fact(Kind.RECIPIENT, joined(words, first + 1, 2).replaceAll("[,;.]+$", ""), lines.get(first), sure
              ? 92
              : 80));
          return;
        }
      }
    }
  }

  private int next(int from) {
    int next = from + 1;
    while (next < lines.size() - 1 && lines.get(next).isBlank()) {
      next++;
    }
    return Math.min(next, lines.size() - 1);
  }

  private void attachments() {
    for (Line line : lines.subList(0, body)) {
      if (line.label() == Label.ATTACHMENTS) {
        String value = line.value().split("\\s{3,}", 2)[0].strip();
        Matcher digits = COUNT.matcher(value);
        if (NONE.matcher(value).matches()) {
          facts.add(fact(Kind.ATTACHMENTS, "0", line, 92));
        } else if (digits.find()) {
          facts.add(fact(Kind.ATTACHMENTS, Integer.toString(Integer.parseInt(Nearly.digits(digits.group(1)))), line,
              92));
        } else {
          Amounts.said(value.split("[\\s(]", 2)[0]).ifPresent(count -> facts.add(fact(Kind.ATTACHMENTS, Long.toString(
              count), line, 85)));
        }
        return;
      }
    }
  }

  private void amounts() {
    StringBuilder text = new StringBuilder();
    List<Integer> begins = new ArrayList<>();
    for (Line line : lines) {
      begins.add(text.length());
      text.append(line.text()).append('\n');
    }
    for (Amounts.Found found : Amounts.in(text.toString(), MOST_AMOUNTS)) {
      int at = 0;
      while (at + 1 < begins.size() && begins.get(at + 1) <= found.from()) {
        at++;
      }
      facts.add(fact(Kind.AMOUNT, Long.toString(found.rupiah()), lines.get(at), switch (found.words()) {
        case SAME -> 98;
        case NONE -> 85;
        case OTHER -> 40;
      }));
    }
  }

  static Fact fact(Kind kind, String value, Line line, int confidence) {
    return new Fact(kind, value, line.page(), line.text(), confidence);
  }
}
