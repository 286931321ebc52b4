package id.jejak.knowledge.offline;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where questions that were written without a line ask who sends them. They are recorded by the form of every other case,
 * which takes the same key once.
 */
@Controller
@RequestMapping("/titipan")
class DraftPages {
  /**
   * Who is signed in.
   *
   * @param header in which the token of a form may come
   * @param asks whether the office takes questions of this person
   */
  record Sender(String name, boolean asks, String header, String token) {
  }

  @GetMapping("/pengirim")
  ResponseEntity<Sender> sender(Viewer viewer, HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Sender(viewer.displayName(), viewer.is(
        Role.SATKER_OFFICER), token.getHeaderName(), token.getToken()));
  }

  /** Reached by who signed in to send what waits: back to where it waits. */
  @GetMapping
  String back() {
    return "redirect:/tanya";
  }
}
