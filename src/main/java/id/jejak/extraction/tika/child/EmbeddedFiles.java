package id.jejak.extraction.tika.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Hands files that are inside another to the parent, which treats each as a document of its own; none is parsed here. */
final class EmbeddedFiles implements EmbeddedDocumentExtractor {
  private static final Set<String> NOT_FILES = Set.of("METADATA", "FONT", "RENDERING", "MACRO", "VERSION");
  // Logos, bullets and lines of a letterhead; a photographed or scanned page is larger.
  private static final int SMALL_PICTURE = 15_000;

  private final Answers answers;
  private final PageCutter cutter;
  private final Container container;
  private final EmbeddedDocumentExtractor inPlace;

  EmbeddedFiles(Answers answers, PageCutter cutter, Container container, ParseContext context) {
    this.answers = answers;
    this.cutter = cutter;
    this.container = container;
    this.inPlace = new ParsingEmbeddedDocumentExtractor(context);
  }

  /** What they are inside of. */
  enum Container {
    PDF, MAIL, OTHER,
    /** Whose attachments are encrypted and of no use. */
    LOCKED
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
    return container != Container.LOCKED && (kind == null || !NOT_FILES.contains(kind));
  }

  @Override
  public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws IOException, SAXException {
    boolean inline = "INLINE".equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
    if (inline && container == Container.PDF) {
      return; // its page is recognised as a whole
    }
    if (container == Container.MAIL && isBody(metadata)) {
      inPlace.parseEmbedded(stream, handler, metadata, false);
      return;
    }
    String name = name(metadata);
    InputStream bytes = bytes(stream);
    if (inline) {
      byte[] start = bytes.readNBytes(SMALL_PICTURE);
      if (start.length < SMALL_PICTURE) {
        return;
      }
      answers.embedded(name, new SequenceInputStream(new ByteArrayInputStream(start), bytes));
      return;
    }
    answers.embedded(name, bytes);
    cutter.line(name);
  }

  /** Tika calls the text of a mail with attachments an embedded file, too. */
  private static boolean isBody(Metadata metadata) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    return metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null && type != null && type.startsWith("text/");
  }

  private static InputStream bytes(InputStream stream) throws IOException {
    if (stream instanceof TikaInputStream tika && tika.getOpenContainer() instanceof DirectoryEntry entry) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (POIFSFileSystem copy = new POIFSFileSystem()) {
        EntryUtils.copyNodes(entry, copy.getRoot());
        copy.writeFilesystem(bytes);
      }
      return new ByteArrayInputStream(bytes.toByteArray());
    }
    return stream;
  }

  private String name(Metadata metadata) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    if (name == null || name.isBlank()) {
      name = metadata.get(TikaCoreProperties.EMBEDDED_RELATIONSHIP_ID);
    }
    return name == null || name.isBlank() ? "lampiran-" + (answers.embedded() + 1) + extension(metadata) : name;
  }

  private static String extension(Metadata metadata) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    try {
      return type == null ? "" : MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
    } catch (MimeTypeException e) {
      return "";
    }
  }
}
