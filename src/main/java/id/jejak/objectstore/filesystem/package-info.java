/** Objects in a folder, content-addressed. */
@NullMarked
package id.jejak.objectstore.filesystem;

import org.jspecify.annotations.NullMarked;
