package id.jejak.extraction.tika.child;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Finds what hangs together in a field of marks. */
final class Blobs {
  // A larger one comes in pieces; nothing that is looked for is as large.
  private static final int LARGEST = 1_000_000;

  private final BitSet marks;
  private final int width;
  private final int height;
  private int[] taken = new int[1_024];
  private int count;

  private Blobs(BitSet marks, int width, int height) {
    this.marks = marks;
    this.width = width;
    this.height = height;
  }

  /**
   * Marks that touch, also at corners.
   *
   * @param right the last column, inclusive
   * @param bottom the last row, inclusive
   * @param dots how many marks
   */
  record Blob(int left, int top, int right, int bottom, int dots) {
    int width() {
      return right - left + 1;
    }

    int height() {
      return bottom - top + 1;
    }
  }

  /**
   * From the top to the foot; the marks are used up.
   *
   * @param most after so many the rest is not looked at
   */
  static List<Blob> of(BitSet marks, int width, int height, int most) {
    Blobs blobs = new Blobs(marks, width, height);
    List<Blob> found = new ArrayList<>();
    for (int at = marks.nextSetBit(0); at >= 0 && found.size() < most; at = marks.nextSetBit(at)) {
      found.add(blobs.from(at));
    }
    return found;
  }

  /** Leaves only the marks of what is less than {@code side} wide and high. */
  static void keepSmall(BitSet marks, int width, int height, int side) {
    Blobs blobs = new Blobs((BitSet) marks.clone(), width, height);
    for (int at = blobs.marks.nextSetBit(0); at >= 0; at = blobs.marks.nextSetBit(at)) {
      Blob blob = blobs.from(at);
      if (blob.width() >= side || blob.height() >= side) {
        for (int i = 0; i < blobs.count; i++) {
          marks.clear(blobs.taken[i]);
        }
      }
    }
  }

  private Blob from(int start) {
    int left = width;
    int right = 0;
    int top = height;
    int bottom = 0;
    count = 0;
    take(start);
    for (int next = 0; next < count; next++) {
      int x = taken[next] % width;
      int y = taken[next] / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      takeAround(x, y);
    }
    return new Blob(left, top, right, bottom, count);
  }

  private void takeAround(int x, int y) {
    for (int nextY = Math.max(0, y - 1); nextY <= Math.min(height - 1, y + 1); nextY++) {
      for (int nextX = Math.max(0, x - 1); nextX <= Math.min(width - 1, x + 1); nextX++) {
        if (marks.get(nextY * width + nextX) && count < LARGEST) {
          take(nextY * width + nextX);
        }
      }
    }
  }

  private void take(int at) {
    marks.clear(at);
    if (count == taken.length) {
      taken = Arrays.copyOf(taken, count * 2);
    }
    taken[count++] = at;
  }
}
