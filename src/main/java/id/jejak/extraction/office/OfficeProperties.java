package id.jejak.extraction.office;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How office files are made into PDF, and what one may cost.
 *
 * @param folder for what LibreOffice writes: emptied before and after each file
 * @param convert whether it is done at all where LibreOffice is installed
 * @param wall for one file
 * @param memory of the process, as the addresses it may use
 * @param fileSize largest file that is converted
 * @param pdfSize largest file that may come out
 * @param pages most pages that come out
 */
@Validated
@ConfigurationProperties(prefix = "jejak.office", ignoreUnknownFields = false)
record OfficeProperties(@DefaultValue("data/office") Path folder, @DefaultValue("true") boolean convert,
    @DefaultValue("90s") Duration wall, @DefaultValue("3GB") DataSize memory, @DefaultValue("100MB") DataSize fileSize,
    @DefaultValue("200MB") DataSize pdfSize, @DefaultValue("500") @Min(1) @Max(20_000) int pages) {
  OfficeProperties {
    if (wall.isNegative() || wall.isZero()) {
      throw new IllegalArgumentException("jejak.office.wall must be more than 0");
    }
  }
}
