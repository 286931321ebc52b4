package id.jejak.extraction.tika.child;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

/** A page in shades of grey, from 0 for black to 255 for white. */
final class Grey {
  static final int WHITE = 255;
  static final int SHADES = 256;
  // Less can be read by nobody.
  private static final int VISIBLE = 24;
  // Of a hundred dots, so many are darker than the paper: there is always more paper than writing.
  private static final int PAPER = 70;
  private static final int LEAST_CONTRAST = 16;
  private static final Object DOT_BY_DOT = RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR;

  private final BufferedImage image;
  private final byte[] dots;
  private final int width;
  private final int height;

  private Grey(BufferedImage image) {
    this.image = image;
    this.dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    this.width = image.getWidth();
    this.height = image.getHeight();
  }

  static Grey white(int width, int height) {
    Grey page = new Grey(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    Arrays.fill(page.dots, (byte) WHITE);
    return page;
  }

  /** As a camera for black and white sees it; what is transparent lies on white. */
  static Grey of(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY && image.getRaster().getDataBuffer()
        .getSize() == image.getWidth() * image.getHeight()) {
      return new Grey(image);
    }
    Grey page = white(image.getWidth(), image.getHeight());
    ColourRows.each(image, 1, (y, row, from) -> {
      int to = y * page.width;
      for (int x = 0; x < page.width; x++) {
        int rgb = row[from + x];
        page.dots[to + x] = (byte) (((rgb >> 16 & 0xff) * 77 + (rgb >> 8 & 0xff) * 150 + (rgb & 0xff) * 29) >> 8);
      }
    });
    return page;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** One byte a dot, row by row; the page changes with them. */
  byte[] dots() {
    return dots;
  }

  int at(int x, int y) {
    return dots[y * width + x] & 0xff;
  }

  int[] histogram() {
    int[] counts = new int[SHADES];
    for (byte dot : dots) {
      counts[dot & 0xff]++;
    }
    return counts;
  }

  boolean isBlank() {
    int[] counts = histogram();
    int darkest = 0;
    int lightest = WHITE;
    while (darkest < WHITE && counts[darkest] == 0) {
      darkest++;
    }
    while (lightest > 0 && counts[lightest] == 0) {
      lightest--;
    }
    return lightest - darkest < VISIBLE;
  }

  /** The shade below which {@code percent} of what was counted lie. */
  static int percentile(int[] counts, int percent) {
    long wanted = Arrays.stream(counts).asLongStream().sum() * percent / 100;
    long below = 0;
    int shade = 0;
    while (shade < counts.length - 1 && below + counts[shade] <= wanted) {
      below += counts[shade++];
    }
    return shade;
  }

  /** The shade that parts writing from paper best (Otsu): writing is darker. */
  int threshold() {
    int[] counts = histogram();
    double all = 0;
    for (int shade = 0; shade < SHADES; shade++) {
      all += (double) shade * counts[shade];
    }
    long dark = 0;
    double darkSum = 0;
    double best = -1;
    int threshold = SHADES / 2;
    for (int shade = 0; shade < SHADES - 1; shade++) {
      dark += counts[shade];
      darkSum += (double) shade * counts[shade];
      long light = dots.length - dark;
      if (dark > 0 && light > 0) {
        double apart = darkSum / dark - (all - darkSum) / light;
        double between = (double) dark * light * apart * apart;
        if (between > best) {
          best = between;
          threshold = shade + 1;
        }
      }
    }
    return threshold;
  }

  /** The dots that are darker than {@code shade}, row by row. */
  BitSet marks(int shade) {
    BitSet marks = new BitSet(dots.length);
    for (int i = 0; i < dots.length; i++) {
      if ((dots[i] & 0xff) < shade) {
        marks.set(i);
      }
    }
    return marks;
  }

  /**
   * What is dark on the page made small.
   *
   * @param step side of the squares of which each becomes one dot; what is left at the right and at the foot is left out
   */
  boolean[] ink(int step) {
    int columns = width / step;
    int rows = height / step;
    int[] means = new int[columns * rows];
    int[] counts = new int[SHADES];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int mean = mean(x * step, y * step, step);
        means[y * columns + x] = mean;
        counts[mean]++;
      }
    }
    int paper = percentile(counts, 80);
    int dark = paper - Math.max(LEAST_CONTRAST, (paper - percentile(counts, 2)) / 3);
    boolean[] ink = new boolean[means.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = means[i] < dark;
    }
    return ink;
  }

  private int mean(int left, int top, int side) {
    int sum = 0;
    for (int y = top; y < top + side; y++) {
      int from = y * width + left;
      for (int at = from; at < from + side; at++) {
        sum += dots[at] & 0xff;
      }
    }
    return sum / (side * side);
  }

  /** @param quarters to the right */
  Grey turned(int quarters) {
    return switch (Math.floorMod(quarters, 4)) {
      case 1 -> moved(new AffineTransform(0, 1, -1, 0, height, 0), height, width, DOT_BY_DOT);
      case 2 -> moved(new AffineTransform(-1, 0, 0, -1, width, height), width, height, DOT_BY_DOT);
      case 3 -> moved(new AffineTransform(0, -1, 1, 0, 0, width), height, width, DOT_BY_DOT);
      default -> this;
    };
  }

  /**
   * Enlarged and turned around its middle on paper that is large enough for all of it.
   *
   * @param degrees to the right
   */
  Grey straightened(double degrees, double factor) {
    double angle = Math.toRadians(degrees);
    double cos = Math.abs(Math.cos(angle));
    double sin = Math.abs(Math.sin(angle));
    int newWidth = (int) Math.ceil((width * cos + height * sin) * factor);
    int newHeight = (int) Math.ceil((height * cos + width * sin) * factor);
    AffineTransform move = AffineTransform.getTranslateInstance(newWidth / 2.0, newHeight / 2.0);
    move.rotate(angle);
    move.scale(factor, factor);
    move.translate(-width / 2.0, -height / 2.0);
    return moved(move, newWidth, newHeight, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  private Grey moved(AffineTransform move, int newWidth, int newHeight, Object interpolation) {
    int paper = percentile(histogram(), PAPER);
    BufferedImage target = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = target.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
    graphics.setColor(new Color(paper, paper, paper));
    graphics.fillRect(0, 0, newWidth, newHeight);
    graphics.drawImage(image, move, null);
    graphics.dispose();
    return new Grey(target);
  }

  /** Writes it as PGM: larger than PNG, and read and written in no time. */
  void write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("P5\n%d %d\n255\n".formatted(width, height).getBytes(StandardCharsets.US_ASCII));
      out.write(dots);
    }
  }
}
