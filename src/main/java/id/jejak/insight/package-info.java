/** What the cases and answers of an office say when they are counted: figures of days, charts, tables for its staff. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "interaction", "knowledge", "reference",
    "site"})
@NullMarked
package id.jejak.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
