package id.jejak.knowledge.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.knowledge.AnswerAddress;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.search.IndexConfigReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pack is the same bytes for the same content, small on the line, and says what it is. */
class PackEnvelopeTest {
  private static final Logger log = LoggerFactory.getLogger(PackEnvelopeTest.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MANY = 2_000;
  private static final int WHOLE = 1_500_000;
  private static final int WEEK = 30_000;

  @TempDir
  private Path folder;

  private PackKeys.Signing keys() {
    return new PackKeys(PackedAnswers.properties(folder.resolve("keys"))).now();
  }

  private static String text(PackEnvelope pack) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(pack.bytes()))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void givenSameContent_whenPackedTwice_thenTheSameLines() {
    PublishedAnswer answer = PackedAnswers.answer(3, "SAKTI/OTP", "Kenapa OTP tidak masuk?", "Karena operator.",
        "Nyalakan ulang.");

    assertThat(PackLine.of(answer)).isEqualTo(PackLine.of(answer));
    assertThat(PackLine.of(IndexConfigReader.readCarried())).isEqualTo(PackLine.of(PackedAnswers.CONFIG));
    assertThat(PackLine.of(answer).text()).contains("\"q\":\"Kenapa OTP tidak masuk?\"", "\"changed\":\"2026-11-01\"")
        .doesNotContain("\n", "\"error\"", "\"marks\"");
  }

  @Test
  void givenAnswerThatIsShownNoMore_thenItsLineSaysWhatBecameOfIt() {
    assertThat(PackLine.gone(6, new AnswerAddress.Withdrawn("Batas?", Instant.parse("2026-11-30T20:00:00Z"))).text())
        .as("a day in WIB").contains("\"since\":\"2026-12-01\"");
    assertThat(PackLine.gone(7, new AnswerAddress.SupersededBy(2, "Yang baru?")).text()).contains("\"by\":2");
  }

  @Test
  void givenTwoThousandAnswers_whenPacked_thenWithinTheBudget() throws Exception {
    PackWriting.Content content = PackedAnswers.content(PackedAnswers.lines(PackedAnswers.many(MANY, new Random(7))));

    PackEnvelope whole = PackEnvelope.whole(content, keys());

    log.atInfo().log("{} answers: {} bytes compressed, {} unpacked", MANY, whole.weight(), whole.size());
    assertThat(whole.weight()).isLessThan(WHOLE);
    String[] lines = text(whole).split("\n", -1);
    JsonNode head = JSON.readTree(lines[0]);
    assertThat(head.path("format").asInt()).isEqualTo(PackEnvelope.FORMAT);
    assertThat(head.path("body")).isEqualTo(head.path("content"));
    assertThat(head.has("from")).isFalse();
    assertThat(lines).hasSize(2 + 1 + MANY + 1);
  }

  @Test
  void givenWeekInWhichTwentyChanged_whenPacked_thenWithinTheBudget() throws Exception {
    List<PackLine> lines = PackedAnswers.lines(PackedAnswers.many(MANY, new Random(7)));
    PackWriting.Content content = PackedAnswers.content(lines);

    PackEnvelope delta = PackEnvelope.of(content.made(), content.made().sequence() - 604_800, lines.subList(500, 520),
        keys());

    log.atInfo().log("20 of {} answers: {} bytes compressed", MANY, delta.weight());
    assertThat(delta.weight()).isLessThan(WEEK);
    JsonNode head = JSON.readTree(text(delta).split("\n", 2)[0]);
    assertThat(head.path("from").asLong()).isEqualTo(content.made().sequence() - 604_800);
    assertThat(head.path("content").asString()).isEqualTo(content.made().content().hex()).isNotEqualTo(head.path("body")
        .asString());
  }
}
