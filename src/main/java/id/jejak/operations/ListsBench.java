package id.jejak.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole HTTP answers of the lists that staff work in, four clients at once, on many generated interactions. */
final class ListsBench {
  private static final int CLIENTS = 4;
  private static final int WARM_UP = 25;
  private static final int EACH = 50;

  private final Class<?> application;
  private final int interactions;

  ListsBench(Class<?> application, int interactions) {
    this.application = application;
    this.interactions = interactions;
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    try (BenchFolder work = BenchFolder.make()) {
      Home home = new Home(Files.createDirectories(work.path().resolve("home")));
      try (Server server = Server.start(application, home, Server.Demo.OFFICE_ONLY, Server.Reach.THIS_PROCESS,
          BenchFolder.settings(home))) {
        long start = System.nanoTime();
        // The application's own account has no right to the server's sequences.
        ListsMaterial material = new ListsMaterial(JdbcClient.create(server.part(
            DatabaseConfiguration.Coordinates.class).asOwner()), interactions);
        material.fill();
        material.fillDocuments();
        double build = (System.nanoTime() - start) / 1e9;
        long counting = System.nanoTime();
        material.countDays();
        double counted = Math.round((System.nanoTime() - counting) / 1e8) / 10.0;
        Map<String, Object> figures = measure(server, material, build);
        figures.put("count_days_seconds", counted);
        return figures;
      }
    }
  }

  private Map<String, Object> measure(Server server, ListsMaterial material, double build) throws IOException,
      InterruptedException {
    List<SignedInClient> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(SignedInClient.signIn(server.contact().address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD));
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    double worst = 0;
    Map<String, String> views = material.views();
    for (String path : views.values()) {
      ask(clients, path, WARM_UP);
    }
    for (Map.Entry<String, String> view : views.entrySet()) {
      List<Double> times = ask(clients, view.getValue(), EACH);
      worst = Math.max(worst, percentile(times, 95));
      figures.put(view.getKey(), Map.of("p50_ms", percentile(times, 50), "p95_ms", percentile(times, 95)));
      System.err.println(view.getKey() + ": " + figures.get(view.getKey()));
    }
    figures.put("p95_ms", worst);
    figures.put("clients", CLIENTS);
    figures.put("interactions", interactions);
    figures.put("build_seconds", Math.round(build * 10) / 10.0);
    figures.put("heap_mb", Runtime.getRuntime().maxMemory() / 1_048_576);
    return figures;
  }

  private static List<Double> ask(List<SignedInClient> clients, String path, int each) throws InterruptedException {
    List<Callable<List<Double>>> work = new ArrayList<>();
    for (SignedInClient client : clients) {
      work.add(() -> {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < each; i++) {
          long start = System.nanoTime();
          client.get(path);
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
