package id.jejak.archive;

import id.jejak.archive.letter.Letter;
import id.jejak.archive.letter.LetterReader;
import id.jejak.extraction.PageText;
import id.jejak.identity.Viewer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What a document says of itself where it is a letter: proposals, read from its text each time they are asked for, so that
 * they follow text and rules. Nothing takes them over but a person.
 */
@Service
public class LetterProposals {
  private static final int FIRST_PAGES = 3;

  private final Archive archive;
  private final ContentRows contents;
  private final KeptText texts;

  LetterProposals(Archive archive, ContentRows contents, KeptText texts) {
    this.archive = archive;
    this.contents = contents;
    this.texts = texts;
  }

  /** Empty where the document is no letter, or was not read (yet). */
  public Optional<Letter> of(UUID documentId, Viewer viewer) throws IOException {
    DocumentView document = archive.find(documentId, viewer);
    String key = contents.textKeys(List.of(document.sha256())).get(document.sha256());
    if (key == null || !mayBeLetter(document)) {
      return Optional.empty();
    }
    try (Stream<PageText> pages = texts.pages(key)) {
      return LetterReader.read(pages.limit(FIRST_PAGES).map(PageText::text).toList());
    }
  }

  private static boolean mayBeLetter(DocumentView document) {
    return switch (FileType.of(document.mediaType(), document.name())) {
      case PDF, WORD, IMAGE, TEXT -> true;
      case SHEET, SLIDES, MAIL, ARCHIVE, OTHER -> false;
    };
  }
}
