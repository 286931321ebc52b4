package id.jejak.search;

import id.jejak.archive.FileType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people call the groups of files: their codes, the ends of file names, and words. */
final class FileTypes {
  private static final Map<String, FileType> WORDS = Map.ofEntries(Map.entry("excel", FileType.SHEET), Map.entry(
      "spreadsheet", FileType.SHEET), Map.entry("lembarkerja", FileType.SHEET), Map.entry("tabel", FileType.SHEET),
      Map
          .entry("powerpoint", FileType.SLIDES),
      Map.entry("tayangan", FileType.SLIDES), Map.entry("presentasi",
          FileType.SLIDES),
      Map.entry("gambar", FileType.IMAGE), Map.entry("foto", FileType.IMAGE), Map.entry(
          "surel", FileType.MAIL),
      Map.entry("email", FileType.MAIL), Map.entry("e-mail", FileType.MAIL), Map
          .entry("arsip", FileType.ARCHIVE),
      Map.entry("teks", FileType.TEXT), Map.entry("lain",
          FileType.OTHER),
      Map.entry("lainnya", FileType.OTHER));

  private FileTypes() {
  }

  static Optional<FileType> of(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    Optional<FileType> byCode = Arrays.stream(FileType.values()).filter(type -> type.code().equals(word)).findFirst();
    FileType byWord = WORDS.get(word);
    FileType byEnd = FileType.of(null, "x." + word);
    return byCode.or(() -> Optional.ofNullable(byWord != null ? byWord : byEnd == FileType.OTHER ? null : byEnd));
  }
}
