package id.jejak.site;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;
import id.jejak.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** The one place that turns a fact which stopped a request into an answer. */
@ControllerAdvice
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  // Longer than it takes to write a row: the time of an answer does not tell what is hidden from what is not there.
  private static final Duration SILENCE = Duration.ofMillis(50);

  private final ProblemAnswers answers;
  private final ApplicationEventPublisher events;

  ProblemAdvice(ProblemAnswers answers, ApplicationEventPublisher events) {
    this.answers = answers;
    this.events = events;
  }

  @ExceptionHandler
  ModelAndView known(JejakException fact, HttpServletRequest request, HttpServletResponse response) {
    long asked = System.nanoTime();
    try {
      // The transaction of the question is over and undone by now; the refusal has one of its own.
      fact.refusal().map(Refusal::fact).ifPresent(events::publishEvent);
    } catch (DataAccessException | TransactionException e) {
      return databaseAway(e, request, response);
    }
    if (fact.category() == ProblemCategory.NOT_FOUND) {
      waitUntil(asked + SILENCE.toNanos());
    }
    String reference = ProblemAnswers.newReference();
    if (fact.category() == ProblemCategory.UNAVAILABLE) {
      LOG.atWarn().addKeyValue("reference", reference).setCause(fact).log("a part is away");
    }
    return answers.answer(request, response, status(fact.category()), fact.type(), fact.arguments(), reference);
  }

  private static void waitUntil(long moment) {
    for (long left = moment - System.nanoTime(); left > 0 && !Thread.currentThread().isInterrupted(); left = moment
        - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  static int status(ProblemCategory category) {
    return switch (category) {
      case NOT_FOUND -> 404;
      case INVALID -> 422;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
    };
  }

  /** Security answers these itself. */
  @ExceptionHandler
  ModelAndView refused(AccessDeniedException refusal) {
    throw refusal;
  }

  /** Security answers these itself. */
  @ExceptionHandler
  ModelAndView notSignedIn(AuthenticationException refusal) {
    throw refusal;
  }

  /** An address whose id is none: nothing is there. */
  @ExceptionHandler
  ModelAndView malformed(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request,
      HttpServletResponse response) {
    int status = mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400;
    return answers.answer(request, response, status, typeOf(status), List.of());
  }

  @ExceptionHandler
  ModelAndView changedMeanwhile(OptimisticLockingFailureException conflict, HttpServletRequest request,
      HttpServletResponse response) {
    return answers.answer(request, response, 409, "changed-meanwhile", List.of());
  }

  @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class,
      CannotCreateTransactionException.class})
  ModelAndView databaseAway(Throwable cause, HttpServletRequest request, HttpServletResponse response) {
    String reference = ProblemAnswers.newReference();
    LOG.atWarn().addKeyValue("reference", reference).setCause(cause).log("the database is away");
    return answers.answer(request, response, 503, typeOf(503), List.of(), reference);
  }

  /** A body that is none, or holds a word where a number or one of a few words must be. */
  @ExceptionHandler
  ModelAndView unreadable(HttpMessageNotReadableException body, HttpServletRequest request,
      HttpServletResponse response) {
    return answers.answer(request, response, 400, typeOf(400), List.of());
  }

  /** A form that the container did not take apart: longer than it may be, or written in another way than it says. */
  @ExceptionHandler
  ModelAndView notTaken(InvalidParameterException form, HttpServletRequest request, HttpServletResponse response) {
    int status = form.getErrorCode();
    return answers.answer(request, response, status, status == 413 ? "form-too-large" : typeOf(status), List.of());
  }

  @ExceptionHandler
  @Nullable
  ModelAndView other(Exception cause, HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted() || cause instanceof AsyncRequestNotUsableException) {
      LOG.atDebug().setCause(cause).log("the client went away");
      return null;
    }
    if (cause instanceof ErrorResponse ours) {
      int status = ours.getStatusCode().value();
      return answers.answer(request, response, status, typeOf(status), List.of());
    }
    return unexpected(cause, request, response);
  }

  ModelAndView unexpected(@Nullable Throwable cause, HttpServletRequest request, HttpServletResponse response) {
    if (cause != null && DatabaseAway.isBehind(cause)) {
      return databaseAway(cause, request, response);
    }
    String reference = ProblemAnswers.newReference();
    LOG.atError().addKeyValue("reference", reference).setCause(cause).log("a request failed");
    return answers.answer(request, response, 500, typeOf(500), List.of(), reference);
  }

  /** The stable type of a failure that no module named. */
  static String typeOf(int status) {
    return switch (status) {
      case 401 -> "sign-in-needed";
      case 403 -> "form-expired";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406, 415 -> "kind-not-supported";
      case 413 -> "too-large";
      case 429 -> "too-many";
      case 503 -> "unavailable";
      default -> status >= 400 && status < 500 ? "invalid-request" : "unexpected";
    };
  }
}
