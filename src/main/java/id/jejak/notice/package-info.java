/** Tells people of what happened to the cases they have a part in: in the page and by e-mail. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "archive", "interaction", "site"})
@NullMarked
package id.jejak.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
