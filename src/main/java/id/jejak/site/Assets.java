package id.jejak.site;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Style sheet, script and pictures under {@code /aset/}: their address changes with their content, so they keep. */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {
  private static final CacheControl A_YEAR = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    serve(registry, "/aset/htmx/**", "classpath:/META-INF/resources/webjars/htmx.org/" + htmxVersion() + "/dist/");
    serve(registry, "/aset/**", "classpath:/static/");
  }

  private static void serve(ResourceHandlerRegistry registry, String path, String folder) {
    registry.addResourceHandler(path).addResourceLocations(folder).setCacheControl(A_YEAR).resourceChain(true)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> assetAddresses() {
    FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(
        new ResourceUrlEncodingFilter());
    // A page that tells of an error names the same assets.
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return filter;
  }

  private static String htmxVersion() {
    try {
      Properties pom = PropertiesLoaderUtils
          .loadProperties(new ClassPathResource("META-INF/maven/org.webjars.npm/htmx.org/pom.properties"));
      return pom.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
