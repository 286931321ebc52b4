/** What makes texts and pictures alike, without rows: prints to be kept, and how they compare. */
@NamedInterface("likeness")
@NullMarked
package id.jejak.archive.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
