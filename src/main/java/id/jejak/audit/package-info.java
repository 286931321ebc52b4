/** The trail of who did and who read what; rows are only ever added. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.jejak.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
