package id.jejak.interaction;

import id.jejak.archive.LetterProposals;
import id.jejak.archive.letter.Fact;
import id.jejak.identity.Viewer;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes what a letter says of itself over into its case, as somebody saw it and wants it. */
@Service
class TakingOver {
  private final Interactions interactions;
  private final Identifiers identifiers;
  private final InteractionLife life;
  private final LetterProposals proposals;

  TakingOver(Interactions interactions, Identifiers identifiers, InteractionLife life, LetterProposals proposals) {
    this.interactions = interactions;
    this.identifiers = identifiers;
    this.life = life;
    this.proposals = proposals;
  }

  /**
   * @param value as it was shown: what is read otherwise by now is not taken over
   * @throws ChangedMeanwhile when the case or the text is another one by now
   */
  InteractionView take(InteractionLife.Seen seen, UUID documentId, Fact.Kind kind, String value, Viewer viewer)
      throws IOException {
    InteractionView row = interactions.find(seen.id(), viewer);
    boolean proposed = proposals.of(documentId, viewer).stream().flatMap(letter -> letter.facts().stream()).anyMatch(
        fact -> fact.kind() == kind && fact.value().equals(value));
    if (!proposed) {
      throw new ChangedMeanwhile();
    }
    Set<TypedIdentifier> numbers = new LinkedHashSet<>(identifiers.of(row.id()));
    String subject = row.subject();
    switch (kind) {
      case SUBJECT -> subject = value;
      case NUMBER -> numbers.add(new TypedIdentifier(TypedIdentifier.Kind.SURAT, value));
      case DATE, SENDER, RECIPIENT, ATTACHMENTS, AMOUNT -> throw StepRefused.notFromHere();
    }
    return life.describe(seen, viewer, new Description(subject, row.channel(), row.serviceType(), row.course()
        .fiscalYear(), row.course().fiscalMonth(), numbers));
  }
}
