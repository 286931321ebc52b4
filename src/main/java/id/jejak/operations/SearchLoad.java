package id.jejak.operations;

import id.jejak.access.AccessTags;
import id.jejak.operations.BenchQuestions.Asked;
import id.jejak.search.Facet;
import id.jejak.search.evaluation.BareSearch;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the product, and the floor beside it, by one, four and eight clients, in rounds that take turns. */
final class SearchLoad {
  /** Each fourth client is an officer of one satker. */
  private static final int OFFICER = 4;
  private static final int EACH = 160;
  private static final int WARM_UP = 400;
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

  /** One side of the comparison: asks once and gives the milliseconds that count. */
  @FunctionalInterface
  private interface Side {
    double ask(Asked asked) throws IOException, InterruptedException;
  }

  private final String address;
  private final BareSearch floor;
  private final BenchQuestions questions;
  private final List<String> access;

  SearchLoad(String address, BareSearch floor, BenchCases cases, BenchQuestions questions) {
    this.address = address;
    this.floor = floor;
    this.questions = questions;
    access = Arrays.stream(SecurityClass.values()).flatMap(each -> Arrays.stream(Audience.values()).map(
        audience -> BareSearch.access(new AccessTags(cases.officeId(), Set.of(), audience, each)))).toList();
  }

  /** Medians of the rounds, by side and number of clients. */
  Map<String, Object> measured(List<Integer> clients, int rounds) throws IOException, InterruptedException {
    int most = clients.stream().mapToInt(Integer::intValue).max().orElse(1);
    List<SignedInClient> people = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      String number = i % OFFICER == OFFICER - 1 ? DemoOffice.SATKERS.getFirst().kips() : DemoOffice.STAFF_NIP;
      people.add(SignedInClient.signIn(address, number, DemoOffice.PASSWORD));
    }
    Map<String, List<Side>> sides = new LinkedHashMap<>();
    sides.put("jejak", people.stream().<Side>map(person -> asked -> page(person, asked)).toList());
    sides.put("jejak_json", people.stream().<Side>map(person -> asked -> json(person, asked)).toList());
    sides.put("floor", people.stream().<Side>map(person -> this::floor).toList());
    for (List<Side> side : sides.values()) {
      round(side.subList(0, Math.min(4, side.size())), WARM_UP, 1);
    }
    Map<String, Map<Integer, List<Round>>> all = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<Side>> side : sides.entrySet()) {
        for (int count : clients) {
          Round done = round(side.getValue().subList(0, count), EACH * 4 / Math.max(4, count), 100 + round);
          System.err.println(side.getKey() + ", " + count + " clients: " + done.figures());
          all.computeIfAbsent(side.getKey(), key -> new LinkedHashMap<>()).computeIfAbsent(count,
              key -> new ArrayList<>()).add(done);
        }
      }
    }
    return figures(all);
  }

  private static Map<String, Object> figures(Map<String, Map<Integer, List<Round>>> all) {
    Map<String, Object> figures = new LinkedHashMap<>();
    all.forEach((side, counts) -> {
      Map<String, Object> each = new LinkedHashMap<>();
      counts.forEach((count, rounds) -> each.put("clients" + count, Round.median(rounds).figures()));
      figures.put(side, each);
    });
    double jejak = p95(all, "jejak");
    double floor = p95(all, "floor");
    figures.put("ratio_floor_p95_1", Math.round(100 * jejak / floor) / 100.0);
    return figures;
  }

  /** Of one client. */
  private static double p95(Map<String, Map<Integer, List<Round>>> all, String side) {
    return Round.median(all.getOrDefault(side, Map.of()).getOrDefault(1, List.of())).p95();
  }

  private static double page(SignedInClient person, Asked asked) throws IOException, InterruptedException {
    String path = address("/cari", asked.text(), asked.chosen(), false);
    long start = System.nanoTime();
    String page = person.get(path);
    Matcher next = asked.second() ? NEXT.matcher(page) : null;
    if (next != null && next.find()) {
      start = System.nanoTime();
      person.get(next.group(1).replace("&amp;", "&"));
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double json(SignedInClient person, Asked asked) throws IOException, InterruptedException {
    long start = System.nanoTime();
    person.json(address("/api/v1/search", asked.text(), asked.chosen(), true));
    return (System.nanoTime() - start) / 1e6;
  }

  private static String address(String path, String text, Map<Facet, Set<String>> chosen, boolean program) {
    StringBuilder address = new StringBuilder(path).append("?q=").append(RemoteJejak.encoded(text));
    chosen.forEach((facet, values) -> values.forEach(value -> address.append('&').append(name(facet, program)).append(
        '=').append(RemoteJejak.encoded(value))));
    return address.toString();
  }

  private static String name(Facet facet, boolean program) {
    return switch (facet) {
      case SATKER -> program ? "satkerId" : "satuan";
      case CHANNEL -> program ? "channel" : "kanal";
      case STATUS -> "status";
      case YEAR -> program ? "year" : "tahun";
      default -> throw new IllegalArgumentException("not asked: " + facet);
    };
  }

  private double floor(Asked asked) throws IOException {
    long start = System.nanoTime();
    floor.find(asked.text(), asked.chosen(), access);
    return (System.nanoTime() - start) / 1e6;
  }

  private Round round(List<Side> clients, int each, int seed) throws InterruptedException {
    List<Double> times = new ArrayList<>();
    double processor = 0;
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
      List<Future<Part>> parts = new ArrayList<>();
      for (int i = 0; i < clients.size(); i++) {
        Side side = clients.get(i);
        Random random = new Random(seed * 31L + i);
        parts.add(threads.submit(() -> part(side, random, each)));
      }
      for (Future<Part> part : parts) {
        times.addAll(part.get().times());
        processor += part.get().processorSeconds();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a question had no answer", e);
    }
    return new Round(times, (System.nanoTime() - start) / 1e9, processor);
  }

  private record Part(List<Double> times, double processorSeconds) {
  }

  private Part part(Side side, Random random, int each) throws IOException, InterruptedException {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      times.add(side.ask(questions.one(random)));
    }
    return new Part(times, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9);
  }

  /**
   * What one round of questions took.
   *
   * @param times in milliseconds
   * @param clientSeconds of processor time in the clients themselves
   */
  record Round(List<Double> times, double seconds, double clientSeconds) {
    double p95() {
      return percentile(95);
    }

    private double percentile(int percent) {
      return rounded(times.stream().sorted().skip((long) times.size() * percent / 100).findFirst().orElseThrow());
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("p50_ms", percentile(50));
      figures.put("p95_ms", percentile(95));
      figures.put("p99_ms", percentile(99));
      figures.put("qps", rounded(times.size() / seconds));
      figures.put("client_cpu_s", rounded(clientSeconds));
      return figures;
    }

    /** The round in the middle by its 95th percentile. */
    static Round median(List<Round> rounds) {
      return rounds.stream().sorted(java.util.Comparator.comparingDouble(Round::p95)).skip(rounds.size() / 2)
          .findFirst()
          .orElseThrow();
    }

    private static double rounded(double value) {
      return Math.round(value * 10) / 10.0;
    }
  }
}
