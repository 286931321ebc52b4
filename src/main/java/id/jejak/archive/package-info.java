/** The record of every document: occurrences, ledger state, reading, download. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "objectstore", "extraction", "reference",
    "site"})
@NullMarked
package id.jejak.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
