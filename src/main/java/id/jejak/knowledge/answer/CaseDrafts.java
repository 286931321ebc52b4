package id.jejak.knowledge.answer;

import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.MessageView;
import id.jejak.knowledge.Mask;
import id.jejak.knowledge.MaskKind;
import id.jejak.knowledge.Masking;
import id.jejak.shared.SecurityClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts from cases that are at their end: who they were about is hidden, and a person looks through it. */
@Service
@Transactional
class CaseDrafts {
  private static final String COMPLAINT = "pengaduan";
  private static final int MOST_MESSAGES = 50;
  private static final int LONGEST_MESSAGE = 5_000;
  private static final Locale INDONESIAN = Locale.of("id");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}(\\[\"'])|\\n+");

  private final Interactions interactions;
  private final Satkers satkers;
  private final Masking masking;
  private final RegulationCodes codes;
  private final AnswerLife life;
  private final MessageSource words;

  CaseDrafts(Interactions interactions, Satkers satkers, Masking masking, RegulationCodes codes, AnswerLife life,
      MessageSource words) {
    this.interactions = interactions;
    this.satkers = satkers;
    this.masking = masking;
    this.codes = codes;
    this.life = life;
    this.words = words;
  }

  /**
   * A part of a text.
   *
   * @param hidden what it told of, where it is hidden; null for the rest
   * @param word what stands in its place
   */
  record Piece(String text, @Nullable MaskKind hidden, String word) {
  }

  /** Words of the case as they were, with what is hidden of them. */
  record Said(boolean fromSatker, List<Piece> pieces) {
    Said {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * What a draft can be made of.
   *
   * @param form filled with what the case says, masked
   * @param masks how many were set in all
   */
  record Material(InteractionView interaction, AnswerForm form, List<Said> said, long masks) {
    Material {
      said = List.copyOf(said);
    }
  }

  /** @throws AnswerRefused when no answer is made of this case */
  @Transactional(readOnly = true)
  Material material(Viewer viewer, UUID interactionId) {
    InteractionView interaction = suitable(viewer, interactionId);
    List<String> identities = identities(interaction);
    String resolution = Objects.requireNonNullElse(interaction.course().resolution(), "");
    List<Said> said = new ArrayList<>();
    said.add(new Said(true, pieces(interaction.subject(), identities)));
    List<MessageView> thread = interactions.thread(interactionId, viewer).stream().limit(MOST_MESSAGES).toList();
    thread.forEach(message -> said.add(new Said(message.fromSatker(), pieces(message.body(), identities))));
    said.add(new Said(false, pieces(resolution, identities)));
    String all = thread.stream().map(message -> cut(message.body())).collect(Collectors.joining("\n", resolution + "\n",
        ""));
    List<String> sentences = SENTENCE.splitAsStream(masked(resolution, identities)).map(String::strip).filter(
        sentence -> !sentence.isEmpty()).toList();
    AnswerForm form = new AnswerForm(null, PlainText.line(masked(interaction.subject(), identities),
        AnswerText.LONGEST_QUESTION), sentences.stream().findFirst().orElse(null),
        sentences.stream().skip(1).collect(
            Collectors.joining("\n")),
        null, null, codes.in(all).stream().map(LegalBasis::line).collect(Collectors
            .joining("\n")),
        null, null, false, false, interaction.ticket());
    return new Material(interaction, form, said.stream().filter(one -> !one.pieces().isEmpty()).toList(), said.stream()
        .flatMap(one -> one.pieces().stream()).filter(piece -> piece.hidden() != null).count());
  }

  private InteractionView suitable(Viewer viewer, UUID interactionId) {
    AnswerLife.refuseOutsiders(viewer, null);
    InteractionView interaction = interactions.find(interactionId, viewer);
    if (interaction.channel().equals(COMPLAINT) || interaction.serviceType().equals(COMPLAINT)) {
      throw AnswerRefused.complaint();
    }
    if (!interaction.status().isEnd()) {
      throw AnswerRefused.openCase();
    }
    // Every member of staff reads a draft, and not every one may read such a case.
    if (interaction.access().securityClass() != SecurityClass.B) {
      throw AnswerRefused.classifiedCase();
    }
    return interaction;
  }

  private List<String> identities(InteractionView interaction) {
    return satkers.findAll(interaction.satkerIds(), satkers.today(interaction.officeId())).values().stream().flatMap((
        Satker satker) -> Stream.of(satker.code(), satker.name())).toList();
  }

  private List<Piece> pieces(String text, List<String> identities) {
    String read = cut(text);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Mask mask : masking.masks(read, identities)) {
      if (mask.from() > at) {
        pieces.add(new Piece(read.substring(at, mask.from()), null, ""));
      }
      pieces.add(new Piece(read.substring(mask.from(), mask.until()), mask.kind(), word(mask.kind())));
      at = mask.until();
    }
    if (at < read.length()) {
      pieces.add(new Piece(read.substring(at), null, ""));
    }
    return pieces;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
  }

  private String masked(String text, List<String> identities) {
    String read = cut(text);
    return Masking.masked(read, masking.masks(read, identities), this::word);
  }

  private String word(MaskKind kind) {
    return words.getMessage("knowledge.mask." + kind.name(), null, INDONESIAN);
  }

  /** Places of a text that is to be kept which still look as if they told of somebody. */
  @Transactional(readOnly = true)
  List<Piece> suspects(Viewer viewer, UUID interactionId, AnswerForm form) {
    List<String> identities = identities(suitable(viewer, interactionId));
    return Stream.of(typed(form.tanya()), typed(form.ringkas()), typed(form.langkah()), typed(form.galat()), typed(form
        .sebab())).flatMap(field -> pieces(field, identities).stream()).filter(piece -> piece.hidden() != null)
        .toList();
  }

  private static String typed(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }

  /**
   * Keeps a draft that rests on a case.
   *
   * @param looked whether the person says that everything hidden, and what is left, was looked through
   */
  Answer draft(Viewer viewer, UUID interactionId, AnswerForm form, boolean looked) {
    InteractionView interaction = suitable(viewer, interactionId);
    AnswerText text = form.text(codes);
    if (!looked) {
      throw AnswerRefused.masks();
    }
    Answer draft = life.draft(viewer, text, form.whatChanged());
    life.rests(viewer, draft, interaction.id());
    return draft;
  }
}
