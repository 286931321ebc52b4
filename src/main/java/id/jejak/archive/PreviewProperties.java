package id.jejak.archive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is kept of pages that were looked at, all of which can be made again.
 *
 * @param folder for copies of files beside those who draw them, on the data volume
 * @param kept most bytes of page images and converted files in the object store
 * @param keptFor how long one stays there that nobody looks at
 * @param copies most bytes of copies in the folder; a single file may be larger
 * @param copiesFor how long a copy stays that nobody needs
 * @param retryAfter how long a page that could not be drawn, or a file that could not be converted, is left alone
 * @param queue most office files that wait to be converted
 */
@Validated
@ConfigurationProperties(prefix = "jejak.preview", ignoreUnknownFields = false)
record PreviewProperties(@DefaultValue("data/preview") Path folder, @DefaultValue("2GB") DataSize kept,
    @DefaultValue("90d") Duration keptFor, @DefaultValue("1GB") DataSize copies,
    @DefaultValue("30m") Duration copiesFor, @DefaultValue("10m") Duration retryAfter,
    @DefaultValue("20") @Min(1) @Max(1_000) int queue) {
  PreviewProperties {
    if (!keptFor.isPositive() || !copiesFor.isPositive() || !retryAfter.isPositive()) {
      throw new IllegalArgumentException(
          "jejak.preview.kept-for, copies-for and retry-after must be longer than nothing");
    }
  }
}
