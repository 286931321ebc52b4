package id.jejak.extraction;

/**
 * How large the picture of a page may be.
 *
 * @param widthPx 16 to 2,400; the height follows, at most four times the width
 * @param mostBytes 4,096 or more: it gets coarser, and narrower in the end, until it fits
 */
public record PictureSize(int widthPx, int mostBytes) {
  public PictureSize {
    if (widthPx < 16 || widthPx > 2_400 || mostBytes < 4_096) {
      throw new IllegalArgumentException("no picture of that size");
    }
  }
}
