package id.jejak.operations;

import id.jejak.identity.Office;
import id.jejak.identity.Offices;
import id.jejak.operations.BenchCases.BenchSatker;
import id.jejak.reference.ReferenceData;
import id.jejak.search.SearchIndex;
import id.jejak.search.evaluation.BareSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whole answers of the search over HTTP, on an archive of generated interactions with three pages each, and beside them
 * the least that Lucene itself can do with the same texts and questions, in the same run.
 */
final class SearchBench {
  private static final int ROUNDS = 3;
  private static final List<Integer> CLIENTS = List.of(1, 4, 8);
  private static final int MANY = 1_000_000;
  private static final int SOME = 100_000;

  private final Class<?> application;
  private final int interactions;
  private final Path texts;

  /** @param texts JSON lines of regulations */
  SearchBench(Class<?> application, int interactions, Path texts) {
    this.application = application;
    this.interactions = interactions;
    this.texts = texts;
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    BenchSentences sentences = BenchSentences.read(texts);
    try (BenchFolder work = BenchFolder.make()) {
      Home home = new Home(Files.createDirectories(work.path().resolve("home")));
      try (Server server = Server.start(application, home, Server.Demo.OFFICE_ONLY, Server.Reach.THIS_PROCESS,
          "--jejak.extraction.folder=" + home.folder().resolve("readers"), "--jejak.object-store.folder=" + home
              .folder().resolve("objects"),
          "--jejak.search.folder=" + home.folder().resolve("index"),
          "--jejak.intake.spool=" + home.folder().resolve("spool"));
          BareSearch floor = BareSearch.open(Files.createDirectories(work.path().resolve("floor")), 32)) {
        return measured(server, floor, sentences, work.path());
      }
    }
  }

  private Map<String, Object> measured(Server server, BareSearch floor, BenchSentences sentences, Path work)
      throws IOException, InterruptedException {
    int satkers = interactions >= MANY ? 5_000 : interactions >= SOME ? 500 : 61;
    new ListsMaterial(JdbcClient.create(server.part(DatabaseConfiguration.Coordinates.class).asOwner()), interactions,
        satkers).fill();
    BenchCases cases = cases(server, sentences, satkers);
    SearchIndex index = server.part(SearchIndex.class);
    BenchFilling filling = new BenchFilling(cases, interactions);
    double seconds = filling.fill(owned -> index.replace(owned.owner(), owned.entries()), () -> {
      index.commit(index.committedBatch() + 1);
      index.refresh();
    });
    double floorSeconds = filling.fill(owned -> floor.put(owned.entries()), floor::settle);
    SearchLoad load = new SearchLoad(server.contact().address(), floor, cases, new BenchQuestions(sentences, cases
        .channels(), cases.satkers().stream().map(satker -> satker.id().toString()).toList()));
    Map<String, Object> figures = new LinkedHashMap<>(load.measured(CLIENTS, ROUNDS));
    double pages = 1.0 * interactions * BenchCases.PAGES;
    figures.put("interactions", interactions);
    figures.put("build_pages_s", Math.round(pages / seconds));
    figures.put("floor_build_pages_s", Math.round(pages / floorSeconds));
    figures.put("build_ratio_floor", Math.round(100 * floorSeconds / seconds) / 100.0);
    figures.put("bytes_per_page", Math.round(size(work.resolve("home/index")) / pages));
    figures.put("floor_bytes_per_page", Math.round(size(work.resolve("floor")) / pages));
    figures.put("heap_mb", Runtime.getRuntime().maxMemory() >> 20);
    figures.put("rss_mb", residentMegabytes());
    return figures;
  }

  private BenchCases cases(Server server, BenchSentences sentences, int count) {
    Office office = server.part(Offices.class).all().getFirst();
    ReferenceData reference = server.part(ReferenceData.class);
    List<BenchSatker> satkers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      satkers.add(new BenchSatker(UUID.fromString(ListsMaterial.satker(i)), "%d Satker nomor %d".formatted(ListsMaterial
          .code(i), i)));
    }
    return new BenchCases(sentences, office.id(), office.zone().id(), satkers, codes(reference,
        ReferenceData.Kind.CHANNEL), codes(reference, ReferenceData.Kind.SERVICE), interactions);
  }

  private static List<String> codes(ReferenceData reference, ReferenceData.Kind kind) {
    return reference.values(kind, DemoOffice.BEGIN.plusYears(6), Locale.of("id")).stream()
        .map(ReferenceData.Value::code)
        .toList();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Of this process, as Linux tells it. */
  private static long residentMegabytes() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines.filter(line -> line.startsWith("VmRSS")).map(line -> line.replaceAll("\\D", "")).mapToLong(
          Long::parseLong).findFirst().orElse(0) / 1_024;
    }
  }
}
