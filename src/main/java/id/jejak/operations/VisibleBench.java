package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How long after its text was read a new document is found, while others search without a pause. */
final class VisibleBench {
  private static final int DOCUMENTS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
  private static final Clock CLOCK = Clock.systemUTC();

  private final RemoteJejak server;
  private final JdbcClient jdbc;
  private final Path work;

  VisibleBench(RemoteJejak server, JdbcClient jdbc, Path work) {
    this.server = server;
    this.jdbc = jdbc;
    this.work = work;
  }

  /** {@code visible_p50_ms}, {@code visible_p95_ms} and {@code visible_max_ms}. */
  Map<String, Object> measured(SearchLoad load) throws IOException, InterruptedException {
    List<Long> times = new ArrayList<>();
    load.beside(() -> {
      String interaction = server.post("/api/v1/interactions", Map.of("satker", DemoOffice.SATKERS.getFirst().code(),
          "channel", "surat", "service", "lain", "subject", "Selama orang mencari")).path("id").asString();
      for (int i = 0; i < DOCUMENTS; i++) {
        times.add(visibleAfter(interaction, i));
      }
      return null;
    });
    times.sort(null);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("visible_p50_ms", times.get(DOCUMENTS / 2));
    figures.put("visible_p95_ms", times.get(DOCUMENTS * 95 / 100));
    figures.put("visible_max_ms", times.getLast());
    return figures;
  }

  private long visibleAfter(String interaction, int number) throws IOException {
    String word = "penanda" + Long.toString(number * 7_919L + 104_729, Character.MAX_RADIX) + "unik";
    Path file = Files.write(work.resolve("penanda.txt"), ("Dokumen baru dengan kata " + word).getBytes(UTF_8));
    JsonNode document = server.put("/api/v1/interactions/" + interaction + "/documents?path=penanda" + number + ".txt",
        file);
    Instant latest = CLOCK.instant().plus(PATIENCE);
    while (server.get("/api/v1/search?q=" + word).path("interactions").asInt() == 0) {
      if (CLOCK.instant().isAfter(latest)) {
        throw new IOException("not found after " + PATIENCE + ": " + word);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN.toMillis()));
    }
    Instant found = CLOCK.instant();
    LocalDateTime read = jdbc.sql("SELECT MIN(at) FROM document_reading WHERE document_id = ? AND step = 'READ'").param(
        UUID.fromString(document.path("id").asString())).query(LocalDateTime.class).single();
    return Duration.between(read.toInstant(ZoneOffset.UTC), found).toMillis();
  }
}
