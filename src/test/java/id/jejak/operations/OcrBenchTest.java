package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.operations.OcrBench.PageRead;
import id.jejak.operations.scans.Misreading;
import id.jejak.operations.scans.Wear;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OcrBenchTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void givenPagesRead_thenTheReportSaysAllAndEachKindOfWear() {
    List<PageRead> read = List.of(new PageRead(Wear.CLEAN, new Misreading(1, 100, 1, 20), new Misreading(2, 100, 2, 20),
        96, 3, 2),
        new PageRead(Wear.SKEWED, new Misreading(3, 100, 2, 20), new Misreading(30, 100, 10, 20), null, 5, 2));

    JsonNode report = JSON.readTree(JSON.writeValueAsString(OcrBench.figures(read)));

    assertThat(report.propertyNames()).containsExactly("pages", "cer", "bare_cer", "cer_ratio", "wer", "bare_wer",
        "confidence", "seconds_page", "bare_seconds_page", "time_ratio", "variants");
    assertThat(report.path("pages").asInt()).isEqualTo(2);
    assertThat(report.path("cer").asDouble()).isEqualTo(0.02);
    assertThat(report.path("bare_cer").asDouble()).isEqualTo(0.16);
    assertThat(report.path("cer_ratio").asDouble()).isEqualTo(0.125);
    assertThat(report.path("wer").asDouble()).isEqualTo(0.075);
    assertThat(report.path("confidence").asDouble()).isEqualTo(48);
    assertThat(report.path("seconds_page").asDouble()).isEqualTo(4);
    assertThat(report.path("time_ratio").asDouble()).isEqualTo(2);
    assertThat(report.path("variants").propertyNames()).containsExactly("clean", "skewed");
    assertThat(report.at("/variants/skewed/bare_cer").asDouble()).isEqualTo(0.3);
    assertThat(report.at("/variants/clean/pages").asInt()).isEqualTo(1);
  }
}
