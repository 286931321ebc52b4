package id.jejak.search;

import id.jejak.archive.Archive;
import id.jejak.archive.FileType;
import id.jejak.identity.Role;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.site.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The search page. */
@Controller
class SearchPages {
  private static final List<String> STATUSES = List.of("DITERIMA", "DIPROSES", "SELESAI", "DITOLAK");
  private static final Logger log = LoggerFactory.getLogger(SearchPages.class);
  private static final int SHOWN_RECENT = 10;

  private final Search search;
  private final TrailLinks trails;
  private final Questions questions;
  private final Archive archive;
  private final ReferenceData reference;
  private final Satkers satkers;
  private final Chips chips;
  private final FacetPanel panel;
  private final Words words;
  private final RecentSearches recent;

  SearchPages(Search search, TrailLinks trails, Questions questions, Archive archive, ReferenceData reference,
      Satkers satkers, Chips chips, FacetPanel panel, Words words, RecentSearches recent) {
    this.search = search;
    this.trails = trails;
    this.questions = questions;
    this.archive = archive;
    this.reference = reference;
    this.satkers = satkers;
    this.chips = chips;
    this.panel = panel;
    this.words = words;
    this.recent = recent;
  }

  @GetMapping("/cari")
  String show(SearchForm form, DetailedForm detailed, Viewer viewer, Locale locale, Model model) {
    if (!detailed.isBlank()) {
      return "redirect:" + form.with(detailed.addedTo(form.text())).address();
    }
    model.addAttribute("form", form);
    model.addAttribute("q", form.text());
    model.addAttribute("kept", form.unoffered());
    model.addAttribute("statuses", STATUSES);
    model.addAttribute("types", Arrays.stream(FileType.values()).map(FileType::code).toList());
    model.addAttribute("seesContents", viewer.is(Role.STAFF) || viewer.is(Role.SATKER_OFFICER));
    Asking asking = questions.of(form, viewer, form.setelah(), 0);
    model.addAttribute("chips", chips.of(form, asking.understood(), viewer, locale));
    model.addAttribute("notes", asking.understood().notes());
    String asked = asking.understood().words();
    SearchPage page = answer(asking, form, viewer, model);
    model.addAttribute("page", page);
    search.spelling(asking.query(), page, viewer, questions.zone(viewer)).map(spelling -> form.with(spelling.in(form
        .text()))).ifPresent(meant -> {
          model.addAttribute("meant", meant.text());
          model.addAttribute("meantAddress", meant.address());
        });
    model.addAttribute("trail", trails.alone(asked).orElse(null));
    model.addAttribute("trails", trails.of(page.groups(), asked));
    channels(page, viewer, locale, model);
    model.addAttribute("facets", panel.of(form, page.facets(), asking.query().chosen(), viewer, locale));
    model.addAttribute("timeline", TimelinePanel.of(page.facets().timeline(), form, words, locale));
    model.addAttribute("more", page.next() == null ? null : form.after(page.next()));
    model.addAttribute("unsearchable", archive.notFullySearchable(viewer));
    model.addAttribute("recent", form.text().isEmpty() ? recent.latest(viewer, SHOWN_RECENT) : List.of());
    return "search/search";
  }

  /** Those to choose from hold today; what was found keeps its channel also when that has ended. */
  private void channels(SearchPage page, Viewer viewer, Locale locale, Model model) {
    List<ReferenceData.Value> valid = reference.values(ReferenceData.Kind.CHANNEL, satkers.today(viewer.officeId()),
        locale);
    Map<String, String> labels = new HashMap<>();
    valid.forEach(channel -> labels.put(channel.code(), channel.label()));
    page.groups().forEach(group -> labels.computeIfAbsent(group.channel(), code -> reference.label(
        ReferenceData.Kind.CHANNEL, code, locale)));
    model.addAttribute("channels", valid);
    model.addAttribute("channelLabels", labels);
  }

  /** A list that is no longer held begins anew, and says so. */
  private SearchPage answer(Asking asking, SearchForm form, Viewer viewer, Model model) {
    try {
      boolean first = form.setelah() == null;
      SearchPage page = search.answer(asking.query(), viewer, questions.zone(viewer), () -> {
        if (first) {
          recent.keep(form.text(), viewer);
        }
      });
      if (first) {
        forgetOld(viewer);
      }
      return page;
    } catch (CursorExpired | CursorInvalid e) {
      model.addAttribute("beganAnew", true);
      return search.answer(questions.of(form, viewer, null, 0).query(), viewer, questions.zone(viewer));
    }
  }

  private void forgetOld(Viewer viewer) {
    try {
      recent.forgetOld(viewer);
    } catch (DataAccessException | TransactionException e) {
      log.atDebug().setCause(e).log("what is old goes with the next question");
    }
  }

  /** How to ask, on one card. */
  @GetMapping("/cari/cara")
  String card() {
    return "search/card";
  }
}
