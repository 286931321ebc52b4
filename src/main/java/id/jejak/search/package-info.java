/** Port {@link id.jejak.search.SearchIndex} and the service that understands and answers queries. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "archive", "interaction", "reference",
    "site"})
@NullMarked
package id.jejak.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
