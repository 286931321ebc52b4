package id.jejak.operations;

import id.jejak.operations.BenchQuestions.Asked;
import id.jejak.search.Facet;
import id.jejak.search.evaluation.BareSearch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks the product, and what it is measured by, by one, four and eight clients, in rounds that take turns. */
final class SearchLoad {
  /** Each fourth client is an officer of one satker. */
  private static final int OFFICER = 4;
  static final String STAFF_NUMBER = DemoOffice.STAFF_NIP;
  static final String OFFICER_NUMBER = DemoOffice.SATKERS.getFirst().kips();
  private static final int BESIDE = 4;
  private static final int EACH = 160;
  private static final int WARM_UP = 400;
  /** As many as stand on a page, and as the others show. */
  private static final int SHOWN = 10;
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

  /** One side of the comparison: asks once and gives the milliseconds that count. */
  @FunctionalInterface
  private interface Side {
    double ask(Asked asked) throws IOException, InterruptedException;
  }

  /** Who asks, and the words that let that person see an entry. */
  private record Person(SignedInClient client, List<String> access) {
  }

  private final String address;
  private final Map<String, BareSearch> others;
  private final BenchQuestions questions;
  private final Map<String, List<String>> access;

  /**
   * @param others what is measured beside the product, by name
   * @param access for each number of sign-in, the words of which one lets that person see an entry
   */
  SearchLoad(String address, Map<String, BareSearch> others, BenchQuestions questions,
      Map<String, List<String>> access) {
    this.address = address;
    this.others = others;
    this.questions = questions;
    this.access = access;
  }

  /** Medians of the rounds, by side and number of clients. */
  Map<String, Object> measured(List<Integer> clients, int rounds) throws IOException, InterruptedException {
    int most = clients.stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      String number = i % OFFICER == OFFICER - 1 ? OFFICER_NUMBER : STAFF_NUMBER;
      people.add(new Person(SignedInClient.signIn(address, number, DemoOffice.PASSWORD),
          access.getOrDefault(number, List.of())));
    }
    Map<String, List<Side>> sides = sides(people);
    for (List<Side> side : sides.values()) {
      round(side.subList(0, Math.min(4, side.size())), WARM_UP, 1);
    }
    Map<String, Map<Integer, List<LoadRound>>> all = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<Side>> side : sides.entrySet()) {
        for (int count : clients) {
          LoadRound done = round(side.getValue().subList(0, count), EACH * 4 / Math.max(4, count), 100 + round);
          System.err.println(side.getKey() + ", " + count + " clients: " + done.figures());
          all.computeIfAbsent(side.getKey(), key -> new LinkedHashMap<>()).computeIfAbsent(count,
              key -> new ArrayList<>()).add(done);
        }
      }
    }
    return figures(all);
  }

  /** Four clients that ask for JSON without a pause, until what they are beside is done. */
  void beside(Callable<Void> deed) throws IOException, InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(BESIDE)) {
      List<Future<Integer>> clients = new ArrayList<>();
      for (int i = 0; i < BESIDE; i++) {
        SignedInClient client = SignedInClient.signIn(address, STAFF_NUMBER, DemoOffice.PASSWORD);
        Random random = new Random(7_000 + i);
        clients.add(threads.submit(() -> {
          int asked = 0;
          for (; !done.get(); asked++) {
            json(client, questions.one(random));
          }
          return asked;
        }));
      }
      try {
        deed.call();
      } finally {
        done.set(true);
      }
      for (Future<Integer> client : clients) {
        client.get();
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a question had no answer", e);
    }
  }

  private Map<String, List<Side>> sides(List<Person> people) {
    Map<String, List<Side>> sides = new LinkedHashMap<>();
    sides.put("jejak", people.stream().<Side>map(person -> asked -> page(person.client(), asked)).toList());
    sides.put("jejak_json", people.stream().<Side>map(person -> asked -> json(person.client(), asked)).toList());
    others.forEach((name, other) -> sides.put(name, people.stream().<Side>map(person -> asked -> bare(other, asked,
        person.access())).toList()));
    return sides;
  }

  private static Map<String, Object> figures(Map<String, Map<Integer, List<LoadRound>>> all) {
    Map<String, Object> figures = new LinkedHashMap<>();
    all.forEach((side, counts) -> {
      Map<String, Object> each = new LinkedHashMap<>();
      counts.forEach((count, rounds) -> each.put("clients" + count, LoadRound.median(rounds).figures()));
      figures.put(side, each);
    });
    ratio(figures, "ratio_floor_p95_1", all.get("jejak"), all.get("floor"), 1, LoadRound::p95);
    ratio(figures, "ratio_floor_json_p95_1", all.get("jejak_json"), all.get("floor"), 1, LoadRound::p95);
    ratio(figures, "ratio_peer_qps_4", all.get("jejak"), all.get("peer"), 4, LoadRound::perSecond);
    ratio(figures, "ratio_peer_json_qps_4", all.get("jejak_json"), all.get("peer"), 4, LoadRound::perSecond);
    return figures;
  }

  private static void ratio(Map<String, Object> figures, String name, @Nullable Map<Integer, List<LoadRound>> above,
      @Nullable Map<Integer, List<LoadRound>> below, int clients, ToDoubleFunction<LoadRound> figure) {
    if (above != null && below != null) {
      double ratio = figure.applyAsDouble(LoadRound.median(above.getOrDefault(clients, List.of()))) / figure
          .applyAsDouble(LoadRound.median(below.getOrDefault(clients, List.of())));
      figures.put(name, Math.round(100 * ratio) / 100.0);
    }
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
    person.json(address("/api/v1/search", asked.text(), asked.chosen(), true) + "&size=" + SHOWN);
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

  private static double bare(BareSearch other, Asked asked, List<String> access) throws IOException {
    long start = System.nanoTime();
    other.find(asked.text(), asked.chosen(), access);
    return (System.nanoTime() - start) / 1e6;
  }

  private LoadRound round(List<Side> clients, int each, int seed) throws InterruptedException {
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
    return new LoadRound(times, (System.nanoTime() - start) / 1e9, processor);
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
}
