package id.jejak.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a page asks again and again (its office, lists of values, opening hours), asked of the database once: the answer
 * is kept until the request is over. Requests that may change something keep nothing, and neither does work without one.
 */
public final class Asked {
  private static final String ANSWERS = Asked.class.getName();
  private static final Set<String> ONLY_READ = Set.of("GET", "HEAD");

  private Asked() {
  }

  /** @param question equal for what has the same answer; a record of the asker's own */
  public static <T> T once(Object question, Supplier<T> answer) {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) || !ONLY_READ
        .contains(attributes.getRequest().getMethod())) {
      return answer.get();
    }
    Map<Object, Object> answers = answers(attributes.getRequest());
    @SuppressWarnings("unchecked") // who asks the same question wants the same type
    T known = (T) answers.get(question);
    if (known == null) {
      known = Objects.requireNonNull(answer.get());
      answers.put(question, known);
    }
    return known;
  }

  @SuppressWarnings("unchecked") // nothing else is kept under this name
  private static Map<Object, Object> answers(HttpServletRequest request) {
    if (request.getAttribute(ANSWERS) instanceof Map<?, ?> answers) {
      return (Map<Object, Object>) answers;
    }
    Map<Object, Object> answers = new HashMap<>();
    request.setAttribute(ANSWERS, answers);
    return answers;
  }
}
