package id.jejak.extraction.tika.child;

import java.util.Set;
import org.apache.tika.mime.MediaType;

/** How much of a kind of file its parser gives: of some it tells facts, and what they hold stays unread. */
enum ReadDepth {
  /** What the file says. */
  TEXT,
  /** Title, author and remarks, but nothing of the drawing. */
  FACTS,
  /** Nothing of what it holds: sound, moving pictures, programs, fonts. */
  NOTHING;

  private static final Set<String> DRAWINGS = Set.of("image/vnd.dwg", "application/dwg", "image/vnd.dwf",
      "model/vnd.dwf", "image/vnd.adobe.photoshop", "application/x-prt");
  private static final Set<String> PROGRAMS = Set.of("application/x-executable", "application/x-elf",
      "application/x-object", "application/x-sharedlib", "application/x-coredump", "application/x-msdownload",
      "application/x-mach-o", "application/x-mach-o-executable", "application/java-vm", "application/x-dosexec",
      "application/x-font-ttf", "application/x-font-otf", "application/x-font-type1", "application/x-font-adobe-metric",
      "application/x-matlab-data", "application/x-hdf", "application/x-netcdf", "application/x-grib",
      "application/x-shockwave-flash");

  static ReadDepth of(MediaType type) {
    String base = type.getBaseType().toString();
    String kind = type.getType();
    if (DRAWINGS.contains(base)) {
      return FACTS;
    }
    return kind.equals("audio") || kind.equals("video") || kind.equals("font") || PROGRAMS.contains(base)
        || base.startsWith("application/x-msdownload")
            ? NOTHING
            : TEXT;
  }
}
