/** Tells programs of what happens to the cases of their office: signed deliveries from a queue. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "interaction", "site"})
@NullMarked
package id.jejak.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
