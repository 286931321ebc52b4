package id.jejak.site;

import id.jejak.identity.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All that this installation answers to, for administrators. */
@RestController
class RouteApi {
  private final RequestMappingHandlerMapping mapping;

  RouteApi(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  /** @param method {@code *} for any */
  record Route(String method, String path) {
  }

  @GetMapping("/api/v1/routes")
  List<Route> list(Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "routes");
    return mapping.getHandlerMethods().keySet().stream().flatMap(RouteApi::routes).distinct().sorted(Comparator
        .comparing(Route::path).thenComparing(Route::method)).toList();
  }

  private static Stream<Route> routes(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    List<String> names = methods.isEmpty() ? List.of("*") : methods.stream().map(RequestMethod::name).toList();
    return info.getPatternValues().stream().flatMap(path -> names.stream().map(name -> new Route(name, path)));
  }
}
