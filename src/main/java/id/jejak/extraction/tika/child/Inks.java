package id.jejak.extraction.tika.child;

import java.awt.image.BufferedImage;

/** What counts as coloured on a page, seen in the light that its paper has. */
final class Inks {
  private static final int NEUTRAL = 8;
  private static final int CHROMA = 48;
  private static final int TINT = 20;
  private static final int PAPER = 85;
  private static final int DARK_PAPER = 120;
  private static final int CHANNELS = 3;
  // Of so many dots that are looked at, one has to be coloured.
  private static final int ONE_OF = 4_000;

  // What makes paper grey, in parts of 256: blue, green, red.
  private final int[] balance = new int[CHANNELS];
  private final Light light;
  private final boolean there;

  /** @param step only every so many dots and rows are looked at to learn the colour of the paper */
  Inks(BufferedImage image, Light light, int step) {
    this.light = light;
    int[][] counts = new int[CHANNELS][Grey.SHADES];
    ColourRows.each(image, step, (y, row, from) -> {
      for (int x = 0; x < image.getWidth(); x += step) {
        for (int channel = 0; channel < CHANNELS; channel++) {
          counts[channel][(row[from + x] >> (8 * channel)) & 0xff]++;
        }
      }
    });
    int lightest = 1;
    for (int[] channel : counts) {
      lightest = Math.max(lightest, Grey.percentile(channel, PAPER));
    }
    for (int channel = 0; channel < CHANNELS; channel++) {
      balance[channel] = lightest * 256 / Math.max(1, Grey.percentile(counts[channel], PAPER));
    }
    there = light.usual() >= DARK_PAPER && isAnywhere(image, step);
  }

  private boolean isAnywhere(BufferedImage image, int step) {
    long[] found = new long[2];
    ColourRows.each(image, step, (y, row, from) -> {
      for (int x = 0; x < image.getWidth(); x += step) {
        found[0] += isInk(row[from + x], x, y) ? 1 : 0;
        found[1]++;
      }
    });
    return found[0] * ONE_OF > found[1];
  }

  /** Whether there is colour worth looking at, on paper that is light. */
  boolean areThere() {
    return there;
  }

  boolean isInk(int rgb, int x, int y) {
    if (chroma(rgb) < NEUTRAL) {
      return false;
    }
    int lightest = lightest(rgb, x, y);
    int chroma = lightest - darkest(rgb, x, y);
    return chroma >= CHROMA && chroma * 4 >= lightest;
  }

  /** Ink, or the edge of it. */
  boolean isTinted(int rgb, int x, int y) {
    return chroma(rgb) >= NEUTRAL && lightest(rgb, x, y) - darkest(rgb, x, y) >= TINT;
  }

  /** The channel in which ink lets most light through, 0 to 255. */
  int lightest(int rgb, int x, int y) {
    return inLight(Math.max(balanced(rgb, 2), Math.max(balanced(rgb, 1), balanced(rgb, 0))), x, y);
  }

  /** The channel in which it takes most. */
  int darkest(int rgb, int x, int y) {
    return inLight(Math.min(balanced(rgb, 2), Math.min(balanced(rgb, 1), balanced(rgb, 0))), x, y);
  }

  private static int chroma(int rgb) {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
  }

  private int balanced(int rgb, int channel) {
    return ((rgb >> (8 * channel)) & 0xff) * balance[channel] / 256;
  }

  private int inLight(int shade, int x, int y) {
    return Math.min(Grey.WHITE, shade * Grey.WHITE / Math.max(1, light.near(x, y)));
  }
}
