package id.jejak.extraction.tika.child;

import java.util.Arrays;

/**
 * How the lines of a page run. Seen along its lines, the feet of all letters of a line fall into one place; the angle at
 * which they fall into the fewest places is that of the lines.
 *
 * @param degrees by which lines fall to the right; 0 where that is not clear
 * @param stand how the page seems to stand; it may be wrong where there is little writing
 */
record Slant(double degrees, Stand stand) {
  private static final int SIDE = 800;
  private static final double MARGIN = 0.03;
  private static final double WIDEST = 12;
  private static final double COARSE = 0.25;
  private static final double FINE = 0.05;
  // How much sharper than at any angle; pictures and tables of figures alone stay below.
  private static final double CLEAR = 1.4;
  // Tesseract follows lines that are a little askew by itself, and turning costs some sharpness.
  private static final double WORTHWHILE = 0.4;
  private static final double LYING = 1.3;
  private static final double UPSIDE_DOWN = 1;
  private static final int FEW = 200;

  /** How a page stands. */
  enum Stand {
    UPRIGHT,
    /** Lines run from the top to the foot, or the other way round. */
    LYING, UPSIDE_DOWN
  }

  /** Where letters end. */
  private enum Side {
    FOOT, HEAD, RIGHT
  }

  static Slant of(Grey page) {
    int step = Math.max(1, (int) Math.round(Math.min(page.width(), page.height()) / (double) SIDE));
    int width = page.width() / step;
    int height = page.height() / step;
    boolean[] ink = page.ink(step);
    Ends feet = Ends.of(ink, width, height, Side.FOOT);
    Angle angle = feet.angle();
    double clarity = Ends.of(ink, width, height, Side.RIGHT).angle().clarity();
    if (clarity >= CLEAR && clarity > LYING * angle.clarity()) {
      return new Slant(0, Stand.LYING);
    }
    if (angle.clarity() < CLEAR) {
      return new Slant(0, Stand.UPRIGHT);
    }
    // More letters reach above the low ones than below the line: feet fall into fewer places than heads.
    boolean upsideDown = Ends.of(ink, width, height, Side.HEAD).sharpness(angle.degrees()) > UPSIDE_DOWN * feet
        .sharpness(angle.degrees());
    double degrees = Math.abs(angle.degrees());
    return new Slant(degrees >= WORTHWHILE && degrees < WIDEST ? angle.degrees() : 0, upsideDown
        ? Stand.UPSIDE_DOWN
        : Stand.UPRIGHT);
  }

  /**
   * The best of all angles.
   *
   * @param clarity how much better it is than half of them
   */
  private record Angle(double degrees, double clarity) {
  }

  /** Where letters end on one side, on a page made small. */
  private static final class Ends {
    private int[] along = new int[4_096];
    private int[] across = new int[4_096];
    private int count;
    private int length;
    private int depth;

    private static Ends of(boolean[] ink, int width, int height, Side side) {
      Ends ends = new Ends();
      boolean right = side == Side.RIGHT;
      ends.length = right ? height : width;
      ends.depth = right ? width : height;
      int marginX = (int) (width * MARGIN) + 1;
      int marginY = (int) (height * MARGIN) + 1;
      int beyond = switch (side) {
        case FOOT -> width;
        case HEAD -> -width;
        case RIGHT -> 1;
      };
      for (int y = marginY; y < height - marginY; y++) {
        for (int x = marginX; x < width - marginX; x++) {
          int at = y * width + x;
          if (ink[at] && !ink[at + beyond]) {
            ends.add(right ? y : x, right ? x : y);
          }
        }
      }
      return ends;
    }

    private void add(int x, int y) {
      if (count == along.length) {
        along = Arrays.copyOf(along, count * 2);
        across = Arrays.copyOf(across, count * 2);
      }
      along[count] = x;
      across[count++] = y;
    }

    private Angle angle() {
      if (count < FEW) {
        return new Angle(0, 0);
      }
      int steps = (int) (WIDEST / COARSE);
      double[] scores = new double[2 * steps + 1];
      int best = 0;
      for (int i = 0; i < scores.length; i++) {
        scores[i] = score((i - steps) * COARSE);
        best = scores[i] > scores[best] ? i : best;
      }
      double degrees = (best - steps) * COARSE;
      double highest = scores[best];
      double around = degrees;
      for (double near = around - COARSE; near <= around + COARSE; near += FINE) {
        double score = score(near);
        if (score > highest) {
          highest = score;
          degrees = near;
        }
      }
      Arrays.sort(scores);
      return new Angle(degrees, highest / Math.max(1, scores[steps]));
    }

    /** The chance that two of them fall into one place. */
    private double sharpness(double degrees) {
      return score(degrees) / Math.max(1, (double) count * count);
    }

    private double score(double degrees) {
      double fall = Math.tan(Math.toRadians(degrees));
      int shift = (int) Math.ceil(Math.abs(fall) * length) + 1;
      int[] places = new int[depth + 2 * shift + 1];
      for (int i = 0; i < count; i++) {
        places[(int) Math.round(across[i] - along[i] * fall) + shift]++;
      }
      double sum = 0;
      for (int place : places) {
        sum += (double) place * place;
      }
      return sum;
    }
  }
}
