/** Offices, satkers, people and their sign-in; {@link id.jejak.identity.Viewer} is who is looking. */
@ApplicationModule(allowedDependencies = {"shared", "objectstore"})
@NullMarked
package id.jejak.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
