package id.jejak.operations;

import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Office;
import id.jejak.identity.Offices;
import id.jejak.identity.Role;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
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
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * What is offered while people type: in the index by staff and by an officer of one satker among sixty, and as whole
 * answers over HTTP, one after the other. Each case has three short pages, so that as many entries stand between cases
 * as in an office. Beside clocks stands what the asking thread worked, which a busy machine does not change.
 */
final class SuggestBench {
  private static final int PAGES_A_CASE = 3;
  private static final int COMMIT_EVERY = 20_000;
  private static final int WARM_UP = 1_000;
  private static final int TYPED = 2_000;

  private final Class<?> application;
  private final int cases;
  private final BenchSentences text;

  /** @param texts JSON lines of regulations */
  SuggestBench(Class<?> application, int cases, Path texts) throws IOException {
    this.application = application;
    this.cases = cases;
    text = BenchSentences.read(texts);
  }

  private String words(Random random, int count) {
    return String.join(" ", text.words(random, count));
  }

  @FunctionalInterface
  private interface Question {
    void ask(String typed) throws IOException, InterruptedException;
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    try (BenchFolder work = BenchFolder.make()) {
      Home home = new Home(Files.createDirectories(work.path().resolve("home")));
      try (Server server = Server.start(application, home, Server.Demo.OFFICE_ONLY, Server.Reach.THIS_PROCESS,
          BenchFolder.settings(home))) {
        return measure(server);
      }
    }
  }

  private Map<String, Object> measure(Server server) throws IOException, InterruptedException {
    SearchIndex index = server.part(SearchIndex.class);
    Office office = server.part(Offices.class).all().getFirst();
    Satkers satkers = server.part(Satkers.class);
    List<Satker> all = satkers.search(office.id(), "", satkers.today(office.id()), 100);
    long start = System.nanoTime();
    fill(index, office, all);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("build_seconds", Math.round((System.nanoTime() - start) / 1e9));
    figures.put("cases", cases);
    figures.put("pages", cases * PAGES_A_CASE);
    AccessPolicy policy = new AccessPolicy();
    Viewer staff = viewer(office, Role.STAFF, Set.of());
    Viewer officer = viewer(office, Role.SATKER_OFFICER, Set.of(all.getFirst().id()));
    figures.put("index_staff", times(typed -> index.suggest(typed, policy.filterFor(staff), 4)));
    figures.put("index_officer", times(typed -> index.suggest(typed, policy.filterFor(officer), 4)));
    SignedInClient client = SignedInClient.signIn(server.contact().address(), DemoOffice.STAFF_NIP,
        DemoOffice.PASSWORD);
    figures.put("http_staff", times(typed -> client.get("/cari/saran?q=" + RemoteJejak.encoded(typed))));
    figures.put("heap_mb", Runtime.getRuntime().maxMemory() / 1_048_576);
    return figures;
  }

  private static Viewer viewer(Office office, Role role, Set<UUID> satkers) {
    return new Viewer(new UUID(0, 2), "", office.id(), Set.of(role), satkers, Set.of(SecurityClass.B, SecurityClass.T));
  }

  private void fill(SearchIndex index, Office office, List<Satker> satkers) throws IOException {
    Random random = new Random(77);
    for (int number = 0; number < cases; number++) {
      write(index, office, satkers.get(random.nextInt(satkers.size())), random, number);
      if (number % COMMIT_EVERY == COMMIT_EVERY - 1) {
        index.commit(index.committedBatch() + 1);
      }
    }
    index.commit(index.committedBatch() + 1);
    index.refresh();
  }

  private void write(SearchIndex index, Office office, Satker satker, Random random, int number) throws IOException {
    UUID id = Ids.next();
    AccessTags tags = new AccessTags(office.id(), Set.of(satker.id()), Audience.SATKER, random.nextInt(10) == 0
        ? SecurityClass.T
        : SecurityClass.B);
    int year = 2020 + (int) (7L * number / cases);
    String spm = "SPM %05dT/%s/%d ".formatted(random.nextInt(99_999), satker.code(), year);
    CaseFacts facts = new CaseFacts(id, "%s-%d-%06d".formatted(office.code(), year, number), (random.nextInt(3) == 0
        ? spm
        : "") + words(random, 6), Set.of(satker.id()), List.of(satker.label()), "surat", "spm-sp2d", "SELESAI",
        Instant.parse(year + "-01-02T02:00:00Z").plusSeconds(number), LocalDate.of(year, 1, 2));
    index.replace(new IndexOwner(IndexOwner.Kind.INTERACTION, id), List.of(new IndexEntry(EntryKind.FACTS, tags, facts,
        null, null, 0, "", false, "id")));
    UUID document = Ids.next();
    FileFacts file = new FileFacts(document, "surat/" + words(random, 2).replace('/', ' ') + ".pdf", "pdf",
        "TEXT_COMPLETE",
        PAGES_A_CASE);
    List<IndexEntry> entries = new ArrayList<>();
    for (int page = 1; page <= PAGES_A_CASE; page++) {
      entries.add(new IndexEntry(EntryKind.PAGE, tags, facts, file, null, page, words(random, 5), false, "id"));
    }
    index.replace(new IndexOwner(IndexOwner.Kind.DOCUMENT, document), entries);
  }

  /** Beginnings of two letters and longer, of one word and of two, and of numbers. */
  private String typed(Random random) {
    int kind = random.nextInt(10);
    if (kind < 3) {
      String number = "%05dT/4".formatted(random.nextInt(99_999));
      return kind == 0 ? "077-20" + random.nextInt(10) : number.substring(0, 2 + random.nextInt(6));
    }
    String words = words(random, kind < 8 ? 1 : 2);
    int end = kind < 8 ? 2 + random.nextInt(7) : words.length() - random.nextInt(4);
    return words.substring(0, Math.min(end, words.length()));
  }

  private Map<String, Object> times(Question question) throws IOException, InterruptedException {
    Random random = new Random(5);
    for (int i = 0; i < WARM_UP; i++) {
      question.ask(typed(random));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Double> times = new ArrayList<>();
    List<Double> work = new ArrayList<>();
    for (int i = 0; i < TYPED; i++) {
      String typed = typed(random);
      long start = System.nanoTime();
      long worked = threads.getCurrentThreadCpuTime();
      question.ask(typed);
      work.add((threads.getCurrentThreadCpuTime() - worked) / 1e6);
      times.add((System.nanoTime() - start) / 1e6);
    }
    List<Double> sorted = times.stream().sorted().toList();
    List<Double> processor = work.stream().sorted().toList();
    return Map.of("p50_ms", at(sorted, 50), "p95_ms", at(sorted, 95), "p99_ms", at(sorted, 99), "p50_processor_ms", at(
        processor, 50), "p95_processor_ms", at(processor, 95), "p99_processor_ms", at(processor, 99));
  }

  private static double at(List<Double> sorted, int percent) {
    double value = sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    return Math.round(value * 10) / 10.0;
  }
}
