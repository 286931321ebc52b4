package id.jejak.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetsTest {
  @Test
  void givenCellsThatLookLikeFormulas_whenWrittenAsCsv_thenAnApostropheGoesBefore() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    try (CsvSheet sheet = new CsvSheet(out)) {
      sheet.row(List.of("=1+1", "+62", "-5", "@SUM", "\tx", "biasa, saja", ""));
    }

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(
        "\uFEFF'=1+1,'+62,'-5,'@SUM,'\tx,\"biasa, saja\",\r\n");
  }

  @Test
  void givenFullSheet_whenMoreRowsCome_thenAFurtherSheetBeginsWithTheHeading() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    try (XlsxSheets sheet = new XlsxSheets(out, "Layanan", 3)) {
      for (String cell : List.of("Tiket", "=1+1", "b", "c")) {
        sheet.row(List.of(cell));
      }
    }

    try (Workbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(read.getNumberOfSheets()).isEqualTo(2);
      assertThat(read.getSheetAt(0).getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(2);
      assertThat(read.getSheetAt(1).getRow(0).getCell(0).getStringCellValue()).isEqualTo("Tiket");
      assertThat(read.getSheetAt(1).getRow(1).getCell(0).getStringCellValue()).isEqualTo("c");
    }
  }
}
