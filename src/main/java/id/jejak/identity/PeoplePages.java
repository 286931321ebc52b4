package id.jejak.identity;

import id.jejak.shared.SecurityClass;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator adds people, disables them, and hands out links to set a password. */
@Controller
@RequestMapping("/kelola")
class PeoplePages {
  private static final int PAGE = 50;
  private static final String VIEW = "identity/people";
  private static final String BACK = "redirect:/kelola/orang";

  private final People people;
  private final Satkers satkers;
  private final SignInCheck check;
  private final PublicAddress address;

  PeoplePages(People people, Satkers satkers, SignInCheck check, PublicAddress address) {
    this.people = people;
    this.satkers = satkers;
    this.check = check;
    this.address = address;
  }

  /**
   * What was typed.
   *
   * @param from first day of the card of a satker officer; blank for today
   * @param until its last day; blank for none
   */
  record Form(LoginKind kind, String login, String displayName, String satkerCode, @Nullable Boolean staff,
      @Nullable Boolean administrator, SecurityClass clearance, @Nullable String from, @Nullable String until) {
    static Form empty() {
      return new Form(LoginKind.NIP, "", "", "", true, false, SecurityClass.T, "", "");
    }

    CardPeriod period(LocalDate today) {
      return CardPeriod.typed(Entries.typed(from).isBlank() ? today.toString() : from, until);
    }
  }

  @GetMapping
  String start() {
    return BACK;
  }

  @GetMapping("/orang")
  String list(Viewer viewer, @RequestParam(name = "setelah", required = false) @Nullable UUID after, Model model) {
    model.addAttribute("entry", Form.empty());
    return show(viewer, after, model);
  }

  private String show(Viewer viewer, @Nullable UUID after, Model model) {
    List<Person> found = people.list(viewer.officeId(), after, PAGE + 1);
    List<Person> shown = found.stream().limit(PAGE).toList();
    Set<UUID> satkerIds = shown.stream().map(Person::satkerId).filter(Objects::nonNull).collect(Collectors.toSet());
    LocalDate today = satkers.today(viewer.officeId());
    Map<UUID, Satker> names = satkers.findAll(satkerIds, today);
    model.addAttribute("kinds", LoginKind.values());
    model.addAttribute("levels", SecurityClass.values());
    model.addAttribute("people", shown);
    model.addAttribute("states", check.states(viewer.officeId(), shown));
    model.addAttribute("satkers", names);
    model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
    model.addAttribute("offered", satkers.search(viewer.officeId(), "", today, 500));
    return VIEW;
  }

  @PostMapping("/orang")
  String add(Viewer viewer, Form form, Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      return withLink(viewer, added(viewer, form), next);
    } catch (InvalidEntry | AlreadyThere | SatkerNotFound | CardRefused refusal) {
      model.addAttribute("entry", form);
      return RefusedForm.show(refusal, model, response, show(viewer, null, model));
    }
  }

  private Person added(Viewer viewer, Form form) {
    NewPerson person = newPerson(viewer, form);
    return form.kind() == LoginKind.KIPS
        ? people.addOfficer(viewer.personId(), person, form.period(satkers.today(viewer.officeId())), null)
        : people.add(viewer.personId(), person);
  }

  private NewPerson newPerson(Viewer viewer, Form form) {
    if (form.kind() == LoginKind.KIPS) {
      UUID satkerId = satkers.byCode(viewer.officeId(), form.satkerCode(), satkers.today(viewer.officeId()))
          .map(Satker::id).orElseThrow(SatkerNotFound::new);
      return NewPerson.satkerOfficer(form.login(), form.displayName(), viewer.officeId(), satkerId);
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (Boolean.TRUE.equals(form.staff())) {
      roles.add(Role.STAFF);
    }
    if (Boolean.TRUE.equals(form.administrator())) {
      roles.add(Role.ADMINISTRATOR);
    }
    return new NewPerson(form.kind(), form.login(), form.displayName(), viewer.officeId(), null, roles,
        form.clearance());
  }

  @PostMapping("/orang/{id}/tautan")
  String link(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
    return withLink(viewer, people.find(viewer, id), next);
  }

  /** The link is shown this once; it stands nowhere but in the answer. */
  private String withLink(Viewer viewer, Person person, RedirectAttributes next) {
    next.addFlashAttribute("link", address.of("/sandi/" + people.passwordLink(viewer.personId(), person.id())));
    next.addFlashAttribute("linkFor", person.displayName());
    return BACK;
  }

  @PostMapping("/orang/{id}/status")
  String enable(Viewer viewer, @PathVariable UUID id, @RequestParam("aktif") boolean enabled, RedirectAttributes next) {
    Person person = people.find(viewer, id);
    people.setEnabled(viewer.personId(), person.id(), enabled);
    next.addFlashAttribute("notice", enabled ? "identity.people.enabled" : "identity.people.disabled");
    next.addFlashAttribute("noticeArguments", new Object[]{person.displayName()});
    return BACK;
  }
}
