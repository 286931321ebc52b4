package id.jejak.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param spool folder for bytes on the way in, on the data volume
 * @param fileSize largest file that is received
 * @param filesPerMessage most files with one message
 * @param readers files on their way through the pipeline at the same time; more than there are reader processes, since one
 *        waits for the disk while another is read
 * @param recognisers pages on their way at the same time
 * @param batchSize most rows brought into the index before it is made durable
 * @param batchAge longest time before what was written to the index is made durable
 * @param leaseCheck from one look for work that was claimed and not ended in time to the next
 */
@Validated
@ConfigurationProperties(prefix = "jejak.intake", ignoreUnknownFields = false)
record IntakeProperties(@DefaultValue("data/spool") Path spool, @DefaultValue("2GB") DataSize fileSize,
    @DefaultValue("200") @Min(1) @Max(10_000) int filesPerMessage, @DefaultValue("4") @Min(1) @Max(64) int readers,
    @DefaultValue("3") @Min(1) @Max(64) int recognisers, @DefaultValue("200") @Min(1) @Max(10_000) int batchSize,
    @DefaultValue("500ms") Duration batchAge, @DefaultValue("30s") Duration leaseCheck) {
}
