package id.jejak.intake;

import id.jejak.interaction.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line whose cells make sense together; whether satker, card and files exist is another question.
 *
 * @param spm in capitals: {@code 00030T/423792/2026}
 * @param card as it is written; blank for none
 * @param reason why it was rejected, as it is written; blank unless it was
 * @param words what else the satker is told; may be blank
 * @param files names of attachments, each once
 */
record WrittenHandIn(String spm, String satkerCode, Instant receivedAt, Status status, @Nullable Instant completeAt,
    @Nullable Instant finishedAt, String card, String reason, String words, String subject, List<String> files) {
  private static final Pattern SPM = Pattern.compile("\\d{5}[A-Z]?/(\\d{6})/((?:19|20)\\d{2})");
  private static final Pattern CODE = Pattern.compile("\\d{6}");
  private static final Pattern SHORT_CODE = Pattern.compile("\\d{1,5}");
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_WORDS = 5_000;

  WrittenHandIn {
    files = List.copyOf(files);
  }

  /** Two lines with the same identity are the same hand-in. */
  record Identity(String spm, String satkerCode, Instant receivedAt) {
  }

  Identity identity() {
    return new Identity(spm, satkerCode, receivedAt);
  }

  int fiscalYear() {
    return Integer.parseInt(spm.substring(spm.length() - 4));
  }

  /**
   * Reads a line.
   *
   * @param zone of times without an offset
   * @throws LineRefused at the first cell that makes no sense
   */
  static WrittenHandIn of(HandInList.Line line, ZoneId zone, Instant now) {
    if (!line.whole()) {
      throw new LineRefused("cells", "");
    }
    String code = satkerCode(line);
    String spm = spm(line, code);
    Times times = new Times(line, zone, now);
    Instant received = times.needed(HandInColumn.WAKTU_DITERIMA);
    Instant complete = times.read(HandInColumn.WAKTU_LENGKAP);
    Instant finished = times.read(HandInColumn.WAKTU_SELESAI);
    times.refuseDisorder(received, complete, finished);
    Status status = status(line);
    refuseUnfit(status, complete, finished);
    return new WrittenHandIn(spm, code, received, status, complete, finished, line.cell(HandInColumn.KIPS), reason(line,
        status), words(line, status), subject(line, spm), files(line));
  }

  private static String satkerCode(HandInList.Line line) {
    String code = filled(line, HandInColumn.KODE_SATKER);
    if (SHORT_CODE.matcher(code).matches()) {
      throw new LineRefused("leading-zero", code);
    }
    if (!CODE.matcher(code).matches()) {
      throw new LineRefused("satker-code", code);
    }
    return code;
  }

  private static String spm(HandInList.Line line, String satkerCode) {
    String written = filled(line, HandInColumn.NOMOR_SPM);
    String spm = written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    Matcher form = SPM.matcher(spm);
    if (!form.matches()) {
      throw new LineRefused("spm", written);
    }
    if (!form.group(1).equals(satkerCode)) {
      throw new LineRefused("spm-satker", form.group(1));
    }
    return spm;
  }

  private static Status status(HandInList.Line line) {
    String written = filled(line, HandInColumn.STATUS);
    return Arrays.stream(Status.values()).filter(status -> status.name().equalsIgnoreCase(written)).findAny()
        .orElseThrow(() -> new LineRefused("status", written));
  }

  private static void refuseUnfit(Status status, @Nullable Instant complete, @Nullable Instant finished) {
    if (status == Status.DIPROSES && complete == null) {
      throw new LineRefused("complete-missing", "");
    }
    if (status == Status.DITERIMA && complete != null) {
      throw new LineRefused("complete-unfit", "");
    }
    if (status.isEnd() && finished == null) {
      throw new LineRefused("finished-missing", "");
    }
    if (!status.isEnd() && finished != null) {
      throw new LineRefused("finished-unfit", "");
    }
  }

  private static String reason(HandInList.Line line, Status status) {
    String reason = text(line, HandInColumn.ALASAN_TOLAK, LONGEST_WORDS);
    if (status == Status.DITOLAK && reason.isEmpty()) {
      throw new LineRefused("reason-missing", "");
    }
    if (status != Status.DITOLAK && !reason.isEmpty()) {
      throw new LineRefused("reason-unfit", "");
    }
    return reason;
  }

  private static String words(HandInList.Line line, Status status) {
    String words = text(line, HandInColumn.KETERANGAN, LONGEST_WORDS);
    if (!status.isEnd() && !words.isEmpty()) {
      throw new LineRefused("words-unfit", "");
    }
    return words;
  }

  private static String subject(HandInList.Line line, String spm) {
    String subject = text(line, HandInColumn.PERIHAL, LONGEST_SUBJECT);
    return subject.isEmpty() ? "SPM " + spm : subject;
  }

  /** Names of attachments, each once, as they are written. */
  static List<String> files(HandInList.Line line) {
    LinkedHashSet<String> files = new LinkedHashSet<>();
    for (String name : line.cell(HandInColumn.LAMPIRAN).split(";", -1)) {
      if (!name.isBlank()) {
        files.add(name.strip());
      }
    }
    return List.copyOf(files);
  }

  private static String filled(HandInList.Line line, HandInColumn column) {
    String written = line.cell(column);
    if (written.isBlank()) {
      throw new LineRefused("empty", column.title());
    }
    return written;
  }

  private static String text(HandInList.Line line, HandInColumn column, int longest) {
    String text = line.cell(column).replaceAll("\\p{Cntrl}+", " ").strip();
    if (text.length() > longest) {
      throw new LineRefused("too-long", column.title());
    }
    return text;
  }

  /** The times of a line. */
  private record Times(HandInList.Line line, ZoneId zone, Instant now) {
    Instant needed(HandInColumn column) {
      filled(line, column);
      Instant time = read(column);
      return time == null ? now : time;
    }

    @Nullable
    Instant read(HandInColumn column) {
      String written = line.cell(column);
      if (written.isBlank()) {
        return null;
      }
      Instant time = SheetTime.read(written, zone).orElseThrow(() -> new LineRefused("time", column.title()));
      if (time.isAfter(now.plus(CLOCKS_DIFFER))) {
        throw new LineRefused("future", column.title());
      }
      return time;
    }

    void refuseDisorder(Instant received, @Nullable Instant complete, @Nullable Instant finished) {
      if (complete != null && complete.isBefore(received)) {
        throw new LineRefused("order", HandInColumn.WAKTU_LENGKAP.title());
      }
      if (finished != null && finished.isBefore(complete == null ? received : complete)) {
        throw new LineRefused("order", HandInColumn.WAKTU_SELESAI.title());
      }
    }
  }
}
