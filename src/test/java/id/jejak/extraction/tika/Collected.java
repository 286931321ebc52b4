package id.jejak.extraction.tika;

import id.jejak.extraction.EmbeddedFile;
import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reading gave, kept in memory. */
final class Collected implements ReadingSink {
  final List<PageText> pages = new ArrayList<>();
  final Map<String, byte[]> embedded = new LinkedHashMap<>();

  @Override
  public void page(PageText page) {
    pages.add(page);
  }

  @Override
  public void embedded(EmbeddedFile file, Path bytes) throws IOException {
    embedded.put(file.path(), Files.readAllBytes(bytes));
  }

  String text() {
    return String.join("\n", pages.stream().map(PageText::text).toList());
  }
}
