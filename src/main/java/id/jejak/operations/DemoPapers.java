package id.jejak.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is handed in with a question, as the channel and the habits of satkers have it. */
final class DemoPapers {
  private static final int LOCKED = 400;
  private static final int EMPTY = 900;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id"));
  private static final DateTimeFormatter CHAT = DateTimeFormatter.ofPattern("dd/MM/yy HH.mm", Locale.of("id"));
  private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

  private final DemoFiles files;
  private final Path folder;

  DemoPapers(Path folder) {
    this.folder = folder;
    this.files = new DemoFiles(folder);
  }

  List<Path> of(DemoCase given) {
    try {
      return switch (given.number()) {
        case LOCKED -> List.of(files.locked("Daftar nominatif terkunci.pdf", letter(given)));
        case EMPTY -> List.of(files.text("Surat kosong.txt", ""));
        default -> common(given);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> common(DemoCase given) throws IOException {
    return switch (given.channel()) {
      case "whatsapp" -> given.in(14) ? List.of(given.in(75) ? chat(given) : screen(given)) : List.of();
      case "surat" -> given.in(75) ? List.of(given.in(35) ? scan(given) : pdf(given)) : List.of();
      case "email" -> given.in(52) ? mail(given) : List.of();
      case "espm", "sakti" -> given.in(44) ? handIn(given) : List.of();
      case "loket" -> given.in(30) ? List.of(given.in(20) ? scan(given) : word(given)) : List.of();
      case "hai", "rapat", "sosialisasi" -> given.in(30) ? List.of(word(given)) : List.of();
      default -> List.of();
    };
  }

  private List<Path> handIn(DemoCase given) throws IOException {
    List<Path> papers = new ArrayList<>(List.of(pdf(given)));
    if (given.in(35)) {
      papers.add(files.adk(given.words().in("{kode}") + "%04d.KRM".formatted(given.number()), given.satkerCode()));
    }
    if (given.in(30)) {
      papers.add(sheet(given));
    }
    if (papers.size() > 1 && given.in(15)) {
      return List.of(files.zip(name(given, "Berkas", "zip"), papers));
    }
    return papers;
  }

  private List<Path> mail(DemoCase given) throws IOException {
    if (given.in(45)) {
      return List.of(given.in(50) ? pdf(given) : sheet(given));
    }
    DemoWords words = given.words();
    return List.of(files.mail(name(given, "Surel", "eml"), given.receivedAt(), words.in(given.scenario().subject()),
        words.in(given.scenario().formal()), pdf(given)));
  }

  private Path pdf(DemoCase given) throws IOException {
    return files.pdf(name(given, given.scenario().paper(), "pdf"), letter(given));
  }

  private Path scan(DemoCase given) throws IOException {
    return files.scan(name(given, "Pindaian", "pdf"), letter(given));
  }

  private Path word(DemoCase given) throws IOException {
    return files.word(name(given, given.scenario().paper(), "docx"), letter(given));
  }

  private Path screen(DemoCase given) throws IOException {
    return files.picture(name(given, "Foto layar", "png"), List.of("SAKTI " + given.words().in("{tahun}"), given.words()
        .in("Satker {kode}"), "Pesan kesalahan:", given.words().in(given.scenario().subject()),
        given.words().in(
            "SPM {spm}")));
  }

  private Path sheet(DemoCase given) throws IOException {
    DemoWords words = given.words();
    List<List<String>> rows = new ArrayList<>(List.of(List.of("No", "Nama", "Bank", "Akun", "Jumlah")));
    for (int row = 1; row <= 6 + given.chance().nextInt(20); row++) {
      rows.add(List.of(String.valueOf(row), words.turn("orang"), words.turn("bank"), words.turn("akun"), "%d".formatted(
          50_000 * (10 + given.chance().nextInt(90)))));
    }
    return files.sheet(name(given, "Daftar", "xlsx"), words.in("{bulan} {tahun}"), rows);
  }

  private Path chat(DemoCase given) throws IOException {
    DemoWords words = given.words();
    String at = CHAT.format(given.receivedAt().atZone(OFFICE));
    String later = CHAT.format(given.receivedAt().plusSeconds(420).atZone(OFFICE));
    return files.text(name(given, "Obrolan WhatsApp", "txt"), """
        [%s] Operator %s: %s
        [%s] CSO KPPN: %s
        [%s] Operator %s: %s
        """.formatted(at, words.in("{satker}"), words.in(given.scenario().chat()), later, words.in(given.scenario()
        .answer()), later, words.in("{satker}"), words.turn("terima-kasih-obrolan")));
  }

  private List<String> letter(DemoCase given) {
    DemoWords words = given.words();
    return List.of(words.in("{satker}").toUpperCase(Locale.ROOT), words.in("Nomor : {surat}"), "Tanggal : " + DAY
        .format(given.receivedAt().atZone(OFFICE)), words.in("Hal : " + given.scenario().paper()),
        "Yth. Kepala KPPN Sijunjung (contoh)", words.in(given.scenario().formal()), words.turn("tutup-surat").strip(),
        words.in("Kuasa Pengguna Anggaran, {orang}"));
  }

  private static String name(DemoCase given, String title, String kind) {
    return "%s %s-%04d.%s".formatted(title, given.satkerCode(), given.number(), kind);
  }

  /** The files are kept; these copies are done with. */
  void clear() throws IOException {
    try (var left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
  }
}
