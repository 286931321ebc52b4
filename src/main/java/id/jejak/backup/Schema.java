package id.jejak.backup;

import java.util.List;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the row files of a bag hold.
 *
 * @param version of the database schema, as its migrations count
 * @param snapshot the moment of the rows, ISO 8601 in UTC
 */
record Schema(int format, String version, String snapshot, List<Table> tables) {
  static final int FORMAT = 1;
  // The longest column takes 16 million characters; a megabyte more for what JSON makes of them.
  private static final int LONGEST = 128 * 1024 * 1024;
  static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints
      .builder().maxStringLength(LONGEST).build()).build()).build();

  Schema {
    tables = List.copyOf(tables);
  }

  /**
   * A table.
   *
   * @param key columns that rows are ordered by
   * @param rows how many
   */
  record Table(String name, List<Column> columns, List<String> key, long rows) {
    Table {
      columns = List.copyOf(columns);
      key = List.copyOf(key);
    }

    Table with(long counted) {
      return new Table(name, columns, key, counted);
    }

    /** Where the nth file of its rows stands in a bag. */
    String path(int number) {
      return "%s%s/%06d.jsonl.gz".formatted(Payload.ROWS, name, number);
    }
  }

  /** A column, with the database's name of its type. */
  record Column(String name, String type) {
    Form form() {
      return switch (type) {
        case "tinyint", "smallint", "mediumint", "int", "bigint" -> Form.NUMBER;
        case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> Form.BYTES;
        case "datetime", "timestamp" -> Form.TIME;
        default -> Form.TEXT;
      };
    }
  }

  /** How a value is written: a number, base64, ISO 8601 in UTC, or a text. */
  enum Form {
    NUMBER, BYTES, TIME, TEXT
  }
}
