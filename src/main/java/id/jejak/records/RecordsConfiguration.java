package id.jejak.records;

import id.jejak.archive.NamedTexts;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.NamedOriginals;
import id.jejak.objectstore.ObjectStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {
  @Bean
  Walk originalsInStore(ObjectStore store, List<NamedOriginals> sources) {
    return new StoreWalk(Stage.STORE, KeptAs.ORIGINAL, store, Area.ORIGINALS, "", keys -> named(sources, keys));
  }

  private static Set<String> named(List<NamedOriginals> sources, Collection<String> keys) {
    Set<String> named = new HashSet<>();
    sources.forEach(source -> named.addAll(source.among(keys)));
    return named;
  }

  @Bean
  Walk textsInStore(ObjectStore store, NamedTexts texts) {
    return new StoreWalk(Stage.TEXT_STORE, KeptAs.TEXT, store, Area.DERIVED, "text/", texts::among);
  }
}
