package id.jejak.operations;

import id.jejak.access.AccessPolicy;
import id.jejak.access.Grant;
import id.jejak.identity.People;
import id.jejak.identity.Viewer;
import id.jejak.search.SearchIndex;
import id.jejak.search.evaluation.BareSearch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whole answers of the search over HTTP, on an archive of generated interactions with three pages each, and beside them
 * the least that Lucene itself can do with the same texts and questions, and an OpenSearch node as it comes, in the same run.
 */
final class SearchBench {
  private static final int ROUNDS = 3;
  /** In MB, as Jejak's own. */
  private static final int WRITE_BUFFER = 32;
  private static final List<Integer> CLIENTS = List.of(1, 4, 8);
  private static final int MANY = 1_000_000;
  private static final int SOME = 100_000;

  private final Class<?> application;
  private final int interactions;
  private final Path texts;
  private final @Nullable Path peer;

  /**
   * @param texts JSON lines of regulations
   * @param peer how Java starts an OpenSearch node, see {@link PeerNode}; null to be measured without
   */
  SearchBench(Class<?> application, int interactions, Path texts, @Nullable Path peer) {
    this.application = application;
    this.interactions = interactions;
    this.texts = texts;
    this.peer = peer;
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    BenchSentences sentences = BenchSentences.read(texts);
    try (BenchFolder work = BenchFolder.make()) {
      Home home = new Home(Files.createDirectories(work.path().resolve("home")));
      try (Server server = Server.start(application, home, Server.Demo.OFFICE_ONLY, Server.Reach.THIS_PROCESS,
          BenchFolder.settings(home));
          BareSearch floor = BareSearch.lucene(Files.createDirectories(work.path().resolve("floor")), WRITE_BUFFER);
          @Nullable
          PeerNode node = peer == null ? null : PeerNode.start(peer, work.path().resolve("peer"));
          @Nullable
          BareSearch other = node == null ? null : BareSearch.openSearch(node.address())) {
        Map<String, BareSearch> others = new LinkedHashMap<>(Map.of("floor", floor));
        if (other != null) {
          others.put("peer", other);
        }
        return measured(server, others, sentences, work.path());
      }
    }
  }

  private Map<String, Object> measured(Server server, Map<String, BareSearch> others, BenchSentences sentences,
      Path work) throws IOException, InterruptedException {
    int satkers = interactions >= MANY ? 5_000 : interactions >= SOME ? 500 : 61;
    new ListsMaterial(JdbcClient.create(server.part(DatabaseConfiguration.Coordinates.class).asOwner()), interactions,
        satkers).fill();
    BenchCases cases = BenchCases.of(server, sentences, satkers, interactions);
    Map<String, Object> built = built(server.part(SearchIndex.class), others, cases, work);
    SearchLoad load = new SearchLoad(server.contact().address(), others, BenchQuestions.of(cases), access(server));
    Map<String, Object> figures = new LinkedHashMap<>(load.measured(CLIENTS, ROUNDS));
    JdbcClient owner = JdbcClient.create(server.part(DatabaseConfiguration.Coordinates.class).asOwner());
    figures.putAll(new VisibleBench(new RemoteJejak(server.contact()), owner, work).measured(load));
    figures.put("interactions", interactions);
    figures.putAll(built);
    figures.put("heap_mb", Runtime.getRuntime().maxMemory() >> 20);
    figures.put("rss_mb", residentMegabytes());
    return figures;
  }

  private Map<String, Object> built(SearchIndex index, Map<String, BareSearch> others, BenchCases cases, Path work)
      throws IOException, InterruptedException {
    BenchFilling filling = new BenchFilling(cases, interactions);
    double pages = 1.0 * interactions * BenchCases.PAGES;
    Map<String, Object> figures = new LinkedHashMap<>();
    double seconds = filling.fill(owned -> index.replace(owned.owner(), owned.entries()), () -> {
      index.commit(index.committedBatch() + 1);
      index.refresh();
    });
    figures.put("build_pages_s", Math.round(pages / seconds));
    figures.put("bytes_per_page", Math.round(size(work.resolve("home/index")) / pages));
    for (Map.Entry<String, BareSearch> other : others.entrySet()) {
      String name = other.getKey();
      double otherSeconds = filling.fill(owned -> other.getValue().put(owned.entries()), other.getValue()::settle);
      figures.put(name + "_build_pages_s", Math.round(pages / otherSeconds));
      figures.put("build_ratio_" + name, Math.round(100 * otherSeconds / seconds) / 100.0);
      figures.put(name + "_bytes_per_page", Math.round(size(work.resolve(name)) / pages));
    }
    System.err.println(figures);
    return figures;
  }

  /** Of those who ask, the words that let them see entries. */
  private static Map<String, List<String>> access(Server server) {
    return Stream.of(SearchLoad.STAFF_NUMBER, SearchLoad.OFFICER_NUMBER).collect(Collectors.toMap(number -> number,
        number -> words(server, number)));
  }

  private static List<String> words(Server server, String number) {
    People people = server.part(People.class);
    Viewer viewer = people.byLogin(number).flatMap(person -> people.viewer(person.id())).orElseThrow();
    return new AccessPolicy().filterFor(viewer).grants().stream().flatMap(SearchBench::words).toList();
  }

  private static Stream<String> words(Grant grant) {
    Set<UUID> owners = grant.satkerIds() == null
        ? Set.of(Objects.requireNonNull(grant.officeId()))
        : grant
            .satkerIds();
    return owners.stream().flatMap(owner -> grant.audiences().stream().flatMap(audience -> grant.classes().stream().map(
        each -> BareSearch.access(owner, audience, each))));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      // The peer may take files away meanwhile: those have no length.
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
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
