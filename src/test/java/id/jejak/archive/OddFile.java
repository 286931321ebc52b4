package id.jejak.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was seen in a shared file with other tools, and the state it therefore has to end in.
 *
 * @param path below the folder of shared files
 * @param states more than one only where both are true, as with a drawn letter that is read or not
 * @param pagesWithText at least
 * @param word must be found in the text, however it is spelt; empty where there is none to find
 * @param sampled whether it is read by the short form as well
 * @param reason what was seen, and with what
 */
public record OddFile(String path, Set<LedgerState> states, int pagesWithText, String word, boolean sampled,
    String reason) {
  public static final Path FOLDER = Path.of("../shared/files/dev");

  /** All files with what is expected of them. */
  public static List<OddFile> all() {
    try (var in = Objects.requireNonNull(OddFile.class.getResourceAsStream("odd-files.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(OddFile::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OddFile of(String line) {
    String[] cells = line.split("\t", -1);
    return new OddFile(cells[0], Arrays.stream(cells[1].split("\\|")).map(LedgerState::valueOf).collect(Collectors
        .toUnmodifiableSet()), Integer.parseInt(cells[2]), cells[3], !cells[4].isEmpty(), cells[5]);
  }

  public Path file() {
    return FOLDER.resolve(path);
  }

  public boolean expects(LedgerState state) {
    return states.contains(state);
  }
}
