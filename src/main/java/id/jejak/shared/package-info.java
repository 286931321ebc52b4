/** The words every module speaks: ids, hashes, problem kinds. No beans. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.jejak.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
