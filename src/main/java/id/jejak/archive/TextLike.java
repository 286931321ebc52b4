package id.jejak.archive;

import id.jejak.archive.likeness.Numbers;
import id.jejak.archive.likeness.TextPrint;
import org.jspecify.annotations.Nullable;

/**
 * What of a text is compared with others.
 *
 * @param print null where there is too little text
 * @param recognised whether some of it was
 */
public record TextLike(@Nullable TextPrint print, Numbers numbers, boolean recognised) {
}
