package id.jejak.archive;

import id.jejak.objectstore.Area;
import java.util.Optional;

/**
 * What pages are drawn from.
 *
 * @param key of the object that is drawn
 * @param images what the keys of its pictures begin with: another way of drawing gives other keys
 */
record PageSource(Area area, String key, String mediaType, int pages, String images) {
  static final String PDF = "application/pdf";
  // Of how pages are drawn; another word makes all pictures again.
  private static final String DRAWING = "d1";

  /** The file itself, where it has pages that can be drawn. */
  static Optional<PageSource> of(DocumentView document) {
    String mediaType = document.mediaType();
    if (mediaType == null || document.pageCount() == 0) {
      return Optional.empty();
    }
    FileType type = FileType.of(mediaType, document.name());
    return type == FileType.PDF || type == FileType.IMAGE
        ? Optional.of(new PageSource(Area.ORIGINALS, document.sha256(), mediaType, document.pageCount(), "image/"
            + document.sha256() + "/" + DRAWING + "/"))
        : Optional.empty();
  }

  /** The PDF that was made of it. */
  static PageSource converted(String sha256, String key, String version, int pages) {
    return new PageSource(Area.DERIVED, key, PDF, pages, "image/" + sha256 + "/" + DRAWING + "-" + version + "/");
  }

  String image(int page, ImageSize size) {
    return page(page) + "-" + size.widthPx();
  }

  /** A page, whatever its size. */
  String page(int page) {
    return images + page;
  }
}
