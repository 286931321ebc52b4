package id.jejak.archive;

import id.jejak.extraction.TextExtractor;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Earlier versions of the reader whose readings documents of an office still show. */
@Component
class OlderReaders {
  private final JdbcClient jdbc;
  private final TextExtractor extractor;

  OlderReaders(JdbcClient jdbc, TextExtractor extractor) {
    this.jdbc = jdbc;
    this.extractor = extractor;
  }

  Set<String> of(UUID officeId) {
    Set<String> readers = new HashSet<>(jdbc.sql("""
        SELECT DISTINCT reader_version FROM document WHERE office_id = ? AND reader_version IS NOT NULL""").param(
        officeId).query(String.class).list());
    readers.remove(extractor.version());
    return readers;
  }
}
