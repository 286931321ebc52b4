/** All that an installation holds as a BagIt bag that needs no Jejak to be read, and the way back into an empty one. */
@ApplicationModule(allowedDependencies = {"shared", "objectstore"})
@NullMarked
package id.jejak.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
