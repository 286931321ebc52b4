/** Searches that people keep: what is new is matched with them, each owner's within what the owner may see by then. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "interaction", "search", "notice", "site"})
@NullMarked
package id.jejak.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
