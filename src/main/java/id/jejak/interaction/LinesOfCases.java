package id.jejak.interaction;

import id.jejak.archive.CaseLines;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says for pages of documents which cases these lie in, to those who may see them. */
@Component
class LinesOfCases implements CaseLines {
  private final Interactions interactions;
  private final Identifiers identifiers;
  private final Satkers satkers;

  LinesOfCases(Interactions interactions, Identifiers identifiers, Satkers satkers) {
    this.interactions = interactions;
    this.identifiers = identifiers;
    this.satkers = satkers;
  }

  @Override
  public Map<UUID, CaseLine> of(Collection<UUID> interactionIds, Viewer viewer) {
    Map<UUID, InteractionView> visible = interactions.visible(interactionIds, viewer);
    Set<UUID> named = visible.values().stream().flatMap(row -> row.satkerIds().stream()).collect(Collectors.toSet());
    Map<UUID, Satker> known = satkers.findAll(named, satkers.today(viewer.officeId()));
    Map<UUID, CaseLine> lines = new HashMap<>();
    visible.forEach((id, row) -> {
      List<String> labels = row.satkerIds().stream().map(known::get).filter(Objects::nonNull).map(Satker::label)
          .sorted()
          .toList();
      Set<String> letters = identifiers.of(id).stream().filter(one -> one.kind() == TypedIdentifier.Kind.SURAT).map(
          TypedIdentifier::normalised).collect(Collectors.toSet());
      lines.put(id, new CaseLine(id, row.ticket(), row.subject(), labels, row.receivedAt(), row.version(), letters));
    });
    return lines;
  }
}
