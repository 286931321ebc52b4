package id.jejak.extraction.tika.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.code.SourceCodeParser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pkg.CompressorParserOptions;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads one file with Tika, page by page, without recognising images. */
final class FileReader {
  private static final MediaType MAILBOX = MediaType.application("mbox");
  private static final MediaType MAIL = MediaType.parse("message/rfc822");
  private static final int MOST_NAMES = 200;
  private static final int MOST_VALUES = 10;
  private static final int LONGEST_VALUE = 1_000;

  private final Detector detector = new DefaultDetector();
  // No program of the machine is run on a hostile file. Source code is read as the text it is, not painted first.
  private final Parser parser = parserWithout(Set.of(CompositeExternalParser.class, SourceCodeParser.class));
  private final Path temporary;
  private @Nullable Parser bare;

  FileReader(Path temporary) {
    this.temporary = temporary;
  }

  private Parser parserWithout(Set<Class<? extends Parser>> excluded) {
    return new AutoDetectParser(detector, new DefaultParser(MediaTypeRegistry.getDefaultRegistry(), new ServiceLoader(),
        excluded));
  }

  /** What a bare parse gave. */
  record Bare(String end, long characters) {
  }

  void read(Path file, String name, Bounds bounds, Answers answers) throws IOException {
    long size = Files.size(file);
    answers.begin(size);
    if (size == 0) {
      answers.end("EMPTY", "application/octet-stream", 0, "", Map.of());
      return;
    }
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    MediaType type = MediaType.OCTET_STREAM;
    Ending ending;
    Path repaired = null;
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      type = detected(stream, file, metadata);
      if (PdfRepair.lacksHeader(file, name, type)) {
        type = PdfLook.TYPE;
        repaired = PdfRepair.withHeader(file, temporary);
      }
      metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type.toString());
      if (repaired == null) {
        parse(stream, file, type, metadata, bounds, answers);
      } else {
        parseCopy(repaired, type, metadata, bounds, answers, EmbeddedFiles.Container.PDF);
      }
      ending = Ending.whole(type, metadata, answers);
      if (ending.isComplete() && CutOff.is(file, type, metadata)) {
        ending = Ending.cutOff(answers);
      }
    } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError e) {
      ending = readsAsText(type, answers) ? asText(file, bounds, answers) : Ending.of(e, answers);
    } catch (LinkageError e) {
      ending = Ending.of(e, answers);
    } finally {
      delete(repaired);
    }
    if (ending.isEncrypted() && type.getBaseType().equals(PdfLook.TYPE) && PdfRepair.hasOpenPages(file)) {
      ending = openPages(file, metadata, bounds, answers);
    }
    if (ending.isCorrupt() && type.getBaseType().equals(PdfLook.TYPE) && PdfRepair.lacksEnd(file)) {
      ending = withEnd(file, ending, metadata, bounds, answers);
    }
    answers.end(ending.name(), type.getBaseType().toString(), pageCount(metadata, answers), ending.detail(),
        told(metadata));
  }

  private MediaType detected(TikaInputStream stream, Path file, Metadata metadata) throws IOException {
    MediaType type = detector.detect(stream, metadata);
    if (type.getBaseType().equals(MAILBOX) && MailBox.holdsOneMessage(file)) {
      MailBox.skipMark(stream);
      return MAIL;
    }
    return type;
  }

  /** Reads the pages of a PDF of which only what is attached is locked. */
  private Ending openPages(Path file, Metadata metadata, Bounds bounds, Answers answers) throws IOException {
    Path copy = PdfRepair.withoutEncryption(file, temporary);
    try {
      parseCopy(copy, PdfLook.TYPE, metadata, bounds, answers, EmbeddedFiles.Container.LOCKED);
      return new Ending("PARTIAL", "attachments-encrypted");
    } catch (IOException | TikaException | SAXException | RuntimeException e) {
      return Ending.of(e, answers);
    } finally {
      delete(copy);
    }
  }

  /** Reads what is there of a PDF that was cut off in its last object. */
  private Ending withEnd(Path file, Ending without, Metadata metadata, Bounds bounds, Answers answers)
      throws IOException {
    Path copy = PdfRepair.withEnd(file, temporary);
    try {
      parseCopy(copy, PdfLook.TYPE, metadata, bounds, answers, EmbeddedFiles.Container.PDF);
      return Ending.cutOff(answers);
    } catch (IOException | TikaException | SAXException | RuntimeException e) {
      return answers.nothingYet() ? without : Ending.of(e, answers);
    } finally {
      delete(copy);
    }
  }

  private void parseCopy(Path copy, MediaType type, Metadata metadata, Bounds bounds, Answers answers,
      EmbeddedFiles.Container container) throws IOException, TikaException, SAXException {
    try (TikaInputStream stream = TikaInputStream.get(copy)) {
      parse(stream, copy, type, container, metadata, bounds, answers);
    }
  }

  private static void delete(@Nullable Path copy) throws IOException {
    if (copy != null) {
      Files.deleteIfExists(copy);
    }
  }

  private void parse(TikaInputStream stream, Path file, MediaType type, Metadata metadata, Bounds bounds,
      Answers answers)
      throws IOException, TikaException, SAXException {
    if (Pictures.isPicture(type.getBaseType().toString())) {
      int frames = Pictures.frames(file);
      for (int frame = 0; frame < frames; frame++) {
        answers.page(Answers.Page.of("", true));
      }
      return;
    }
    parse(stream, file, type, isMail(type)
        ? EmbeddedFiles.Container.MAIL
        : type.getBaseType().equals(PdfLook.TYPE) ? EmbeddedFiles.Container.PDF : EmbeddedFiles.Container.OTHER,
        metadata, bounds, answers);
  }

  private void parse(TikaInputStream stream, Path file, MediaType type, EmbeddedFiles.Container container,
      Metadata metadata, Bounds bounds, Answers answers) throws IOException, TikaException, SAXException {
    boolean mail = container == EmbeddedFiles.Container.MAIL;
    try (PdfLook look = new PdfLook(file, type.getBaseType().equals(PdfLook.TYPE), metadata)) {
      PageCutter.Kind kind = mail || look.isPdf()
          ? PageCutter.Kind.WHOLE
          : isWorkbook(type)
              ? PageCutter.Kind.SHEETS
              : PageCutter.Kind.PIECES;
      PageCutter cutter = new PageCutter(text -> look.give(text, answers), bounds, kind);
      ParseContext context = context();
      context.set(Parser.class, parser);
      context.set(EmbeddedDocumentExtractor.class, new EmbeddedFiles(answers, cutter, container, context));
      boolean whole = false;
      try {
        parser.parse(stream, new BodyContentHandler(cutter), metadata, context);
        whole = true;
      } finally {
        look.ended(whole);
        if (mail) {
          cutter.heading(MailHeading.of(metadata));
        }
        cutter.finish();
        answers.leftOut(cutter.limit());
        if (!whole) {
          look.giveRest(answers);
        }
      }
    }
  }

  private static boolean readsAsText(MediaType type, Answers answers) {
    return answers.nothingYet() && (type.getSubtype().endsWith("xml") || type.getType().equals("text"));
  }

  /** Marked-up text that breaks its own rules is still text that people search for. */
  private static Ending asText(Path file, Bounds bounds, Answers answers) throws IOException {
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      PageCutter cutter = new PageCutter(text -> answers.page(Answers.Page.of(text, false)), bounds,
          PageCutter.Kind.PIECES);
      new TXTParser().parse(stream, new BodyContentHandler(cutter), new Metadata(), new ParseContext());
      cutter.finish();
      answers.leftOut(cutter.limit());
      return new Ending(answers.characters() > 0 ? "PARTIAL" : "CORRUPT", "read-as-text");
    } catch (TikaException | SAXException | RuntimeException e) {
      return Ending.of(e, answers);
    }
  }

  private static boolean isMail(MediaType type) {
    String base = type.getBaseType().toString();
    return base.equals("message/rfc822") || base.equals("application/vnd.ms-outlook");
  }

  private static boolean isWorkbook(MediaType type) {
    String base = type.getBaseType().toString();
    return base.contains("ms-excel") || base.contains("spreadsheet");
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    pdf.setExtractBookmarksText(false);
    context.set(PDFParserConfig.class, pdf);
    TesseractOCRConfig ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, ocr);
    // A file that was packed in pieces is the sum of its pieces, not the first one.
    context.set(CompressorParserOptions.class, _ -> true);
    return context;
  }

  private static int pageCount(Metadata metadata, Answers answers) {
    String said = metadata.get("xmpTPg:NPages");
    try {
      return said == null ? answers.pages() : Math.max(answers.pages(), Math.min(Integer.parseInt(said), 1_000_000));
    } catch (NumberFormatException e) {
      return answers.pages();
    }
  }

  private static Map<String, List<String>> told(Metadata metadata) {
    Map<String, List<String>> told = new TreeMap<>();
    for (String name : metadata.names()) {
      if (told.size() == MOST_NAMES) {
        break;
      }
      if (!name.startsWith("X-TIKA") && !name.startsWith("pdf:charsPerPage") && !name.startsWith("pdf:unmapped")) {
        told.put(Text.shortened(name, 200),
            List.of(metadata.getValues(name)).stream().limit(MOST_VALUES).map(value -> Text
                .clean(value, LONGEST_VALUE)).toList());
      }
    }
    return told;
  }

  /** The floor of the benchmark: Tika alone, with its own parsers and way into embedded files, no recognition. */
  Bare parseOnly(Path file, String name) {
    Parser alone = bare == null ? parserWithout(Set.of(CompositeExternalParser.class)) : bare;
    bare = alone;
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    BodyContentHandler text = new BodyContentHandler(-1);
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      ParseContext context = context();
      context.set(Parser.class, alone);
      alone.parse(stream, text, metadata, context);
      return new Bare("COMPLETE", text.toString().length());
    } catch (IOException | TikaException | SAXException | UncheckedIOException | StackOverflowError e) {
      return new Bare("CORRUPT", text.toString().length());
    } catch (RuntimeException e) {
      return new Bare("CORRUPT", 0);
    }
  }
}
