package id.jejak.backup;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which bags this Jejak knows how to bring to the schema of today. */
final class Versions {
  private static final String MIGRATIONS = "classpath:db/migration/V*.sql";

  private Versions() {
  }

  /** @throws BackupRefused when the bag was written by a later Jejak */
  static void requireKnown(Bag bag, Schema schema) throws IOException {
    MigrationVersion newest = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(MIGRATIONS)).map(
        migration -> Objects.requireNonNull(migration.getFilename())).map(
            name -> MigrationVersion.fromVersion(name
                .substring(1, name.indexOf("__"))))
        .max(MigrationVersion::compareTo).orElseThrow();
    if (schema.format() != Schema.FORMAT || MigrationVersion.fromVersion(schema.version()).compareTo(newest) > 0) {
      throw BackupRefused.newer(bag.name(), schema.version());
    }
  }
}
