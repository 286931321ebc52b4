package id.jejak.identity;

import id.jejak.shared.Auditable;
import id.jejak.shared.SecurityClass;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person, as an administrator sees and changes it. */
@Controller
@RequestMapping("/kelola/orang/{id}")
class PersonPages {
  private final People people;
  private final Cards cards;
  private final Satkers satkers;
  private final SignInCheck check;
  private final OpenSessions sessions;
  private final PersonFiles files;
  private final Sections sections;
  private final ApplicationEventPublisher events;

  PersonPages(People people, Cards cards, Satkers satkers, SignInCheck check, OpenSessions sessions, PersonFiles files,
      Sections sections, ApplicationEventPublisher events) {
    this.people = people;
    this.cards = cards;
    this.satkers = satkers;
    this.check = check;
    this.sessions = sessions;
    this.files = files;
    this.sections = sections;
    this.events = events;
  }

  /** What was typed. */
  record Form(@Nullable String displayName, @Nullable String section, @Nullable Boolean staff,
      @Nullable Boolean administrator, @Nullable SecurityClass clearance) {
    Set<Role> roles() {
      Set<Role> roles = EnumSet.noneOf(Role.class);
      if (Boolean.TRUE.equals(staff)) {
        roles.add(Role.STAFF);
      }
      if (Boolean.TRUE.equals(administrator)) {
        roles.add(Role.ADMINISTRATOR);
      }
      return roles;
    }
  }

  @GetMapping
  String show(Viewer viewer, @PathVariable UUID id, Locale locale, Model model) {
    Person person = person(viewer, id);
    model.addAttribute("entry", new Form(person.displayName(), Objects.requireNonNullElse(person.section(), ""), person
        .roles().contains(Role.STAFF), person.roles().contains(Role.ADMINISTRATOR), person.clearance()));
    return show(person, locale, model);
  }

  private String show(Person person, Locale locale, Model model) {
    UUID satkerId = person.satkerId();
    model.addAttribute("person", person);
    model.addAttribute("state", check.states(person.officeId(), List.of(person)).get(person.id()));
    model.addAttribute("sessions", sessions.of(person.id(), null));
    model.addAttribute("cards", cards.ofPerson(person.id()));
    model.addAttribute("today", satkers.today(person.officeId()));
    model.addAttribute("satker", satkerId == null
        ? null
        : satkers.find(satkerId, satkers.today(person.officeId()))
            .orElse(null));
    model.addAttribute("levels", SecurityClass.values());
    model.addAttribute("sections", sections.of(person.officeId(), locale));
    return "identity/person";
  }

  @PostMapping
  String change(Viewer viewer, @PathVariable UUID id, Form form, Locale locale, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    Person person = person(viewer, id);
    try {
      people.change(viewer.personId(), id, new People.Duty(Entries.typed(form.displayName()), form.roles(), Objects
          .requireNonNullElse(form.clearance(), person.clearance()), sections.checked(person, form.section())));
    } catch (InvalidEntry refusal) {
      model.addAttribute("entry", form);
      return RefusedForm.show(refusal, model, response, show(person, locale, model));
    }
    return saved(id, next);
  }

  @PostMapping("/foto")
  String photo(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Locale locale, Model model,
      RedirectAttributes next, HttpServletResponse response) throws IOException {
    Person person = person(viewer, id);
    try {
      files.setPhoto(viewer.personId(), person, SmallUpload.read(request, Portrait.MOST_BYTES).bytes());
    } catch (UploadRefused refusal) {
      return RefusedForm.show(refusal, model, response, show(viewer, id, locale, model));
    }
    return saved(id, next);
  }

  @PostMapping("/foto/hapus")
  String removePhoto(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
    files.removePhoto(viewer.personId(), person(viewer, id));
    return saved(id, next);
  }

  @PostMapping("/sesi/{session}/akhiri")
  String end(Viewer viewer, @PathVariable UUID id, @PathVariable UUID session, RedirectAttributes next) {
    if (!sessions.end(person(viewer, id).id(), session)) {
      throw new SessionNotFound();
    }
    events.publishEvent(new Auditable("session.ended", viewer.personId(), viewer.officeId(), id, Map.of()));
    return saved(id, next);
  }

  private Person person(Viewer viewer, UUID id) {
    return people.find(viewer, id);
  }

  private static String saved(UUID id, RedirectAttributes next) {
    next.addFlashAttribute("notice", "identity.saved");
    return "redirect:/kelola/orang/" + id;
  }
}
