package id.jejak.extraction.tika;

import id.jejak.extraction.ExtractionLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How files are read; what each limit means stands at {@link ExtractionLimits}.
 *
 * @param folder for the class path and the temporary files of the reader processes
 * @param readers number of reader processes
 * @param recognise whether text is recognised from images where Tesseract is installed
 */
@Validated
@ConfigurationProperties(prefix = "jejak.extraction", ignoreUnknownFields = false)
public record ExtractionProperties(@DefaultValue("data/readers") Path folder,
    @DefaultValue("2") @Min(1) @Max(64) int readers, @DefaultValue("true") boolean recognise,
    @DefaultValue("60s") Duration wall, @DefaultValue("60s") Duration pageWall, @DefaultValue("512MB") DataSize heap,
    @DefaultValue("2GB") DataSize fileSize, @DefaultValue("200000") @Min(1_000) @Max(900_000) int pageText,
    @DefaultValue("20000000") @Min(1_000) long text, @DefaultValue("20000") @Min(1) int pages,
    @DefaultValue("10000") @Min(0) int embeddedFiles, @DefaultValue("2GB") DataSize embeddedSize,
    @DefaultValue("400") @Min(10) int nesting) {
  ExtractionLimits limits() {
    return new ExtractionLimits(wall, pageWall, heap, fileSize, pageText, text, pages, embeddedFiles, embeddedSize,
        nesting);
  }
}
