package id.jejak.knowledge.screen;

import id.jejak.identity.PublicAddress;
import id.jejak.knowledge.AnswerAddress;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.PublishedAnswers;
import id.jejak.knowledge.portal.SameSite;
import id.jejak.knowledge.screen.ScreenCodes.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a phone begins: a code is typed, or comes from a QR code. Nobody is signed in here, and nothing makes a session. */
@Controller
@RequestMapping("/hp")
class CodePages {
  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
  private static final int LONGEST = 40;
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final PublishedAnswers answers;
  private final Phones phones;
  private final CodeThrottle throttle;
  private final PublicAddress addresses;

  CodePages(PublishedAnswers answers, Phones phones, CodeThrottle throttle, PublicAddress addresses) {
    this.answers = answers;
    this.phones = phones;
    this.throttle = throttle;
    this.addresses = addresses;
  }

  @GetMapping
  String enter() {
    return "screen/enter";
  }

  /** A code in the address opens nothing by itself: whoever looks ahead at links would use it up. */
  @GetMapping("/{code}")
  String open(@PathVariable String code, HttpServletResponse response, Model model) {
    return switch (ScreenCodes.read(code)) {
      case Typed.Answer answer -> answer(answer.number(), response, model);
      case Typed.Ticket ticket -> toTicket(ticket);
      case Typed.Session session -> {
        model.addAttribute("code", ScreenCodes.grouped(session.code()));
        yield "screen/enter";
      }
      case Typed.Nothing _ -> refused("screen.code.unclear", 404, response, model);
    };
  }

  @PostMapping
  String typed(@RequestParam(defaultValue = "") String kode, HttpServletRequest request, HttpServletResponse response,
      Model model) {
    if (!SameSite.sent(request)) {
      throw ScreenRefused.elsewhere();
    }
    return switch (ScreenCodes.read(kode)) {
      case Typed.Answer answer -> "redirect:/hp/" + answer.number();
      case Typed.Ticket ticket -> toTicket(ticket);
      case Typed.Session session -> {
        model.addAttribute("code", ScreenCodes.grouped(session.code()));
        yield redeemed(session, request.getRemoteAddr(), response, model);
      }
      case Typed.Nothing _ -> {
        model.addAttribute("code", kode.substring(0, Math.min(kode.length(), LONGEST)));
        yield refused("screen.code.unclear", 422, response, model);
      }
    };
  }

  private String redeemed(Typed.Session session, String address, HttpServletResponse response, Model model) {
    if (!throttle.mayTry(address)) {
      return refused("screen.code.too-many", 429, response, model);
    }
    Optional<String> secret = phones.redeem(session);
    if (secret.isEmpty()) {
      return refused("screen.code.over", 404, response, model);
    }
    throttle.succeeded(address);
    return "redirect:/hp/s/" + secret.get();
  }

  private static String refused(String sentence, int status, HttpServletResponse response, Model model) {
    response.setStatus(status);
    model.addAttribute("refusal", sentence);
    return "screen/enter";
  }

  /** Who may see the case is asked there. */
  private static String toTicket(Typed.Ticket ticket) {
    return "redirect:/jejak?nomor=" + ticket.ticket();
  }

  /** What became of an answer that is not shown any more is said at its lasting address. */
  private String answer(int number, HttpServletResponse response, Model model) {
    Optional<AnswerAddress> found = answers.at(number);
    if (found.isPresent() && found.get() instanceof AnswerAddress.Shown(PublishedAnswer answer)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
      model.addAttribute("answer", answer);
      return "screen/answer";
    }
    return "redirect:/tanya/" + number;
  }

  /** Says nothing of what is there: it is the code as a picture. */
  @GetMapping("/{code}/qr.svg")
  ResponseEntity<String> qr(@PathVariable String code) {
    String path = switch (ScreenCodes.read(code)) {
      case Typed.Answer answer -> "/hp/" + answer.number();
      case Typed.Ticket ticket -> "/hp/" + ticket.ticket();
      case Typed.Session _,Typed.Nothing _ -> throw new ScreenNotFound(null);
    };
    return ResponseEntity.ok().contentType(SVG).cacheControl(A_DAY).body(QrPicture.svg(addresses.of(path)));
  }
}
