/** What a letter of an office says of itself: number, date, subject, who wrote it to whom. Rules, no rows. */
@NamedInterface("letter")
@NullMarked
package id.jejak.archive.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
