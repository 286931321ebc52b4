package id.jejak.notice;

import id.jejak.identity.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the viewer was told; opening one leads to its case or saved search and marks it read. */
@Controller
@RequestMapping("/pemberitahuan")
class NoticePages {
  private static final int PAGE_SIZE = 30;

  private final Notices notices;

  NoticePages(Notices notices) {
    this.notices = notices;
  }

  @GetMapping
  String list(@RequestParam(required = false) @Nullable UUID setelah, Viewer viewer, Model model) {
    Notices.Page page = notices.page(viewer, setelah, PAGE_SIZE);
    model.addAttribute("lines", page.lines());
    model.addAttribute("next", page.next());
    model.addAttribute("unread", notices.of(viewer));
    return "notice/list";
  }

  @GetMapping("/{id}")
  String open(@PathVariable UUID id, Viewer viewer) {
    return "redirect:" + notices.open(id, viewer);
  }

  @PostMapping("/dibaca")
  String readAll(Viewer viewer) {
    notices.readAll(viewer);
    return "redirect:/pemberitahuan";
  }
}
