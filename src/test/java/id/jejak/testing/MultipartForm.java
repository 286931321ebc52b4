package id.jejak.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
public final class MultipartForm {
  public static final String TYPE = "multipart/form-data; boundary=batas-formulir";
  private static final String BOUNDARY = "--batas-formulir";

  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  public MultipartForm field(String name, String value) {
    write(BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    return this;
  }

  public MultipartForm file(String field, String name, String text) {
    write(BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
        + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n");
    return this;
  }

  private void write(String words) {
    parts.writeBytes(words.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(parts.toByteArray());
    whole.writeBytes((BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }
}
