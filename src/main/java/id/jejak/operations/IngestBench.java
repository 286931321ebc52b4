package id.jejak.operations;

import id.jejak.extraction.BareParser;
import id.jejak.extraction.EmbeddedFile;
import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.extraction.ReadingSink;
import id.jejak.extraction.TextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole pipeline (over HTTP, with bytes, database and index durable) against Tika alone in the same processes on the
 * same files, in turns. With recognition both recognise the same pages.
 */
final class IngestBench {
  private static final int THREADS = 2;
  private static final Set<ReadEnd> LIMITS = Set.of(ReadEnd.TIMED_OUT, ReadEnd.CRASHED, ReadEnd.TOO_LARGE);
  private static final int DEEPEST = 5;

  private final Class<?> application;
  private final Path folder;
  private final @Nullable Path before;
  private final int rounds;

  IngestBench(Class<?> application, Path folder, int rounds) {
    this(application, folder, null, rounds);
  }

  /** @param before files that both sides take first, so that their programs are compiled when time is taken; null for none */
  IngestBench(Class<?> application, Path folder, @Nullable Path before, int rounds) {
    this.application = application;
    this.folder = folder;
    this.before = before;
    this.rounds = rounds;
  }

  /** A page that both sides recognise. */
  private record ScannedPage(Path file, String mediaType, int page) {
  }

  /** What is measured: files, pages to be recognised, and what was left out because a limit cut it. */
  private record Material(Path folder, List<Path> files, List<ScannedPage> scanned, Set<String> leftOut) {
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    try (BenchFolder work = BenchFolder.make()) {
      Material material = prepare(work.path());
      Map<String, Object> figures = new LinkedHashMap<>(measure(material, work.path(), true));
      figures.put("without_ocr", measure(material, work.path(), false));
      figures.put("files", material.files().size());
      figures.put("scanned_pages", material.scanned().size());
      figures.put("left_out", material.leftOut());
      figures.put("rounds", rounds);
      return figures;
    }
  }

  /** The same for files that need none: seconds of both sides, and how they compare. */
  Map<String, Object> withoutRecognition() throws IOException, InterruptedException {
    try (BenchFolder work = BenchFolder.make()) {
      Map<String, Object> figures = new LinkedHashMap<>(measure(prepare(work.path()), work.path(), false));
      figures.put("rounds", rounds);
      return figures;
    }
  }

  private Map<String, Object> measure(Material material, Path work, boolean recognise) throws IOException,
      InterruptedException {
    List<Double> jejak = new ArrayList<>();
    List<Double> fresh = new ArrayList<>();
    List<Double> tika = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      try (Server server = start(work, recognise)) {
        if (before != null) {
          fresh.add(seconds(server, before));
        }
        jejak.add(seconds(server, material.folder()));
      }
      try (Server server = start(work, recognise)) {
        if (before != null) {
          floor(server, new Material(before, files(before), List.of(), Set.of()), false);
        }
        tika.add(floor(server, material, recognise));
      }
      System.err.println((recognise ? "dengan OCR" : "tanpa OCR") + ": Jejak " + jejak.getLast() + " s, Tika " + tika
          .getLast() + " s");
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    if (before != null) {
      figures.put("first_seconds", median(fresh));
    }
    figures.put("jejak_seconds", median(jejak));
    figures.put("tika_seconds", median(tika));
    figures.put("ratio", Math.round(median(jejak) / median(tika) * 1000) / 1000.0);
    return figures;
  }

  private static double seconds(Server server, Path folder) throws IOException {
    return new FolderImport(new RemoteJejak(server.contact()), new ImportOptions(folder, "423792", "surat", null, null,
        true, true), new Progress(System.err)).run().seconds();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A server on an empty folder of its own, so that both sides begin with readers that have read nothing yet. */
  private Server start(Path work, boolean recognise) throws IOException {
    Home home = new Home(Files.createTempDirectory(work, "home"));
    return Server.start(application, home, Server.Demo.OFFICE_ONLY, Server.Reach.THIS_PROCESS,
        "--jejak.extraction.recognise=" + recognise, "--jejak.extraction.folder=" + home.folder().resolve("readers"),
        "--jejak.object-store.folder=" + home.folder().resolve("objects"), "--jejak.search.folder=" + home.folder()
            .resolve("index"),
        "--jejak.intake.spool=" + home.folder().resolve("spool"));
  }

  private static double floor(Server server, Material material, boolean recognise) throws InterruptedException {
    BareParser parser = server.part(BareParser.class);
    TextExtractor extractor = server.part(TextExtractor.class);
    List<Callable<Object>> work = new ArrayList<>();
    for (Path file : material.files()) {
      work.add(() -> parser.parseOnly(file, String.valueOf(file.getFileName())));
    }
    if (recognise) {
      for (ScannedPage page : material.scanned()) {
        work.add(() -> extractor.recognise(page.file(), page.mediaType(), page.page()));
      }
    }
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Object> done : threads.invokeAll(work)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private Material prepare(Path work) throws IOException, InterruptedException {
    Material material = new Material(Files.createDirectories(work.resolve("files")), new ArrayList<>(),
        new ArrayList<>(),
        new TreeSet<>());
    try (Server server = start(work, true)) {
      TextExtractor extractor = server.part(TextExtractor.class);
      Path inside = Files.createDirectories(work.resolve("inside"));
      for (Path file : files(folder)) {
        List<ScannedPage> scanned = new ArrayList<>();
        String path = folder.relativize(file).toString();
        if (look(extractor, file, inside, scanned, 0)) {
          Path copy = material.folder().resolve(path);
          Files.createDirectories(copy.resolveSibling("."));
          material.files().add(Files.copy(file, copy));
          material.scanned().addAll(scanned);
        } else {
          material.leftOut().add(path);
        }
      }
    }
    return material;
  }

  /** Finds the pages to be recognised, also in embedded files; false when a limit cut the reading. */
  private static boolean look(TextExtractor extractor, Path file, Path inside, List<ScannedPage> scanned, int depth)
      throws IOException, InterruptedException {
    List<Integer> pages = new ArrayList<>();
    List<Path> embedded = new ArrayList<>();
    Reading reading = extractor.read(file, String.valueOf(file.getFileName()), new ReadingSink() {
      @Override
      public void page(PageText page) {
        if (page.awaitsOcr()) {
          pages.add(page.number());
        }
      }

      @Override
      public void embedded(EmbeddedFile found, Path bytes) throws IOException {
        Path copy = Files.createTempDirectory(inside, "in").resolve("file");
        embedded.add(Files.copy(bytes, copy));
      }
    });
    pages.forEach(page -> scanned.add(new ScannedPage(file, reading.mediaType(), page)));
    boolean whole = !LIMITS.contains(reading.end());
    for (Path member : depth < DEEPEST ? embedded : List.<Path>of()) {
      whole &= look(extractor, member, inside, scanned, depth + 1);
    }
    return whole;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
