/**
 * Rounds in which something breaks while files are sent, each followed by a look whether every acknowledged file is
 * there, once, and found.
 */
@NullMarked
package id.jejak.chaos;

import org.jspecify.annotations.NullMarked;
