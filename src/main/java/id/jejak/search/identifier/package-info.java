/** Finds the numbers by which the office and the law are cited, in texts and in questions. */
@NamedInterface("identifier")
@NullMarked
package id.jejak.search.identifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
