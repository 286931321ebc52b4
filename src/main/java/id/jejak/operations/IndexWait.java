package id.jejak.operations;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Waits for the index of an archive. */
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

  /**
   * Returns when every row is in the index as it is, and no other index is being built.
   *
   * @return the state of the index then
   */
  JsonNode untilNothingWaits() {
    int most = 0;
    JsonNode state = server.get("/api/v1/index");
    while (state.path("waiting").asInt() > 0) {
      int waiting = state.path("waiting").asInt();
      most = Math.max(most, waiting);
      progress.show("Mengindeks", most - waiting, most);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      state = server.get("/api/v1/index");
    }
    return state;
  }
}
