/** Answers distilled from cases: written, reviewed, published, withdrawn; and what hides who a case was about. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "interaction", "search",
    "search :: identifier", "site"})
@NullMarked
package id.jejak.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
