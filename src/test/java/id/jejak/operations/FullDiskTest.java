package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.testing.Programs;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A folder of the data folder on a small disk of its own, which only Jejak and what looks through it can see. */
@Tag("servers")
class FullDiskTest {
  private static final int WAITING = 30;

  @TempDir
  private Path folder;
  private RunningJejak jejak;
  private String interaction = "";
  private Path disk = Path.of("/");

  @BeforeEach
  void prepare() {
    jejak = RunningJejak.in(folder.resolve("home"));
  }

  private void startWithSmallDiskAt(String name) throws IOException, InterruptedException {
    Path place = Files.createDirectories(folder.resolve("home").resolve(name)).toRealPath();
    String unshare = Programs.require("unshare").toString();
    String right = "root".equals(System.getProperty("user.name")) ? "-m" : "-rm";
    if (new ProcessBuilder(unshare, right, "mount", "-t", "tmpfs", "tmpfs", place.toString()).start().waitFor() != 0) {
      Programs.missing("no right to mount a small disk");
    }
    jejak.inside(unshare, right, "sh", "-c",
        "mount -t tmpfs -o size=16m tmpfs \"$0\" && exec \"$@\"", place.toString()).run("--demo");
    disk = seen(place);
    RunningJejak.await("the demo material", () -> jejak.log().contains("demo material recorded"));
    // What is still being read, or compared with others, would make room again.
    RunningJejak.await("a quiet spool", () -> jejak.hasReadAll() && hasComparedAll() && files(seen(jejak.home().resolve(
        "spool"))) == 0);
    interaction = jejak.post("/api/v1/interactions", """
        {"satker":"423792","channel":"surat","subject":"Disk penuh"}""").path("id").asString();
  }

  private boolean hasComparedAll() {
    try (Connection database = jejak.database();
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM likeness_task")) {
      return row.next() && row.getInt(1) == 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A path as Jejak sees it, with its small disk. */
  private Path seen(Path path) {
    return Path.of("/proc", Long.toString(jejak.pid()), "root").resolve(Path.of("/").relativize(path));
  }

  @AfterEach
  void stop() {
    jejak.close();
  }

  private void fill() {
    assertThatThrownBy(() -> {
      try (OutputStream out = Files.newOutputStream(disk.resolve("penuh"), StandardOpenOption.CREATE_NEW)) {
        while (true) {
          out.write(new byte[4096]);
        }
      }
    }).isInstanceOf(IOException.class).hasMessageContaining("space");
  }

  private void empty() throws IOException {
    Files.delete(disk.resolve("penuh"));
  }

  private HttpResponse<String> put(String name, String text) {
    return jejak.tryPut("/api/v1/interactions/" + interaction + "/documents?path=" + name, bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private JsonNode documents() {
    return jejak.get("/api/v1/interactions/" + interaction + "/documents");
  }

  private void awaitRead(int count) {
    RunningJejak.await(count + " files to be read", () -> StreamSupport.stream(documents().spliterator(), false).filter(
        document -> document.path("state").asString().equals("TEXT_COMPLETE")).count() == count);
  }

  private static void refused(HttpResponse<String> answer, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("urn:jejak:problem:" + type).contains("kirim lagi").contains("pengelola Jejak");
  }

  @Test
  void givenFullObjectFolder_whenSent_thenRefusedWithoutATraceAndTakenWhenThereIsRoom() throws Exception {
    startWithSmallDiskAt("objects");
    for (int file = 0; file < WAITING; file++) {
      assertThat(put("sebelum" + file + ".txt", "isi sebelum penuh " + file).statusCode()).isEqualTo(201);
    }
    fill();

    refused(put("penuh.txt", "isi yang tidak muat"), "object-store-unavailable");
    HttpResponse<String> page = sendMessage("isi lampiran");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("belum disimpan").contains("kirim lagi");

    assertThat(jejak.get("/api/v1/interactions/" + interaction + "/messages")).isEmpty();
    assertThat(documents()).hasSize(WAITING);
    assertThat(files(disk.resolve("incoming"))).isZero();
    RunningJejak.await("the spool to be empty", () -> files(jejak.home().resolve("spool")) == 0);
    assertThat(original(documents().get(0))).isEqualTo("isi sebelum penuh 0");

    empty();
    assertThat(put("penuh.txt", "isi yang tidak muat").statusCode()).isEqualTo(201);
    assertThat(sendMessage("isi lampiran").statusCode()).isEqualTo(302);
    awaitRead(WAITING + 2);
  }

  @Test
  void givenFullSpool_whenSent_thenRefusedWithoutATraceAndTakenWhenThereIsRoom() throws Exception {
    startWithSmallDiskAt("spool");
    assertThat(put("sebelum.txt", "isi sebelum penuh").statusCode()).isEqualTo(201);
    awaitRead(1);
    fill();

    refused(put("penuh.txt", "isi yang tidak muat"), "spool-unavailable");
    HttpResponse<String> page = sendMessage("isi lampiran");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("belum disimpan").contains("kirim lagi");

    assertThat(jejak.get("/api/v1/interactions/" + interaction + "/messages")).isEmpty();
    assertThat(files(disk)).as("the filler alone").isOne();
    assertThat(original(documents().get(0))).isEqualTo("isi sebelum penuh");

    empty();
    assertThat(put("penuh.txt", "isi yang tidak muat").statusCode()).isEqualTo(201);
    assertThat(sendMessage("isi lampiran").statusCode()).isEqualTo(302);
    awaitRead(3);
  }

  private HttpResponse<String> sendMessage(String text) throws IOException, InterruptedException {
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    String form = "--x\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nTerlampir\r\n--x\r\n"
        + "Content-Disposition: form-data; name=\"files\"; filename=\"lampiran.txt\"\r\n\r\n" + text + "\r\n--x--\r\n";
    return clerk.post("/layanan/" + interaction + "/pesan?_csrf=" + SignedIn.encoded(clerk.token("/layanan/"
        + interaction)), "multipart/form-data; boundary=x", bytes(form));
  }

  private String original(JsonNode document) throws IOException, InterruptedException {
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    return new String(clerk.bytes("/api/v1/documents/" + document.path("id").asString() + "/original").body(),
        StandardCharsets.UTF_8);
  }

  private static long files(Path path) {
    try (Stream<Path> files = Files.list(path)) {
      return files.count();
    } catch (IOException e) {
      return -1;
    }
  }
}
