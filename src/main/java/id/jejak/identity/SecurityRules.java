package id.jejak.identity;

import id.jejak.shared.Auditable;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which addresses are open to everybody, how people sign in, and what a browser is told to refuse. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
  /** All that is open without signing in; everything else asks for it. */
  static final String[] OPEN_TO_ALL = {"/masuk", "/mulai/*", "/sandi/*", "/error", "/actuator/health",
      "/actuator/health/*"};

  /** The portal of answers, and phones that hold a code. What they take says itself that it comes from their own pages. */
  private static final List<String> READ_BY_ALL = List.of("/tanya", "/tanya/*", "/tanya/topik/*", "/tanya/*/suara",
      "/hp", "/hp/**");

  private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
      + "img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain assetChain(HttpSecurity http) {
    commonHeaders(http);
    return http.securityMatcher("/aset/**").authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
        .csrf(CsrfConfigurer::disable).sessionManagement(session -> session.disable())
        .securityContext(context -> context.disable()).requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable()).anonymous(Customizer.withDefaults()).build();
  }

  /** Answers for everybody: asked and judged without a session, so that none is looked for and none is made. */
  @Bean
  @Order(2)
  SecurityFilterChain portalChain(HttpSecurity http) {
    commonHeaders(http);
    List<RequestMatcher> open = READ_BY_ALL.stream()
        .<RequestMatcher>map(path -> PathPatternRequestMatcher.withDefaults()
            .matcher(path))
        .toList();
    return http.securityMatcher(new OrRequestMatcher(open))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(CsrfConfigurer::disable).sessionManagement(session -> session.disable())
        .securityContext(context -> context.disable()).requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable()).anonymous(Customizer.withDefaults()).build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pageChain(HttpSecurity http, PasswordSignIn signIn, Viewers viewers,
      ObjectProvider<TokenAuthenticator> tokens, OpenSessions sessions, ApplicationEventPublisher events) {
    Refusals refusals = new Refusals(events);
    commonHeaders(http);
    return http
        .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD,
            // The end of an answer that was allowed when it began.
            DispatcherType.ASYNC).permitAll().requestMatchers(OPEN_TO_ALL).permitAll()
            .requestMatchers("/kelola/**", "/actuator/**")
            .hasRole(Role.ADMINISTRATOR.name()).anyRequest().authenticated())
        .authenticationManager(new ProviderManager(signIn))
        .csrf(csrf -> csrf.csrfTokenRequestHandler(new EarlyCsrfTokens())
            .ignoringRequestMatchers(BearerFilter::signedIn))
        .addFilterBefore(new BearerFilter(tokens.orderedStream().toList()), CsrfFilter.class)
        .addFilterAfter(new ViewerFilter(viewers), BearerFilter.class)
        .formLogin(form -> form.loginPage("/masuk").usernameParameter("nomor").passwordParameter("sandi")
            .successHandler(welcome(viewers, sessions, events)).failureHandler(new SignInFailed()))
        .logout(logout -> logout.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar")
            .addLogoutHandler(farewell(events)))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .build();
  }

  private static void commonHeaders(HttpSecurity http) {
    // A handler may set its own policy for what it serves (a PDF within a page): both writers leave it as it is.
    http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .addHeaderWriter(new StaticHeadersWriter("X-Frame-Options", "DENY"))
        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
        .addHeaderWriter(new StaticHeadersWriter("Permissions-Policy", "camera=(), microphone=(), geolocation=()")));
  }

  private static AuthenticationSuccessHandler welcome(Viewers viewers, OpenSessions sessions,
      ApplicationEventPublisher events) {
    SavedRequestAwareAuthenticationSuccessHandler goOn = new SavedRequestAwareAuthenticationSuccessHandler();
    goOn.setRequestCache(pagesOnly());
    return (request, response, found) -> {
      if (found.getPrincipal() instanceof SignedIn session) {
        sessions.began(request.getSession(), session.personId(), request.getRemoteAddr(),
            request.getHeader(HttpHeaders.USER_AGENT));
        viewers.find(session.personId()).ifPresent(viewer -> events.publishEvent(new Auditable("person.signed-in",
            viewer.personId(), viewer.officeId(), viewer.personId(), Map.of())));
      }
      goOn.onAuthenticationSuccess(request, response, found);
    };
  }

  private static LogoutHandler farewell(ApplicationEventPublisher events) {
    return (request, response, found) -> {
      if (found != null && found.getPrincipal() instanceof Viewer viewer) {
        events.publishEvent(new Auditable("person.signed-out", viewer.personId(), viewer.officeId(),
            viewer.personId(), Map.of()));
      }
    };
  }

  /** After signing in one goes on to the page that was asked for, never to a fragment, a file or an upload. */
  @SuppressWarnings("NullAway") // null is how Spring spells "add no parameter"
  private static HttpSessionRequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null
        && !request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        && String.valueOf(request.getHeader("Accept")).contains("text/html"));
    return cache;
  }

  @Bean
  ServletContextInitializer sessionCookie(IdentityProperties properties) {
    return context -> {
      context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
      context.setSessionTimeout((int) properties.sessionTimeout().toMinutes());
      var cookie = context.getSessionCookieConfig();
      cookie.setName(properties.overTls() ? "__Host-jejak" : "jejak");
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setSecure(properties.overTls());
      cookie.setAttribute("SameSite", "Lax");
    };
  }
}
