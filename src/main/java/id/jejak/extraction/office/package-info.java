/** Converting with LibreOffice in a child process. */
@NullMarked
package id.jejak.extraction.office;

import org.jspecify.annotations.NullMarked;
