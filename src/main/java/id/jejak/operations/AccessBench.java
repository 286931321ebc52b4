package id.jejak.operations;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.operations.BenchCases.BenchSatker;
import id.jejak.operations.BenchQuestions.Asked;
import id.jejak.search.SearchIndex;
import id.jejak.search.SearchQuery;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What it costs to ask as an officer of all five hundred satkers, in two classes, compared with staff who see everything:
 * the same questions in the index, in turns. The officer sees an eighth less, as much as is internal.
 */
final class AccessBench {
  private static final int SATKERS = 500;
  private static final int QUESTIONS = 300;
  private static final int ROUNDS = 5;
  private static final Set<SecurityClass> CLASSES = EnumSet.of(SecurityClass.B, SecurityClass.T);

  private final Class<?> application;
  private final int interactions;
  private final Path texts;

  AccessBench(Class<?> application, int interactions, Path texts) {
    this.application = application;
    this.interactions = interactions;
    this.texts = texts;
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    BenchSentences sentences = BenchSentences.read(texts);
    try (BenchFolder work = BenchFolder.make()) {
      Home home = new Home(Files.createDirectories(work.path().resolve("home")));
      try (Server server = Server.start(application, home, Server.Demo.OFFICE_ONLY, Server.Reach.THIS_PROCESS,
          BenchFolder.settings(home))) {
        BenchCases cases = BenchCases.of(server, sentences, SATKERS, interactions);
        SearchIndex index = server.part(SearchIndex.class);
        new BenchFilling(cases, interactions).fill(owned -> index.replace(owned.owner(), owned.entries()), () -> {
          index.commit(index.committedBatch() + 1);
          index.refresh();
        });
        return measured(index, cases);
      }
    }
  }

  private Map<String, Object> measured(SearchIndex index, BenchCases cases) throws IOException {
    AccessPolicy policy = new AccessPolicy();
    Set<UUID> satkers = cases.satkers().stream().map(BenchSatker::id).collect(Collectors.toSet());
    AccessFilter staff = policy.filterFor(viewer(cases, Role.STAFF, Set.of()));
    AccessFilter officer = policy.filterFor(viewer(cases, Role.SATKER_OFFICER, satkers));
    List<Double> plain = new ArrayList<>();
    List<Double> filtered = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      double all = seconds(index, cases, staff, round);
      double some = seconds(index, cases, officer, round);
      // The first round warms up.
      if (round > 0) {
        plain.add(all);
        filtered.add(some);
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("interactions", interactions);
    figures.put("satkers", SATKERS);
    figures.put("everything_ms", median(plain) * 1_000 / QUESTIONS);
    figures.put("filtered_ms", median(filtered) * 1_000 / QUESTIONS);
    figures.put("cost", Math.round(1_000 * (median(filtered) / median(plain) - 1)) / 1_000.0);
    return figures;
  }

  private static Viewer viewer(BenchCases cases, Role role, Set<UUID> satkers) {
    return new Viewer(new UUID(0, 2), "", cases.officeId(), Set.of(role), satkers, CLASSES);
  }

  private static double seconds(SearchIndex index, BenchCases cases, AccessFilter filter, int seed) throws IOException {
    BenchQuestions questions = BenchQuestions.of(cases);
    Random random = new Random(seed);
    long start = System.nanoTime();
    for (int i = 0; i < QUESTIONS; i++) {
      Asked asked = questions.one(random);
      index.find(new SearchQuery(asked.text(), asked.chosen(), null, null, SearchQuery.Sort.RELEVANCE, null, 10), cases
          .zone(), filter);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
