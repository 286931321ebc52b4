package id.jejak.intake;

import id.jejak.archive.DocumentView;
import id.jejak.identity.Offices;
import id.jejak.identity.Role;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionNotFound;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.MessageView;
import id.jejak.interaction.NewInteraction;
import id.jejak.reference.ReferenceData;
import id.jejak.shared.Audience;
import id.jejak.shared.Once;
import id.jejak.shared.Refusal;
import id.jejak.shared.SecurityClass;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records what people hand in: an interaction, a message of its thread, and the files that come with it. */
@Service
public class Recording {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
  private static final int MOST_SATKERS = 2_000;
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_BODY = 100_000;

  private final Interactions interactions;
  private final Satkers satkers;
  private final Offices offices;
  private final ReferenceData reference;
  private final Intake intake;
  private final Clock clock;

  Recording(Interactions interactions, Satkers satkers, Offices offices, ReferenceData reference, Intake intake,
      Clock clock) {
    this.interactions = interactions;
    this.satkers = satkers;
    this.offices = offices;
    this.reference = reference;
    this.intake = intake;
    this.clock = clock;
  }

  /**
   * What is to be recorded, as it was typed.
   *
   * @param satkerCodes six digits each, with commas or spaces between; blank for an interaction without a satker; a
   *        satker officer's own is taken always
   * @param receivedAt null for now
   * @param importKey known in the whole office; see {@link NewInteraction}
   */
  public record Entry(String satkerCodes, String channel, String serviceType, String subject, String securityClass,
      @Nullable Instant receivedAt, @Nullable String importKey) {
  }

  /**
   * Records an interaction after checking each field; who reads no contents hands none in.
   *
   * @param sent null when sending it again shall record it again
   * @throws EntryRefused also when something else was recorded with this key
   */
  public InteractionView record(Entry entry, @Nullable SendKey sent, Viewer viewer) {
    NewInteraction given = checked(entry, sent, viewer);
    InteractionView recorded = Once.done(() -> interactions.record(given, viewer));
    if (sent != null && !same(recorded, given)) {
      throw EntryRefused.sentBefore();
    }
    return recorded;
  }

  /**
   * Records an interaction with its first message. Nothing is recorded when an entry is refused or a file cannot be
   * kept.
   *
   * @param body blank for none; with files there is a message in any case
   */
  public InteractionView record(Entry entry, @Nullable SendKey sent, Viewer viewer, String body,
      List<UploadForm.FileIn> files) throws IOException {
    boolean withMessage = !body.isBlank() || !files.isEmpty();
    if (withMessage) {
      checked(entry, sent, viewer);
      check(body, files);
      keep(files);
    }
    InteractionView interaction = record(entry, sent, viewer);
    if (withMessage) {
      enter(interaction.id(), viewer, body, Audience.SATKER, files, sent);
    }
    return interaction;
  }

  private static boolean same(InteractionView recorded, NewInteraction given) {
    return recorded.subject().equals(given.subject()) && recorded.channel().equals(given.channel())
        && recorded.serviceType().equals(given.serviceType()) && recorded.satkerIds().equals(given.satkerIds())
        && recorded.access().securityClass() == given.securityClass();
  }

  private NewInteraction checked(Entry entry, @Nullable SendKey sent, Viewer viewer) {
    if (!viewer.is(Role.STAFF) && !viewer.is(Role.SATKER_OFFICER)) {
      throw new InteractionNotFound(viewer.refused(Refusal.Wanted.CHANGE, "interaction", null));
    }
    Instant receivedAt = entry.receivedAt() == null ? clock.instant() : entry.receivedAt();
    LocalDate day = receivedAt.atZone(offices.get(viewer.officeId()).zone().id()).toLocalDate();
    if (receivedAt.isAfter(clock.instant().plusSeconds(60))) {
      throw EntryRefused.received();
    }
    if (!reference.isValid(ReferenceData.Kind.CHANNEL, entry.channel(), day)) {
      throw EntryRefused.channel(entry.channel());
    }
    if (!reference.isValid(ReferenceData.Kind.SERVICE, entry.serviceType(), day)) {
      throw EntryRefused.service(entry.serviceType());
    }
    return new NewInteraction(viewer.officeId(), satkerIds(entry, viewer, day), entry.channel(), entry.serviceType(),
        subject(entry.subject()), Audience.SATKER, securityClass(entry.securityClass(), viewer), receivedAt,
        viewer.personId(), sent == null ? importKey(entry.importKey(), viewer) : sent.words());
  }

  private static @Nullable String importKey(@Nullable String given, Viewer viewer) {
    UUID owner = viewer.is(Role.STAFF) ? viewer.officeId() : viewer.personId();
    return given == null ? null : "key|" + owner + "|" + given;
  }

  private Set<UUID> satkerIds(Entry entry, Viewer viewer, LocalDate day) {
    if (!viewer.is(Role.STAFF)) {
      return viewer.satkerIds();
    }
    Set<UUID> found = new HashSet<>();
    for (String code : BETWEEN.split(entry.satkerCodes().strip(), MOST_SATKERS)) {
      if (!code.isEmpty()) {
        found.add(satkers.byCode(viewer.officeId(), code, day).map(Satker::id).orElseThrow(() -> EntryRefused.satker(
            code)));
      }
    }
    return found;
  }

  private static String subject(String typed) {
    String subject = typed.strip().replaceAll("\\p{Cntrl}+", " ");
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
      throw EntryRefused.subject();
    }
    return subject;
  }

  private static SecurityClass securityClass(String typed, Viewer viewer) {
    if (typed.isBlank()) {
      return SecurityClass.B;
    }
    return viewer.clearance().stream().filter(allowed -> allowed.name().equals(typed)).findAny().orElseThrow(
        EntryRefused::securityClass);
  }

  /**
   * Adds a message with its files; with files the message may be blank. All files are kept before anything is recorded:
   * a store that is away leaves no message without its files. What is sent again after a break brings the files that
   * were missing.
   *
   * @param sent null when sending it again shall add it again
   * @throws EntryRefused also when another message was sent with this key
   */
  public MessageView write(UUID interactionId, Viewer viewer, String body, Audience audience,
      List<UploadForm.FileIn> files, @Nullable SendKey sent) throws IOException {
    check(body, files);
    interactions.find(interactionId, viewer);
    keep(files);
    return enter(interactionId, viewer, body, audience, files, sent);
  }

  private static void check(String body, List<UploadForm.FileIn> files) {
    if (body.length() > LONGEST_BODY || (body.isBlank() && files.isEmpty())) {
      throw EntryRefused.body();
    }
  }

  private void keep(List<UploadForm.FileIn> files) throws IOException {
    for (UploadForm.FileIn file : files) {
      intake.keep(file.spooled());
    }
  }

  private MessageView enter(UUID interactionId, Viewer viewer, String body, Audience audience,
      List<UploadForm.FileIn> files, @Nullable SendKey sent) {
    MessageView message = Once.done(() -> interactions.write(interactionId, viewer, body, audience, sent == null
        ? null
        : sent.words()));
    if (!message.body().equals(body) || (viewer.is(Role.STAFF) && message.audience() != audience)) {
      throw EntryRefused.sentBefore();
    }
    for (int i = 0; i < files.size(); i++) {
      attach(message, i, viewer, files.get(i));
    }
    return message;
  }

  private void attach(MessageView message, int place, Viewer viewer, UploadForm.FileIn file) {
    intake.enter(file.spooled(), new Intake.Destination(message.interactionId(), message.id(), file.name(),
        interactions.tagsFor(message.interactionId(), message.audience()), "upload|" + message.id() + "|" + place + "|"
            + file.spooled().sha256().hex(),
        viewer.personId()));
  }

  /**
   * Adds a file without a message to an interaction that the viewer was shown; the same path with the same bytes is the
   * same file.
   */
  DocumentView add(InteractionView interaction, Viewer viewer, String path, Spool.Spooled spooled) throws IOException {
    return intake.receive(spooled, new Intake.Destination(interaction.id(), null, path, interaction.access(), "path|"
        + path + "|" + spooled.sha256(), viewer.personId()));
  }

  /** Ids of the satkers a viewer may record for, with their labels, found by part of code or name. */
  public List<Satker> suggest(String part, Viewer viewer) {
    List<Satker> found = new ArrayList<>();
    if (viewer.is(Role.STAFF)) {
      found.addAll(satkers.search(viewer.officeId(), part, satkers.today(viewer.officeId()), 10));
    }
    return found;
  }
}
