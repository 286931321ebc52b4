package id.jejak.archive.likeness;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How a page looks: whether each field of a grid is darker than the one to its right (dHash). Of a coarse grid, by 64 bits
 * of which others are found, and of a fine one, by which they are judged: at 64 bits all letters of an office look alike.
 */
public final class PicturePrint {
  /** Width at which pages are to be drawn for it. */
  public static final int WIDTH_PX = 128;
  private static final int TALLEST_PX = 4 * WIDTH_PX;
  private static final int COARSE = 8;
  private static final int FINE = 16;
  // The grain of paper and compression is less than that.
  private static final int DARKER_BY = 4;
  private static final int LEAST_BITS = 6;
  /** Of 64 bits: another compression, size or scan of the same page. */
  static final int NEAR = 8;
  private static final double FINE_NEAR = .12;
  private static final int PARTS = 3;
  private static final int BITS_OF_PART = 22;
  private static final long PICTURE = 0x7069_6374L << 32;

  private final long coarse;
  private final long[] fine;

  private PicturePrint(long coarse, long[] fine) {
    this.coarse = coarse;
    this.fine = fine;
  }

  /** Of a small drawing of a page; empty for a blank page, and for what is no such drawing. */
  public static Optional<PicturePrint> read(Path png) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(png.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
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
    if (image.getWidth() < FINE + 1 || image.getHeight() < FINE) {
      return Optional.empty();
    }
    long coarse = bits(grid(image, COARSE + 1, COARSE))[0];
    long[] fine = bits(grid(image, FINE + 1, FINE));
    int set = (int) LongStream.of(fine).map(Long::bitCount).sum();
    return Long.bitCount(coarse) < LEAST_BITS || set < LEAST_BITS * 2
        ? Optional.empty()
        : Optional.of(new PicturePrint(coarse, fine));
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

  private static long[] bits(double[][] grid) {
    int width = grid[0].length - 1;
    long[] bits = new long[(grid.length * width + 63) / 64];
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < width; column++) {
        if (grid[row][column] + DARKER_BY < grid[row][column + 1]) {
          int at = row * width + column;
          bits[at / 64] |= 1L << (at % 64);
        }
      }
    }
    return bits;
  }

  /** As {@link #bytes} gave it. */
  public static PicturePrint of(byte[] bytes) {
    ByteBuffer kept = ByteBuffer.wrap(bytes);
    long coarse = kept.getLong();
    long[] fine = new long[FINE * FINE / 64];
    for (int i = 0; i < fine.length; i++) {
      fine[i] = kept.getLong();
    }
    return new PicturePrint(coarse, fine);
  }

  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (1 + fine.length)).putLong(coarse);
    for (long part : fine) {
      bytes.putLong(part);
    }
    return bytes.array();
  }

  int distance(PicturePrint other) {
    return Long.bitCount(coarse ^ other.coarse);
  }

  /** How much both look the same, 0 to 1. */
  public double likeness(PicturePrint other) {
    int differing = 0;
    for (int i = 0; i < fine.length; i++) {
      differing += Long.bitCount(fine[i] ^ other.fine[i]);
    }
    return 1 - differing / (double) (FINE * FINE);
  }

  public boolean isLike(PicturePrint other) {
    return distance(other) <= NEAR && likeness(other) >= 1 - FINE_NEAR;
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
