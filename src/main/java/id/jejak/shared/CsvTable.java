package id.jejak.shared;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as a spreadsheet saves it: UTF-8 or Windows-1252 (UTF-16 where it is marked), with commas, semicolons or tabs,
 * as its first line has most of.
 *
 * @param heading the first line, as it is written
 * @param rows those of which a cell is filled; cells have no spaces around them
 */
public record CsvTable(List<String> heading, List<Row> rows) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';

  public CsvTable {
    heading = List.copyOf(heading);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number of the line on which it begins, as a text editor counts
   */
  public record Row(long number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Empty where the row has no such cell. */
    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
  }

  /**
   * Reads a table.
   *
   * @param mostRows reading ends after one more
   * @return empty when it is none: no heading, a quotation without an end
   */
  public static Optional<CsvTable> read(byte[] bytes, int mostRows) {
    String text = decode(bytes);
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).setTrim(
        true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return table(parser, mostRows);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static Optional<CsvTable> table(CSVParser parser, int mostRows) {
    List<String> heading = List.of();
    List<Row> rows = new ArrayList<>();
    long line = 1;
    for (CSVRecord row : parser) {
      if (row.getRecordNumber() == 1) {
        heading = row.toList();
      } else if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(new Row(line, row.toList()));
      }
      if (rows.size() > mostRows) {
        break;
      }
      line = parser.getCurrentLineNumber() + 1;
    }
    return heading.stream().allMatch(String::isEmpty) ? Optional.empty() : Optional.of(new CsvTable(heading, rows));
  }

  /** The first column whose heading is one of these words, whatever its capitals and underscores; -1 for none. */
  public int column(Set<String> words) {
    for (int i = 0; i < heading.size(); i++) {
      if (words.contains(word(heading.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /** A heading as columns are known by: small letters, spaces for underscores. */
  public static String word(String heading) {
    return heading.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
  }

  private static char delimiter(String text) {
    String heading = text.lines().findFirst().orElse("");
    char most = ',';
    for (char candidate : new char[]{';', '\t'}) {
      if (count(heading, candidate) > count(heading, most)) {
        most = candidate;
      }
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static String decode(byte[] bytes) {
    String text = bytes.length >= 2 && isUtf16Mark(bytes[0], bytes[1])
        ? new String(bytes, StandardCharsets.UTF_16)
        : decodeBytes(bytes);
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static boolean isUtf16Mark(byte first, byte second) {
    return (first == (byte) 0xFE && second == (byte) 0xFF) || (first == (byte) 0xFF && second == (byte) 0xFE);
  }

  private static String decodeBytes(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }
}
