package id.jejak.interaction;

import id.jejak.identity.Viewer;
import id.jejak.shared.IfMatch;
import id.jejak.shared.SecurityClass;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The steps of a case for programs. Each names in {@code If-Match} the version it was decided on, and answers with the
 * next one in {@code ETag}.
 */
@RestController
@RequestMapping("/api/v1/interactions/{id}")
class LifeApi {
  private final InteractionLife life;
  private final InteractionThread thread;
  private final CaseNumbers numbers;

  LifeApi(InteractionLife life, InteractionThread thread, CaseNumbers numbers) {
    this.life = life;
    this.thread = thread;
    this.numbers = numbers;
  }

  /**
   * What a step needs; each takes its own fields and looks at no other.
   *
   * @param sentence to ask, finish, reject, reopen, or to go out of turn
   * @param reason code, to reject
   */
  record StepIn(@Nullable String sentence, @Nullable String reason, @Nullable String section, @Nullable UUID assignee,
      @Nullable SecurityClass securityClass) {
    String words() {
      return Objects.requireNonNullElse(sentence, "");
    }
  }

  /** Messages and steps, oldest first. */
  @GetMapping("/thread")
  List<ThreadLine> thread(@PathVariable UUID id, Viewer viewer) {
    return thread.of(id, viewer);
  }

  /** Those that people typed, and those found in what the viewer may read of the case. */
  @GetMapping("/numbers")
  CaseNumbers.Numbers numbers(@PathVariable UUID id, Viewer viewer) {
    return numbers.of(id, viewer);
  }

  /** A number by which the case is known; {@code LAIN} where it has no kind. */
  record NumberIn(TypedIdentifier.@Nullable Kind kind, @Nullable String written) {
    TypedIdentifier typed() {
      return new TypedIdentifier(Objects.requireNonNullElse(kind, TypedIdentifier.Kind.LAIN), Objects
          .requireNonNullElse(written, ""));
    }
  }

  /** All facts of a case; a period or numbers that are not named are taken away. */
  record FactsIn(@Nullable String subject, @Nullable String channel, @Nullable String serviceType,
      @Nullable Integer fiscalYear, @Nullable Integer fiscalMonth, @Nullable List<@Nullable NumberIn> identifiers) {
    Description description() {
      Set<TypedIdentifier> numbers = Stream.ofNullable(identifiers).flatMap(List::stream).filter(Objects::nonNull).map(
          NumberIn::typed).collect(Collectors.toSet());
      return new Description(Objects.requireNonNullElse(subject, ""), Objects.requireNonNullElse(channel, ""), Objects
          .requireNonNullElse(serviceType, ""), fiscalYear, fiscalMonth, numbers);
    }
  }

  /** Sets facts right. */
  @PostMapping("/describe")
  ResponseEntity<InteractionView> describe(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody FactsIn facts, Viewer viewer) {
    return answer(life.describe(seen(id, match), viewer, facts.description()));
  }

  @PostMapping("/start")
  ResponseEntity<InteractionView> start(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match, Viewer viewer) {
    return answer(life.start(seen(id, match), viewer));
  }

  @PostMapping("/ask-to-complete")
  ResponseEntity<InteractionView> ask(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody StepIn step, Viewer viewer) {
    return answer(life.askToComplete(seen(id, match), viewer, step.words()));
  }

  @PostMapping("/completed")
  ResponseEntity<InteractionView> completed(@PathVariable UUID id, Viewer viewer) {
    return answer(life.completed(id, viewer));
  }

  @PostMapping("/finish")
  ResponseEntity<InteractionView> finish(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody StepIn step, Viewer viewer) {
    return answer(life.finish(seen(id, match), viewer, step.words()));
  }

  @PostMapping("/reject")
  ResponseEntity<InteractionView> reject(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody StepIn step, Viewer viewer) {
    return answer(life.reject(seen(id, match), viewer, Objects.requireNonNullElse(step.reason(), ""), step.words()));
  }

  @PostMapping("/reopen")
  ResponseEntity<InteractionView> reopen(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody StepIn step, Viewer viewer) {
    return answer(life.reopen(seen(id, match), viewer, step.words()));
  }

  @PostMapping("/assign")
  ResponseEntity<InteractionView> assign(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody StepIn step, Viewer viewer) {
    return answer(life.assign(seen(id, match), viewer, step.section(), step.assignee(), step.words()));
  }

  @PostMapping("/reclassify")
  ResponseEntity<InteractionView> reclassify(@PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody StepIn step, Viewer viewer) {
    return answer(life.reclassify(seen(id, match), viewer, Objects.requireNonNullElse(step.securityClass(),
        SecurityClass.B)));
  }

  static InteractionLife.Seen seen(UUID id, @Nullable String match) {
    return new InteractionLife.Seen(id, IfMatch.version(match).orElse(InteractionLife.UNSEEN));
  }

  static ResponseEntity<InteractionView> answer(InteractionView view) {
    return ResponseEntity.ok().eTag(Long.toString(view.version())).body(view);
  }
}
