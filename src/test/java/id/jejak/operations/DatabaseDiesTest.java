package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class DatabaseDiesTest {
  private static final int FILES = 40;

  @TempDir
  private Path folder;

  @Test
  void givenDatabaseKilledWhileFilesAreRead_whenItIsStartedAgain_thenUploadsGoOnAndAllAreRead() {
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo()) {
      String interaction = jejak.post("/api/v1/interactions", """
          {"satker":"423792","channel":"surat","subject":"Basis data mati"}""").path("id").asString();
      String documents = "/api/v1/interactions/" + interaction + "/documents";

      for (int round = 0; round < 2; round++) {
        for (int file = 0; file < FILES; file++) {
          jejak.put(documents + "?path=sebelum" + round + "-" + file + ".txt", bytes("sebelum " + round + file));
        }
        database(jejak).destroyForcibly();
        sendUntilTaken(jejak, documents + "?path=sesudah" + round + ".txt", bytes("sesudah " + round));
      }

      RunningJejak.await("all files to be read", () -> StreamSupport.stream(jejak.get(documents).spliterator(), false)
          .filter(document -> document.path("state").asString().equals("TEXT_COMPLETE")).count() == 2 * (FILES + 1));
      assertThat(jejak.log()).containsPattern("WARN.*the database ended by itself; starting it again");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ProcessHandle database(RunningJejak jejak) {
    return ProcessHandle.of(databasePid(jejak)).orElseThrow();
  }

  private static long databasePid(RunningJejak jejak) {
    try {
      return Long.parseLong(Files.readString(jejak.home().resolve("database/run/mariadbd.pid")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sendUntilTaken(RunningJejak jejak, String path, byte[] bytes) {
    List<HttpResponse<String>> answers = new ArrayList<>();
    RunningJejak.await("the upload to be taken", () -> {
      HttpResponse<String> answer = jejak.tryPut(path, bytes);
      answers.add(answer);
      return answer.statusCode() == 201;
    });
    assertThat(answers.subList(0, answers.size() - 1)).allSatisfy(refusal -> {
      assertThat(refusal.statusCode()).as("%s%n%s", refusal.body(), jejak.log()).isEqualTo(503);
      assertThat(refusal.body()).contains("urn:jejak:problem:unavailable");
    });
  }

  @Test
  void givenDatabaseThatCannotStartAgain_whenItDies_thenJejakSaysSoAndEnds() throws IOException {
    RunningJejak jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    ProcessHandle database = database(jejak);
    Path program = jejak.home().resolve("database/base/bin/mariadbd");
    Files.move(program, program.resolveSibling("pergi"));

    database.destroyForcibly();

    RunningJejak.await("Jejak to give up", () -> jejak.log().contains("the database does not stay up"));
    assertThat(jejak.awaitEnd()).isEqualTo(Verbs.FAILED);
    assertThat(jejak.log()).containsPattern("ERROR.*the database does not stay up; Jejak ends");
    assertThat(jejak.home().resolve("run/address")).doesNotExist();
  }
}
