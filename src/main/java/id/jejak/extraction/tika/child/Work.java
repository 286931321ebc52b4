package id.jejak.extraction.tika.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers one question of the parent after another. */
final class Work {
  private final DataInputStream in;
  private final DataOutputStream out;
  private final Path temporary;
  private final FileReader files;
  private final Pictures pictures = new Pictures();
  private final Recognition recognition;
  private final Languages languages = new Languages();

  Work(DataInputStream in, DataOutputStream out, Path temporary) {
    this.in = in;
    this.out = out;
    this.temporary = temporary;
    this.files = new FileReader(temporary);
    this.recognition = new Recognition(temporary);
  }

  void one(Wire.Frame frame) throws IOException {
    switch (frame.kind()) {
      case READ -> read(frame);
      case RECOGNISE -> recognise(frame);
      case DRAW -> draw(frame);
      case PARSE -> parse(frame);
      default -> throw new IOException("not a question: " + frame.kind());
    }
  }

  private void read(Wire.Frame frame) throws IOException {
    Path file = Path.of(frame.text());
    String name = frame.text();
    Bounds bounds = Bounds.from(frame);
    files.read(file, name, bounds, new Answers(in, out, temporary, bounds, languages));
  }

  private void recognise(Wire.Frame frame) throws IOException {
    Path file = Path.of(frame.text());
    String mediaType = frame.text();
    int page = (int) frame.number();
    long pageText = frame.number();
    Words words;
    String end = "COMPLETE";
    String detail = "";
    try {
      Pictures.Picture picture = pictures.forRecognition(file, mediaType, page);
      words = recognition.recognise(picture);
      if (picture.incomplete() && words.confidence() < 0) {
        end = "CORRUPT";
        detail = "picture not decoded";
      }
    } catch (IOException | RuntimeException e) {
      words = Words.NONE;
      end = "CORRUPT";
      detail = e.toString();
    }
    String text = Text.clean(words.text(), (int) pageText);
    new Wire.Draft(Wire.Kind.RECOGNISED).text(end).text(text).number(words.confidence()).number(TextQuality.of(text))
        .text(languages.of(text)).text(Text.shortened(detail, 400)).send(out);
  }

  private void draw(Wire.Frame frame) throws IOException {
    Path file = Path.of(frame.text());
    String mediaType = frame.text();
    int page = (int) frame.number();
    int width = (int) frame.number();
    int mostBytes = (int) frame.number();
    Path target = Path.of(frame.text());
    String end = "COMPLETE";
    int pages = 0;
    try {
      Pictures.Drawn drawn = pictures.draw(file, mediaType, page, width);
      pages = drawn.pages();
      Files.write(target, new PictureFile(mostBytes).of(drawn.image()));
    } catch (IOException | RuntimeException e) {
      end = "CORRUPT";
    }
    new Wire.Draft(Wire.Kind.DRAWN).text(end).number(pages).send(out);
  }

  private void parse(Wire.Frame frame) throws IOException {
    Path file = Path.of(frame.text());
    String name = frame.text();
    FileReader.Bare bare = files.parseOnly(file, name);
    new Wire.Draft(Wire.Kind.PARSED).text(bare.end()).number(bare.characters()).send(out);
  }
}
