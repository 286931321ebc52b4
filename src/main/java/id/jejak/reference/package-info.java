/** What every office looks up: lists with validity dates, time standards, holidays, working time. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "site"})
@NullMarked
package id.jejak.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
