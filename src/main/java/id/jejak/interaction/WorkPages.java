package id.jejak.interaction;

import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.site.PageNotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff work from: what is theirs, and what waits in each section. */
@Controller
@RequestMapping("/kerja")
class WorkPages {
  private static final int PAGE_SIZE = 50;

  private final WorkLists work;
  private final ListLines lines;
  private final ListColumns columns;
  private final ReferenceData reference;
  private final Satkers satkers;
  private final Clock clock;

  WorkPages(WorkLists work, ListLines lines, ListColumns columns, ReferenceData reference, Satkers satkers,
      Clock clock) {
    this.work = work;
    this.columns = columns;
    this.lines = lines;
    this.reference = reference;
    this.satkers = satkers;
    this.clock = clock;
  }

  @GetMapping
  String mine(@RequestParam(required = false) @Nullable Instant setelah,
      @RequestParam(required = false) @Nullable UUID dan, Viewer viewer, Locale locale, Model model) {
    PageNotFound.unlessStaff(viewer, "work", null);
    sections(viewer, locale, model);
    model.addAttribute("code", "");
    model.addAttribute("news", "/kerja/kabar?sejak=" + clock.instant());
    return show(work.mine(viewer, after(setelah, dan), PAGE_SIZE), viewer, locale, model);
  }

  @GetMapping("/seksi/{code}")
  String queue(@PathVariable String code, @RequestParam(required = false) @Nullable Instant setelah,
      @RequestParam(required = false) @Nullable UUID dan, Viewer viewer, Locale locale, Model model) {
    PageNotFound.unlessStaff(viewer, "work", null);
    if (sections(viewer, locale, model).stream().noneMatch(section -> section.code().equals(code))) {
      throw PageNotFound.forAll();
    }
    model.addAttribute("code", code);
    model.addAttribute("news", "/kerja/seksi/" + code + "/kabar?sejak=" + clock.instant());
    return show(work.queue(viewer, code, after(setelah, dan), PAGE_SIZE), viewer, locale, model);
  }

  private List<ReferenceData.Value> sections(Viewer viewer, Locale locale, Model model) {
    List<ReferenceData.Value> sections = reference.values(ReferenceData.Kind.SECTION, viewer.officeId(), satkers.today(
        viewer.officeId()), locale);
    model.addAttribute("sections", sections);
    return sections;
  }

  private String show(InteractionList.Page page, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("rows", lines.of(page.rows(), viewer, locale));
    model.addAttribute("next", page.next());
    model.addAttribute("columns", columns.names(viewer));
    model.addAttribute("allColumns", List.of(ListColumn.SATKER, ListColumn.SERVICE, ListColumn.STATUS));
    return "interaction/work";
  }

  private static InteractionList.@Nullable After after(@Nullable Instant at, @Nullable UUID id) {
    return at == null || id == null ? null : new InteractionList.After(at, id);
  }
}
