package id.jejak.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.access.AccessPolicy;
import id.jejak.search.lucene.LuceneSearchIndex;
import id.jejak.shared.Auditable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file that is given away, and what stands of it on the trail. */
class ResultExportTest {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  @TempDir
  Path folder;
  private final List<Auditable> trail = new ArrayList<>();
  @SuppressWarnings("NullAway.Init") // opened before each test
  private LuceneSearchIndex index;
  @SuppressWarnings("NullAway.Init") // opened before each test
  private ResultExport export;

  @BeforeEach
  void open() throws IOException {
    index = LuceneSearchIndex.open(new SearchProperties(folder, null, 20, Duration.ofMillis(500), Duration.ofMinutes(
        5), 32, Duration.ofSeconds(3), 10_000, 16), IndexConfigReader.readCarried());
    export = new ResultExport(index, new AccessPolicy(), event -> trail.add((Auditable) event));
    for (long i = 1; i <= 7; i++) {
      Entries.put(index, i, "Retur SP2D");
    }
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void write(@Nullable String after, long most, OutputStream out) throws IOException {
    export.write(Entries.query("retur"), after, most, () -> new JsonLines(out), Entries.staff(Entries.OFFICE), WIB);
  }

  private List<JsonNode> lines(@Nullable String after, long most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(after, most, out);
    return out.toString(UTF_8).lines().map(JSON::readTree).toList();
  }

  @Test
  void givenResults_whenExported_thenTheLastLineSaysHowManyAndTheTrailKnows() throws IOException {
    List<JsonNode> lines = lines(null, Long.MAX_VALUE);

    assertThat(lines).hasSize(8);
    assertThat(lines.getFirst().path("ticket").asString()).isEqualTo("077-2026-000007");
    assertThat(lines.getLast().path("end").asBoolean()).isTrue();
    assertThat(lines.getLast().path("rows").asInt()).isEqualTo(7);
    assertThat(lines.getLast().path("next").isNull()).isTrue();
    assertThat(trail).extracting(Auditable::action).containsExactly("search.export-begun", "search.exported");
    assertThat(trail.getLast().details()).containsEntry("text", "retur").containsEntry("interactions", "7")
        .containsEntry("whole", "true");
  }

  @Test
  void givenLimit_whenGoneOnBehindNext_thenTheRest() throws IOException {
    List<JsonNode> first = lines(null, 3);
    List<JsonNode> rest = lines(first.getLast().path("next").asString(), 100);

    assertThat(first).hasSize(4);
    assertThat(first.get(2).path("key")).isEqualTo(first.getLast().path("next"));
    assertThat(rest).hasSize(5);
    assertThat(rest.getFirst().path("ticket").asString()).isEqualTo("077-2026-000004");
    assertThat(rest.getLast().path("next").isNull()).isTrue();
  }

  @Test
  void givenClientThatGoesAway_whenExported_thenItEndsAndTheTrailSaysHowMuchWasGiven() {
    OutputStream broken = new OutputStream() {
      private int bytes;

      @Override
      public void write(int one) throws IOException {
        if (++bytes > 500) {
          throw new IOException("broken pipe");
        }
      }
    };

    assertThatThrownBy(() -> write(null, Long.MAX_VALUE, broken)).isInstanceOf(IOException.class).hasMessage(
        "broken pipe");
    assertThat(trail.getLast().details()).containsEntry("whole", "false").containsEntry("interactions", "1");
  }

  @Test
  void givenKeyThatIsNone_whenExported_thenRefusedBeforeTheFileBegins() {
    assertThatThrownBy(() -> export.write(Entries.query("retur"), "x", 9, () -> {
      throw new AssertionError("no file may begin");
    }, Entries.staff(Entries.OFFICE), WIB)).isInstanceOf(CursorInvalid.class);
  }
}
