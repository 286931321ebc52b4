package id.jejak.search;

import id.jejak.identity.Offices;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.site.SheetFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts results into a file of one of three forms. */
@Component
class ResultFiles {
  private static final String LINES = "application/x-ndjson";

  private final ResultExport export;
  private final Questions questions;
  private final Offices offices;
  private final ReferenceData reference;
  private final MessageSource messages;

  ResultFiles(ResultExport export, Questions questions, Offices offices, ReferenceData reference,
      MessageSource messages) {
    this.export = export;
    this.questions = questions;
    this.offices = offices;
    this.reference = reference;
    this.messages = messages;
  }

  /**
   * @param form {@code xlsx} or {@code jsonl}, else it is CSV
   * @param most rows at most; 0 for all
   */
  void write(SearchForm question, String form, @Nullable String after, long most, Viewer viewer, Locale locale,
      HttpServletResponse response) throws IOException {
    String name = messages.getMessage("search.export.name", null, locale);
    String key = after == null || after.isBlank() ? null : after;
    export.write(questions.of(question, viewer, null, 0).query(), key, most <= 0 ? Long.MAX_VALUE : most,
        () -> form.equals("jsonl")
            ? new JsonLines(SheetFile.open(LINES, name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".jsonl", response))
            : new ResultSheet(SheetFile.open(form.equals("xlsx"), name, response), reference, messages, offices.get(
                viewer.officeId()).zone(), locale),
        viewer, questions.zone(viewer));
  }
}
