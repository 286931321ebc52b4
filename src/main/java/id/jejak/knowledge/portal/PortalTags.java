package id.jejak.knowledge.portal;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Each page of the portal carries the hash of its bytes: a reader who comes again gets it only when it changed. */
@Configuration(proxyBeanMethods = false)
class PortalTags {
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> hashesOfPages() {
    ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
    // What has a strong tag is never compressed by the server.
    tags.setWriteWeakETag(true);
    FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(tags);
    filter.addUrlPatterns("/tanya", "/tanya/*");
    filter.setDispatcherTypes(DispatcherType.REQUEST);
    return filter;
  }
}
