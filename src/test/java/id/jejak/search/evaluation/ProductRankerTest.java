package id.jejak.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.IndexConfigReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductRankerTest {
  @TempDir
  Path folder;

  private List<String> found(String name, List<CorpusDocument> documents, String question) throws IOException {
    try (ProductRanker ranker = ProductRanker.in(folder.resolve(name), IndexConfigReader.readCarried())) {
      for (CorpusDocument document : documents) {
        ranker.put(document);
      }
      ranker.settle();
      return ranker.find(question);
    }
  }

  @Test
  void givenTitleAndPages_whenAsked_thenEachDocumentIsFoundOnce() throws IOException {
    String longText = "Rekening penerima pasif sehingga dana retur. ".repeat(200);
    List<CorpusDocument> documents = List.of(new CorpusDocument("r1", "Tata cara retur", longText), new CorpusDocument(
        "r2", "Gaji induk", "Batas kirim."), new CorpusDocument("r3", "Hanya judul", ""));

    assertThat(found("a", documents, "rekening pasif")).containsExactly("r1");
    assertThat(found("b", documents, " hanya judul ")).containsExactly("r3");
    assertThat(found("c", documents, "zamrud")).isEmpty();
  }

  @Test
  void givenDocumentsThatMatchEqually_thenTheirOrderDoesNotDependOnTheCorpus() throws IOException {
    List<CorpusDocument> documents = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      documents.add(new CorpusDocument("d" + i, "", "dana retur"));
    }

    List<String> once = found("a", documents, "retur");
    List<String> again = found("b", documents.reversed(), "retur");

    assertThat(once).hasSize(8).isEqualTo(again);
    assertThat(once).isNotEqualTo(once.stream().sorted().toList());
  }
}
