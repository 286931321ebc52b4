package id.jejak.intake;

import id.jejak.testing.MariaDbServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The server of Debian 12, as offices run it. */
@Tag("long")
class InstalledDatabaseTest extends DatabaseContract {
  private static final String VERSION = "10.11";
  @RegisterExtension
  static final MariaDbServer SERVER = MariaDbServer.installed(VERSION);

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    properties(SERVER, registry);
  }

  @Override
  MariaDbServer server() {
    return SERVER;
  }

  @Override
  String version() {
    return VERSION;
  }
}
