/** How the installation is: for a probe, for a system that watches, and for who runs {@code doctor}. */
@NullMarked
package id.jejak.operations.health;

import org.jspecify.annotations.NullMarked;
