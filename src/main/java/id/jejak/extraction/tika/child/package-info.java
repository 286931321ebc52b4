/** What runs inside a reader process; it sees Tika, PDFBox and itself, and nothing else of Jejak. */
@NullMarked
package id.jejak.extraction.tika.child;

import org.jspecify.annotations.NullMarked;
