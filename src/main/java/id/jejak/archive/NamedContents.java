package id.jejak.archive;

import id.jejak.objectstore.NamedOriginals;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of documents. */
@Component
class NamedContents implements NamedOriginals {
  private final JdbcClient jdbc;

  NamedContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> after(String sha256, int most) {
    return jdbc.sql("SELECT sha256, size_bytes FROM content WHERE sha256 > ? ORDER BY sha256 LIMIT ?").params(sha256,
        most).query((row, _) -> new Named(row.getString(1), row.getLong(2))).list();
  }

  @Override
  public Set<String> among(Collection<String> sha256s) {
    return sha256s.isEmpty()
        ? Set.of()
        : new HashSet<>(jdbc.sql("SELECT sha256 FROM content WHERE sha256 IN (:hashes)").param("hashes", sha256s).query(
            String.class).list());
  }
}
