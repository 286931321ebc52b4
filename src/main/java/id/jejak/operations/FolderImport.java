package id.jejak.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Brings a folder in: first-level folders are interactions, deeper paths stay in the path of a file, a file at the top
 * is an interaction of its own. Safe to run again: the same path with the same bytes is the same file.
 */
final class FolderImport {
  private static final Duration STALLED = Duration.ofMinutes(15);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
  private static final int SENDERS = 8;
  private static final Clock CLOCK = Clock.systemUTC();

  private final RemoteJejak server;
  private final ImportOptions options;
  private final Progress progress;
  private final ImportOutcome outcome = new ImportOutcome();

  FolderImport(RemoteJejak server, ImportOptions options, Progress progress) {
    this.server = server;
    this.options = options;
    this.progress = progress;
  }

  ImportOutcome run() throws IOException {
    Instant start = CLOCK.instant();
    Map<String, List<Path>> groups = groups();
    Map<String, ImportManifest.Row> manifest = ImportManifest.read(options.manifest());
    int files = groups.values().stream().mapToInt(List::size).sum();
    Map<String, String> interactions = new LinkedHashMap<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      List<Callable<Void>> sending = new ArrayList<>();
      for (Map.Entry<String, List<Path>> group : groups.entrySet()) {
        String interaction = record(group.getKey(), manifest.getOrDefault(group.getKey(), ImportManifest.NOTHING_SAID));
        interactions.put(group.getKey(), interaction);
        group.getValue().forEach(file -> sending.add(() -> send(interaction, file, files)));
      }
      for (Future<Void> sent : senders.invokeAll(sending)) {
        sent.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RemoteJejak.Unreachable gone ? gone : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    await(interactions.values());
    progress.end();
    outcome.took(Duration.between(start, CLOCK.instant()));
    return outcome;
  }

  private Map<String, List<Path>> groups() throws IOException {
    Map<String, List<Path>> groups = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(options.folder())) {
      walk.filter(file -> Files.isRegularFile(file) && !file.equals(options.manifest())).sorted().forEach(file -> groups
          .computeIfAbsent(options.folder().relativize(file).getName(0).toString(), _ -> new ArrayList<>()).add(file));
    }
    return groups;
  }

  private String record(String group, ImportManifest.Row row) {
    Map<String, Object> entry = new HashMap<>();
    String satker = row.or("satker", options.satker());
    String channel = row.or("channel", options.channel());
    entry.put("satker", satker);
    entry.put("channel", channel);
    entry.put("service", row.or("service", "lain"));
    entry.put("subject", subject(row.or("subject", group)));
    entry.put("securityClass", row.or("security_class", "B"));
    if (!row.or("received_at", "").isEmpty()) {
      entry.put("receivedAt", row.or("received_at", ""));
    }
    entry.put("key", "import|" + satker + "|" + channel + "|" + group);
    return server.post("/api/v1/interactions", entry).path("id").asString();
  }

  private static String subject(String words) {
    return words.length() <= 300 ? words : words.substring(0, 300);
  }

  private @Nullable Void send(String interaction, Path file, int files) throws IOException {
    String path = relative(file);
    try {
      JsonNode document = server.put("/api/v1/interactions/" + interaction + "/documents?path=" + RemoteJejak.encoded(
          path), file);
      outcome.sent(path, document.path("id").asString(), Files.size(file));
    } catch (RemoteJejak.Refused e) {
      outcome.refused(path, e.sentence());
    }
    progress.show("Mengirim", outcome.known(), files);
    return null;
  }

  private String relative(Path file) {
    return options.folder().relativize(file).toString();
  }

  private void await(Iterable<String> interactions) {
    for (String interaction : interactions) {
      Instant lastChange = CLOCK.instant();
      int open = Integer.MAX_VALUE;
      while (open > 0 && Duration.between(lastChange, CLOCK.instant()).compareTo(STALLED) < 0) {
        int before = open;
        open = open(interaction);
        if (open != before) {
          lastChange = CLOCK.instant();
        }
        if (open > 0) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN.toMillis()));
        }
      }
      look(interaction);
    }
  }

  /** How many of an interaction's documents, and of those inside them, are not in a final state yet. */
  private int open(String interaction) {
    JsonNode reading = server.get("/api/v1/interactions/" + interaction + "/documents/progress");
    int all = reading.path("documents").asInt();
    int open = reading.path("open").asInt();
    progress.show("Membaca", outcome.settled() + all - open, Math.max(outcome.known(), outcome.settled() + all));
    return open;
  }

  /** Takes down where each document ended. */
  private void look(String interaction) {
    for (JsonNode document : server.get("/api/v1/interactions/" + interaction + "/documents")) {
      outcome.seen(document.path("id").asString(), document.path("path").asString(), document.path("parentId").isNull(),
          document.path("state").asString(), document.path("final").asBoolean());
    }
    progress.show("Membaca", outcome.settled(), outcome.known());
  }
}
