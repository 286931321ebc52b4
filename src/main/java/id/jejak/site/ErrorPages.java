package id.jejak.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What failed before any handler was reached (a filter, the container, security) is said in the same words. */
@Controller
class ErrorPages implements ErrorController {
  private final ProblemAnswers answers;
  private final ProblemAdvice advice;

  ErrorPages(ProblemAnswers answers, ProblemAdvice advice) {
    this.answers = answers;
    this.advice = advice;
  }

  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
    // Somebody who types this address finds nothing here.
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause && status >= 500) {
      return advice.unexpected(cause, request, response);
    }
    return answers.answer(request, response, status, ProblemAdvice.typeOf(status), List.of());
  }
}
