/** The index on disk, with Lucene. */
@NullMarked
package id.jejak.search.lucene;

import org.jspecify.annotations.NullMarked;
