package id.jejak.archive;

import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.TextExtractor;
import id.jejak.identity.Viewer;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Images of pages, drawn when they are first asked for and kept; a small set of widths, so that few are kept. */
@Service
public class PageImages {
  private static final int[] WIDTHS = {400, 800, 1200, 1800};

  private final Archive archive;
  private final ObjectStore store;
  private final TextExtractor extractor;

  PageImages(Archive archive, ObjectStore store, TextExtractor extractor) {
    this.archive = archive;
    this.store = store;
    this.extractor = extractor;
  }

  /**
   * The image of a page as PNG, of the width offered that is nearest above {@code widthPx}.
   *
   * @return empty where the document has no pages that can be drawn
   */
  public Optional<InputStream> open(UUID documentId, int page, int widthPx, Viewer viewer) throws IOException,
      InterruptedException {
    DocumentView document = archive.find(documentId, viewer);
    String mediaType = document.mediaType();
    if (mediaType == null || !canBeDrawn(document)) {
      return Optional.empty();
    }
    String key = "image/" + document.sha256() + "/" + page + "-" + offered(widthPx) + ".png";
    try {
      return Optional.of(store.open(Area.DERIVED, key));
    } catch (ObjectNotFound e) {
      return draw(document, mediaType, page, offered(widthPx), key)
          ? Optional.of(store.open(Area.DERIVED, key))
          : Optional.empty();
    }
  }

  /** Whether pages of this document can be shown as images. */
  public static boolean canBeDrawn(DocumentView document) {
    FileType type = FileType.of(document.mediaType(), document.name());
    return document.mediaType() != null && (type == FileType.PDF || type == FileType.IMAGE) && document.pageCount() > 0;
  }

  private static int offered(int widthPx) {
    for (int width : WIDTHS) {
      if (width >= widthPx) {
        return width;
      }
    }
    return WIDTHS[WIDTHS.length - 1];
  }

  private boolean draw(DocumentView document, String mediaType, int page, int width, String key) throws IOException,
      InterruptedException {
    Path original = Files.createTempFile("jejak", ".original");
    Path image = Files.createTempFile("jejak", ".png");
    try {
      try (InputStream source = store.open(Area.ORIGINALS, document.sha256())) {
        Files.copy(source, original, StandardCopyOption.REPLACE_EXISTING);
      }
      if (extractor.draw(original, mediaType, page, width, image) != ReadEnd.COMPLETE) {
        return false;
      }
      store.put(Area.DERIVED, key, image);
      return true;
    } finally {
      Files.deleteIfExists(original);
      Files.deleteIfExists(image);
    }
  }
}
