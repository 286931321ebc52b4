package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.search.SearchProperties.Engine;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SearchPropertiesTest {
  private static SearchProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("jejak.search",
        SearchProperties.class);
  }

  @Test
  void givenNothing_whenBound_thenLuceneAndEverythingAsUsual() {
    SearchProperties properties = bound(Map.of());

    assertThat(properties.engine()).isEqualTo(Engine.LUCENE);
    assertThat(properties.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(properties.opensearch()).isEqualTo(OpenSearchProperties.USUAL);
  }

  @Test
  void givenCluster_whenBound_thenItsAddressesAndNothingOfThePasswordInWords() {
    SearchProperties properties = bound(Map.of("jejak.search.engine", "opensearch",
        "jejak.search.opensearch.addresses", "http://a:9200,https://b:9201", "jejak.search.opensearch.user", "jejak",
        "jejak.search.opensearch.password", "rahasia", "jejak.search.opensearch.shards", "3"));

    assertThat(properties.engine()).isEqualTo(Engine.OPENSEARCH);
    assertThat(properties.opensearch().addresses()).containsExactly(URI.create("http://a:9200"), URI.create(
        "https://b:9201"));
    assertThat(properties.opensearch().shards()).isEqualTo(3);
    assertThat(properties.toString()).doesNotContain("rahasia");
  }

  @ParameterizedTest
  @CsvSource({"engine, solr", "opensearch.addresses, a:9200", "opensearch.patience, -1s", "opensearch.answer, 0s",
      "opensearch.bulk, 1GB", "refresh, 2s"})
  void givenWhatCannotBe_whenBound_thenRefused(String setting, String value) {
    assertThatThrownBy(() -> bound(Map.of("jejak.search." + setting, value))).isInstanceOf(BindException.class);
  }
}
