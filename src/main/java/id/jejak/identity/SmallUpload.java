package id.jejak.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/** A form with one small file, held in memory: a list, a photo, a letter. */
public final class SmallUpload {
  private static final int LONGEST_FIELD = 10_000;
  private static final int MOST_FIELDS = 30;
  private static final int LONGEST_PART_HEADER = 8_192;

  private final Map<String, String> fields;
  private final String name;
  private final byte[] bytes;

  private SmallUpload(Map<String, String> fields, String name, byte[] bytes) {
    this.fields = Map.copyOf(fields);
    this.name = name;
    this.bytes = bytes;
  }

  public String field(String field) {
    return fields.getOrDefault(field, "");
  }

  /** As the sender's machine calls the file, without folders. */
  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes;
  }

  /**
   * Reads no more than it may keep.
   *
   * @throws UploadRefused when there is no file, or it is too large
   */
  public static SmallUpload read(HttpServletRequest request, int mostBytes) throws IOException {
    if (!JakartaServletFileUpload.isMultipartContent(request)) {
      throw UploadRefused.missing();
    }
    JakartaServletFileUpload<?, ?> upload = new JakartaServletFileUpload<>();
    upload.setHeaderCharset(StandardCharsets.UTF_8);
    upload.setMaxPartHeaderSize(LONGEST_PART_HEADER);
    Map<String, String> fields = new LinkedHashMap<>();
    String name = "";
    byte[] bytes = {};
    FileItemInputIterator parts = upload.getItemIterator(request);
    while (parts.hasNext()) {
      FileItemInput part = parts.next();
      if (part.isFormField()) {
        if (fields.size() < MOST_FIELDS) {
          fields.put(Objects.requireNonNullElse(part.getFieldName(), ""), new String(bounded(part, LONGEST_FIELD),
              StandardCharsets.UTF_8));
        }
      } else {
        name = baseName(Objects.requireNonNullElse(part.getName(), ""));
        bytes = bounded(part, mostBytes);
      }
    }
    if (bytes.length == 0) {
      throw UploadRefused.missing();
    }
    return new SmallUpload(fields, name, bytes);
  }

  private static byte[] bounded(FileItemInput part, int mostBytes) throws IOException {
    try (InputStream in = part.getInputStream()) {
      byte[] bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw UploadRefused.tooLarge(mostBytes);
      }
      return bytes;
    }
  }

  private static String baseName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}",
        "").strip();
    return name.length() > 200 ? name.substring(name.length() - 200) : name;
  }
}
