package id.jejak.testing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a MariaDB server answers a statement: which tables it reads by which index, and what it sorts. */
public final class QueryPlan {
  private final String sql;
  private final String json;
  private final List<Access> accesses = new ArrayList<>();
  private double sorted;

  QueryPlan(String sql, String json) {
    this.sql = sql;
    this.json = json;
    walk(JsonMapper.builder().build().readTree(json));
  }

  /**
   * One table of the plan.
   *
   * @param type {@code ALL} for the whole table, {@code index} for a whole index
   * @param rows read, where the statement was run, and estimated otherwise
   */
  public record Access(String table, String type, double rows, boolean indexOnly) {
    boolean isScan() {
      return type.equals("ALL");
    }
  }

  private void walk(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::walk);
    }
    node.properties().forEach(property -> {
      if (property.getKey().equals("table") && property.getValue().has("access_type")) {
        accesses.add(access(property.getValue()));
      }
      int before = accesses.size();
      walk(property.getValue());
      if (property.getKey().equals("filesort")) {
        sorted = Math.max(sorted, sorted(property.getValue(), accesses.subList(before, accesses.size())));
      }
    });
  }

  // Groups are few whatever they were made of; of other rows a limit shows only the best.
  private static double sorted(JsonNode sort, List<Access> below) {
    return sort.has("temporary_table") && sort.has("r_output_rows")
        ? sort.path("r_output_rows").asDouble()
        : below.stream().mapToDouble(Access::rows).max().orElse(0);
  }

  private static Access access(JsonNode table) {
    double rows = table.has("r_rows")
        ? table.path("r_rows").asDouble(0) * table.path("r_loops").asDouble(0)
        : table.path("rows").asDouble(0);
    return new Access(table.path("table_name").asString(), table.path("access_type").asString(), rows, table.path(
        "using_index").asBoolean(false));
  }

  public List<Access> accesses() {
    return List.copyOf(accesses);
  }

  /** Tables that are read from one end to the other. */
  public List<Access> scans() {
    return accesses.stream().filter(Access::isScan).toList();
  }

  /** Rows read in all tables together. */
  public double rows() {
    return accesses.stream().mapToDouble(Access::rows).sum();
  }

  /** Rows that had to be sorted. */
  public double sortedRows() {
    return sorted;
  }

  @Override
  public String toString() {
    return sql + "\n" + json;
  }
}
