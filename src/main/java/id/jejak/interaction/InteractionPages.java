package id.jejak.interaction;

import id.jejak.archive.Archive;
import id.jejak.archive.DocumentView;
import id.jejak.identity.Role;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.shared.Auditable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of interactions, and one of them with its thread and files. */
@Controller
@RequestMapping("/layanan")
class InteractionPages {
  private static final int PAGE_SIZE = 50;

  private final Interactions interactions;
  private final InteractionList list;
  private final Archive archive;
  private final Satkers satkers;
  private final ReferenceData reference;
  private final InteractionThread thread;
  private final CoursePanel course;
  private final ApplicationEventPublisher events;

  InteractionPages(Interactions interactions, InteractionList list, InteractionThread thread, CoursePanel course,
      Archive archive, Satkers satkers, ReferenceData reference, ApplicationEventPublisher events) {
    this.interactions = interactions;
    this.list = list;
    this.archive = archive;
    this.satkers = satkers;
    this.reference = reference;
    this.thread = thread;
    this.course = course;
    this.events = events;
  }

  /** A line of the list. */
  record Row(InteractionView interaction, List<String> satkers, String channel, String service) {
  }

  /** A file of the thread; {@code depth} counts the containers around it. */
  record File(DocumentView document, int depth) {
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String status, @RequestParam(required = false) @Nullable Instant setelah,
      @RequestParam(required = false) @Nullable UUID dan, Viewer viewer, Locale locale, Model model) {
    InteractionList.Page page = list.page(viewer, wanted(status), setelah == null || dan == null
        ? null
        : new InteractionList.After(setelah, dan), PAGE_SIZE);
    Set<UUID> ids = new HashSet<>();
    page.rows().forEach(row -> ids.addAll(row.satkerIds()));
    Map<UUID, Satker> names = satkers.findAll(ids, satkers.today(viewer.officeId()));
    Map<String, String> labels = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (InteractionView row : page.rows()) {
      rows.add(new Row(row, labels(row, names), labels.computeIfAbsent("c" + row.channel(), _ -> reference.label(
          ReferenceData.Kind.CHANNEL, row.channel(), locale)),
          labels.computeIfAbsent("s" + row.serviceType(), _ -> reference
              .label(ReferenceData.Kind.SERVICE, row.serviceType(), locale))));
    }
    model.addAttribute("rows", rows);
    model.addAttribute("next", page.next());
    model.addAttribute("status", status);
    model.addAttribute("statuses", Status.values());
    model.addAttribute("mayRecord", viewer.is(Role.STAFF) || viewer.is(Role.SATKER_OFFICER));
    return "interaction/list";
  }

  private static @Nullable Status wanted(String status) {
    return Arrays.stream(Status.values()).filter(value -> value.name().equals(status)).findFirst().orElse(null);
  }

  private static List<String> labels(InteractionView row, Map<UUID, Satker> names) {
    return row.satkerIds().stream().map(names::get).filter(Objects::nonNull).map(Satker::label).sorted().toList();
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
    InteractionView interaction = interactions.find(id, viewer);
    events.publishEvent(new Auditable("interaction.opened", viewer.personId(), viewer.officeId(), id, Map.of()));
    model.addAttribute("satkers", labels(interaction, satkers.findAll(interaction.satkerIds(), satkers.today(viewer
        .officeId()))));
    model.addAttribute("channel", reference.label(ReferenceData.Kind.CHANNEL, interaction.channel(), locale));
    model.addAttribute("service", reference.label(ReferenceData.Kind.SERVICE, interaction.serviceType(), locale));
    model.addAttribute("staff", viewer.is(Role.STAFF));
    model.addAttribute("sendKey", UUID.randomUUID().toString());
    course.fill(interaction, viewer, locale, model);
    thread(interaction, viewer, model);
    return "interaction/interaction";
  }

  /** The thread with the state of each file, asked again while something is still being read. */
  @GetMapping("/{id}/berkas")
  String files(@PathVariable UUID id, Viewer viewer, Model model) {
    thread(interactions.find(id, viewer), viewer, model);
    return "interaction/interaction :: utas";
  }

  private void thread(InteractionView interaction, Viewer viewer, Model model) {
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
    model.addAttribute("lines", thread.of(interaction.id(), viewer));
    model.addAttribute("files", byMessage);
    model.addAttribute("loose", loose);
    model.addAttribute("fileCount", documents.size());
    model.addAttribute("reading", documents.stream().filter(document -> !document.isFinal()).count());
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
