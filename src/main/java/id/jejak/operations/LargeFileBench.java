package id.jejak.operations;

import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** What a large file that goes up and down by the API leaves on the heap; client and server in this one process. */
final class LargeFileBench {
  private static final int MEGABYTE = 1_048_576;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Class<?> application;
  private final int megabytes;

  LargeFileBench(Class<?> application, int megabytes) {
    this.application = application;
    this.megabytes = megabytes;
  }

  Map<String, Object> run() throws IOException {
    try (BenchFolder work = BenchFolder.make()) {
      Path file = work.path().resolve("besar.bin");
      String hash = write(file);
      Home home = new Home(Files.createDirectories(work.path().resolve("home")));
      try (Server server = Server.start(application, home, Server.Demo.OFFICE_ONLY, Server.Reach.THIS_PROCESS,
          BenchFolder.settings(home))) {
        return measure(new RemoteJejak(server.contact()), file, hash);
      }
    }
  }

  /** Bytes that nothing can make smaller; their hash. */
  private String write(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    Random random = new Random(megabytes);
    byte[] block = new byte[MEGABYTE];
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      for (int i = 0; i < megabytes; i++) {
        random.nextBytes(block);
        out.write(block);
      }
    }
    return Sha256.of(digest.digest()).hex();
  }

  private Map<String, Object> measure(RemoteJejak server, Path file, String hash) throws IOException {
    String interaction = server.post("/api/v1/interactions", Map.of("satker", "423792", "channel", "surat", "service",
        "lain", "subject", "Berkas besar", "securityClass", "B", "key", "bench-large")).path("id").asString();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("megabytes", megabytes);
    figures.put("heap_limit_mb", Runtime.getRuntime().maxMemory() / MEGABYTE);
    figures.put("heap_before_mb", HeapWatch.collected());
    long collections = HeapWatch.collections();
    try (HeapWatch heap = new HeapWatch()) {
      long start = System.nanoTime();
      JsonNode document = server.put("/api/v1/interactions/" + interaction + "/documents?path=besar.bin", file);
      figures.put("up_seconds", seconds(start));
      start = System.nanoTime();
      MessageDigest digest = Sha256.digest();
      server.copy("/api/v1/documents/" + document.path("id").asString() + "/original", new DigestOutputStream(
          OutputStream.nullOutputStream(), digest));
      figures.put("down_seconds", seconds(start));
      figures.put("identical", Sha256.of(digest.digest()).hex().equals(hash));
      figures.put("state", end(server, document.path("id").asString()));
      figures.put("collections", HeapWatch.collections() - collections);
      figures.put("heap_after_mb", HeapWatch.collected());
      figures.put("heap_most_mb", heap.most());
    }
    return figures;
  }

  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
  }

  private static String end(RemoteJejak server, String document) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    JsonNode seen = server.get("/api/v1/documents/" + document);
    while (!seen.path("final").asBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
      seen = server.get("/api/v1/documents/" + document);
    }
    return seen.path("state").asString();
  }
}
