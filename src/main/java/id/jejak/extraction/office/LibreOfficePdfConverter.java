package id.jejak.extraction.office;

import id.jejak.extraction.PdfConverter;
import id.jejak.extraction.ReadEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Converts with LibreOffice without a screen, in a profile that is made for each file and thrown away, by a
 * {@link BoundedProcess}.
 */
final class LibreOfficePdfConverter implements PdfConverter {
  // Of what is above; another number makes all previews again.
  private static final String SETTINGS = "1";
  // It wants to be started again, as after writing a profile.
  private static final int AGAIN = 81;
  private static final int STARTS = 3;

  private final OfficeProperties properties;
  private final LibreOffice office;
  private final BoundedProcess process = new BoundedProcess();
  private final ReentrantLock oneAtATime = new ReentrantLock(true);
  private final Path folder;

  LibreOfficePdfConverter(OfficeProperties properties, Clock clock) throws IOException {
    this.properties = properties;
    this.office = new LibreOffice(properties.folder().toAbsolutePath().resolve("profile"), clock);
    this.folder = properties.folder().toAbsolutePath().resolve("run");
    wipe();
  }

  @Override
  public boolean isInstalled() {
    return properties.convert() && office.find().isPresent();
  }

  @Override
  public boolean knows(String mediaType) {
    return OfficeKind.of(mediaType).filter(kind -> office.find().map(found -> found.has(kind)).orElse(true))
        .isPresent();
  }

  @Override
  public ReadEnd convert(Path file, String mediaType, Path target) throws IOException, InterruptedException {
    OfficeKind kind = OfficeKind.of(mediaType).orElseThrow(() -> new IllegalArgumentException("no office file"));
    LibreOffice.Found found = office.find().orElseThrow(() -> new IOException("LibreOffice is not installed"));
    if (Files.size(file) > properties.fileSize().toBytes()) {
      return ReadEnd.TOO_LARGE;
    }
    oneAtATime.lockInterruptibly();
    try {
      wipe();
      Path copy = Files.createDirectories(folder.resolve("in")).resolve("berkas." + kind.ending());
      Files.copy(file, copy);
      Path made = Files.createDirectories(folder.resolve("out")).resolve("berkas.pdf");
      ReadEnd end = run(found, kind, copy, made);
      if (end == ReadEnd.COMPLETE) {
        Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
      }
      return end;
    } finally {
      wipe();
      oneAtATime.unlock();
    }
  }

  private ReadEnd run(LibreOffice.Found found, OfficeKind kind, Path copy, Path made) throws IOException,
      InterruptedException {
    List<String> command = List.of(found.program().toString(), OfficeProfile.in(folder.resolve("profile")),
        "--headless", "--invisible", "--nologo", "--norestore", "--nodefault", "--nofirststartwizard", "--nolockcheck",
        "--convert-to", "pdf:" + kind.part().exportFilter() + ":{\"PageRange\":{\"type\":\"string\",\"value\":\"1-"
            + properties.pages() + "\"}}",
        "--outdir", String.valueOf(made.getParent()), copy.toString());
    long deadline = System.nanoTime() + properties.wall().toNanos();
    BoundedProcess.Outcome outcome = new BoundedProcess.Outcome(BoundedProcess.End.ENDED, AGAIN);
    for (int start = 0; start < STARTS && outcome.status() == AGAIN; start++) {
      outcome = process.run(command, folder, new BoundedProcess.Bounds(Duration.ofNanos(deadline - System.nanoTime()),
          properties.memory().toBytes(), properties.pdfSize().toBytes()));
    }
    return switch (outcome.end()) {
      case LATE -> ReadEnd.TIMED_OUT;
      case TOO_MANY_PROCESSES -> ReadEnd.CRASHED;
      // It says 0 also when it could not read the file, and other numbers only when it died.
      case ENDED -> outcome.status() != 0 ? ReadEnd.CRASHED : isWhole(made) ? ReadEnd.COMPLETE : ReadEnd.CORRUPT;
    };
  }

  private static boolean isWhole(Path made) throws IOException {
    return Files.isRegularFile(made, LinkOption.NOFOLLOW_LINKS) && Files.size(made) > 0;
  }

  private void wipe() throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> left = Files.walk(folder)) {
        left.sorted(Comparator.reverseOrder()).forEach(LibreOfficePdfConverter::delete);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int mostPages() {
    return properties.pages();
  }

  @Override
  public String version() {
    return "libreoffice-" + office.find().map(LibreOffice.Found::version).orElse("none") + "-" + SETTINGS;
  }

  @Override
  public void close() {
    process.close();
  }
}
