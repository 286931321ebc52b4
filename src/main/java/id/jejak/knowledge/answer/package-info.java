/** The life of answers: their rows, their steps, the regulations they rest on, and the pages of staff. */
@NullMarked
package id.jejak.knowledge.answer;

import org.jspecify.annotations.NullMarked;
