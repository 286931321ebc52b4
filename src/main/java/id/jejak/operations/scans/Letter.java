package id.jejak.operations.scans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A letter that nobody wrote, with all that official letters have. The same number gives the same letter.
 *
 * @param parts from the top of the page to its foot
 */
record Letter(List<Part> parts) {
  private static final List<String> SENTENCES = sentences();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id"));
  private static final List<String> NAMES = List.of("Marlina Saputri", "Yohanes Prakoso", "Sutan Marajo",
      "Dewi Anggraini", "Bagus Hartono");
  private static final List<String> GOODS = List.of("Alat tulis kantor", "Konsumsi rapat", "Perjalanan dinas",
      "Pemeliharaan gedung", "Langganan listrik", "Honorarium petugas", "Cetak spanduk");
  private static final int IN_COLUMNS = 20;

  Letter {
    parts = List.copyOf(parts);
  }

  /** What stands one below the other. */
  sealed interface Part {
    /** As people read it. */
    String text();
  }

  /** A line in the middle, large or small. */
  record Heading(String text, boolean large) implements Part {
  }

  /** A line of the heading: what is at the left edge, and what stands at the right one, which may be empty. */
  record Fact(String name, String value, String right) implements Part {
    @Override
    public String text() {
      return name + " : " + value + " " + right;
    }
  }

  record Paragraph(String text) implements Part {
  }

  /** Rows of a table with rules around each cell. */
  record Table(List<List<String>> rows) implements Part {
    @Override
    public String text() {
      return rows.stream().map(row -> String.join(" ", row)).collect(Collectors.joining("\n"));
    }
  }

  /** Paragraphs in two columns, the left one first. */
  record Columns(List<String> paragraphs) implements Part {
    @Override
    public String text() {
      return String.join("\n", paragraphs);
    }
  }

  /** Who signs, at the right, with room for the signature between. */
  record Signature(String office, String name, String number) implements Part {
    @Override
    public String text() {
      return String.join("\n", office, name, number);
    }
  }

  /** A letter on one page; {@code columns} for a circular in two. */
  static Letter numbered(int number, boolean columns) {
    Random random = new Random(7_000L + number);
    List<Part> parts = new ArrayList<>(List.of(new Heading("KEMENTERIAN CONTOH REPUBLIK INDONESIA", true),
        new Heading("KANTOR PELAYANAN CONTOH SIJUNJUNG", true), new Heading(
            "Jalan Lintas Sumatera Nomor %d, Muaro Sijunjung 27511, Telepon (0754) %d".formatted(1 + random.nextInt(98),
                20_000 + random.nextInt(9_999)),
            false)));
    List<String> sentences = filled(random);
    if (columns) {
      parts.add(new Heading("EDARAN NOMOR SE-%d/2026".formatted(10 + random.nextInt(80)), true));
      parts.add(new Columns(paragraphs(sentences.subList(0, IN_COLUMNS), 4)));
    } else {
      addLetter(parts, sentences, random);
    }
    return new Letter(parts);
  }

  /** What a careful reader would write down. */
  String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining("\n"));
  }

  private static void addLetter(List<Part> parts, List<String> sentences, Random random) {
    parts.add(new Fact("Nomor", "S-%d/KPC.0399/2026".formatted(100 + random.nextInt(900)), day(random)));
    parts.add(new Fact("Sifat", "Segera", ""));
    parts.add(new Fact("Lampiran", "%d lembar".formatted(2 + random.nextInt(8)), ""));
    parts.add(new Fact("Hal", "Penyampaian hasil pemeriksaan berkas", ""));
    parts.add(new Paragraph("Yth. Kepala Satuan Kerja Contoh %d".formatted(1 + random.nextInt(60))));
    paragraphs(sentences.subList(0, 9), 3).forEach(text -> parts.add(new Paragraph(text)));
    parts.add(table(random));
    parts.add(
        new Paragraph("Demikian kami sampaikan, atas perhatian dan kerja sama Saudara kami ucapkan terima kasih."));
    parts.add(new Signature("Kepala Kantor,", NAMES.get(random.nextInt(NAMES.size())), "NIP 19%d".formatted(
        7_000_000_000_000_000L + random.nextLong(2_000_000_000_000_000L))));
  }

  private static Table table(Random random) {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("No", "Uraian", "Akun", "Jumlah")));
    List<String> goods = new ArrayList<>(GOODS);
    Collections.shuffle(goods, random);
    for (int row = 1; row <= 4; row++) {
      rows.add(List.of(String.valueOf(row), goods.get(row), String.valueOf(521_111 + random.nextInt(3_000)), amount(
          random)));
    }
    return new Table(rows);
  }

  private static List<String> filled(Random random) {
    List<String> sentences = new ArrayList<>(SENTENCES);
    Collections.shuffle(sentences, random);
    return sentences.stream()
        .map(sentence -> sentence.replace("{tanggal}", day(random)).replace("{uang}", "Rp" + amount(
            random)).replace("{angka}", String.valueOf(3 + random.nextInt(90))))
        .toList();
  }

  private static List<String> paragraphs(List<String> sentences, int each) {
    List<String> paragraphs = new ArrayList<>();
    for (int from = 0; from < sentences.size(); from += each) {
      paragraphs.add(String.join(" ", sentences.subList(from, Math.min(from + each, sentences.size()))));
    }
    return paragraphs;
  }

  private static String day(Random random) {
    return DAY.format(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)));
  }

  private static String amount(Random random) {
    return String.format(Locale.of("id"), "%,d", 5_000L * (20 + random.nextInt(9_000)));
  }

  private static List<String> sentences() {
    try (InputStream stream = Letter.class.getResourceAsStream("sentences.txt")) {
      if (stream == null) {
        throw new IllegalStateException("sentences.txt is not in the build");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
