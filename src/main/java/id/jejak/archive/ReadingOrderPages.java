package id.jejak.archive;

import id.jejak.identity.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office has many documents read again: how many, how far it is, and an end to it. */
@Controller
class ReadingOrderPages {
  private final ReadingOrders orders;
  private final LedgerWords words;

  ReadingOrderPages(ReadingOrders orders, LedgerWords words) {
    this.orders = orders;
    this.words = words;
  }

  @GetMapping("/berkas/baca-ulang")
  String confirm(LedgerRequest request, Viewer viewer, Locale locale, Model model) {
    LedgerFilter filter = request.filter(viewer);
    model.addAttribute("count", orders.count(filter, viewer));
    model.addAttribute("parts", words.parts(filter, viewer, locale));
    model.addAttribute("links", new LedgerRequest.Links(filter));
    return "archive/read-again";
  }

  @PostMapping("/berkas/baca-ulang")
  String give(LedgerRequest request, Viewer viewer, RedirectAttributes next) {
    UUID id = orders.give(request.filter(viewer), viewer).id();
    next.addFlashAttribute("notice", "archive.order.given");
    return "redirect:/berkas/perintah/" + id;
  }

  /** An order with its filter in words. */
  record Row(ReadingOrder order, List<LedgerWords.Part> parts) {
  }

  private Row row(ReadingOrder order, Viewer viewer, Locale locale) {
    return new Row(order, words.parts(order.wanted(), viewer, locale));
  }

  @GetMapping("/berkas/perintah")
  String list(Viewer viewer, Locale locale, Model model) {
    model.addAttribute("orders", orders.latest(viewer).stream().map(order -> row(order, viewer, locale)).toList());
    return "archive/orders";
  }

  @GetMapping("/berkas/perintah/{id}")
  String show(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("row", row(orders.find(id, viewer), viewer, locale));
    return "archive/order";
  }

  /** The part that changes while an order runs. */
  @GetMapping("/berkas/perintah/{id}/keadaan")
  String state(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
    return show(id, viewer, locale, model) + " :: keadaan";
  }

  @PostMapping("/berkas/perintah/{id}/hentikan")
  String stop(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
    orders.stop(id, viewer);
    next.addFlashAttribute("notice", "archive.order.stopped");
    return "redirect:/berkas/perintah/" + id;
  }
}
