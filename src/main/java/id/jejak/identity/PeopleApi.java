package id.jejak.identity;

import id.jejak.shared.IfMatch;
import id.jejak.shared.Once;
import id.jejak.shared.SecurityClass;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everybody who may sign in, for programs of administrators. No secret goes this way: neither a password nor the link
 * to set one.
 */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {
  private static final int PAGE = 50;

  private final PersonChanges changes;

  PeopleApi(PersonChanges changes) {
    this.changes = changes;
  }

  /**
   * Somebody of the office to be added; officers of satkers are added with their card.
   *
   * @param login a civil servant's number (NIP)
   * @param clearance the highest class; T when null
   */
  record PersonIn(@Nullable String login, @Nullable String displayName, @Nullable Set<@Nullable Role> roles,
      @Nullable SecurityClass clearance) {
    NewPerson person(Viewer viewer) {
      return new NewPerson(LoginKind.NIP, Entries.typed(login), Entries.typed(displayName), viewer.officeId(), null,
          named(roles), Objects.requireNonNullElse(clearance, SecurityClass.T));
    }
  }

  /**
   * All that is said of somebody, set anew.
   *
   * @param clearance the highest class; as it was when null
   * @param section code; null takes it away
   */
  record DutyIn(@Nullable String displayName, @Nullable Set<@Nullable Role> roles, @Nullable SecurityClass clearance,
      @Nullable String section) {
  }

  /** Those that were named; a program may write null among them. */
  static Set<Role> named(@Nullable Set<@Nullable Role> roles) {
    return Stream.ofNullable(roles).flatMap(Set::stream).filter(Objects::nonNull).collect(Collectors
        .toUnmodifiableSet());
  }

  /** @param next for {@code after} of the next page; null at the end */
  record PeopleOut(List<PersonView> people, @Nullable UUID next) {
  }

  @GetMapping
  @Operation(summary = "The people of the office, fifty at a time in the order they were added")
  PeopleOut list(@RequestParam(required = false) @Nullable UUID after, Viewer viewer) {
    OfficeRights.manage(viewer, "person", null, PersonNotFound::new);
    List<PersonView> found = changes.list(viewer, after, PAGE + 1);
    return new PeopleOut(found.stream().limit(PAGE).toList(), found.size() > PAGE ? found.get(PAGE - 1).id() : null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One person")
  ResponseEntity<PersonView> show(@PathVariable UUID id, Viewer viewer) {
    OfficeRights.manage(viewer, "person", id, PersonNotFound::new);
    return answer(HttpStatus.OK, viewer, id);
  }

  @PostMapping
  @Operation(summary = "Adds somebody of the office", description = "Sent again with the same number, name, roles and class it adds nobody and answers who is there. "
      + "The link to set a password is on the page.")
  ResponseEntity<PersonView> add(@RequestBody PersonIn given, Viewer viewer) {
    OfficeRights.manage(viewer, "person", null, PersonNotFound::new);
    return answer(HttpStatus.CREATED, viewer, Once.done(() -> changes.add(viewer, given.person(viewer))));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Sets name, roles, class and section anew", description = "Of an officer of a satker the name alone changes.")
  ResponseEntity<PersonView> change(@PathVariable UUID id,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, @RequestBody DutyIn given,
      Viewer viewer) {
    OfficeRights.manage(viewer, "person", id, PersonNotFound::new);
    changes.change(viewer, id, match, given);
    return answer(HttpStatus.OK, viewer, id);
  }

  @PostMapping("/{id}/disable")
  @Operation(summary = "Ends somebody's right to sign in; open sessions end at once")
  ResponseEntity<PersonView> disable(@PathVariable UUID id, Viewer viewer) {
    return enable(viewer, id, false);
  }

  @PostMapping("/{id}/enable")
  @Operation(summary = "Gives somebody the right to sign in back")
  ResponseEntity<PersonView> enable(@PathVariable UUID id, Viewer viewer) {
    return enable(viewer, id, true);
  }

  private ResponseEntity<PersonView> enable(Viewer viewer, UUID id, boolean enabled) {
    OfficeRights.manage(viewer, "person", id, PersonNotFound::new);
    changes.enable(viewer, id, enabled);
    return answer(HttpStatus.OK, viewer, id);
  }

  private ResponseEntity<PersonView> answer(HttpStatus status, Viewer viewer, UUID id) {
    PersonChanges.Versioned found = changes.show(viewer, id);
    return ResponseEntity.status(status).eTag(found.version()).body(found.person());
  }
}
