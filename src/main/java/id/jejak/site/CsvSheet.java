package id.jejak.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A list as CSV in UTF-8 with a byte order mark; no cell is taken for a formula. */
public final class CsvSheet implements SheetSink {
  private final CSVPrinter printer;

  public CsvSheet(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
  }

  @Override
  public void row(List<String> cells) throws IOException {
    printer.printRecord(cells.stream().map(CsvSheet::harmless));
  }

  /** With an apostrophe before what a spreadsheet would calculate. */
  static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
