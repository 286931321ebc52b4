/** Letters of an invented office with known text, as good and as bad scanners and telephones give them. */
@NullMarked
package id.jejak.operations.scans;

import org.jspecify.annotations.NullMarked;
