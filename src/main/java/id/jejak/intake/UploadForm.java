package id.jejak.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.stereotype.Component;

/**
 * Reads a form with files part by part from the line into the spool: nothing is held in memory or written twice, and
 * after a line that breaks nothing is left.
 */
@Component
public class UploadForm {
  private static final int LONGEST_FIELD = 400_000;
  private static final int MOST_FIELDS = 100;
  // A name of 300 letters in any script, as browsers write it.
  private static final int LONGEST_PART_HEADER = 8_192;

  private final Spool spool;
  private final IntakeProperties properties;

  UploadForm(Spool spool, IntakeProperties properties) {
    this.spool = spool;
    this.properties = properties;
  }

  /** A file of the form, in the spool. */
  public record FileIn(String name, Spool.Spooled spooled) {
  }

  /** What the form held; closing it removes what is still in the spool. */
  public record Filled(Map<String, String> fields, List<FileIn> files) implements AutoCloseable {
    public String field(String name) {
      return fields.getOrDefault(name, "").strip();
    }

    @Override
    public void close() throws IOException {
      for (FileIn file : files) {
        file.spooled().close();
      }
    }
  }

  /**
   * @throws FileTooLarge when a file is larger than the stated limit
   * @throws TooManyFiles when there are more files than a message may carry
   * @throws UploadBroken when the form ends before its end
   */
  public Filled read(HttpServletRequest request) throws IOException {
    List<FileIn> files = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    Filled filled = new Filled(fields, files);
    try {
      FileItemInputIterator parts = upload().getItemIterator(request);
      while (parts.hasNext()) {
        take(parts.next(), fields, files);
      }
      return filled;
    } catch (FileUploadException e) {
      filled.close();
      throw new UploadBroken(e);
    } catch (IOException | RuntimeException e) {
      filled.close();
      throw e;
    }
  }

  private static JakartaServletFileUpload<?, ?> upload() {
    JakartaServletFileUpload<?, ?> upload = new JakartaServletFileUpload<>();
    upload.setHeaderCharset(StandardCharsets.UTF_8);
    upload.setMaxPartHeaderSize(LONGEST_PART_HEADER);
    return upload;
  }

  private void take(FileItemInput part, Map<String, String> fields, List<FileIn> files) throws IOException {
    String field = Objects.requireNonNullElse(part.getFieldName(), "");
    if (part.isFormField()) {
      if (fields.size() < MOST_FIELDS) {
        fields.put(field, text(part.getInputStream()));
      }
      return;
    }
    String name = Objects.requireNonNullElse(part.getName(), "");
    Spool.Spooled spooled = spool.write(part.getInputStream(), properties.fileSize().toBytes());
    if (name.isEmpty() && spooled.sizeBytes() == 0) {
      spooled.close(); // a browser sends one empty part where no file was chosen
      return;
    }
    files.add(new FileIn(name, spooled));
    if (files.size() > properties.filesPerMessage()) {
      throw new TooManyFiles(properties.filesPerMessage());
    }
  }

  private static String text(InputStream source) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    byte[] buffer = new byte[8_192];
    for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
      if (text.size() + read > LONGEST_FIELD) {
        throw new FileTooLarge(LONGEST_FIELD);
      }
      text.write(buffer, 0, read);
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
