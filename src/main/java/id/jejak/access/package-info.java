/** Who may see what: one policy, asked by every reader; only it makes an {@link id.jejak.access.AccessFilter}. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package id.jejak.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
