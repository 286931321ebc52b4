package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The whole pipeline on very many small files: letters by mail of about 20 KB, each as text and as HTML, made of sentences of
 * real regulations, a hundred to a case, on a server that has read a thousand others. Beside it Tika alone, as {@link IngestBench} measures it.
 */
final class MailBench {
  private static final int OF_A_CASE = 100;
  /** Taken first: a server that has just started is still compiling itself. */
  private static final int FIRST = 1_000;
  /** Of 2,000 characters, once as text and once as HTML. */
  private static final int PAGES = 4;
  private static final String BORDER = "=_batas";

  private final Class<?> application;
  private final int files;
  private final int rounds;
  private final Path texts;

  /** @param texts JSON lines of regulations */
  MailBench(Class<?> application, int files, int rounds, Path texts) {
    this.application = application;
    this.files = files;
    this.rounds = rounds;
    this.texts = texts;
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    BenchSentences sentences = BenchSentences.read(texts);
    try (BenchFolder work = BenchFolder.make()) {
      write(work.path().resolve("dahulu"), files, FIRST, sentences);
      long bytes = write(work.path().resolve("surel"), 0, files, sentences);
      Map<String, Object> measured = new IngestBench(application, work.path().resolve("surel"), work.path().resolve(
          "dahulu"), rounds).withoutRecognition();
      Map<String, Object> figures = new LinkedHashMap<>(measured);
      figures.put("files", files);
      figures.put("bytes_file", bytes / files);
      figures.put("first_files", FIRST);
      figures.put("first_files_s", eachSecond(FIRST, measured.get("first_seconds")));
      figures.put("files_s", eachSecond(files, measured.get("jejak_seconds")));
      figures.put("tika_files_s", eachSecond(files, measured.get("tika_seconds")));
      return figures;
    }
  }

  /** @return bytes written */
  private static long write(Path folder, int first, int count, BenchSentences sentences) throws IOException {
    long bytes = 0;
    for (int number = first; number < first + count; number++) {
      Path letters = Files.createDirectories(folder.resolve("surel-%03d".formatted(number / OF_A_CASE)));
      byte[] letter = letter(number, sentences).getBytes(UTF_8);
      Files.write(letters.resolve("surat-%05d.eml".formatted(number)), letter);
      bytes += letter.length;
    }
    return bytes;
  }

  private static double eachSecond(int files, @Nullable Object seconds) {
    return seconds instanceof Double took ? Math.round(10 * files / took) / 10.0 : 0;
  }

  private static String letter(int number, BenchSentences sentences) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder("<html><body style=\"font-family:sans-serif\">");
    for (int page = 0; page < PAGES; page++) {
      String part = sentences.page(random);
      text.append(part).append("\r\n\r\n");
      html.append("<p class=\"MsoNormal\">").append(part.replace("&", "&amp;").replace("<", "&lt;")).append(
          "</p>\r\n");
    }
    String subject = sentences.subject(random).replaceAll("\\P{ASCII}", "");
    return """
        From: Bendahara Contoh <bendahara%d@satker.example>
        To: KPPN Contoh <kppn@kppn.example>
        Subject: %s
        Date: Mon, %d Nov 2026 08:%02d:00 +0700
        Message-ID: <%d.surat@satker.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="%s"

        --%s
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        %s
        --%s
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: 8bit

        %s</body></html>
        --%s--
        """.replace("\n", "\r\n").formatted(number % 61, subject, 2 + 7 * (number % 4), number % 60, number, BORDER,
        BORDER, text, BORDER, html, BORDER);
  }
}
