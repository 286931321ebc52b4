package id.jejak.identity;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Makes a small JPEG of a photo: nothing of the file that came in is kept, its hidden data neither. */
final class Portrait {
  static final int MOST_BYTES = 5 * 1024 * 1024;
  static final String MEDIA_TYPE = "image/jpeg";
  private static final int MOST_PIXELS = 24_000_000;
  private static final int LONGEST_SIDE = 480;
  private static final Set<String> KINDS = Set.of("jpeg", "png");

  private Portrait() {
  }

  /** @throws UploadRefused when it is not a JPEG or PNG of a size that a camera makes */
  static byte[] of(byte[] photo) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
      BufferedImage read = read(in);
      if (read == null) {
        throw UploadRefused.wrongKind("photo");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(small(read), "jpeg", out);
      return out.toByteArray();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw UploadRefused.wrongKind("photo");
    }
  }

  private static @Nullable BufferedImage read(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      return null;
    }
    ImageReader reader = readers.next();
    try {
      if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return null;
      }
      reader.setInput(in, true, true);
      // The size stands in the head: a bomb is refused before its pixels are made.
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      return pixels > MOST_PIXELS ? null : reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage small(BufferedImage image) {
    double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = small.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    canvas.dispose();
    return small;
  }
}
