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
import tools.jackson.databind.JsonNode;
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
    try (Connection connection = Connection.to(application, home, Server.Demo.NONE)) {
      RemoteJejak server = connection.server();
      JsonNode state = rebuilt(server, to);
      if (!state.path("failure").asString("").isEmpty()) {
        System.err.println("Indeks baru tidak dapat dibuat (" + state.path("failure").asString()
            + "). Indeks lama tetap menjawab. Periksa sisa ruang cakram dan log, lalu ulangi perintah ini.");
        return Verbs.FAILED;
      }
      System.out.println(json ? figures(server, state.path("rebuilt")) : sentence(state.path("rebuilt"), to));
      return Verbs.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RemoteJejak.Refused e) {
      System.err.println(e.getMessage());
      return Verbs.FAILED;
    }
  }

  private static JsonNode rebuilt(RemoteJejak server, Optional<Engine> to) {
    Progress progress = new Progress(System.err);
    server.post("/api/v1/index/rebuild" + to.map(engine -> "?to=" + engine).orElse(""), Map.of());
    JsonNode state = new IndexWait(server, progress).untilNothingWaits();
    progress.end();
    return state;
  }

  /** With what bare Lucene writes in a second on the same machine, measured right after. */
  private static String figures(RemoteJejak server, JsonNode rebuilt) {
    JsonNode floor = server.post("/api/v1/index/floor", Map.of());
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rows", rebuilt.path("rows").asLong());
    figures.put("pages", rebuilt.path("pages").asLong());
    figures.put("seconds", rebuilt.path("seconds").asDouble());
    figures.put("pages_s", pagesPerSecond(rebuilt));
    figures.put("floor_pages", floor.path("pages").asLong());
    figures.put("floor_pages_s", pagesPerSecond(floor));
    return JsonMapper.builder().build().writeValueAsString(figures);
  }

  private static double pagesPerSecond(JsonNode rebuilt) {
    return Math.round(10 * rebuilt.path("pages").asLong() / rebuilt.path("seconds").asDouble(1)) / 10.0;
  }

  private static String sentence(JsonNode rebuilt, Optional<Engine> to) {
    return "Indeks selesai dibuat ulang: " + rebuilt.path("rows").asLong() + " baris, " + rebuilt.path("pages").asLong()
        + " halaman." + to.map(engine -> " Sebelum Jejak dijalankan lagi, atur jejak.search.engine=" + engine.name()
            .toLowerCase(Locale.ROOT) + ".").orElse("");
  }
}
