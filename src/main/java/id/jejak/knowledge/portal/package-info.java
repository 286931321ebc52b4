/** The open side of answers: what everybody may search, read and judge without signing in. */
@NullMarked
package id.jejak.knowledge.portal;

import org.jspecify.annotations.NullMarked;
