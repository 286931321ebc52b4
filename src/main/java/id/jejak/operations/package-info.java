/** Start and stop of the installation: data folder, embedded database, the verbs of the command line. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "access", "objectstore", "extraction", "search",
    "search :: evaluation",
    "archive", "interaction", "reference", "intake", "site", "backup", "knowledge"})
@NullMarked
package id.jejak.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
