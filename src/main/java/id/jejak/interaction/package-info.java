/** Service interactions: thread, steps and their clock, history, lists of work, export, receipt. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "archive", "archive :: letter", "reference",
    "site"})
@NullMarked
package id.jejak.interaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
