package id.jejak.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** {@code verify [--json]}: reads back all that is kept and compares rows, objects and index; fails on any damage. */
final class VerifyVerb {
  private final Class<?> application;
  private final Home home;

  VerifyVerb(Class<?> application, Home home) {
    this.application = application;
    this.home = home;
  }

  int run(List<String> options) {
    try (Connection connection = Connection.to(application, home, Server.Demo.NONE)) {
      RemoteJejak server = connection.server();
      JsonNode check = server.post("/api/v1/fixity", Map.of());
      while (check.path("endedAt").isNull()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        check = server.get("/api/v1/fixity/" + check.path("id").asString());
        if (!options.contains("--json")) {
          tell(check);
        }
      }
      System.out.println(options.contains("--json") ? check.toString() : result(check));
      return check.path("damaged").asLong() == 0 ? Verbs.DONE : Verbs.FAILED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RemoteJejak.Refused e) {
      System.err.println(e.getMessage());
      return Verbs.FAILED;
    }
  }

  private static void tell(JsonNode check) {
    System.err.print("\rBerkas asli " + check.path("originals") + ", teks " + check.path("texts") + "   ");
  }

  private static String result(JsonNode check) {
    String read = check.path("originals") + " berkas asli dan " + check.path("texts") + " teks dibaca, " + check.path(
        "entries") + " baris dicocokkan dengan indeks: ";
    return System.lineSeparator() + read + (check.path("damaged").asLong() == 0
        ? "semuanya utuh."
        : check.path("damaged") + " rusak. Rinciannya di Kelola, Keutuhan.");
  }
}
