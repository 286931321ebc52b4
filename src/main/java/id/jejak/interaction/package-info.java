/** Service interactions: thread, channel, status, ticket. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "archive", "reference", "site"})
@NullMarked
package id.jejak.interaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
