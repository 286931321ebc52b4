package id.jejak.archive.likeness;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How a page looks. Others are found by 64 bits, which say of each field of a coarse grid whether it is darker than the one
 * to its right (dHash); they are judged by the lightness of the fields of a finer one: at 64 bits all letters of an office
 * look alike.
 */
public final class PicturePrint {
  /** Width at which pages are to be drawn for it: lines of text are still lines, and not what is left between dots. */
  public static final int WIDTH_PX = 480;
  private static final int TALLEST_PX = 4 * WIDTH_PX;
  private static final int COARSE = 8;
  private static final int FINE = 16;
  // Of the contrast of the page: the grain of paper and compression is less than that.
  private static final double DARKER_BY = .08;
  private static final int LEAST_BITS = 6;
  // Between the lightest and the darkest field, of 255.
  private static final int LEAST_CONTRAST = 8;
  /** Of 64 bits: another compression, size or scan of the same page. */
  static final int NEAR = 8;
  private static final double ALIKE = .98;
  private static final int PARTS = 3;
  private static final int BITS_OF_PART = 22;
  private static final long PICTURE = 0x7069_6374L << 32;

  private final long coarse;
  private final byte[] fine;

  private PicturePrint(long coarse, byte[] fine) {
    this.coarse = coarse;
    this.fine = fine;
  }

  /** Of a small drawing of a page; empty for a blank page, and for what is no such drawing. */
  public static Optional<PicturePrint> read(Path drawing) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(drawing.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        boolean small = reader.getWidth(0) <= WIDTH_PX && reader.getHeight(0) <= TALLEST_PX;
        return small ? of(reader.read(0)) : Optional.empty();
      } finally {
        reader.dispose();
      }
    }
  }

  static Optional<PicturePrint> of(BufferedImage image) {
    if (image.getWidth() < FINE || image.getHeight() < FINE) {
      return Optional.empty();
    }
    double[][] grid = grid(image, COARSE + 1, COARSE);
    double[] lightness = Arrays.stream(grid).flatMapToDouble(Arrays::stream).sorted().toArray();
    double contrast = lightness[lightness.length - 1] - lightness[0];
    long coarse = bits(grid, contrast * DARKER_BY);
    return contrast < LEAST_CONTRAST || Long.bitCount(coarse) < LEAST_BITS
        ? Optional.empty()
        : Optional.of(new PicturePrint(coarse, bytes(grid(image, FINE, FINE))));
  }

  private static byte[] bytes(double[][] grid) {
    byte[] bytes = new byte[FINE * FINE];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(grid[i / FINE][i % FINE]);
    }
    return bytes;
  }

  /** The mean lightness of each field, 0 to 255. */
  private static double[][] grid(BufferedImage image, int columns, int rows) {
    double[][] grid = new double[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        grid[row][column] = mean(image, column * image.getWidth() / columns, row * image.getHeight() / rows,
            (column + 1) * image.getWidth() / columns, (row + 1) * image.getHeight() / rows);
      }
    }
    return grid;
  }

  private static double mean(BufferedImage image, int left, int top, int right, int bottom) {
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int colour = image.getRGB(x, y);
        sum += (299 * ((colour >> 16) & 255) + 587 * ((colour >> 8) & 255) + 114 * (colour & 255)) / 1_000;
      }
    }
    return (double) sum / ((right - left) * (bottom - top));
  }

  private static long bits(double[][] grid, double darkerBy) {
    long bits = 0;
    for (int row = 0; row < COARSE; row++) {
      for (int column = 0; column < COARSE; column++) {
        if (grid[row][column] + darkerBy < grid[row][column + 1]) {
          bits |= 1L << (row * COARSE + column);
        }
      }
    }
    return bits;
  }

  /** As {@link #bytes} gave it. */
  public static PicturePrint of(byte[] bytes) {
    ByteBuffer kept = ByteBuffer.wrap(bytes);
    long coarse = kept.getLong();
    byte[] fine = new byte[FINE * FINE];
    kept.get(fine);
    return new PicturePrint(coarse, fine);
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(Long.BYTES + fine.length).putLong(coarse).put(fine).array();
  }

  int distance(PicturePrint other) {
    return Long.bitCount(coarse ^ other.coarse);
  }

  /** How much both look the same, 0 to 1: the correlation of their fields, so that a lighter copy is no other page. */
  public double likeness(PicturePrint other) {
    double mean = mean(fine);
    double there = mean(other.fine);
    double both = 0;
    double own = 0;
    double others = 0;
    for (int i = 0; i < fine.length; i++) {
      double one = (fine[i] & 255) - mean;
      double two = (other.fine[i] & 255) - there;
      both += one * two;
      own += one * one;
      others += two * two;
    }
    return own == 0 || others == 0 ? 0 : Math.clamp(both / Math.sqrt(own * others), 0, 1);
  }

  private static double mean(byte[] fields) {
    double sum = 0;
    for (byte field : fields) {
      sum += field & 255;
    }
    return sum / fields.length;
  }

  public boolean isLike(PicturePrint other) {
    return distance(other) <= NEAR && likeness(other) >= ALIKE;
  }

  /** Where this one is found: one bucket for each third of its bits. */
  public long[] buckets() {
    return LongStream.range(0, PARTS).map(part -> bucket((int) part, part(coarse, (int) part))).toArray();
  }

  /**
   * Where all are found that differ in at most {@value #NEAR} bits: of three parts one then differs in at most two, so each
   * part is looked for with no, one and two bits turned round.
   */
  public long[] nearBuckets() {
    LongStream.Builder buckets = LongStream.builder();
    for (int part = 0; part < PARTS; part++) {
      int bits = bits(part);
      long own = part(coarse, part);
      buckets.add(bucket(part, own));
      for (int one = 0; one < bits; one++) {
        buckets.add(bucket(part, own ^ (1L << one)));
        for (int two = one + 1; two < bits; two++) {
          buckets.add(bucket(part, own ^ (1L << one) ^ (1L << two)));
        }
      }
    }
    return buckets.build().toArray();
  }

  // 22, 22 and 20.
  private static int bits(int part) {
    return Math.min(BITS_OF_PART, 64 - part * BITS_OF_PART);
  }

  private static long part(long all, int part) {
    return (all >>> (part * BITS_OF_PART)) & ((1L << bits(part)) - 1);
  }

  private static long bucket(int part, long value) {
    return Mixing.joined(PICTURE + part, value);
  }
}
