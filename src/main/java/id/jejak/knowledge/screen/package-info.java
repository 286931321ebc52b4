/** The second screen: a phone beside the PC that shows the steps of an answer, or what staff push while they help. */
@NullMarked
package id.jejak.knowledge.screen;

import org.jspecify.annotations.NullMarked;
