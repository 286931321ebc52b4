package id.jejak.knowledge.screen;

import id.jejak.objectstore.NamedOriginals;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures that were pushed. */
@Component
class NamedPictures implements NamedOriginals {
  private final JdbcClient jdbc;

  NamedPictures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> after(String sha256, int most) {
    return jdbc
        .sql("SELECT DISTINCT image_sha256 FROM screen_event WHERE image_sha256 > ? ORDER BY image_sha256 LIMIT ?")
        .params(sha256, most).query((row, _) -> new Named(row.getString(1), -1)).list();
  }

  @Override
  public Set<String> among(Collection<String> sha256s) {
    return sha256s.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql("SELECT DISTINCT image_sha256 FROM screen_event WHERE image_sha256 IN (:hashes)").param(
                "hashes", sha256s).query(String.class).list());
  }
}
