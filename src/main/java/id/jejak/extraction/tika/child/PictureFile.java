package id.jejak.extraction.tika.child;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The picture of a page in few bytes. Letters on paper become a PNG of few shades, in which their edges stay sharp; what
 * has shades everywhere becomes a JPEG. What is still too large gets coarser, and narrower in the end.
 */
final class PictureFile {
  // Of 255: paper is lighter than this, its shades lie this near to each other, and a colour is this far from grey.
  private static final int LIGHT = 140;
  private static final int GRAIN = 48;
  private static final int PAPER_PERCENT = 96;
  private static final int COLOUR = 24;
  private static final List<Float> QUALITIES = List.of(.8f, .65f, .5f, .38f, .28f);
  private static final double NARROWER = .8;
  private static final int NARROWEST = 64;

  private final int mostBytes;

  PictureFile(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** What one encoding gives. */
  @FunctionalInterface
  private interface Encoding {
    byte[] of(BufferedImage image) throws IOException;
  }

  /** @param image of colours without transparency */
  byte[] of(BufferedImage image) throws IOException {
    Look look = Look.of(image);
    BufferedImage shown = image;
    while (true) {
      byte[] smallest = null;
      for (Encoding encoding : encodings(look)) {
        smallest = encoding.of(shown);
        if (smallest.length <= mostBytes) {
          return smallest;
        }
      }
      if (smallest != null && shown.getWidth() <= NARROWEST) {
        return smallest;
      }
      shown = Pictures.scaled(shown, (int) Math.max(NARROWEST, shown.getWidth() * NARROWER));
    }
  }

  private static List<Encoding> encodings(Look look) {
    List<Encoding> encodings = new ArrayList<>();
    if (look.paper() && !look.coloured()) {
      encodings.add(image -> png(image, greys(16), look.white()));
      encodings.add(image -> png(image, greys(4), look.white()));
    } else if (look.paper()) {
      encodings.add(image -> png(image, cube(), look.white()));
    }
    for (float quality : QUALITIES) {
      encodings.add(image -> jpeg(image, quality, look.coloured()));
    }
    return encodings;
  }

  /**
   * What kind of picture it is.
   *
   * @param white the darkest shade that is paper, be the paper grey and its scan grainy; 0 where most of the picture is no
   *        paper
   * @param coloured whether some of it is neither black, white nor grey
   */
  private record Look(int white, boolean coloured) {
    boolean paper() {
      return white > 0;
    }

    static Look of(BufferedImage image) {
      int[] row = new int[image.getWidth()];
      long[] shades = new long[256];
      long colour = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        image.getRGB(0, y, row.length, 1, row, 0, row.length);
        for (int pixel : row) {
          int red = pixel >> 16 & 255;
          int green = pixel >> 8 & 255;
          int blue = pixel & 255;
          shades[greyOf(pixel)]++;
          colour += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > COLOUR ? 1 : 0;
        }
      }
      long all = (long) image.getWidth() * image.getHeight();
      return new Look(white(shades, all), colour * 2_000 > all);
    }

    /** Paper is where most points have nearly the same light shade. */
    private static int white(long[] shades, long all) {
      int best = 0;
      long most = 0;
      for (int from = LIGHT; from + GRAIN <= 256; from++) {
        long here = 0;
        for (int shade = from; shade < from + GRAIN; shade++) {
          here += shades[shade];
        }
        if (here >= most) {
          most = here;
          best = from;
        }
      }
      return most * 2 > all ? darkestOf(shades, best, most) : 0;
    }

    // Edges of letters are among these shades, too: few, and not to be washed out.
    private static int darkestOf(long[] shades, int from, long all) {
      int shade = from + GRAIN;
      for (long seen = 0; seen < all * PAPER_PERCENT / 100; seen += shades[shade]) {
        shade--;
      }
      return shade;
    }
  }

  private static IndexColorModel greys(int count) {
    byte[] shades = new byte[count];
    for (int i = 0; i < count; i++) {
      shades[i] = (byte) (255 * i / (count - 1));
    }
    return new IndexColorModel(count == 16 ? 4 : 2, count, shades, shades, shades);
  }

  /** Six steps of red, green and blue each. */
  private static IndexColorModel cube() {
    byte[] red = new byte[216];
    byte[] green = new byte[216];
    byte[] blue = new byte[216];
    for (int i = 0; i < 216; i++) {
      red[i] = (byte) (i / 36 * 51);
      green[i] = (byte) (i / 6 % 6 * 51);
      blue[i] = (byte) (i % 6 * 51);
    }
    return new IndexColorModel(8, 216, red, green, blue);
  }

  // Painting it would scatter dots where a shade is missing, which nothing can make small: each point takes the nearest.
  private static byte[] png(BufferedImage image, IndexColorModel shades, int white) throws IOException {
    int width = image.getWidth();
    int bits = shades.getPixelSize();
    BufferedImage few = new BufferedImage(width, image.getHeight(), bits == 8
        ? BufferedImage.TYPE_BYTE_INDEXED
        : BufferedImage.TYPE_BYTE_BINARY, shades);
    WritableRaster raster = few.getRaster();
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        row[x] = bits == 8 ? cubeIndex(row[x], white) : greyIndex(row[x], shades.getMapSize(), white);
      }
      raster.setSamples(0, y, width, 1, 0, row);
    }
    return written(few, "png", 0);
  }

  private static int cubeIndex(int pixel, int white) {
    return step(pixel >> 16 & 255, white) * 36 + step(pixel >> 8 & 255, white) * 6 + step(pixel & 255, white);
  }

  private static int step(int value, int white) {
    return (onPaper(value, white) + 25) / 51;
  }

  /** A shade as it would be if the paper were white. */
  private static int onPaper(int value, int white) {
    return Math.min(255, value * 255 / white);
  }

  private static int greyIndex(int pixel, int count, int white) {
    return (onPaper(greyOf(pixel), white) * (count - 1) + 127) / 255;
  }

  private static int greyOf(int pixel) {
    return ((pixel >> 16 & 255) * 299 + (pixel >> 8 & 255) * 587 + (pixel & 255) * 114) / 1_000;
  }

  // Painting into a grey image would take its shades for light, not for what screens make of them.
  private static BufferedImage grey(BufferedImage image) {
    int width = image.getWidth();
    BufferedImage grey = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        row[x] = greyOf(row[x]);
      }
      grey.getRaster().setSamples(0, y, width, 1, 0, row);
    }
    return grey;
  }

  private static byte[] jpeg(BufferedImage image, float quality, boolean coloured) throws IOException {
    return written(coloured ? image : grey(image), "jpeg", quality);
  }

  private static byte[] written(BufferedImage image, String format, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      if (parameters.getCompressionTypes() != null) {
        parameters.setCompressionType(parameters.getCompressionTypes()[0]);
      }
      parameters.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
