package id.jejak.extraction.tika.child;

/** Takes single black and white dots off a page that is full of them; strokes, however thin, stay. */
final class Dust {
  private static final int CONTRAST = 60;
  // Grain may lie over paper and writing.
  private static final int EVEN = 110;
  private static final int SAMPLED = 5;
  // One dot of so many, else they are full stops and the points of letters.
  private static final int ONE_OF = 700;

  private final int width;
  private final int height;
  private final byte[] dots;

  private Dust(Grey page) {
    this.width = page.width();
    this.height = page.height();
    this.dots = page.dots();
  }

  /** The page without dust; the page itself where there is hardly any. */
  static Grey removed(Grey page) {
    Dust dust = new Dust(page);
    return dust.isEverywhere() ? dust.off() : page;
  }

  private boolean isEverywhere() {
    long alone = 0;
    long seen = 0;
    for (int y = 1; y < height - 1; y += SAMPLED) {
      for (int x = 1; x < width - 1; x++) {
        alone += isAlone(y * width + x, 0) ? 1 : 0;
        seen++;
      }
    }
    return alone * ONE_OF > seen;
  }

  private Grey off() {
    Grey clean = Grey.white(width, height);
    byte[] target = clean.dots();
    System.arraycopy(dots, 0, target, 0, dots.length);
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int at = y * width + x;
        if (isAlone(at, 1)) {
          target[at] = (byte) around(at);
        }
      }
    }
    return clean;
  }

  /**
   * Whether a dot stands out of an even neighbourhood.
   *
   * @param friends that it may have among its eight neighbours
   */
  private boolean isAlone(int at, int friends) {
    int shade = dots[at] & 0xff;
    int lightest = 0;
    int darkest = Grey.WHITE;
    int like = 0;
    for (int row = at - width; row <= at + width; row += width) {
      for (int next = row - 1; next <= row + 1; next++) {
        int other = dots[next] & 0xff;
        // It is like itself, too.
        if (Math.abs(other - shade) >= CONTRAST) {
          lightest = Math.max(lightest, other);
          darkest = Math.min(darkest, other);
        } else if (++like > friends + 1) {
          return false;
        }
      }
    }
    return lightest - darkest <= EVEN && (shade < darkest || shade > lightest);
  }

  /** The mean of the neighbours that differ from a dot. */
  private int around(int at) {
    int shade = dots[at] & 0xff;
    int sum = 0;
    int count = 0;
    for (int row = at - width; row <= at + width; row += width) {
      for (int next = row - 1; next <= row + 1; next++) {
        int other = dots[next] & 0xff;
        if (Math.abs(other - shade) >= CONTRAST) {
          sum += other;
          count++;
        }
      }
    }
    return sum / Math.max(1, count);
  }
}
