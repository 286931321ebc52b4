package id.jejak.records;

import id.jejak.archive.KeptText;
import id.jejak.archive.NamedTexts;
import id.jejak.extraction.PageText;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.ObjectStoreUnavailable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads each kept text to its end. One that is not whole is made again from its file. */
@Component
class TextsWalk implements Walk {
  private static final int ROWS = 50;

  private final NamedTexts named;
  private final KeptText texts;
  private final ObjectStore store;

  TextsWalk(NamedTexts named, KeptText texts, ObjectStore store) {
    this.store = store;
    this.named = named;
    this.texts = texts;
  }

  @Override
  public Stage stage() {
    return Stage.TEXTS;
  }

  @Override
  public Step step(String after, Pace pace) throws IOException, InterruptedException {
    List<NamedTexts.Named> next = named.after(after, ROWS);
    List<Finding> findings = new ArrayList<>();
    long characters = 0;
    for (NamedTexts.Named text : next) {
      Read read = sure(text);
      pace.spent(read.characters());
      characters += read.characters();
      read.finding().ifPresent(finding -> {
        findings.add(finding);
        named.makeAgain(text.sha256());
      });
    }
    return new Step(next.isEmpty() ? after : next.getLast().sha256(), next.size() < ROWS, next.size(), characters,
        findings);
  }

  private record Read(long characters, Optional<Finding> finding) {
  }

  /** Looked at once more before it is called damaged: a reading may be putting another one in its place. */
  private Read sure(NamedTexts.Named text) throws IOException {
    Read read = read(text);
    if (read.finding().isEmpty()) {
      return read;
    }
    Optional<NamedTexts.Named> now = named.now(text.sha256());
    return now.isEmpty() ? new Read(0, Optional.empty()) : read(now.get());
  }

  private Read read(NamedTexts.Named text) throws IOException {
    try {
      KeptText.Head head = texts.head(text.key());
      if (head.sha256() != null && !head.sha256().equals(text.sha256())) {
        return broken(text, Damage.SWAPPED, head.sha256());
      }
      return read(text, head);
    } catch (ObjectNotFound e) {
      return broken(text, Damage.MISSING, null);
    } catch (EOFException e) {
      return broken(text, Damage.TRUNCATED, null);
    } catch (ZipException | JacksonException e) {
      return broken(text, Damage.ALTERED, null);
    } catch (IOException | ObjectStoreUnavailable e) {
      if (Thread.currentThread().isInterrupted() || store.size(Area.DERIVED, text.key()).isEmpty()) {
        throw e;
      }
      return broken(text, Damage.UNREADABLE, null);
    }
  }

  private Read read(NamedTexts.Named text, KeptText.Head head) throws IOException {
    long characters = 0;
    int withText = 0;
    try (Stream<PageText> pages = texts.pages(text.key())) {
      for (Iterator<PageText> walk = pages.iterator(); walk.hasNext();) {
        PageText page = walk.next();
        characters += page.text().length();
        withText += page.text().isBlank() || page.awaitsOcr() ? 0 : 1;
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (withText < text.pagesWithText()) {
      return broken(text, Damage.TRUNCATED, Integer.toString(withText));
    }
    return head.pageCount() == text.pageCount()
        ? new Read(characters, Optional.empty())
        : broken(text, Damage.SWAPPED, null);
  }

  private static Read broken(NamedTexts.Named text, Damage damage, @Nullable String found) {
    return new Read(0, Optional.of(new Finding(KeptAs.TEXT, text.key(), damage, Integer.toString(text.pagesWithText()),
        found)));
  }
}
