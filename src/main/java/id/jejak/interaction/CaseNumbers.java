package id.jejak.interaction;

import id.jejak.archive.Archive;
import id.jejak.archive.DocumentView;
import id.jejak.archive.FoundNumbers;
import id.jejak.archive.PageSearch;
import id.jejak.identity.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The numbers of a case: those that people typed for it, and those that stand in what the viewer may read of it. */
@Component
class CaseNumbers {
  private static final int MOST = 60;

  private final Interactions interactions;
  private final InteractionThread thread;
  private final Identifiers identifiers;
  private final Archive archive;
  private final FoundNumbers numbers;
  private final PageSearch search;

  CaseNumbers(Interactions interactions, InteractionThread thread, Identifiers identifiers, Archive archive,
      FoundNumbers numbers, PageSearch search) {
    this.interactions = interactions;
    this.thread = thread;
    this.identifiers = identifiers;
    this.archive = archive;
    this.numbers = numbers;
    this.search = search;
  }

  /**
   * @param found in subject, messages, files and their names, without those typed; each once, at most sixty
   */
  record Numbers(List<TypedIdentifier> typed, List<String> found) {
  }

  Numbers of(UUID id, Viewer viewer) {
    InteractionView interaction = interactions.find(id, viewer);
    List<DocumentView> documents = new ArrayList<>(archive.ofInteraction(id, viewer));
    thread.mergedInto(id, viewer).forEach(merged -> documents.addAll(archive.ofInteraction(merged.id(), viewer)));
    return new Numbers(List.copyOf(identifiers.of(id)), found(interaction, thread.of(id, viewer), documents));
  }

  /** Found in what the viewer was shown, and in nothing else. */
  List<String> found(InteractionView interaction, List<ThreadLine> lines, List<DocumentView> documents) {
    List<String> texts = new ArrayList<>(List.of(interaction.subject()));
    lines.stream().map(ThreadLine::words).forEach(texts::add);
    documents.stream().map(DocumentView::name).forEach(texts::add);
    Set<UUID> shown = documents.stream().map(DocumentView::id).collect(Collectors.toSet());
    documents.stream().map(DocumentView::interactionId).distinct().forEach(id -> texts.addAll(numbers.in(id, shown)));
    List<String> known = new ArrayList<>(List.of(interaction.ticket()));
    identifiers.of(interaction.id()).forEach(one -> known.add(one.said()));
    return search.numbers(texts, known, MOST);
  }
}
