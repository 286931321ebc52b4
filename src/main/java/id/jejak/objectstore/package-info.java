/** Port: keeps bytes, whole or not at all. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.jejak.objectstore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
