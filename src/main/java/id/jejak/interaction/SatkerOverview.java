package id.jejak.interaction;

import id.jejak.archive.Archive;
import id.jejak.archive.LedgerList;
import id.jejak.identity.Cards;
import id.jejak.identity.People;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.site.PageNotFound;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All that staff know of one satker: cases of every channel, what is open, files, cards, contacts. */
@Controller
class SatkerOverview {
  private static final int PAGE_SIZE = 50;
  private static final int OPEN_SHOWN = 10;
  private static final int FILES_SHOWN = 10;

  private final InteractionList list;
  private final WorkLists work;
  private final ListLines lines;
  private final ListColumns columns;
  private final Satkers satkers;
  private final Cards cards;
  private final People people;
  private final Archive archive;
  private final LedgerList ledger;

  SatkerOverview(InteractionList list, WorkLists work, ListLines lines, ListColumns columns, Satkers satkers,
      Cards cards, People people, Archive archive, LedgerList ledger) {
    this.list = list;
    this.work = work;
    this.lines = lines;
    this.columns = columns;
    this.satkers = satkers;
    this.cards = cards;
    this.people = people;
    this.archive = archive;
    this.ledger = ledger;
  }

  @GetMapping("/satker/{id}")
  String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable Instant setelah,
      @RequestParam(required = false) @Nullable UUID dan, Viewer viewer, Locale locale, Model model) {
    PageNotFound.unlessStaff(viewer, "satker", id);
    Satker satker = satkers.find(id, satkers.today(viewer.officeId())).filter(found -> found.officeId().equals(viewer
        .officeId())).orElseThrow(PageNotFound::forAll);
    ListWish wish = new ListWish(ListWish.Sort.RECEIVED, null, ListWish.Criterion.SATKER, id.toString(), null, null,
        false);
    InteractionList.Page page = list.page(viewer, wish, setelah == null || dan == null
        ? null
        : new InteractionList.After(setelah, dan), PAGE_SIZE);
    model.addAttribute("satker", satker);
    model.addAttribute("rows", lines.of(page.rows(), viewer, locale));
    model.addAttribute("next", page.next());
    model.addAttribute("columns", columns.names(viewer));
    model.addAttribute("allColumns", List.of(ListColumn.CHANNEL, ListColumn.SERVICE, ListColumn.STATUS));
    model.addAttribute("open", lines.of(work.ofSatker(viewer, id, OPEN_SHOWN).rows(), viewer, locale));
    model.addAttribute("documents", archive.completenessOfSatker(id, viewer));
    model.addAttribute("files", ledger.ofSatker(id, viewer, FILES_SHOWN));
    model.addAttribute("cards", cards.ofSatker(viewer.officeId(), id));
    model.addAttribute("contacts", people.officers(viewer.officeId(), id));
    model.addAttribute("today", satkers.today(viewer.officeId()));
    return "interaction/satker";
  }
}
