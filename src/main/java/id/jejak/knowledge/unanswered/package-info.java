/** Searches of the portal that found no answer, as a list of work: how they were put, and nothing of who asked. */
@NullMarked
package id.jejak.knowledge.unanswered;

import org.jspecify.annotations.NullMarked;
