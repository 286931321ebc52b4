package id.jejak.knowledge.screen;

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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture made anew for a phone on a weak line: nothing of the file that came in is kept, its hidden data neither. */
final class PhonePicture {
  static final int MOST_BYTES = 8 * 1024 * 1024;
  static final int LIGHT = 80_000;
  static final int LONGEST_SIDE = 1_280;
  private static final int MOST_PIXELS = 40_000_000;
  private static final int NARROWEST = 200;
  private static final Set<String> KINDS = Set.of("jpeg", "png", "gif", "bmp");
  private static final float[] QUALITIES = {0.82f, 0.7f, 0.55f, 0.4f};

  private final byte[] jpeg;
  private final int width;
  private final int height;

  private PhonePicture(byte[] jpeg, int width, int height) {
    this.jpeg = jpeg;
    this.width = width;
    this.height = height;
  }

  /** At most {@value #LIGHT} bytes. */
  byte[] jpeg() {
    return jpeg;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** @throws ScreenRefused when it is no picture of a size that screens and cameras make */
  static PhonePicture of(byte[] file) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      return light(read(in));
    } catch (ScreenRefused refusal) {
      throw refusal;
    } catch (IOException | RuntimeException e) {
      // Readers say in many ways that a file is broken.
      throw ScreenRefused.picture();
    }
  }

  private static BufferedImage read(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw ScreenRefused.picture();
    }
    ImageReader reader = readers.next();
    try {
      reader.setInput(in, true, true);
      // The size stands in the head: a bomb is refused before its pixels are made.
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT)) || pixels <= 0 || pixels > MOST_PIXELS) {
        throw ScreenRefused.picture();
      }
      int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST_SIDE));
      ImageReadParam wanted = reader.getDefaultReadParam();
      wanted.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, wanted);
    } finally {
      reader.dispose();
    }
  }

  /** Coarser, then smaller, until it is light. */
  private static PhonePicture light(BufferedImage read) throws IOException {
    int longest = LONGEST_SIDE;
    while (true) {
      BufferedImage small = small(read, longest);
      for (float quality : QUALITIES) {
        byte[] jpeg = jpeg(small, quality);
        if (jpeg.length <= LIGHT) {
          return new PhonePicture(jpeg, small.getWidth(), small.getHeight());
        }
      }
      longest = longest * 3 / 4;
      if (longest < NARROWEST) {
        throw ScreenRefused.picture();
      }
    }
  }

  private static BufferedImage small(BufferedImage image, int longest) {
    double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = small.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    canvas.dispose();
    return small;
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam wanted = writer.getDefaultWriteParam();
      wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      wanted.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), wanted);
      out.flush();
      return bytes.toByteArray();
    } finally {
      writer.dispose();
    }
  }
}
