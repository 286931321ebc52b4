/**
 * Measures the search on questions with known answers, and against what lies below it. Of the running product only the
 * rebuilding of an index asks for it, for the floor it is measured against.
 */
@NamedInterface("evaluation")
@NullMarked
package id.jejak.search.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
