package id.jejak.operations;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Waits for the index of a restored archive. */
final class IndexWait {
  private final RemoteJejak server;
  private final Progress progress;

  IndexWait(RemoteJejak server, Progress progress) {
    this.server = server;
    this.progress = progress;
  }

  /**
   * Returns when the index holds every row and nothing else; an index elsewhere that held other things is built anew.
   *
   * @return how many rows
   */
  long untilEqual() {
    untilNothingWaits();
    JsonNode difference = server.get("/api/v1/index/difference");
    if (!difference.path("missing").isEmpty() || !difference.path("extra").isEmpty()) {
      server.post("/api/v1/index/rebuild", Map.of());
      untilNothingWaits();
      difference = server.get("/api/v1/index/difference");
    }
    return difference.path("rows").asLong() - difference.path("missing").size();
  }

  private void untilNothingWaits() {
    int most = 0;
    for (int waiting = waiting(); waiting > 0; waiting = waiting()) {
      most = Math.max(most, waiting);
      progress.show("Mengindeks", most - waiting, most);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  private int waiting() {
    return server.get("/api/v1/index").path("waiting").asInt();
  }
}
