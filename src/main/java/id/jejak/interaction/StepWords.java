package id.jejak.interaction;

import id.jejak.reference.ReferenceData;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A step in one sentence. */
@Component("stepWords")
public class StepWords {
  private final MessageSource messages;
  private final ReferenceData reference;

  StepWords(MessageSource messages, ReferenceData reference) {
    this.messages = messages;
    this.reference = reference;
  }

  public String of(ChangeView change, Locale locale) {
    return messages.getMessage("interaction.step." + change.step(), new Object[]{value(change, change.before(), locale),
        value(change, change.after(), locale)}, locale);
  }

  private String value(ChangeView change, @Nullable String code, Locale locale) {
    if (code == null) {
      return "–";
    }
    return switch (change.step()) {
      case REJECTED -> reference.label(ReferenceData.Kind.REJECT_REASON, code, locale);
      case RECLASSIFIED -> word("interaction.class." + code, code, locale);
      case STARTED, FINISHED, REOPENED -> word("interaction.status." + code, code, locale);
      default -> code;
    };
  }

  private String word(String key, String code, Locale locale) {
    return Objects.requireNonNullElse(messages.getMessage(key, null, code, locale), code);
  }
}
