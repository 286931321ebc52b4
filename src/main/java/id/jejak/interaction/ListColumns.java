package id.jejak.interaction;

import id.jejak.identity.Viewer;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which columns a person wants to see in lists of interactions; all of them until something else is chosen. */
@Repository
class ListColumns {
  private final JdbcClient jdbc;

  ListColumns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<ListColumn> of(Viewer viewer) {
    Set<ListColumn> shown = EnumSet.allOf(ListColumn.class);
    Set<String> hidden = Set.copyOf(Arrays.asList(jdbc.sql("SELECT hidden FROM list_columns WHERE person_id = ?").param(
        viewer.personId()).query(String.class).optional().orElse("").split(" ")));
    shown.removeIf(column -> hidden.contains(column.name()));
    return shown;
  }

  /** The names of those, for a page. */
  Set<String> names(Viewer viewer) {
    return of(viewer).stream().map(Enum::name).collect(Collectors.toSet());
  }

  /**
   * Keeps a choice for all lists of the person.
   *
   * @param offered those that the list has; the others stay as they are
   */
  void choose(Viewer viewer, Collection<ListColumn> offered, Collection<ListColumn> chosen) {
    Set<ListColumn> shown = of(viewer);
    shown.removeAll(offered);
    shown.addAll(chosen);
    String hidden = EnumSet.allOf(ListColumn.class).stream().filter(column -> !shown.contains(column)).map(Enum::name)
        .collect(Collectors.joining(" "));
    jdbc.sql(
        "INSERT INTO list_columns (person_id, hidden) VALUES (?, ?) ON DUPLICATE KEY UPDATE hidden = VALUES(hidden)")
        .params(viewer.personId(), hidden).update();
  }
}
