package id.jejak.intake;

import id.jejak.archive.Archive;
import id.jejak.archive.DocumentView;
import id.jejak.archive.FoundNumbers;
import id.jejak.archive.KeptText;
import id.jejak.archive.NamedTexts;
import id.jejak.archive.PageSearch;
import id.jejak.extraction.PageText;
import id.jejak.extraction.TextSource;
import id.jejak.identity.Offices;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.search.CaseFacts;
import id.jejak.search.EntryKind;
import id.jejak.search.FileFacts;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.shared.IndexChange;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes index entries from rows and kept text, and from nothing else: the index can always be made again. */
@Component
class IndexEntries {
  private static final Logger log = LoggerFactory.getLogger(IndexEntries.class);

  private final Interactions interactions;
  private final Archive archive;
  private final KeptText texts;
  private final NamedTexts named;
  private final Offices offices;
  private final Satkers satkers;
  private final PageSearch search;

  IndexEntries(Interactions interactions, Archive archive, KeptText texts, NamedTexts named, Offices offices,
      Satkers satkers,
      PageSearch search) {
    this.interactions = interactions;
    this.archive = archive;
    this.texts = texts;
    this.named = named;
    this.offices = offices;
    this.satkers = satkers;
    this.search = search;
  }

  /**
   * All entries of one row.
   *
   * @param version of the document they were made from; -1 for all else, which is marked whatever becomes of it meanwhile: a
   *        message alone touches its case, and what changes the facts of a case has a task of its own
   */
  record Written(IndexOwner owner, List<IndexEntry> entries, long version) {
  }

  /**
   * What rows that are written together have in common, read once: they mostly belong to few interactions. One that
   * changes meanwhile is written again by a task of its own. For several threads.
   */
  record Batch(Map<UUID, Archive.DocumentForIndex> documents, Map<UUID, CaseFacts> cases) {
  }

  Batch batch(Collection<IndexChange> changes) {
    return new Batch(archive.forIndex(changes.stream().filter(change -> change
        .subject() == IndexChange.Subject.DOCUMENT).map(IndexChange::id).toList()), new ConcurrentHashMap<>());
  }

  /** @param batch made of changes of which this is one */
  Written of(IndexChange change, Batch batch) throws IOException {
    return switch (change.subject()) {
      case INTERACTION -> ofInteraction(change.id());
      case MESSAGE -> ofMessage(change.id());
      case DOCUMENT -> ofDocument(change.id(), batch);
    };
  }

  /** The numbers that stand on its pages; none where it has none. */
  List<String> numbers(Written written) {
    return search.numbers(written.entries().stream().filter(entry -> entry.kind() == EntryKind.PAGE).map(
        IndexEntry::text).toList(), List.of(), FoundNumbers.MOST);
  }

  private Written ofInteraction(UUID id) {
    IndexOwner owner = new IndexOwner(IndexOwner.Kind.INTERACTION, id);
    return interactions.forIndex(id).map(interaction -> new Written(owner, List.of(new IndexEntry(EntryKind.FACTS,
        interaction.access(), facts(interaction), null, null, 0, interactions.wordsForIndex(interaction), false,
        "id")), -1)).orElseGet(() -> new Written(owner, List.of(), -1));
  }

  private Written ofMessage(UUID id) {
    IndexOwner owner = new IndexOwner(IndexOwner.Kind.MESSAGE, id);
    return interactions.messageForIndex(id).map(message -> new Written(owner, List.of(new IndexEntry(EntryKind.MESSAGE,
        message.access(), facts(message.interaction()), null, id, 0, message.message().body(), false, "id",
        message.message().writtenAt())), -1))
        .orElseGet(
            () -> new Written(owner, List.of(), -1));
  }

  private Written ofDocument(UUID id, Batch batch) throws IOException {
    IndexOwner owner = new IndexOwner(IndexOwner.Kind.DOCUMENT, id);
    Archive.DocumentForIndex found = batch.documents().get(id);
    if (found == null) {
      return new Written(owner, List.of(), -1);
    }
    DocumentView document = found.document();
    CaseFacts facts = batch.cases().computeIfAbsent(document.interactionId(),
        interactionId -> facts(interactions.forIndex(
            interactionId).orElseThrow(() -> new IllegalStateException("a document without its interaction: " + id))));
    return new Written(owner, whole(document, facts, found.textKey()), found.version());
  }

  /** A text that is damaged keeps nobody else's from being found: the file is found by its name until it was read again. */
  private List<IndexEntry> whole(DocumentView document, CaseFacts facts, @Nullable String textKey)
      throws IOException {
    try {
      return entries(document, facts, textKey);
    } catch (IOException | RuntimeException e) {
      if (textKey == null || !KeptText.isDamage(e)) {
        throw e;
      }
      log.atError().addKeyValue("document", document.id()).setCause(e)
          .log("a kept text is damaged; its file is read again");
      named.makeAgain(document.sha256());
      return entries(document, facts, null);
    }
  }

  private List<IndexEntry> entries(DocumentView document, CaseFacts facts, @Nullable String textKey)
      throws IOException {
    FileFacts file = new FileFacts(document.id(), document.path(), document.fileType(), document.state().name(),
        document
            .pageCount());
    List<IndexEntry> entries = new ArrayList<>();
    String metadata = textKey == null ? "" : words(texts.head(textKey).metadata());
    entries.add(new IndexEntry(EntryKind.FILE, document.access(), facts, file, null, 0, metadata, false, "und",
        document.receivedAt()));
    if (textKey != null) {
      List<PageText> pages = written(textKey);
      RunningLines running = RunningLines.of(pages.stream().map(PageText::text).toList());
      pages.forEach(page -> entries.add(page(document, facts, file, page, running.told(page.text()))));
    }
    return entries;
  }

  private List<PageText> written(String textKey) throws IOException {
    try (Stream<PageText> pages = texts.pages(textKey)) {
      return pages.filter(page -> !page.text().isBlank()).toList();
    }
  }

  private static IndexEntry page(DocumentView document, CaseFacts facts, FileFacts file, PageText page, String text) {
    boolean recognised = page.source() == TextSource.OCR || page.source() == TextSource.BOTH;
    return new IndexEntry(EntryKind.PAGE, document.access(), facts, file, null, page.number(), text, recognised,
        page.language(), document.receivedAt());
  }

  private CaseFacts facts(InteractionView interaction) {
    LocalDate day = interaction.receivedAt().atZone(offices.get(interaction.officeId()).zone().id()).toLocalDate();
    // Of several satkers none may learn of the others, not even by searching for a name.
    List<String> labels = interaction.satkerIds().size() > 1
        ? List.of()
        : satkers.findAll(interaction.satkerIds(), day)
            .values().stream().map(Satker::label).toList();
    return new CaseFacts(interaction.id(), interaction.ticket(), interaction.subject(), interaction.satkerIds(), labels,
        interaction.channel(), interaction.serviceType(), interaction.status().name(),
        interaction.receivedAt(), day, interaction.course().rejectReason());
  }

  private static String words(Map<String, List<String>> metadata) {
    StringBuilder words = new StringBuilder();
    SAID_BY_PEOPLE.forEach(name -> metadata.getOrDefault(name, List.of()).forEach(value -> words.append(value).append(
        '\n')));
    return words.toString();
  }

  private static final List<String> SAID_BY_PEOPLE = List.of("dc:title", "dc:subject", "dc:creator", "dc:description",
      "meta:keyword", "pdf:docinfo:keywords", "Message:From-Name", "Message:From-Email", "Message-To", "Message:To",
      "Message-From", "subject", "dc:publisher", "cp:subject", "extended-properties:Company", "signature:name");
}
