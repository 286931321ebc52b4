package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.testing.MariaDbServer;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.S3Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The same jar with the environment that {@code docker/compose.yaml} gives it. */
@Tag("servers")
class ExternalServersTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  @RegisterExtension
  static final S3Server STORE = new S3Server();

  @TempDir
  private Path folder;

  @Test
  void givenComposeSettings_whenRunAndRunAgain_thenEverythingIsInTheServersAndTheTrailCannotBeChanged()
      throws Exception {
    String suffix = Long.toString(ProcessHandle.current().pid());
    String owner = "jejak_owner" + suffix;
    String application = "jejak_app" + suffix;
    accounts(owner, application);
    RunningJejak jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_DB_URL", DATABASE.url())
        .with("JEJAK_DB_USER",
            application)
        .with("JEJAK_DB_PASSWORD", "app-secret").with("JEJAK_DB_OWNER_USER", owner).with(
            "JEJAK_DB_OWNER_PASSWORD", "owner-secret")
        .with("JEJAK_OBJECT_STORE", "S3").with("JEJAK_S3_ENDPOINT", STORE
            .endpoint().toString())
        .with("JEJAK_S3_ACCESS_KEY", STORE.accessKey()).with("JEJAK_S3_SECRET_KEY", STORE
            .secretKey())
        .run("--demo");

    String interaction = jejak.post("/api/v1/interactions",
        "{\"satker\":\"423792\",\"channel\":\"surat\",\"subject\":\"Luar\"}").path("id").asString();
    String document = jejak.put("/api/v1/interactions/" + interaction + "/documents?path=luar.txt",
        "Disimpan di server luar".getBytes(StandardCharsets.UTF_8)).path("id").asString();
    RunningJejak.await("the document to be final", () -> jejak.get("/api/v1/documents/" + document).path("final")
        .asBoolean());
    jejak.stop();
    jejak.run();

    assertThat(jejak.get("/api/v1/documents/" + document + "/pages/1").path("text").asString()).contains("server luar");
    assertThat(jejak.home().resolve("database")).doesNotExist();
    try (Stream<Path> files = Files.walk(jejak.home())) {
      assertThat(files.map(Path::toString)).noneMatch(path -> path.contains("originals"));
    }
    theTrailCannotBeChanged(application);
    jejak.close();
  }

  private static void accounts(String owner, String application) throws SQLException {
    try (Connection root = DriverManager.getConnection(DATABASE.url(), DATABASE.user(), DATABASE.password());
        Statement statement = root.createStatement()) {
      statement.execute("CREATE USER '" + owner + "'@'%' IDENTIFIED BY 'owner-secret'");
      statement.execute("GRANT ALL ON " + root.getCatalog() + ".* TO '" + owner + "'@'%' WITH GRANT OPTION");
      statement.execute("CREATE USER '" + application + "'@'%' IDENTIFIED BY 'app-secret'");
    }
  }

  private static void theTrailCannotBeChanged(String application) throws SQLException {
    try (Connection own = DriverManager.getConnection(DATABASE.url(), application, "app-secret");
        Statement statement = own.createStatement()) {
      try (var rows = statement.executeQuery("SELECT COUNT(*) FROM audit_event WHERE action = 'document.received'")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isPositive();
      }
      assertThatThrownBy(() -> statement.execute("DELETE FROM audit_event")).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> statement.execute("UPDATE audit_event SET action = 'x'"))
          .isInstanceOf(SQLException.class);
    }
  }
}
