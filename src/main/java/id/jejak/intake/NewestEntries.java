package id.jejak.intake;

import id.jejak.access.AccessPolicy;
import id.jejak.archive.Archive;
import id.jejak.archive.DocumentView;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionList;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.ListWish;
import id.jejak.interaction.MessageView;
import id.jejak.search.EntrySample;
import id.jejak.search.IndexEntry;
import id.jejak.shared.IndexChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Walks the list of interactions that a viewer may see, and makes entries of them as the indexer does. */
@Component
class NewestEntries implements EntrySample {
  private static final int PAGE = 50;

  private final InteractionList list;
  private final Interactions interactions;
  private final Archive archive;
  private final IndexEntries entries;
  private final AccessPolicy policy;

  NewestEntries(InteractionList list, Interactions interactions, Archive archive, IndexEntries entries,
      AccessPolicy policy) {
    this.list = list;
    this.interactions = interactions;
    this.archive = archive;
    this.entries = entries;
    this.policy = policy;
  }

  @Override
  public void newest(Viewer viewer, Taker taker) throws IOException {
    InteractionList.After after = null;
    do {
      InteractionList.Page page = list.page(viewer, ListWish.of(null), after, PAGE);
      for (InteractionView row : page.rows()) {
        if (!take(row.id(), viewer, taker)) {
          return;
        }
      }
      after = page.next();
    } while (after != null);
  }

  private boolean take(UUID id, Viewer viewer, Taker taker) throws IOException {
    List<IndexChange> inside = inside(id, viewer);
    IndexEntries.Batch batch = entries.batch(inside);
    for (IndexChange change : inside) {
      IndexEntries.Written written = entries.of(change, batch);
      List<IndexEntry> seen = written.entries().stream().filter(entry -> policy.mayRead(viewer, entry.access()))
          .toList();
      if (!seen.isEmpty() && !taker.take(written.owner(), seen)) {
        return false;
      }
    }
    return true;
  }

  private List<IndexChange> inside(UUID id, Viewer viewer) {
    List<IndexChange> inside = new ArrayList<>(List.of(new IndexChange(IndexChange.Subject.INTERACTION, id)));
    interactions.findIfVisible(id, viewer).ifPresent(seen -> interactions.thread(id, viewer).stream().map(
        MessageView::id).forEach(message -> inside.add(new IndexChange(IndexChange.Subject.MESSAGE, message))));
    archive.ofInteraction(id, viewer).stream().map(DocumentView::id).forEach(document -> inside.add(new IndexChange(
        IndexChange.Subject.DOCUMENT, document)));
    return inside;
  }
}
