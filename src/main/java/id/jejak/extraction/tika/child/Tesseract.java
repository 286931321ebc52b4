package id.jejak.extraction.tika.child;

import id.jejak.extraction.tika.child.Words.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs Tesseract on one picture. */
final class Tesseract {
  private static final Path DIES_WITH_PARENT = Path.of("/usr/bin/setpriv");
  private static final Path LIMITS = Path.of("/usr/bin/prlimit");
  // The heap of this process does not bound Tesseract's; a page of 24 million pixels takes less than half of this.
  private static final long MOST_MEMORY = 1_000_000_000;
  private static final int COLUMNS = 12;
  private static final int MOST_ROWS = 200_000;
  // The rule beside a cell of a table, or nothing.
  private static final Pattern RULE = Pattern.compile("[|\\s]*");
  private static final String TURN = "Rotate: ";

  private final Path temporary;

  Tesseract(Path temporary) {
    this.temporary = temporary;
  }

  /** How Tesseract looks at a page, as it numbers it. */
  enum Look {
    UPRIGHT("3"), TURNED_AS_NEEDED("1"), ONE_BLOCK("6"), HOW_IT_STANDS("0");

    private final String number;

    Look(String number) {
      this.number = number;
    }
  }

  /**
   * The words of a page whose letters are of a usual size. Left to guess how large it is, Tesseract takes tables for
   * drawings and leaves out their rows.
   *
   * @param frame of a file with several pages, from 1; 0 for the only one
   */
  Words words(Path picture, int frame, Look look) throws IOException {
    return words(picture, frame, look, List.of("--dpi", "300"));
  }

  /** The words of a file that nobody else can decode. */
  Words wordsOfUnknownSize(Path picture, int frame, Look look) throws IOException {
    return words(picture, frame, look, List.of());
  }

  private Words words(Path picture, int frame, Look look, List<String> size) throws IOException {
    List<String> command = command(picture, look, "ind+eng");
    command.addAll(size);
    if (frame > 0) {
      command.addAll(List.of("-c", "tessedit_page_number=" + (frame - 1)));
    }
    command.add("tsv");
    return run(command, Tesseract::read);
  }

  /** Quarter turns to the right after which the page stands upright; 0 also where that cannot be told. */
  int quartersToTurn(Path picture) {
    try {
      return run(command(picture, Look.HOW_IT_STANDS, "osd"), Tesseract::quarters);
    } catch (IOException e) {
      return 0; // too few letters to tell, or Tesseract was installed without what it needs for that
    }
  }

  @FunctionalInterface
  private interface Answer<T> {
    T read(BufferedReader lines) throws IOException;
  }

  private <T> T run(List<String> command, Answer<T> answer) throws IOException {
    Process process = new ProcessBuilder(command).directory(temporary.toFile()).redirectError(
        ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(),
        StandardCharsets.UTF_8))) {
      T read = answer.read(lines);
      if (process.waitFor() != 0) {
        throw new IOException("tesseract could not read the page");
      }
      return read;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> command(Path picture, Look look, String languages) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(DIES_WITH_PARENT)) {
      command.addAll(List.of(DIES_WITH_PARENT.toString(), "--pdeathsig", "KILL"));
    }
    if (Files.isExecutable(LIMITS)) {
      command.addAll(List.of(LIMITS.toString(), "--as=" + MOST_MEMORY));
    }
    command.addAll(List.of("tesseract", picture.toString(), "stdout", "-l", languages, "--psm", look.number));
    return command;
  }

  private static int quarters(BufferedReader lines) throws IOException {
    int quarters = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(TURN)) {
        quarters = Integer.parseInt(line.substring(TURN.length()).strip()) / 90 % 4;
      }
    }
    return quarters;
  }

  private static Words read(BufferedReader rows) throws IOException {
    List<Word> words = new ArrayList<>();
    int count = 0;
    for (String row = rows.readLine(); row != null && count < MOST_ROWS; row = rows.readLine(), count++) {
      String[] cells = row.split("\t", COLUMNS);
      if (cells.length == COLUMNS && cells[0].equals("5") && !RULE.matcher(cells[11]).matches()) {
        String block = cells[2] + "." + cells[3];
        words.add(new Word(cells[11], Double.parseDouble(cells[10]), block, block + "." + cells[4]));
      }
    }
    return new Words(words, List.of());
  }
}
