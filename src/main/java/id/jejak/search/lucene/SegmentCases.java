package id.jejak.search.lucene;

/** Which case each document of a segment belongs to, and what kind of entry it is. */
final class SegmentCases {
  private final int[] cases;
  private final char[] entries;

  /**
   * @param cases numbers of cases
   * @param entries numbers in {@link EntryMasks}
   */
  SegmentCases(int[] cases, char[] entries) {
    this.cases = cases;
    this.entries = entries;
  }

  int[] cases() {
    return cases;
  }

  char[] entries() {
    return entries;
  }
}
