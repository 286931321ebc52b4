/** Ways in and the one pipeline: claim, read, keep text, index, mark. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "objectstore", "extraction", "search",
    "search :: evaluation", "archive", "archive :: likeness", "interaction", "reference", "site"})
@NullMarked
package id.jejak.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
