package id.jejak.site;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.shared.Auditable;
import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;
import id.jejak.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

class ProblemAdviceTest {
  private final List<Object> published = new ArrayList<>();
  private final ProblemAdvice advice = new ProblemAdvice(new ProblemAnswers(new WordsSource().messageSource()),
      published::add);
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/documents");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  ProblemAdviceTest() {
    request.setAttribute("org.springframework.web.servlet.DispatcherServlet.LOCALE_RESOLVER",
        new FixedLocaleResolver(Languages.INDONESIAN));
  }

  private static final class Away extends JejakException {
    private Away(ProblemCategory category) {
      super(category, "not-found");
    }
  }

  private static final class Hidden extends JejakException {
    private Hidden(@Nullable Refusal refusal) {
      super("not-found", refusal);
    }
  }

  @Test
  void givenHiddenThing_whenAskedFor_thenOnRecordAndAnsweredLikeNothing() throws Exception {
    Refusal refusal = new Refusal(new UUID(0, 1), new UUID(0, 2), "document", new UUID(0, 3), Refusal.Wanted.READ);

    String nothing = answered(new Hidden(null));
    assertThat(published).isEmpty();
    String hidden = answered(new Hidden(refusal));

    assertThat(published).containsExactly(new Auditable("access.refused", new UUID(0, 1), new UUID(0, 2), new UUID(0,
        3), Map.of("kind", "document", "wanted", "READ")));
    assertThat(hidden).isEqualTo(nothing);
  }

  private String answered(JejakException fact) throws Exception {
    MockHttpServletResponse answer = new MockHttpServletResponse();
    Objects.requireNonNull(advice.known(fact, request, answer).getView()).render(Map.of(), request, answer);
    return answer.getStatus() + answer.getContentAsString().replaceAll("\"reference\":\"\\w+\"", "");
  }

  @Test
  void givenEveryCategory_whenMapped_thenItsStatus() {
    assertThat(Arrays.stream(ProblemCategory.values()).map(ProblemAdvice::status)).containsExactly(404, 422, 409, 413,
        429, 503);
  }

  @Test
  void givenMachine_whenAFactStopsIt_thenProblemJson() throws Exception {
    ModelAndView answer = advice.known(new Away(ProblemCategory.NOT_FOUND), request, response);
    Objects.requireNonNull(answer.getView()).render(Map.of(), request, response);

    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.getContentType()).startsWith("application/problem+json");
    assertThat(response.getContentAsString()).contains("\"type\":\"urn:jejak:problem:not-found\"",
        "\"title\":\"Halaman",
        "\"detail\":\"Tidak ada", "\"status\":404", "\"reference\":\"");
  }

  @Test
  void givenUnknownFailure_whenAnswered_thenNothingOfItIsTold() throws Exception {
    ModelAndView answer = Objects
        .requireNonNull(advice.other(new IllegalStateException("secret at line 7"), request, response));
    Objects.requireNonNull(answer.getView()).render(Map.of(), request, response);

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getContentAsString()).contains("urn:jejak:problem:unexpected").doesNotContain("secret");
  }

  @Test
  void givenPersonOrHtmx_whenAnswered_thenPageOrFragment() {
    request.setRequestURI("/layanan/1");
    assertThat(advice.known(new Away(ProblemCategory.CONFLICT), request, response).getViewName())
        .isEqualTo("site/problem");
    request.addHeader("HX-Request", "true");
    assertThat(advice.known(new Away(ProblemCategory.CONFLICT), request, response).getViewName())
        .isEqualTo("site/problem :: problem");
    assertThat(response.getHeader("HX-Retarget")).isEqualTo("#pesan");
  }
}
