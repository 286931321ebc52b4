package id.jejak.extraction;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * What one file may cost.
 *
 * @param wall for reading one file, without recognition
 * @param pageWall for recognising or drawing one page
 * @param heap of one reader process
 * @param fileSize largest file that is read at all
 * @param pageText most characters kept of one page
 * @param text most characters kept of one file
 * @param pages most pages kept of one file
 * @param embeddedFiles most files taken out of one file
 * @param embeddedSize most bytes taken out of one file, all together
 * @param nesting deepest level of structure inside one file (elements, bodies)
 */
public record ExtractionLimits(Duration wall, Duration pageWall, DataSize heap, DataSize fileSize, int pageText,
    long text, int pages, int embeddedFiles, DataSize embeddedSize, int nesting) {
}
