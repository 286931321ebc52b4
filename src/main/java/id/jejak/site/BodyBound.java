package id.jejak.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** A body that is taken apart in memory ends at a bound; files are streams and have bounds of their own. */
@ControllerAdvice
class BodyBound extends RequestBodyAdviceAdapter {
  /** More than 10,000 cases of a bulk step take. */
  private static final int MOST_BYTES = 4 << 20;

  private record Body(HttpHeaders headers, InputStream stream) implements HttpInputMessage {
    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return stream;
    }
  }

  @Override
  public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type type,
      Class<? extends HttpMessageConverter<?>> converter) throws IOException {
    byte[] bytes = message.getBody().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new BodyTooLarge(MOST_BYTES);
    }
    return new Body(message.getHeaders(), new ByteArrayInputStream(bytes));
  }
}
