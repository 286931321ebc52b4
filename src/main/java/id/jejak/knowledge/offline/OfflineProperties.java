package id.jejak.knowledge.offline;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How answers are packed.
 *
 * @param keyFile the keys that packs are signed with; made at the first start, the same for all nodes
 * @param keepDeltas how old a pack may be that is brought up to date by what changed since
 * @param lookAgain how often is looked for what another node changed, or the end of a day
 */
@Validated
@ConfigurationProperties(prefix = "jejak.offline", ignoreUnknownFields = false)
record OfflineProperties(@DefaultValue("data/keys/answers") Path keyFile, @DefaultValue("42d") Duration keepDeltas,
    @DefaultValue("1m") Duration lookAgain) {
}
