package id.jejak.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetFilesTest {
  @TempDir
  Path folder;

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  @Test
  void givenJsonLines_whenRead_thenEachDocument() throws IOException {
    write("corpus.jsonl", "{\"id\":\"r1\",\"title\":\"UU 1\",\"text\":\"isi\\nnya\"}", "",
        "{\"id\":\"r2\",\"title\":\"\",\"text\":\"é\",\"lain\":1}");
    SetFiles set = new SetFiles(folder);

    Queue<CorpusDocument> documents = new ConcurrentLinkedQueue<>();
    set.eachDocument(documents::add);

    assertThat(documents).containsExactlyInAnyOrder(new CorpusDocument("r1", "UU 1", "isi\nnya"), new CorpusDocument(
        "r2", "", "é"));
    assertThat(set.documents()).isEqualTo(2);
  }

  @Test
  void givenTable_whenRead_thenTheQuestionIsTheTitle() throws IOException {
    write("corpus.tsv", "Q1\tKenapa?\tKarena.\tSAKTI");

    Queue<CorpusDocument> documents = new ConcurrentLinkedQueue<>();
    new SetFiles(folder).eachDocument(documents::add);

    assertThat(documents).containsExactly(new CorpusDocument("Q1", "Kenapa?", "Karena.\nSAKTI"));
  }

  @Test
  void givenQuestions_whenRead_thenStyleIsTheMiddleOfThree() throws IOException {
    Path file = write("queries.tsv", "q1\tapa itu", "q2\tb\tgmn caranya");

    assertThat(SetFiles.questions(file)).containsExactly(new Question("q1", "", "apa itu"), new Question("q2", "b",
        "gmn caranya"));
  }

  @Test
  void givenJudgementsWithTabsOrBlanks_whenRead_thenGrades() throws IOException {
    write("qrels.tsv", "q1\t0\td1\t2", "q1 0  d2 1", "q2 0 d1 0");

    assertThat(new SetFiles(folder).judgements()).isEqualTo(Map.of("q1", Map.of("d1", 2, "d2", 1), "q2", Map.of("d1",
        0)));
  }

  @Test
  void givenIdentifiers_whenRead_thenEachCanonicalFormIsACandidateOnce() throws IOException {
    Path file = write("identifiers.tsv", "I1\tper 9\tPER-9/PB/2018\tperdirjen", "I2\tper9\tPER-9/PB/2018\tperdirjen",
        "I3\tkppn 77\t077\tkode_kppn");

    SetFiles.Identifiers identifiers = SetFiles.identifiers(file);

    assertThat(identifiers.candidates()).extracting(CorpusDocument::id).containsExactlyInAnyOrder("PER-9/PB/2018",
        "077");
    assertThat(identifiers.judgements()).containsEntry("I2", Map.of("PER-9/PB/2018", 1));
  }

  @ParameterizedTest
  @CsvSource({"queries.tsv, q1 tanpa tab", "qrels.tsv, q1 0 d1", "qrels.tsv, q1 0 d1 baik"})
  void givenWrongLine_whenRead_thenFileAndLineAreNamed(String name, String wrong) throws IOException {
    Path file = write(name, "", wrong);

    assertThatThrownBy(() -> {
      SetFiles.questions(file);
      new SetFiles(folder).judgements();
    }).isInstanceOf(EvaluationSetInvalid.class).hasMessageContaining(name).hasMessageContaining("line 2");
  }

  @Test
  void givenWrongDocumentOrNone_whenRead_thenTold() throws IOException {
    SetFiles set = new SetFiles(folder);
    assertThatThrownBy(set::documents).isInstanceOf(NoSuchFileException.class);

    write("corpus.jsonl", "{\"id\":");

    assertThatThrownBy(() -> set.eachDocument(document -> {
    })).isInstanceOf(EvaluationSetInvalid.class).hasMessageContaining("corpus.jsonl");
  }
}
