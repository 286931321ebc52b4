package id.jejak.extraction.tika.child;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.Property;

/** How many of the glyphs that a page of a PDF draws mean a character; the parser leaves out those that mean none. */
record Glyphs(Metadata metadata) {
  private static final int FEW = 20;

  /** Percent of the glyphs of this page, from 0; 100 where it has but a few, or where nobody has counted. */
  int mapped(int index) {
    int all = count(PDF.CHARACTERS_PER_PAGE, index);
    int unmapped = count(PDF.UNMAPPED_UNICODE_CHARS_PER_PAGE, index);
    return unmapped < FEW || all < unmapped ? 100 : 100 - 100 * unmapped / all;
  }

  private int count(Property property, int index) {
    int[] counts = metadata.getIntValues(property);
    return index < counts.length ? counts[index] : 0;
  }
}
