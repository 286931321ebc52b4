package id.jejak.knowledge.unanswered;

import id.jejak.identity.RefusedForm;
import id.jejak.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The searches that found nothing, for the staff who could write an answer. */
@Controller
@RequestMapping("/jawaban/pencarian")
class UnansweredPages {
  private final UnansweredDesk desk;

  UnansweredPages(UnansweredDesk desk) {
    this.desk = desk;
  }

  /**
   * @param urut {@code terbaru} for those asked last first
   * @param setelah the last of the page before
   */
  @GetMapping
  String list(@RequestParam(defaultValue = "OPEN") SearchState keadaan, @RequestParam(defaultValue = "") String urut,
      @RequestParam(required = false) @Nullable UUID setelah, Viewer viewer, Model model) {
    boolean newest = urut.equals("terbaru");
    model.addAttribute("listing", desk.list(viewer, keadaan, newest, setelah));
    model.addAttribute("state", keadaan);
    model.addAttribute("states", SearchState.values());
    model.addAttribute("newest", newest);
    return "knowledge/searches";
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("search", desk.find(viewer, id));
    return "knowledge/search";
  }

  /** @param dari how it stood when somebody decided */
  @PostMapping("/{id}/kesampingkan")
  String setAside(@PathVariable UUID id, @RequestParam(defaultValue = "OPEN") SearchState dari,
      @RequestParam(defaultValue = "") String sebab, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      desk.setAside(viewer, id, dari, sebab);
    } catch (SearchRefused refusal) {
      model.addAttribute("said", sebab);
      return RefusedForm.show(refusal, model, response, one(id, viewer, model));
    }
    return decided(id, "knowledge.search.done.aside", next);
  }

  /** @param nomor of the answer that is to be found */
  @PostMapping("/{id}/kaitkan")
  String link(@PathVariable UUID id, @RequestParam(defaultValue = "OPEN") SearchState dari,
      @RequestParam(defaultValue = "") String nomor, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      desk.link(viewer, id, dari, nomor);
    } catch (SearchRefused refusal) {
      model.addAttribute("number", nomor);
      return RefusedForm.show(refusal, model, response, one(id, viewer, model));
    }
    return decided(id, "knowledge.search.done.link", next);
  }

  @PostMapping("/{id}/kembalikan")
  String takeBack(@PathVariable UUID id, @RequestParam(defaultValue = "ASIDE") SearchState dari, Viewer viewer,
      Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      desk.takeBack(viewer, id, dari);
    } catch (SearchRefused refusal) {
      return RefusedForm.show(refusal, model, response, one(id, viewer, model));
    }
    return decided(id, "knowledge.search.done.back", next);
  }

  private static String decided(UUID id, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    return "redirect:/jawaban/pencarian/" + id;
  }
}
