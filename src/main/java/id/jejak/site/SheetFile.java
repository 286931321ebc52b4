package id.jejak.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** An answer that a browser keeps as a file; it begins to flow with its first rows. */
public final class SheetFile {
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private SheetFile() {
  }

  /**
   * A list as XLSX, or else as CSV.
   *
   * @param name of the sheet, and in small letters of the file, without an ending
   */
  public static SheetSink open(boolean xlsx, String name, HttpServletResponse response) throws IOException {
    OutputStream out = open(xlsx ? XLSX : CSV,
        name.toLowerCase(Locale.ROOT).replace(' ', '-') + (xlsx ? ".xlsx" : ".csv"), response);
    return xlsx ? new XlsxSheets(out, name) : new CsvSheet(out);
  }

  /** Any other file. */
  public static OutputStream open(String contentType, String fileName, HttpServletResponse response)
      throws IOException {
    response.setContentType(contentType);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(fileName,
        StandardCharsets.UTF_8).build().toString());
    return response.getOutputStream();
  }
}
