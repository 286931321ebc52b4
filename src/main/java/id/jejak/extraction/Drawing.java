package id.jejak.extraction;

/**
 * How the drawing of a page ended.
 *
 * @param pageCount of the file; 0 where that was not found out
 */
public record Drawing(ReadEnd end, int pageCount) {
  public boolean isWhole() {
    return end == ReadEnd.COMPLETE;
  }
}
