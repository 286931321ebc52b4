package id.jejak.knowledge.screen;

import id.jejak.knowledge.answer.PlainText;
import id.jejak.knowledge.portal.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page of a phone beside a case: what was pushed, and nothing else of the office. Its address is its key. */
@Controller
@RequestMapping("/hp/s/{token}")
class PhonePages {
  private static final int LONGEST_WORD = 200;

  private final Phones phones;
  private final Pictures pictures;
  private final Delivery delivery;

  PhonePages(Phones phones, Pictures pictures, Delivery delivery) {
    this.phones = phones;
    this.pictures = pictures;
    this.delivery = delivery;
  }

  /** @param macet the step at which the person does not get on, to be asked for a word; 0 for none of them all */
  @GetMapping
  String show(@PathVariable String token, @RequestParam(required = false) @Nullable Integer macet,
      HttpServletResponse response,
      Model model) {
    Optional<Phones.Opened> opened = phones.open(token);
    if (opened.isEmpty()) {
      response.setStatus(404);
      return "screen/over";
    }
    model.addAttribute("token", token);
    model.addAttribute("board", opened.get().board());
    model.addAttribute("office", opened.get().office());
    model.addAttribute("stuckAt", macet);
    return "screen/phone";
  }

  /** What happened after what the page has; the browser says itself what came last when its line was broken. */
  @GetMapping("/kabar")
  SseEmitter news(@PathVariable String token, @RequestParam(defaultValue = "0") String sejak,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last, HttpServletResponse response) {
    ScreenSession session = phones.session(token).orElseThrow(() -> new ScreenNotFound(null));
    return stream(delivery, session, Listener.Side.PHONE, last.isBlank() ? sejak : last, response);
  }

  static SseEmitter stream(Delivery delivery, ScreenSession session, Listener.Side side, String after,
      HttpServletResponse response) {
    response.setHeader("X-Accel-Buffering", "no");
    return delivery.listen(session, side, after.matches("[0-9]{1,9}") ? Integer.parseInt(after) : 0);
  }

  @PostMapping("/centang")
  ResponseEntity<Void> tick(@PathVariable String token, @RequestParam(defaultValue = "0") int kartu,
      @RequestParam(defaultValue = "") String selesai, HttpServletRequest request) {
    ownPageOnly(token, request);
    return answer(phones.tick(token, kartu, selesai.equals("ya")), token, kartu, request);
  }

  @PostMapping("/macet")
  ResponseEntity<Void> stuck(@PathVariable String token, @RequestParam(defaultValue = "0") int kartu,
      @RequestParam(defaultValue = "") String kata, HttpServletRequest request) {
    ownPageOnly(token, request);
    String word = PlainText.line(kata, LONGEST_WORD);
    return answer(phones.stuck(token, kartu, word.isEmpty() ? null : word), token, kartu, request);
  }

  private void ownPageOnly(String token, HttpServletRequest request) {
    if (phones.session(token).isPresent() && !SameSite.sent(request)) {
      throw ScreenRefused.elsewhere();
    }
  }

  /** A script needs no page; a form goes back to its own, which says so where it is over. */
  private static ResponseEntity<Void> answer(boolean taken, String token, int card, HttpServletRequest request) {
    String accepts = request.getHeader(HttpHeaders.ACCEPT);
    if (accepts == null || !accepts.contains("text/html") || !ScreenCodes.isSecret(token)) {
      return ResponseEntity.status(taken ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND).build();
    }
    URI page = URI.create("/hp/s/" + token + (taken && card > 0 ? "#l" + card : ""));
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
  }

  @GetMapping("/gambar")
  ResponseEntity<InputStreamResource> picture(@PathVariable String token, @RequestParam(defaultValue = "0") int kartu)
      throws IOException {
    return pictures.answer(phones.picture(token, kartu).orElseThrow(() -> new ScreenNotFound(null)));
  }
}
