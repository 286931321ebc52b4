package id.jejak.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** A problem for machines. */
record ProblemJson(Problem problem) implements View {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KIND = "application/problem+json";

  @Override
  public String getContentType() {
    return KIND;
  }

  @Override
  public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(KIND);
    response.getOutputStream().write(JSON.writeValueAsBytes(problem));
  }
}
