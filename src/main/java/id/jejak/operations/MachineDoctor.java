package id.jejak.operations;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the machine: is there enough of everything, and what is missing. */
final class MachineDoctor {
  private static final long GIB = 1L << 30;
  private static final Pattern OPEN_FILES = Pattern.compile("Max open files\\s+(\\d+)");
  private static final int FLUSHES = 20;

  private final Home home;

  MachineDoctor(Home home) {
    this.home = home;
  }

  List<Diagnosis> look() {
    return List.of(java(), cores(), memory(), room(), flushes(), openFiles(), recognition(), office(), fonts());
  }

  private static Diagnosis java() {
    int version = Runtime.version().feature();
    return version >= 25
        ? Diagnosis.good("Java", "versi " + version + ".")
        : Diagnosis.problem("Java", "versi " + version + ".", "Pasang JDK 25 atau tunjuk dengan JAVA_HOME.");
  }

  private static Diagnosis cores() {
    int cores = Runtime.getRuntime().availableProcessors();
    return cores >= 2
        ? Diagnosis.good("Prosesor", cores + " inti.")
        : Diagnosis.attention("Prosesor", "satu inti.", "Pencarian tersendat selama pindaian dibaca.");
  }

  private static Diagnosis memory() {
    long bytes = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    String has = gib(bytes) + ".";
    if (bytes >= 4 * GIB) {
      return Diagnosis.good("Memori", has);
    }
    return bytes >= 2 * GIB
        ? Diagnosis.attention("Memori", has, "Untuk satu kantor sebaiknya 4 GB.")
        : Diagnosis.problem("Memori", has, "Paling sedikit 2 GB.");
  }

  private Diagnosis room() {
    try {
      long free = Files.getFileStore(home.folder()).getUsableSpace();
      String left = "tersisa " + gib(free) + " di " + home.folder() + ".";
      if (free >= 20 * GIB) {
        return Diagnosis.good("Ruang cakram", left);
      }
      return free >= GIB
          ? Diagnosis.attention("Ruang cakram", left, "Tambah ruang sebelum penuh: berkas yang tidak muat ditolak.")
          : Diagnosis.problem("Ruang cakram", left, "Kosongkan atau tambah ruang sekarang.");
    } catch (IOException e) {
      return Diagnosis.problem("Ruang cakram", "folder data tidak dapat dilihat.", "Periksa " + home.folder() + ".");
    }
  }

  private Diagnosis flushes() {
    Path file = home.folder().resolve("doctor.tmp");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE)) {
      long start = System.nanoTime();
      for (int i = 0; i < FLUSHES; i++) {
        channel.write(ByteBuffer.allocate(4_096));
        channel.force(true);
      }
      double each = (System.nanoTime() - start) / 1e6 / FLUSHES;
      String took = String.format(Locale.of("id"), "menulis sampai aman %.1f ms.", each);
      return each <= 20
          ? Diagnosis.good("Cakram", took)
          : Diagnosis.attention("Cakram", took, "Penerimaan berkas akan lambat; SSD jauh lebih cepat.");
    } catch (IOException e) {
      return Diagnosis.problem("Cakram", "folder data tidak dapat ditulisi.", "Beri hak tulis pada " + home.folder()
          + ".");
    }
  }

  private static Diagnosis openFiles() {
    try {
      Matcher limit = OPEN_FILES.matcher(Files.readString(Path.of("/proc/self/limits")));
      long most = limit.find() ? Long.parseLong(limit.group(1)) : Long.MAX_VALUE;
      return most >= 4_096
          ? Diagnosis.good("Berkas terbuka", "paling banyak " + most + ".")
          : Diagnosis.attention("Berkas terbuka", "paling banyak " + most + ".", "Naikkan dengan ulimit -n 65536.");
    } catch (IOException | NumberFormatException e) {
      return Diagnosis.good("Berkas terbuka", "tidak dibatasi.");
    }
  }

  private static Diagnosis recognition() {
    String languages = output("tesseract", "--list-langs").orElse("");
    if (languages.lines().toList().containsAll(List.of("ind", "eng"))) {
      return Diagnosis.good("Tesseract", "ada, dengan bahasa Indonesia dan Inggris.");
    }
    return Diagnosis.attention("Tesseract", languages.isEmpty() ? "tidak ada." : "tanpa bahasa Indonesia atau Inggris.",
        "Pindaian menunggu. Pasang: apt-get install tesseract-ocr tesseract-ocr-ind.");
  }

  private static Diagnosis office() {
    List<Path> places = List.of(Path.of("/usr/lib/libreoffice/program"), Path.of("/usr/lib64/libreoffice/program"), Path
        .of("/usr/local/lib/libreoffice/program"));
    boolean there = places.stream().anyMatch(place -> Files.isExecutable(place.resolve("soffice.bin")))
        || output("sh", "-c", "ls /opt/libreoffice*/program/soffice.bin").isPresent();
    return there
        ? Diagnosis.good("LibreOffice", "ada: berkas Word, Excel, dan PowerPoint dapat dipratinjau.")
        : Diagnosis.attention("LibreOffice", "tidak ada.",
            "Berkas Office hanya dapat dilihat teksnya. Pasang: apt-get install --no-install-recommends "
                + "libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui fonts-liberation.");
  }

  private static Diagnosis fonts() {
    return output("fc-list").filter(list -> !list.isBlank()).isPresent()
        ? Diagnosis.good("Huruf", "ada.")
        : Diagnosis.attention("Huruf", "tidak ada.",
            "Gambar halaman dapat kosong. Pasang: apt-get install fontconfig fonts-dejavu-core.");
  }

  private static Optional<String> output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String gib(long bytes) {
    return String.format(Locale.of("id"), "%.1f GB", (double) bytes / GIB);
  }
}
