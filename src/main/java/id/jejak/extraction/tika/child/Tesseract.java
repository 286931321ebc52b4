package id.jejak.extraction.tika.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Tesseract on one picture and puts its words together to lines. */
final class Tesseract {
  private static final Path DIES_WITH_PARENT = Path.of("/usr/bin/setpriv");
  private static final Path LIMITS = Path.of("/usr/bin/prlimit");
  // The heap of this process does not bound Tesseract's; a page of 24 million pixels takes less than half of this.
  private static final long MOST_MEMORY = 1_000_000_000;
  private static final int COLUMNS = 12;
  private static final int MOST_ROWS = 200_000;
  // Letters that lie on their side give words, too, but hardly any that Tesseract believes in.
  private static final int DOUBTFUL = 60;

  private final Path temporary;

  Tesseract(Path temporary) {
    this.temporary = temporary;
  }

  /**
   * @param confidence mean of the words, 0 to 100; -1 when there are none
   */
  record Words(String text, int confidence) {
    static final Words NONE = new Words("", -1);

    private boolean isDoubtful() {
      return confidence >= 0 && confidence < DOUBTFUL;
    }
  }

  /** How Tesseract looks at a page, as it numbers it. */
  private enum Look {
    UPRIGHT("3"), TURNED_AS_NEEDED("1");

    private final String number;

    Look(String number) {
      this.number = number;
    }
  }

  /** Recognises a page, which is turned when it does not seem to stand upright; a picture of its own is removed. */
  Words recognise(Pictures.Picture picture, int page) throws IOException {
    try {
      if (picture.blank()) {
        return Words.NONE;
      }
      Words words = words(picture, page, Look.UPRIGHT);
      return words.isDoubtful() ? better(words, picture, page) : words;
    } finally {
      if (picture.file().startsWith(temporary)) {
        Files.deleteIfExists(picture.file());
      }
    }
  }

  private Words better(Words upright, Pictures.Picture picture, int page) {
    try {
      Words turned = words(picture, page, Look.TURNED_AS_NEEDED);
      return turned.confidence() > upright.confidence() ? turned : upright;
    } catch (IOException e) {
      return upright; // too few letters to tell how it stands
    }
  }

  private Words words(Pictures.Picture picture, int page, Look look) throws IOException {
    Process process = new ProcessBuilder(command(picture, look)).directory(temporary.toFile()).redirectError(
        ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader rows = new BufferedReader(new InputStreamReader(process.getInputStream(),
        StandardCharsets.UTF_8))) {
      Words words = read(rows);
      if (process.waitFor() != 0) {
        throw new IOException("tesseract could not read page " + page);
      }
      return words;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> command(Pictures.Picture picture, Look look) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(DIES_WITH_PARENT)) {
      command.addAll(List.of(DIES_WITH_PARENT.toString(), "--pdeathsig", "KILL"));
    }
    if (Files.isExecutable(LIMITS)) {
      command.addAll(List.of(LIMITS.toString(), "--as=" + MOST_MEMORY));
    }
    command.addAll(List.of("tesseract", picture.file().toString(), "stdout", "-l", "ind+eng", "--psm",
        look.number));
    if (picture.frame() > 0) {
      command.addAll(List.of("-c", "tessedit_page_number=" + (picture.frame() - 1)));
    }
    command.add("tsv");
    return command;
  }

  private static Words read(BufferedReader rows) throws IOException {
    StringBuilder text = new StringBuilder();
    String line = "";
    String block = "";
    double confidence = 0;
    int words = 0;
    int count = 0;
    for (String row = rows.readLine(); row != null && count < MOST_ROWS; row = rows.readLine(), count++) {
      String[] cells = row.split("\t", COLUMNS);
      if (cells.length < COLUMNS || !cells[0].equals("5") || cells[11].isBlank()) {
        continue;
      }
      String nextBlock = cells[2] + "." + cells[3];
      String nextLine = nextBlock + "." + cells[4];
      if (!text.isEmpty()) {
        text.append(!nextBlock.equals(block) ? "\n\n" : nextLine.equals(line) ? " " : "\n");
      }
      block = nextBlock;
      line = nextLine;
      text.append(cells[11]);
      confidence += Double.parseDouble(cells[10]);
      words++;
    }
    return words == 0 ? Words.NONE : new Words(text.toString(), (int) Math.round(confidence / words));
  }
}
