package id.jejak.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Says one problem to whoever asked: as JSON to a machine, as a fragment to htmx, as a page to everybody else. */
@Component
class ProblemAnswers {
  private final MessageSource words;

  ProblemAnswers(MessageSource words) {
    this.words = words;
  }

  ModelAndView answer(HttpServletRequest request, HttpServletResponse response, int status, String type,
      List<Object> arguments) {
    return answer(request, response, status, type, arguments, newReference());
  }

  ModelAndView answer(HttpServletRequest request, HttpServletResponse response, int status, String type,
      List<Object> arguments, String reference) {
    Locale locale = RequestContextUtils.getLocale(request);
    Problem problem = new Problem("urn:jejak:problem:" + type, word(locale, type, "title", List.of()), status,
        word(locale, type, "detail", arguments), reference);
    response.setStatus(status);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (isMachine(request)) {
      return new ModelAndView(new ProblemJson(problem));
    }
    boolean fragment = request.getHeader("HX-Request") != null;
    if (fragment) {
      response.setHeader("HX-Retarget", "#pesan");
      response.setHeader("HX-Reswap", "innerHTML");
    }
    ModelAndView page = new ModelAndView(fragment ? "site/problem :: problem" : "site/problem");
    page.addObject("problem", problem);
    return page;
  }

  static String newReference() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  }

  private String word(Locale locale, String type, String part, List<Object> arguments) {
    String general = words.getMessage("problem.unexpected." + part, null, "", locale);
    String word = words.getMessage("problem." + type + "." + part, arguments.toArray(), general, locale);
    return word == null ? "" : word;
  }

  private static boolean isMachine(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = original == null ? request.getRequestURI() : original.toString();
    if (path.startsWith(request.getContextPath() + "/api/")) {
      return true;
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("json") && !accept.contains("text/html");
  }
}
