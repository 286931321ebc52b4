/** Measures the search on questions with known answers; nothing of the running product asks for it. */
@NamedInterface("evaluation")
@NullMarked
package id.jejak.search.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
