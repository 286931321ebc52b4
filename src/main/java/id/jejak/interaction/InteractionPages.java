package id.jejak.interaction;

import id.jejak.archive.Archive;
import id.jejak.archive.DocumentView;
import id.jejak.archive.Likenesses;
import id.jejak.identity.Role;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.shared.Auditable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One interaction with its thread and files. */
@Controller
@RequestMapping("/layanan")
class InteractionPages {
  private final Interactions interactions;
  private final Archive archive;
  private final Likenesses likenesses;
  private final Satkers satkers;
  private final ReferenceData reference;
  private final InteractionThread thread;
  private final CoursePanel course;
  private final CaseNumbers numbers;
  private final SimilarInteractions similar;
  private final ObjectProvider<CasePanel> panels;
  private final ApplicationEventPublisher events;

  InteractionPages(Interactions interactions, InteractionThread thread, CoursePanel course,
      CaseNumbers numbers, SimilarInteractions similar, ObjectProvider<CasePanel> panels, Archive archive,
      Likenesses likenesses, Satkers satkers,
      ReferenceData reference,
      ApplicationEventPublisher events) {
    this.interactions = interactions;
    this.archive = archive;
    this.likenesses = likenesses;
    this.satkers = satkers;
    this.reference = reference;
    this.thread = thread;
    this.course = course;
    this.numbers = numbers;
    this.similar = similar;
    this.panels = panels;
    this.events = events;
  }

  /** A file of the thread; {@code depth} counts the containers around it. */
  record File(DocumentView document, int depth) {
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
    InteractionView interaction = interactions.find(id, viewer);
    events.publishEvent(new Auditable("interaction.opened", viewer.personId(), viewer.officeId(), id, Map.of()));
    events.publishEvent(new InteractionOpened(id, viewer.personId()));
    model.addAttribute("satkers", satkers.findAll(interaction.satkerIds(), satkers.today(viewer.officeId())).values()
        .stream().sorted(Comparator.comparing(Satker::code)).toList());
    model.addAttribute("channel", reference.label(ReferenceData.Kind.CHANNEL, interaction.channel(), locale));
    model.addAttribute("service", reference.label(ReferenceData.Kind.SERVICE, interaction.serviceType(), locale));
    model.addAttribute("staff", viewer.is(Role.STAFF));
    model.addAttribute("sendKey", UUID.randomUUID().toString());
    course.fill(interaction, viewer, locale, model);
    List<ThreadLine> lines = thread(interaction, viewer, model);
    model.addAttribute("similar", similar.of(interaction, lines, viewer, locale));
    panels.orderedStream().forEach(panel -> panel.fill(interaction, viewer, model));
    return "interaction/interaction";
  }

  /** The thread with the state of each file and the numbers found, asked again while something is still being read. */
  @GetMapping("/{id}/berkas")
  String files(@PathVariable UUID id, Viewer viewer, Model model) {
    thread(interactions.find(id, viewer), viewer, model);
    return "interaction/reading";
  }

  private List<ThreadLine> thread(InteractionView interaction, Viewer viewer, Model model) {
    List<DocumentView> documents = new ArrayList<>(archive.ofInteraction(interaction.id(), viewer));
    thread.mergedInto(interaction.id(), viewer).forEach(merged -> documents.addAll(archive.ofInteraction(merged.id(),
        viewer)));
    Map<UUID, List<File>> byMessage = new HashMap<>();
    List<File> loose = new ArrayList<>();
    for (File file : inOrder(documents)) {
      UUID messageId = file.document().messageId();
      (messageId == null ? loose : byMessage.computeIfAbsent(messageId, _ -> new ArrayList<>())).add(file);
    }
    model.addAttribute("interaction", interaction);
    List<ThreadLine> lines = thread.of(interaction.id(), viewer);
    model.addAttribute("lines", lines);
    model.addAttribute("found", numbers.found(interaction, lines, documents));
    model.addAttribute("messages", lines.stream().filter(line -> line.ticket() == null).map(ThreadLine::message).filter(
        Objects::nonNull).toList());
    model.addAttribute("files", byMessage);
    model.addAttribute("loose", loose);
    model.addAttribute("before", likenesses.before(interaction.id(), documents, viewer));
    model.addAttribute("fileCount", documents.size());
    model.addAttribute("reading", documents.stream().filter(document -> !document.isFinal()).count());
    return lines;
  }

  /** Each file, and below it those that were found inside. */
  private static List<File> inOrder(List<DocumentView> documents) {
    Map<UUID, List<DocumentView>> inside = new HashMap<>();
    List<DocumentView> top = new ArrayList<>();
    for (DocumentView document : documents) {
      UUID parentId = document.parentId();
      (parentId == null ? top : inside.computeIfAbsent(parentId, _ -> new ArrayList<>())).add(document);
    }
    List<File> ordered = new ArrayList<>();
    top.sort(Comparator.comparing(DocumentView::receivedAt).thenComparing(DocumentView::id));
    top.forEach(document -> add(document, 0, inside, ordered));
    return ordered;
  }

  private static void add(DocumentView document, int depth, Map<UUID, List<DocumentView>> inside, List<File> ordered) {
    ordered.add(new File(document, depth));
    inside.getOrDefault(document.id(), List.of()).forEach(member -> add(member, depth + 1, inside, ordered));
  }
}
