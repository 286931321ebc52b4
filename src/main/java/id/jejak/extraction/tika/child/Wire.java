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

  /** A frame that has arrived. */
  public record Frame(Kind kind, DataInputStream body) {
    public String text() throws IOException {
      int length = body.readInt();
      if (length < 0 || length > body.available()) {
        throw new IOException("text longer than its frame");
      }
      return new String(body.readNBytes(length), StandardCharsets.UTF_8);
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
