package id.jejak.identity;

import id.jejak.objectstore.NamedOriginals;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos of people and letters of cards. A photo that was replaced is named by nothing. */
@Component
class NamedPersonFiles implements NamedOriginals {
  private static final String ALL = """
      (SELECT photo_sha256 AS sha256 FROM person WHERE photo_sha256 IS NOT NULL
       UNION SELECT letter_sha256 FROM kips_card WHERE letter_sha256 IS NOT NULL) AS named""";

  private final JdbcClient jdbc;

  NamedPersonFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> after(String sha256, int most) {
    return jdbc.sql("SELECT sha256 FROM " + ALL + " WHERE sha256 > ? ORDER BY sha256 LIMIT ?").params(sha256, most)
        .query((row, _) -> new Named(row.getString(1), -1)).list();
  }

  @Override
  public Set<String> among(Collection<String> sha256s) {
    return sha256s.isEmpty()
        ? Set.of()
        : new HashSet<>(jdbc.sql("SELECT sha256 FROM " + ALL + " WHERE sha256 IN (:hashes)").param("hashes", sha256s)
            .query(String.class).list());
  }
}
