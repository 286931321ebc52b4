/** Answers distilled from cases: so far what hides who a case was about, before anything of it is shown to others. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.jejak.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
