package id.jejak.extraction.tika.child;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/** The lines above a mail: who wrote to whom, when and about what. People search for them as for its text. */
final class MailHeading {
  private MailHeading() {
  }

  static String of(Metadata metadata) {
    List<String> lines = new ArrayList<>();
    add(lines, metadata.get(TikaCoreProperties.TITLE) == null
        ? metadata.get("subject")
        : metadata.get(
            TikaCoreProperties.TITLE));
    add(lines, metadata.get(Message.MESSAGE_FROM));
    add(lines, String.join(", ", metadata.getValues(Message.MESSAGE_TO)));
    add(lines, metadata.get(TikaCoreProperties.CREATED));
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, @Nullable String line) {
    if (line != null && !line.isBlank()) {
      lines.add(line);
    }
  }
}
