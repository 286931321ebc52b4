package id.jejak.operations;

import id.jejak.backup.BackupPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** {@code backup TARGET [--verify] [--json]}: writes everything that the archive holds as one more bag of the target. */
final class BackupVerb {
  private static final String USE = "Cara pakai: ./jejak backup TUJUAN [--verify] [--json]; TUJUAN adalah folder atau s3://bucket/awalan.";

  private final Class<?> application;
  private final Home home;

  BackupVerb(Class<?> application, Home home) {
    this.application = application;
    this.home = home;
  }

  int run(List<String> words) {
    BackupPlace place = BackupPlace.of(PlaceWord.of(words, List.of("--verify", "--json"), USE), System.getenv());
    try (Connection connection = Connection.to(application, home, Server.Demo.NONE)) {
      RemoteJejak server = connection.server();
      JsonNode state = server.post("/api/v1/backups", Map.of("place", place, "verify", words.contains("--verify")));
      Progress progress = new Progress(System.err);
      while (state.path("running").asBoolean()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        state = server.get("/api/v1/backups");
        show(progress, state.path("progress"));
      }
      progress.end();
      return tell(state.path("outcome"), words.contains("--json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RemoteJejak.Refused e) {
      System.err.println(e.getMessage());
      return Verbs.FAILED;
    }
  }

  private static void show(Progress progress, JsonNode told) {
    if (told.isObject()) {
      String what = switch (told.path("phase").asString()) {
        case "ROWS" -> "Menyalin tabel";
        case "OBJECTS" -> "Menyalin berkas";
        default -> "Memeriksa cadangan";
      };
      progress.show(what, told.path("done").asInt(), told.path("all").asInt());
    }
  }

  private static int tell(JsonNode outcome, boolean json) {
    long lost = outcome.path("missingCount").asLong() + outcome.path("damagedCount").asLong();
    System.out.println(json
        ? outcome.toString()
        : "Cadangan %s selesai di %s: %d baris, %d berkas (%d baru). SHA-256 manifes: %s".formatted(outcome.path("bag")
            .asString(), outcome.path("place").asString(), outcome.path("rows").asLong(),
            outcome.path("files")
                .asLong(),
            outcome.path("writtenFiles").asLong(), outcome.path("manifestSha256").asString()));
    if (outcome.path("mendedFiles").asLong() > 0) {
      System.err.println(outcome.path("mendedFiles").asLong()
          + " berkas di tempat cadangan sudah berubah dan ditulis ulang. Periksa disk tempat cadangan itu.");
    }
    outcome.path("missing").forEach(key -> System.err.println("Tidak ada di tempat berkas arsip: " + key.asString()));
    outcome.path("damaged").forEach(key -> System.err.println("Rusak di tempat berkas arsip: " + key.asString()));
    if (lost > 0) {
      System.err.println(lost + " berkas tidak dapat ikut dicadangkan. Cari salinannya di cadangan yang lebih lama.");
    }
    return lost == 0 ? Verbs.DONE : Verbs.UNFINISHED;
  }
}
