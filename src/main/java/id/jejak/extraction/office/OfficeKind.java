package id.jejak.extraction.office;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * A kind of office file.
 *
 * @param ending what LibreOffice is told by: a name that lies would have it guess
 * @param part of LibreOffice that makes a PDF of it
 */
record OfficeKind(String ending, Part part) {
  private static final String OPEN = "application/vnd.oasis.opendocument.";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final Map<String, OfficeKind> KINDS = Map.ofEntries(
      entry("application/msword", new OfficeKind("doc", Part.WRITER)),
      entry(OFFICE + "wordprocessingml.document", new OfficeKind("docx", Part.WRITER)),
      entry(OFFICE + "wordprocessingml.template", new OfficeKind("dotx", Part.WRITER)),
      entry("application/vnd.ms-word.document.macroenabled.12", new OfficeKind("docm", Part.WRITER)),
      entry(OPEN + "text", new OfficeKind("odt", Part.WRITER)),
      entry("application/rtf", new OfficeKind("rtf", Part.WRITER)),
      entry("application/vnd.ms-excel", new OfficeKind("xls", Part.CALC)),
      entry(OFFICE + "spreadsheetml.sheet", new OfficeKind("xlsx", Part.CALC)),
      entry("application/vnd.ms-excel.sheet.macroenabled.12", new OfficeKind("xlsm", Part.CALC)),
      entry(OPEN + "spreadsheet", new OfficeKind("ods", Part.CALC)),
      entry("application/vnd.ms-powerpoint", new OfficeKind("ppt", Part.IMPRESS)),
      entry(OFFICE + "presentationml.presentation", new OfficeKind("pptx", Part.IMPRESS)),
      entry(OFFICE + "presentationml.slideshow", new OfficeKind("ppsx", Part.IMPRESS)),
      entry("application/vnd.ms-powerpoint.presentation.macroenabled.12", new OfficeKind("pptm", Part.IMPRESS)),
      entry(OPEN + "presentation", new OfficeKind("odp", Part.IMPRESS)));

  /** What comes in a package of its own. */
  enum Part {
    WRITER("libswlo.so", "writer_pdf_Export"), CALC("libsclo.so", "calc_pdf_Export"), IMPRESS("libsdlo.so",
        "impress_pdf_Export");

    private final String library;
    private final String exportFilter;

    Part(String library, String exportFilter) {
      this.library = library;
      this.exportFilter = exportFilter;
    }

    String library() {
      return library;
    }

    String exportFilter() {
      return exportFilter;
    }
  }

  static Optional<OfficeKind> of(String mediaType) {
    return Optional.ofNullable(KINDS.get(mediaType));
  }
}
