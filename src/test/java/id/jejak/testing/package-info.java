/** What tests of all modules share. */
@NullMarked
package id.jejak.testing;

import org.jspecify.annotations.NullMarked;
