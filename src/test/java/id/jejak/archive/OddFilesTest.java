package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some odd files of each kind. */
@Tag("servers")
class OddFilesTest {
  @TempDir
  private Path folder;

  @Test
  void givenSomeOddFilesOfEachKind_whenRead_thenEachEndsInTheStateThatWasSeen() throws Exception {
    List<OddFile> sample = OddFile.all().stream().filter(OddFile::sampled).toList();
    assertThat(sample).hasSizeBetween(40, 60);

    new OddFiles(folder).areAsTheyWereSeen(sample);
  }
}
