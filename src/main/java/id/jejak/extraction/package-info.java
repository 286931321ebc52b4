/** Port: turns a file into pages of text in a process that may die. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.jejak.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
