/** That what is kept stays as it came in: bytes are read back, and rows, objects and index compared in both directions. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "objectstore", "archive", "extraction",
    "search",
    "site"})
@NullMarked
package id.jejak.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
