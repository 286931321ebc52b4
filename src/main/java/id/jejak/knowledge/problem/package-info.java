/** Problems that come again and have no answer: found among the cases of an office, offered to its staff. */
@NullMarked
package id.jejak.knowledge.problem;

import org.jspecify.annotations.NullMarked;
