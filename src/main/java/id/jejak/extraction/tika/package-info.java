/** Reading with Tika and Tesseract in child processes. */
@NullMarked
package id.jejak.extraction.tika;

import org.jspecify.annotations.NullMarked;
