/** Lucene without anything of Jejak, to measure beside it. */
@NullMarked
package id.jejak.search.lucene.stock;

import org.jspecify.annotations.NullMarked;
