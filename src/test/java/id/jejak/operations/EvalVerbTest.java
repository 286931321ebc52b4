package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvalVerbTest {
  @TempDir
  Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void writeSet() throws IOException {
    write("corpus.tsv", "Q1\tKenapa dana retur?\tRekening pasif.\tRetur", "Q2\tBatas gaji induk?\tTanggal 15.\tGaji");
    write("queries.tsv", "q1\ta\tdana retur", "q2\tb\tgaji", "q3\tneg\tzamrud");
    write("qrels.tsv", "q1\t0\tQ1\t2", "q2 0 Q1 1");
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private int run(String... words) {
    return new EvalVerb(new PrintStream(out, true, StandardCharsets.UTF_8)).run(List.of(words));
  }

  private JsonNode answer() {
    return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void givenSet_whenMeasured_thenOneObjectAndALineForEachQuestion() throws IOException {
    Path lines = folder.resolve("lines.tsv");

    assertThat(run(folder.toString(), "--per-query", lines.toString(), "--json")).isEqualTo(Verbs.DONE);

    JsonNode figures = answer();
    assertThat(figures.path("queries").asInt()).isEqualTo(3);
    assertThat(figures.path("success1").asDouble()).isEqualTo(0.5);
    assertThat(figures.path("success1_grade2").asDouble()).isEqualTo(0.5);
    assertThat(figures.path("abstain_rate").asDouble()).isEqualTo(1);
    assertThat(figures.path("by_style").path("a").path("success1").asDouble()).isEqualTo(1);
    assertThat(Files.readAllLines(lines)).hasSize(4).anyMatch(line -> line.startsWith("q1\ta\ttrue\t1.0000")
        && line.contains("Q1=2"));
  }

  @Test
  void givenOtherQuestions_whenMeasured_thenTheyAreAsked() throws IOException {
    Path others = write("queries.slang.tsv", "q1\tdana retur");

    assertThat(run(folder.toString(), "--queries", others.toString(), "--json")).isEqualTo(Verbs.DONE);

    assertThat(answer().path("queries").asInt()).isEqualTo(1);
    assertThat(answer().path("success1").asDouble()).isEqualTo(1);
  }

  @Test
  void givenIdentifiers_whenMeasured_thenAskedAmongTheirCanonicalForms() throws IOException {
    Path file = write("identifiers.tsv", "I1\tper 9 2018\tPER-9/PB/2018\tperdirjen",
        "I2\ts 810 kpn 0801 2024\tS-810/KPN.0801/2024\tsurat");

    assertThat(run("identifiers", file.toString(), "--json")).isEqualTo(Verbs.DONE);

    assertThat(answer().path("queries").asInt()).isEqualTo(2);
    assertThat(answer().path("success1").asDouble()).isEqualTo(1);
  }

  @Test
  void givenSet_whenPartsAreLeftOut_thenEachChangesItsFigures() {
    assertThat(run("--ablation", folder.toString(), "--json")).isEqualTo(Verbs.DONE);

    String set = folder.subpath(folder.getNameCount() - 2, folder.getNameCount()).toString();
    assertThat(answer().path("").path(set + " neg").asDouble()).isEqualTo(1);
    assertThat(answer().path("nothing fits").path(set + " a").asDouble()).isEqualTo(1);
    assertThat(answer().path("stop words").has(set + " b")).isTrue();
  }

  @Test
  void givenNoSet_whenMeasured_thenFailedAndNothingAnswered() {
    assertThat(run(folder.resolve("tiada").toString(), "--json")).isEqualTo(Verbs.FAILED);
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b c", "--warna", "set --queries", "--all set", "--all --ablation", "--ablation a b",
      "--ablation --queries y", "identifiers x --queries y"})
  void givenWrongWords_thenRefused(String words) {
    List<String> split = words.isEmpty() ? List.of() : List.of(words.split(" "));

    assertThatThrownBy(() -> run(split.toArray(new String[0]))).isInstanceOf(WrongUse.class).hasMessageContaining(
        "./jejak eval");
  }
}
