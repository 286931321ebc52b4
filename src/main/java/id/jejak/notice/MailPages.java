package id.jejak.notice;

import id.jejak.identity.People;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What became of the office's mails, for administrators: to whom and why, never of which case. */
@Controller
@RequestMapping("/kelola/surel")
class MailPages {
  private static final int PAGE_SIZE = 50;
  private static final List<MailState> SHOWN = List.of(MailState.FAILED, MailState.UNCLEAR, MailState.WAITING,
      MailState.SENT);

  private final MailQueue queue;
  private final People people;
  private final NoticeProperties properties;
  private final ApplicationEventPublisher events;

  MailPages(MailQueue queue, People people, NoticeProperties properties, ApplicationEventPublisher events) {
    this.queue = queue;
    this.people = people;
    this.properties = properties;
    this.events = events;
  }

  /** A mail with the name of its recipient. */
  record Line(MailQueue.Mail mail, String name) {
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "FAILED") String keadaan,
      @RequestParam(required = false) @Nullable UUID setelah, Viewer viewer, Model model) {
    MailState state = SHOWN.stream().filter(one -> one.name().equals(keadaan)).findFirst().orElse(MailState.FAILED);
    List<MailQueue.Mail> found = queue.page(viewer.officeId(), state, setelah, PAGE_SIZE + 1);
    List<MailQueue.Mail> page = found.stream().limit(PAGE_SIZE).toList();
    model.addAttribute("lines", page.stream().map(mail -> new Line(mail, people.name(mail.personId()))).toList());
    model.addAttribute("next", found.size() > PAGE_SIZE ? page.getLast().id() : null);
    model.addAttribute("state", state);
    model.addAttribute("states", SHOWN);
    model.addAttribute("sends", properties.sends());
    model.addAttribute("host", properties.host());
    return "notice/mails";
  }

  @PostMapping("/{id}/ulang")
  @Transactional
  public String retry(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
    if (!queue.retry(viewer.officeId(), id)) {
      throw new NoticeNotFound(null);
    }
    events.publishEvent(new Auditable("notice-mail.retried", viewer.personId(), viewer.officeId(), id, Map.of()));
    next.addFlashAttribute("notice", "notice.mails.retried");
    return "redirect:/kelola/surel?keadaan=WAITING";
  }
}
