package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All shared files, each to its end. */
@Tag("long")
class AllOddFilesTest {
  @TempDir
  private Path folder;

  @Test
  void givenAllOddFiles_whenRead_thenEachEndsInTheStateThatWasSeen() throws Exception {
    List<OddFile> all = OddFile.all();
    assertThat(all).hasSizeGreaterThan(500);

    new OddFiles(folder).areAsTheyWereSeen(all);
  }
}
