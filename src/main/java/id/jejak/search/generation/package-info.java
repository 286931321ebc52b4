/** The index in force and the next one, in whatever engine each lies. */
@NullMarked
package id.jejak.search.generation;

import org.jspecify.annotations.NullMarked;
