package id.jejak.operations;

import id.jejak.search.SearchProperties.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** {@code reindex [--to ENGINE] [--json]}: writes the whole index anew from rows and kept text, while search goes on. */
final class ReindexVerb {
  private final Class<?> application;
  private final Home home;

  ReindexVerb(Class<?> application, Home home) {
    this.application = application;
    this.home = home;
  }

  private static Optional<Engine> to(List<String> options) {
    int at = options.indexOf("--to");
    String name = at < 0 ? "" : at + 1 < options.size() ? options.get(at + 1) : "?";
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Arrays.stream(Engine.values()).filter(engine -> engine.name().equalsIgnoreCase(name)).findFirst()
        .orElseThrow(() -> new WrongUse("--to memerlukan lucene atau opensearch.")));
  }

  int run(List<String> options) {
    boolean json = options.contains("--json");
    Optional<Engine> to = to(options);
    Progress progress = new Progress(System.err);
    try (Connection connection = Connection.to(application, home, Server.Demo.NONE)) {
      long start = System.nanoTime();
      int rows = connection.server()
          .post("/api/v1/index/rebuild" + to.map(engine -> "?to=" + engine).orElse(""), Map.of()).path("waiting")
          .asInt();
      int waiting = rows;
      while (waiting > 0) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        waiting = connection.server().get("/api/v1/index").path("waiting").asInt();
        progress.show("Mengindeks", Math.max(0, rows - waiting), rows);
      }
      progress.end();
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("rows", rows);
      result.put("seconds", (System.nanoTime() - start) / 1e9);
      System.out.println(json
          ? JsonMapper.builder().build().writeValueAsString(result)
          : "Indeks selesai dibuat ulang: "
              + rows + " baris." + to.map(engine -> " Sebelum Jejak dijalankan lagi, atur jejak.search.engine="
                  + engine.name().toLowerCase(Locale.ROOT) + ".").orElse(""));
      return Verbs.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RemoteJejak.Refused e) {
      System.err.println(e.getMessage());
      return Verbs.FAILED;
    }
  }
}
