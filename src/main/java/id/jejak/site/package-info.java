/** What every page shares: layout, messages, the one place that answers errors. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package id.jejak.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
