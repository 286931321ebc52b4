package id.jejak.archive;

import id.jejak.archive.CaseLines.CaseLine;
import id.jejak.archive.letter.Fact;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the page of a document shows it.
 *
 * @param day of a date, or null
 * @param rupiah of an amount, or null
 * @param open whether the case has a field for it that says something else
 */
public record ProposedFact(Fact fact, @Nullable LocalDate day, @Nullable Long rupiah, boolean open) {
  private static final int SURE = 70;

  /** @param inCase null where the viewer changes nothing */
  static ProposedFact of(Fact fact, @Nullable CaseLine inCase) {
    boolean open = inCase != null && switch (fact.kind()) {
      case SUBJECT -> !fact.value().equals(inCase.subject());
      case NUMBER -> !inCase.letters().contains(fact.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
      case DATE, SENDER, RECIPIENT, ATTACHMENTS, AMOUNT -> false;
    };
    return new ProposedFact(fact, fact.kind() == Fact.Kind.DATE ? LocalDate.parse(fact.value()) : null, fact
        .kind() == Fact.Kind.AMOUNT ? Long.valueOf(fact.value()) : null, open);
  }

  public boolean isDoubtful() {
    return fact.confidence() < SURE;
  }
}
