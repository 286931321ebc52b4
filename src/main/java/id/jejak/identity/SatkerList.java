package id.jejak.identity;

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
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of satkers as it came from a spreadsheet: UTF-8 or Windows-1252, comma or semicolon, a heading with the columns
 * code and name in any order.
 */
record SatkerList(List<Line> lines) {
  static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final int MOST_LINES = 5_000;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Set<String> CODE = Set.of("kode", "kode satker", "kdsatker", "code", "satker");
  private static final Set<String> NAME = Set.of("nama", "nama satker", "nmsatker", "uraian", "name");

  /** One line, as it stands there; {@code number} as a text editor counts it. */
  record Line(long number, String code, String name, boolean complete) {
  }

  /** @throws UploadRefused when it is no such list */
  static SatkerList read(byte[] bytes) {
    String text = decode(bytes);
    String heading = text.lines().findFirst().orElse("");
    char comma = heading.chars().filter(c -> c == ';').count() > heading.chars().filter(c -> c == ',').count()
        ? ';'
        : ',';
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(comma).setIgnoreEmptyLines(false).setTrim(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return new SatkerList(lines(parser));
    } catch (CSVException e) {
      throw UploadRefused.wrongKind("csv");
    } catch (IOException | UncheckedIOException e) {
      throw UploadRefused.wrongKind("csv");
    }
  }

  private static List<Line> lines(CSVParser parser) {
    int code = -1;
    int name = -1;
    List<Line> lines = new ArrayList<>();
    for (CSVRecord row : parser) {
      if (row.getRecordNumber() == 1) {
        code = column(row, CODE);
        name = column(row, NAME);
        if (code < 0 || name < 0) {
          throw UploadRefused.wrongKind("csv");
        }
      } else if (row.stream().anyMatch(field -> !field.isEmpty())) {
        lines.add(new Line(parser.getCurrentLineNumber(), field(row, code), field(row, name), row.size() > Math.max(
            code, name)));
      }
      if (lines.size() > MOST_LINES) {
        throw UploadRefused.wrongKind("csv");
      }
    }
    if (lines.isEmpty()) {
      throw UploadRefused.wrongKind("csv");
    }
    return List.copyOf(lines);
  }

  private static int column(CSVRecord heading, Set<String> words) {
    for (int i = 0; i < heading.size(); i++) {
      if (words.contains(heading.get(i).replace("\uFEFF", "").replace('_', ' ').strip().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static String field(CSVRecord row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replaceFirst("^\uFEFF", "");
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }
}
