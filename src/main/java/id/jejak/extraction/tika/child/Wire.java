package id.jejak.extraction.tika.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What parent and reader say to each other: frames of a kind, a length and a body. Neither believes the other: a length
 * is checked before anything is made of it.
 */
public final class Wire {
  /** Largest body. A page of the largest size in four-byte characters fits. */
  public static final int LARGEST = 4_000_000;

  private static final List<Kind> KINDS = List.of(Kind.values());

  private Wire() {
  }

  /** Kinds of frames; the first four are asked, the others answered. */
  public enum Kind {
    READ, RECOGNISE, DRAW, PARSE, PAGE, EMBEDDED, TAKEN, READ_END, RECOGNISED, DRAWN, PARSED
  }

  /** What was said is not what can be said. */
  public static final class Malformed extends IOException {
    private static final long serialVersionUID = 1;

    public Malformed(String message) {
      super(message);
    }
  }

  /** A frame that has arrived. */
  public record Frame(Kind kind, DataInputStream body) {
    /** The frame, which must be of this kind. */
    public Frame as(Kind expected) throws IOException {
      if (kind != expected) {
        throw new Malformed("unexpected " + kind);
      }
      return this;
    }

    /** A text of at most {@code longest} characters. */
    public String text(int longest) throws IOException {
      has(Integer.BYTES);
      int length = body.readInt();
      if (length < 0) {
        throw new Malformed("a negative length");
      }
      has(length);
      String text = new String(body.readNBytes(length), StandardCharsets.UTF_8);
      if (text.length() > longest) {
        throw new Malformed("a text out of bounds");
      }
      return text;
    }

    public String text() throws IOException {
      return text(LARGEST);
    }

    public long number() throws IOException {
      has(Long.BYTES);
      return body.readLong();
    }

    /** A number from 0 to {@code largest}. */
    public int number(int largest) throws IOException {
      long number = number();
      if (number < 0 || number > largest) {
        throw new Malformed("a number out of bounds");
      }
      return (int) number;
    }

    public boolean flag() throws IOException {
      has(1);
      return body.readBoolean();
    }

    private void has(int length) throws IOException {
      if (length > body.available()) {
        throw new Malformed("the frame is shorter than what it holds");
      }
    }
  }

  /** A frame to be sent. */
  public static final class Draft {
    private final Kind kind;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream body = new DataOutputStream(bytes);

    public Draft(Kind kind) {
      this.kind = kind;
    }

    public Draft text(String text) throws IOException {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      body.writeInt(encoded.length);
      body.write(encoded);
      return this;
    }

    public Draft number(long number) throws IOException {
      body.writeLong(number);
      return this;
    }

    public Draft flag(boolean flag) throws IOException {
      body.writeBoolean(flag);
      return this;
    }

    public void send(DataOutputStream out) throws IOException {
      out.writeByte(KINDS.indexOf(kind));
      out.writeInt(bytes.size());
      bytes.writeTo(out);
      out.flush();
    }
  }

  /** @throws IOException at the end of the stream, or when it is not a frame */
  public static Frame receive(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    int length = in.readInt();
    if (kind >= KINDS.size() || length < 0 || length > LARGEST) {
      throw new IOException("not a frame");
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("the frame ends before its end");
    }
    return new Frame(KINDS.get(kind), new DataInputStream(new ByteArrayInputStream(body)));
  }
}
