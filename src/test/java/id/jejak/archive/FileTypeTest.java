package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {
  @ParameterizedTest
  @CsvSource({"application/pdf, surat.docx, PDF", "message/rfc822, LPJ.eml, MAIL", "text/csv, daftar.txt, SHEET",
      "application/octet-stream, surat.pdf, OTHER"})
  void givenMediaTypeThatTells_thenItCounts(String mediaType, String name, FileType type) {
    assertThat(FileType.of(mediaType, name)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({"application/x-tika-ooxml-protected, Rincian.XLSX, SHEET",
      "application/x-tika-ooxml-protected, Surat.docx, WORD", "application/x-tika-msoffice, Paparan.ppt, SLIDES",
      ", surat.pdf, PDF"})
  void givenLockedOfficeFileOrNoMediaType_thenTheEndOfItsNameTells(String mediaType, String name, FileType type) {
    assertThat(FileType.of(mediaType, name)).isEqualTo(type);
  }
}
