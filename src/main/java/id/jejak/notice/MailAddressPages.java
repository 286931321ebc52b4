package id.jejak.notice;

import id.jejak.identity.Viewer;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where and when a person wants e-mail. */
@Controller
@RequestMapping("/akun/surel")
class MailAddressPages {
  private final MailAddresses addresses;
  private final NoticeProperties properties;

  MailAddressPages(MailAddresses addresses, NoticeProperties properties) {
    this.addresses = addresses;
    this.properties = properties;
  }

  @GetMapping
  String show(Viewer viewer, Locale locale, Model model) {
    MailAddress kept = addresses.of(viewer.personId());
    boolean first = kept.equals(MailAddress.NONE);
    return form(first ? new MailAddress(null, kept.delivery(), locale.getLanguage(), null) : kept, model);
  }

  private String form(MailAddress address, Model model) {
    model.addAttribute("mail", address);
    model.addAttribute("deliveries", MailAddress.Delivery.values());
    model.addAttribute("sends", properties.sends());
    return "notice/address";
  }

  @PostMapping
  String set(@RequestParam(defaultValue = "") String alamat, @RequestParam MailAddress.Delivery kirim,
      @RequestParam(defaultValue = "id") String bahasa, Viewer viewer, Model model, RedirectAttributes next) {
    String typed = alamat.strip();
    MailAddress given = new MailAddress(typed.isEmpty() ? null : typed, kirim, bahasa.equals("en") ? "en" : "id", null);
    if (!typed.isEmpty() && !MailAddress.isWellFormed(typed)) {
      model.addAttribute("refusal", "notice.address.malformed");
      return form(given, model);
    }
    addresses.set(viewer, given);
    next.addFlashAttribute("notice", "notice.address.kept");
    return "redirect:/akun/surel";
  }
}
