package id.jejak.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param demo what an empty data folder gets at the first start
 * @param quiet whether nothing is said on the console
 */
@Validated
@ConfigurationProperties(prefix = "jejak.operations", ignoreUnknownFields = false)
record OperationsProperties(@DefaultValue("NONE") Server.Demo demo, @DefaultValue("false") boolean quiet) {
}
