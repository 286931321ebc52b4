/** Published answers without a line: a signed pack of them, how it stays small, and what a browser keeps. */
@NullMarked
package id.jejak.knowledge.offline;

import org.jspecify.annotations.NullMarked;
