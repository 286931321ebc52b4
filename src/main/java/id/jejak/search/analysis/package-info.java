/** Where an administrator sees what becomes of words, and tries another {@code index-config} before it is used. */
@NullMarked
package id.jejak.search.analysis;

import org.jspecify.annotations.NullMarked;
