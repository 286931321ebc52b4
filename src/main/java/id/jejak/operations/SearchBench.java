package id.jejak.operations;

import id.jejak.access.AccessTags;
import id.jejak.identity.Office;
import id.jejak.identity.Offices;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.search.CaseFacts;
import id.jejak.search.EntryKind;
import id.jejak.search.FileFacts;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.SearchIndex;
import id.jejak.shared.Audience;
import id.jejak.shared.Ids;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Whole HTTP answers of the search page for signed-in staff, four clients at once, on an index of generated pages. */
final class SearchBench {
  private static final int CLIENTS = 4;
  private static final int WARM_UP = 150;
  private static final int QUESTIONS = 400;
  private static final int PAGES_A_CASE = 3;
  private static final int COMMIT_EVERY = 5_000;

  private final Class<?> application;
  private final int pages;

  SearchBench(Class<?> application, int pages) {
    this.application = application;
    this.pages = pages;
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    try (BenchFolder work = BenchFolder.make()) {
      Home home = new Home(Files.createDirectories(work.path().resolve("home")));
      try (Server server = Server.start(application, home, Server.Demo.OFFICE_ONLY, Server.Reach.THIS_PROCESS,
          "--jejak.extraction.folder=" + home.folder().resolve("readers"),
          "--jejak.object-store.folder=" + home.folder()
              .resolve("objects"),
          "--jejak.search.folder=" + home.folder().resolve("index"), "--jejak.intake.spool=" + home
              .folder().resolve("spool"))) {
        BenchText text = new BenchText();
        double build = fill(server, text);
        return measure(server, text, build);
      }
    }
  }

  private double fill(Server server, BenchText text) throws IOException {
    SearchIndex index = server.part(SearchIndex.class);
    Office office = server.part(Offices.class).all().getFirst();
    Satkers satkers = server.part(Satkers.class);
    List<Satker> all = satkers.search(office.id(), "", satkers.today(office.id()), 100);
    Random random = new Random(77);
    long start = System.nanoTime();
    for (int number = 0; number < pages / PAGES_A_CASE; number++) {
      write(index, office, all.get(random.nextInt(all.size())), text, random, number);
      if (number % COMMIT_EVERY == COMMIT_EVERY - 1) {
        index.commit(index.committedBatch() + 1);
      }
    }
    index.commit(index.committedBatch() + 1);
    index.refresh();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void write(SearchIndex index, Office office, Satker satker, BenchText text, Random random, int number)
      throws IOException {
    UUID id = Ids.next();
    AccessTags tags = new AccessTags(office.id(), Set.of(satker.id()), Audience.SATKER, random.nextInt(10) == 0
        ? SecurityClass.T
        : SecurityClass.B);
    int year = 2020 + random.nextInt(7);
    CaseFacts facts = new CaseFacts(id, "%s-%d-%06d".formatted(office.code(), year, number), text.words(random, 6),
        Set.of(
            satker.id()),
        List.of(satker.label()), "surat", "spm-sp2d", "SELESAI", Instant.parse(year + "-03-01T02:00:00Z")
            .plusSeconds(random.nextInt(20_000_000)),
        year);
    index.replace(new IndexOwner(IndexOwner.Kind.INTERACTION, id), List.of(new IndexEntry(EntryKind.FACTS, tags, facts,
        null, null, 0, "", false, "id")));
    UUID document = Ids.next();
    FileFacts file = new FileFacts(document, "surat/" + text.words(random, 2) + ".pdf", "pdf", "TEXT_COMPLETE",
        PAGES_A_CASE);
    List<IndexEntry> entries = new ArrayList<>();
    entries.add(new IndexEntry(EntryKind.FILE, tags, facts, file, null, 0, "", false, "id"));
    for (int page = 1; page <= PAGES_A_CASE; page++) {
      entries.add(new IndexEntry(EntryKind.PAGE, tags, facts, file, null, page, text.page(random), false, "id"));
    }
    index.replace(new IndexOwner(IndexOwner.Kind.DOCUMENT, document), entries);
  }

  private Map<String, Object> measure(Server server, BenchText text, double build) throws InterruptedException,
      IOException {
    List<SignedInClient> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(SignedInClient.signIn(server.contact().address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD));
    }
    ask(clients, text, WARM_UP, 1);
    List<Double> rounds = new ArrayList<>();
    Map<String, Object> figures = new LinkedHashMap<>();
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      List<Double> times = ask(clients, text, QUESTIONS, 100 + round);
      double seconds = (System.nanoTime() - start) / 1e9;
      rounds.add(percentile(times, 95));
      figures.put("round" + (round + 1),
          Map.of("p50_ms", percentile(times, 50), "p95_ms", percentile(times, 95), "p99_ms",
              percentile(times, 99), "qps", Math.round(times.size() / seconds * 10) / 10.0));
    }
    figures.put("p95_ms", rounds.stream().sorted().skip(1).findFirst().orElseThrow());
    figures.put("clients", CLIENTS);
    figures.put("pages", pages);
    figures.put("build_seconds", Math.round(build * 10) / 10.0);
    figures.put("heap_mb", Runtime.getRuntime().maxMemory() / 1_048_576);
    return figures;
  }

  private static List<Double> ask(List<SignedInClient> clients, BenchText text, int each, int seed)
      throws InterruptedException {
    List<Callable<List<Double>>> work = new ArrayList<>();
    for (int client = 0; client < clients.size(); client++) {
      SignedInClient signedIn = clients.get(client);
      Random random = new Random(seed * 31L + client);
      work.add(() -> {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < each; i++) {
          long start = System.nanoTime();
          signedIn.get("/cari?q=" + RemoteJejak.encoded(text.question(random)));
          times.add((System.nanoTime() - start) / 1e6);
        }
        return times;
      });
    }
    List<Double> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (Future<List<Double>> done : threads.invokeAll(work)) {
        all.addAll(done.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return all;
  }

  private static double percentile(List<Double> values, int percent) {
    double value = values.stream().sorted().skip((long) values.size() * percent / 100).findFirst().orElseThrow();
    return Math.round(value * 10) / 10.0;
  }
}
