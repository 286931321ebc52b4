package id.jejak.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Indonesian, unless the reader chose English with {@code ?bahasa=en}; the choice stays in a cookie. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer, HandlerInterceptor {
  static final Locale INDONESIAN = Locale.of("id", "ID");
  static final Locale ENGLISH = Locale.ENGLISH;
  private static final Map<String, Locale> OFFERED = Map.of("id", INDONESIAN, "en", ENGLISH);

  @Bean
  static LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("bahasa");
    resolver.setDefaultLocale(INDONESIAN);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (query != null && query.contains("bahasa=")) {
      Locale chosen = OFFERED.get(String.valueOf(request.getParameter("bahasa")));
      LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
      if (chosen != null && resolver != null) {
        resolver.setLocale(request, response, chosen);
      }
    }
    return true;
  }
}
