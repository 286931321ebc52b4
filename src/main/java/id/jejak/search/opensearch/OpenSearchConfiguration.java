package id.jejak.search.opensearch;

import id.jejak.search.SearchProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the cluster as a place for the index; it is asked only when it is to hold one. */
@Configuration(proxyBeanMethods = false)
class OpenSearchConfiguration {
  @Bean
  ClusterShelf clusterShelf(SearchProperties properties) {
    return new ClusterShelf(properties);
  }
}
