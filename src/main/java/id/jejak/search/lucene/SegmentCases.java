package id.jejak.search.lucene;

/**
 * Which case each document of a segment belongs to, and what kind of entry it is.
 *
 * @param cases numbers of cases
 * @param entries numbers in {@link EntryMasks}
 */
record SegmentCases(int[] cases, char[] entries) {
}
