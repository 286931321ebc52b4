package id.jejak.intake;

import id.jejak.testing.MariaDbServer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The server that Jejak brings along. */
class BundledDatabaseTest extends DatabaseContract {
  private static final String VERSION = "11.4";
  @RegisterExtension
  static final MariaDbServer SERVER = MariaDbServer.bundled(VERSION);

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
