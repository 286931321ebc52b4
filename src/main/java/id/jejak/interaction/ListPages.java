package id.jejak.interaction;

import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Role;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of interactions, its filters and its order in the address. */
@Controller
@RequestMapping("/layanan")
class ListPages {
  private static final Pattern OTHER_LIST = Pattern.compile(
      "/kerja|/kerja/seksi/[a-z0-9-]{1,40}|/satker/[0-9a-f-]{36}");

  private final InteractionList list;
  private final ListLines lines;
  private final Satkers satkers;
  private final Offices offices;
  private final People people;
  private final ReferenceData reference;
  private final ListColumns columns;
  private final Clock clock;

  ListPages(InteractionList list, ListLines lines, Satkers satkers, Offices offices, People people,
      ReferenceData reference, ListColumns columns, Clock clock) {
    this.list = list;
    this.lines = lines;
    this.satkers = satkers;
    this.offices = offices;
    this.people = people;
    this.reference = reference;
    this.columns = columns;
    this.clock = clock;
  }

  @GetMapping
  String list(ListRequest request, @RequestParam(required = false) @Nullable Instant setelah,
      @RequestParam(required = false) @Nullable UUID dan, Viewer viewer, Locale locale, Model model) {
    Instant shownAt = clock.instant();
    ListWish wish = wish(request, viewer);
    InteractionList.Page page = list.page(viewer, wish, setelah == null || dan == null
        ? null
        : new InteractionList.After(setelah, dan), request.pageSize());
    model.addAttribute("rows", lines.of(page.rows(), viewer, locale));
    model.addAttribute("next", page.next());
    model.addAttribute("asked", request);
    model.addAttribute("wish", wish);
    model.addAttribute("status", wish.status() == null || wish.late() ? "" : wish.status().name());
    model.addAttribute("statuses", Status.values());
    model.addAttribute("mayRecord", viewer.is(Role.STAFF) || viewer.is(Role.SATKER_OFFICER));
    model.addAttribute("columns", columns.names(viewer));
    model.addAttribute("allColumns", Arrays.stream(ListColumn.values()).filter(column -> viewer.is(Role.STAFF)
        || column != ListColumn.ASSIGNED).toList());
    if (viewer.is(Role.STAFF)) {
      choices(viewer, locale, model);
      model.addAttribute("news", request.news(shownAt, 0));
    }
    return "interaction/list";
  }

  /**
   * Keeps which columns the viewer wants, and leads back to the list as it was.
   *
   * @param ada the columns that the list has
   * @param kembali address of another list than this one; blank for this one
   */
  @PostMapping("/kolom")
  String choose(@RequestParam(defaultValue = "") Set<ListColumn> kolom,
      @RequestParam(defaultValue = "") Set<ListColumn> ada, @RequestParam(defaultValue = "") String kembali,
      ListRequest request, Viewer viewer) {
    columns.choose(viewer, ada, kolom);
    return "redirect:" + (OTHER_LIST.matcher(kembali).matches()
        ? kembali
        : request.with("status", request.statusOrEmpty()));
  }

  /** What the address asks for, as far as this viewer may ask. */
  ListWish wish(ListRequest request, Viewer viewer) {
    String code = request.satker() == null ? "" : request.satker().strip().split("\\s", 2)[0];
    LocalDate today = satkers.today(viewer.officeId());
    UUID satkerId = code.isEmpty() || !viewer.is(Role.STAFF) || !code.matches("\\d{1,6}")
        ? null
        : satkers.byCode(viewer.officeId(), code, today).map(Satker::id).orElse(new UUID(0, 0));
    ListWish wish = request.wish(satkerId, offices.get(viewer.officeId()).zone());
    return viewer.is(Role.STAFF) ? wish : ListWish.of(wish.status());
  }

  private void choices(Viewer viewer, Locale locale, Model model) {
    LocalDate today = satkers.today(viewer.officeId());
    model.addAttribute("channels", reference.values(ReferenceData.Kind.CHANNEL, viewer.officeId(), today, locale));
    model.addAttribute("services", reference.values(ReferenceData.Kind.SERVICE, viewer.officeId(), today, locale));
    model.addAttribute("sections", reference.values(ReferenceData.Kind.SECTION, viewer.officeId(), today, locale));
    model.addAttribute("colleagues", people.colleagues(viewer.officeId()));
    model.addAttribute("classes", viewer.clearance().stream().sorted().toList());
  }
}
