package id.jejak.site;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list as XLSX, written as it comes; a further sheet begins where a sheet is full. Cells are text, never formulas. */
final class XlsxSheets implements SheetSink {
  static final int MOST_ROWS = 1_048_576;
  private static final int FLUSH_EVERY = 500;

  private final Workbook workbook;
  private final String name;
  private final int mostRows;
  private List<String> heading = List.of();
  private Worksheet sheet;
  private int sheets;
  private int row;

  XlsxSheets(OutputStream out, String name) {
    this(out, name, MOST_ROWS);
  }

  XlsxSheets(OutputStream out, String name, int mostRows) {
    this.workbook = new Workbook(out, "Jejak", null);
    this.name = name;
    this.mostRows = mostRows;
    this.sheet = workbook.newWorksheet(name);
    this.sheets = 1;
  }

  /** The first row is the heading, which each sheet repeats. */
  @Override
  public void row(List<String> cells) throws IOException {
    if (heading.isEmpty()) {
      heading = List.copyOf(cells);
    } else if (row == mostRows) {
      sheet.finish();
      sheets++;
      sheet = workbook.newWorksheet(name + " " + sheets);
      row = 0;
      write(heading);
    }
    write(cells);
  }

  private void write(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      sheet.inlineString(row, column, cells.get(column));
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    workbook.finish();
  }
}
