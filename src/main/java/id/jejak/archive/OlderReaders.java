package id.jejak.archive;

import id.jejak.extraction.TextExtractor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Earlier versions of the reader whose readings documents of an office still show. */
@Component
class OlderReaders {
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final TextExtractor extractor;

  OlderReaders(JdbcClient jdbc, TextExtractor extractor) {
    this.jdbc = jdbc;
    this.extractor = extractor;
  }

  // DISTINCT would walk the whole index: one version after the other costs a row each.
  Set<String> of(UUID officeId) {
    Set<String> readers = new HashSet<>();
    Optional<String> next = after(officeId, "");
    while (next.isPresent() && readers.size() < MOST) {
      readers.add(next.get());
      next = after(officeId, next.get());
    }
    readers.remove(extractor.version());
    return readers;
  }

  private Optional<String> after(UUID officeId, String version) {
    return jdbc.sql(
        """
            SELECT reader_version FROM document WHERE office_id = ? AND reader_version > ? ORDER BY reader_version LIMIT 1""")
        .params(officeId, version).query(String.class).optional();
  }
}
