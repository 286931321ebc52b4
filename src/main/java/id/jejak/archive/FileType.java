package id.jejak.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The few groups of files that people tell apart when they filter. */
public enum FileType {
  PDF, WORD, SHEET, SLIDES, IMAGE, MAIL, ARCHIVE, TEXT, OTHER;

  /** What the reader says of an office file that it cannot look into: it is locked, and may be of any kind. */
  private static final String ANY_OFFICE_FILE = "application/x-tika-";

  /** By media type, or by the end of the name while the media type does not tell. */
  public static FileType of(@Nullable String mediaType, String name) {
    return mediaType == null || !tells(mediaType) ? byName(name.toLowerCase(Locale.ROOT)) : byMediaType(mediaType);
  }

  /** Whether the media type says which of these a file is. */
  static boolean tells(String mediaType) {
    return !mediaType.startsWith(ANY_OFFICE_FILE);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static FileType byMediaType(String type) {
    if (type.startsWith("application/pdf")) {
      return PDF;
    }
    if (type.startsWith("image/")) {
      return IMAGE;
    }
    if (type.startsWith("message/") || type.contains("ms-outlook") || type.contains("mbox")) {
      return MAIL;
    }
    if (type.contains("spreadsheet") || type.contains("excel") || type.equals("text/csv")) {
      return SHEET;
    }
    if (type.contains("presentation") || type.contains("powerpoint")) {
      return SLIDES;
    }
    if (type.contains("msword") || type.contains("wordprocessing") || type.contains("opendocument.text")
        || type.contains("rtf")) {
      return WORD;
    }
    if (type.contains("zip") || type.contains("tar") || type.contains("compress") || type.contains("7z")
        || type.contains("rar")) {
      return ARCHIVE;
    }
    return type.startsWith("text/") || type.contains("xml") || type.contains("json") ? TEXT : OTHER;
  }

  private static FileType byName(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> PDF;
      case "doc", "docx", "odt", "rtf" -> WORD;
      case "xls", "xlsx", "xlsb", "ods", "csv" -> SHEET;
      case "ppt", "pptx", "odp" -> SLIDES;
      case "png", "jpg", "jpeg", "tif", "tiff", "gif", "bmp", "webp", "jp2" -> IMAGE;
      case "eml", "msg", "mbox" -> MAIL;
      case "zip", "rar", "7z", "tar", "gz", "tgz", "bz2" -> ARCHIVE;
      case "txt", "html", "htm", "xml", "json", "md" -> TEXT;
      default -> OTHER;
    };
  }
}
