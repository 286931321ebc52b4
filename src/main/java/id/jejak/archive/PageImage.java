package id.jejak.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The picture of a page, whole in memory: it is small. */
final class PageImage {
  private static final int LARGEST = 2_000_000;

  private final byte[] bytes;
  private final MediaType mediaType;

  private PageImage(byte[] bytes, MediaType mediaType) {
    this.bytes = bytes;
    this.mediaType = mediaType;
  }

  /** Empty when it is no picture, as its first bytes tell. */
  static Optional<PageImage> from(InputStream source) throws IOException {
    byte[] bytes = source.readNBytes(LARGEST);
    if (startsWith(bytes, 0x89, 'P', 'N', 'G')) {
      return Optional.of(new PageImage(bytes, MediaType.IMAGE_PNG));
    }
    return startsWith(bytes, 0xff, 0xd8, 0xff)
        ? Optional.of(new PageImage(bytes, MediaType.IMAGE_JPEG))
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 255) != first[i]) {
        return false;
      }
    }
    return true;
  }

  byte[] bytes() {
    return bytes;
  }

  MediaType mediaType() {
    return mediaType;
  }
}
