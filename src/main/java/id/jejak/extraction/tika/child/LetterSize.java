package id.jejak.extraction.tika.child;

import id.jejak.extraction.tika.child.Blobs.Blob;
import java.util.Arrays;

/** How large the letters of a page are. */
final class LetterSize {
  private static final int ENOUGH = 60;
  private static final int MOST = 200_000;
  private static final int LOWEST = 4;
  private static final int HIGHEST = 150;
  private static final int FEWEST_DOTS = 8;
  // Full stops, and the points of dotted lines, nearly fill their place; letters do not, but for upright strokes.
  private static final double FULL = 0.7;

  private LetterSize() {
  }

  /** Half of what may be letters is lower, in dots: about the height of an "a". 0 where there are too few to tell. */
  static int of(Grey page) {
    int[] heights = Blobs.of(page.marks(page.threshold()), page.width(), page.height(), MOST).stream()
        .filter(LetterSize::mayBeLetter).mapToInt(
            Blob::height)
        .toArray();
    if (heights.length < ENOUGH) {
      return 0;
    }
    Arrays.sort(heights);
    return heights[heights.length / 2];
  }

  private static boolean mayBeLetter(Blob blob) {
    boolean full = blob.dots() >= FULL * blob.width() * blob.height();
    return blob.height() >= LOWEST && blob.height() <= HIGHEST && blob.width() <= 4 * blob.height() && blob
        .dots() >= FEWEST_DOTS && !(full && blob.height() < 3 * blob.width());
  }
}
