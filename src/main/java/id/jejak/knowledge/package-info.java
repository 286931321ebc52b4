/**
 * Answers distilled from cases: written, reviewed, published, withdrawn, shown on the phone beside a PC; and what hides who
 * a case was about.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "objectstore", "interaction",
    "search", "search :: identifier", "site"})
@NullMarked
package id.jejak.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
