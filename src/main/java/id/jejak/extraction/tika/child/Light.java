package id.jejak.extraction.tika.child;

import java.util.Arrays;

/** Evens the light on a page, which is bright on one side and dark on the other in a photo of it. */
final class Light {
  // Each larger than a few letters, so that it holds paper.
  private static final int FIELDS = 20;
  private static final int SMALLEST_FIELD = 24;
  private static final int LARGEST_FIELD = 128;
  private static final int PAPER = 90;
  // Darker than so much of the rest: no paper, but a picture or a box.
  private static final double NO_PAPER = 0.35;
  private static final int UNEVEN = 36;

  private final int field;
  private final int columns;
  private final int rows;
  private final int[] paper;

  /** The light on a page. */
  Light(Grey page) {
    field = Math.clamp(Math.min(page.width(), page.height()) / FIELDS, SMALLEST_FIELD, LARGEST_FIELD);
    columns = (page.width() + field - 1) / field;
    rows = (page.height() + field - 1) / field;
    paper = smooth(smooth(filled(measured(page))));
  }

  /** The page, or a part of what is on it, with white paper everywhere; the page itself where the light is even. */
  Grey evened(Grey page) {
    return at(95) - at(5) < UNEVEN ? page : divided(page);
  }

  /** How bright most of the paper is. */
  int usual() {
    return at(75);
  }

  /** How bright the paper is around a dot. */
  int near(int x, int y) {
    return paper[y / field * columns + x / field];
  }

  private int at(int percent) {
    int[] sorted = paper.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * percent / 100];
  }

  /** How bright the paper is in each field. */
  private int[] measured(Grey page) {
    int[] bright = new int[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int[] counts = new int[Grey.SHADES];
        for (int y = row * field; y < Math.min(page.height(), (row + 1) * field); y += 2) {
          for (int x = column * field; x < Math.min(page.width(), (column + 1) * field); x += 2) {
            counts[page.at(x, y)]++;
          }
        }
        bright[row * columns + column] = Grey.percentile(counts, PAPER);
      }
    }
    return bright;
  }

  /** Fields that show no paper get what their neighbours have. */
  private int[] filled(int[] bright) {
    int[] sorted = bright.clone();
    Arrays.sort(sorted);
    int usual = sorted[sorted.length * 3 / 4];
    int[] known = new int[bright.length];
    for (int i = 0; i < bright.length; i++) {
      known[i] = bright[i] < NO_PAPER * usual ? -1 : bright[i];
    }
    boolean more = true;
    while (more) {
      int[] next = known.clone();
      more = false;
      for (int i = 0; i < known.length; i++) {
        if (known[i] < 0) {
          next[i] = around(known, i);
          more |= next[i] >= 0;
        }
      }
      known = next;
    }
    for (int i = 0; i < known.length; i++) {
      known[i] = known[i] < 0 ? usual : known[i];
    }
    return known;
  }

  private int[] smooth(int[] bright) {
    int[] smooth = new int[bright.length];
    for (int i = 0; i < bright.length; i++) {
      smooth[i] = around(bright, i);
    }
    return smooth;
  }

  /** The mean of a field and its neighbours as far as they are known; -1 when none is. */
  private int around(int[] known, int place) {
    int sum = 0;
    int count = 0;
    for (int row = Math.max(0, place / columns - 1); row <= Math.min(rows - 1, place / columns + 1); row++) {
      for (int column = Math.max(0, place % columns - 1); column <= Math.min(columns - 1, place % columns
          + 1); column++) {
        int value = known[row * columns + column];
        sum += Math.max(0, value);
        count += value >= 0 ? 1 : 0;
      }
    }
    return count == 0 ? -1 : sum / count;
  }

  private Grey divided(Grey page) {
    Grey even = Grey.white(page.width(), page.height());
    int[] here = new int[columns];
    for (int y = 0; y < page.height(); y++) {
      double atRow = Math.clamp((y + 0.5) / field - 0.5, 0, rows - 1.0);
      int row = Math.min((int) atRow, Math.max(0, rows - 2));
      double down = rows == 1 ? 0 : atRow - row;
      for (int column = 0; column < columns; column++) {
        int above = paper[row * columns + column];
        int below = paper[Math.min(rows - 1, row + 1) * columns + column];
        here[column] = (int) Math.round((above + down * (below - above)) * 256);
      }
      divideRow(page, even, y, here);
    }
    return even;
  }

  /** @param here brightness of the paper in the middle of each field, in parts of 256 */
  private void divideRow(Grey page, Grey even, int y, int[] here) {
    int from = y * page.width();
    byte[] dots = page.dots();
    byte[] target = even.dots();
    for (int x = 0; x < page.width(); x++) {
      int at = Math.max(0, 2 * x + 1 - field);
      int column = Math.min(at / (2 * field), Math.max(0, columns - 2));
      int next = Math.min(columns - 1, column + 1);
      int right = Math.min(at - column * 2 * field, 2 * field);
      int bright = here[column] + (here[next] - here[column]) * right / (2 * field);
      target[from + x] = (byte) Math.min(Grey.WHITE,
          (dots[from + x] & 0xff) * Grey.WHITE * 256 / Math.max(256, bright));
    }
  }
}
