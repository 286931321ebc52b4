package id.jejak.operations;

import id.jejak.extraction.RecognisedPage;
import id.jejak.extraction.TextExtractor;
import id.jejak.operations.scans.LetterScans;
import id.jejak.operations.scans.Misreading;
import id.jejak.operations.scans.Scan;
import id.jejak.operations.scans.Wear;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * How well scanned letters are read: letters whose text is known, worn in ten ways, through the readers as they run in
 * production, and beside each of them Tesseract alone on the same picture, which is the floor.
 */
final class OcrBench {
  // As many as there are readers: the pipeline keeps all of them busy.
  private static final int THREADS = 2;

  private final Class<?> application;
  private final int letters;

  /** @param letters of each kind of wear */
  OcrBench(Class<?> application, int letters) {
    this.application = application;
    this.letters = letters;
  }

  /**
   * One page, read twice.
   *
   * @param confidence as recognition has it, 0 to 100; null where nothing was read
   */
  record PageRead(Wear wear, Misreading read, Misreading bare, @Nullable Integer confidence, double seconds,
      double bareSeconds) {
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    try (BenchFolder work = BenchFolder.make()) {
      Home home = new Home(Files.createDirectories(work.path().resolve("home")));
      List<String> settings = new ArrayList<>(List.of(BenchFolder.settings(home)));
      // A busy machine shall not decide what is read.
      settings.add("--jejak.extraction.page-wall=5m");
      try (Server server = Server.start(application, home, Server.Demo.NONE, Server.Reach.THIS_PROCESS, settings
          .toArray(String[]::new))) {
        TextExtractor extractor = server.part(TextExtractor.class);
        if (!extractor.canRecognise()) {
          throw new WrongUse("Tesseract dengan bahasa Indonesia dan Inggris tidak terpasang.");
        }
        Map<String, Object> figures = new LinkedHashMap<>(figures(measure(extractor, new LetterScans(work.path()))));
        figures.put("reader", extractor.version());
        return figures;
      }
    }
  }

  private List<PageRead> measure(TextExtractor extractor, LetterScans scans) throws IOException,
      InterruptedException {
    List<PageRead> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      // Each reader process is warm before it is measured.
      together(threads, extractor, List.of(scans.scan(Wear.CLEAN, letters), scans.scan(Wear.CLEAN, letters + 1)));
      for (Wear wear : Wear.values()) {
        List<Scan> worn = new ArrayList<>();
        for (int number = 0; number < letters; number++) {
          worn.add(scans.scan(wear, number));
        }
        List<PageRead> read = together(threads, extractor, worn);
        System.err.println(wear.key() + ": " + summary(read));
        all.addAll(read);
      }
    }
    return all;
  }

  private static List<PageRead> together(ExecutorService threads, TextExtractor extractor, List<Scan> scans)
      throws InterruptedException {
    List<Callable<PageRead>> work = new ArrayList<>();
    scans.forEach(scan -> work.add(() -> read(extractor, scan)));
    List<PageRead> read = new ArrayList<>();
    try {
      for (Future<PageRead> page : threads.invokeAll(work)) {
        read.add(page.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return read;
  }

  private static PageRead read(TextExtractor extractor, Scan scan) throws IOException, InterruptedException {
    long start = System.nanoTime();
    RecognisedPage page = extractor.recognise(scan.file(), scan.mediaType(), 1);
    double seconds = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    String bare = tesseract(scan.picture());
    double bareSeconds = (System.nanoTime() - start) / 1e9;
    return new PageRead(scan.wear(), scan.compare(page.text()), scan.compare(bare), page.confidence(), seconds,
        bareSeconds);
  }

  private static String tesseract(Path picture) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("tesseract", picture.toString(), "stdout", "-l", "ind+eng")
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("tesseract could not read " + picture.getFileName());
    }
    return text;
  }

  /**
   * The report. {@code cer} and {@code wer} are all edits over all that stands there (see {@link Misreading}),
   * {@code bare_} is Tesseract alone, {@code cer_ratio} below 1 says what preparing the picture gains, and
   * {@code time_ratio} what it costs.
   */
  static Map<String, Object> figures(List<PageRead> all) {
    Map<String, Object> figures = summary(all);
    Map<String, Object> variants = new LinkedHashMap<>();
    for (Wear wear : Wear.values()) {
      List<PageRead> worn = all.stream().filter(page -> page.wear() == wear).toList();
      if (!worn.isEmpty()) {
        variants.put(wear.key(), summary(worn));
      }
    }
    figures.put("variants", variants);
    return figures;
  }

  private static Map<String, Object> summary(List<PageRead> pages) {
    Misreading read = pages.stream().map(PageRead::read).reduce(Misreading.NONE, Misreading::plus);
    Misreading bare = pages.stream().map(PageRead::bare).reduce(Misreading.NONE, Misreading::plus);
    double seconds = pages.stream().mapToDouble(PageRead::seconds).average().orElse(0);
    double bareSeconds = pages.stream().mapToDouble(PageRead::bareSeconds).average().orElse(0);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("pages", pages.size());
    figures.put("cer", rounded(read.characterRate(), 10_000));
    figures.put("bare_cer", rounded(bare.characterRate(), 10_000));
    figures.put("cer_ratio", rounded(read.characterRate() / Math.max(bare.characterRate(), 1e-6), 1_000));
    figures.put("wer", rounded(read.wordRate(), 10_000));
    figures.put("bare_wer", rounded(bare.wordRate(), 10_000));
    figures.put("confidence", rounded(pages.stream().map(PageRead::confidence).mapToInt(confidence -> confidence == null
        ? 0
        : confidence).average().orElse(0), 10));
    figures.put("seconds_page", rounded(seconds, 100));
    figures.put("bare_seconds_page", rounded(bareSeconds, 100));
    figures.put("time_ratio", rounded(seconds / Math.max(bareSeconds, 1e-6), 100));
    return figures;
  }

  private static double rounded(double value, int parts) {
    return (double) Math.round(value * parts) / parts;
  }
}
