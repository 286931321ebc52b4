package id.jejak.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All words for people: each module brings {@code messages/<module>.properties} and its English sister. */
@Configuration(proxyBeanMethods = false)
class WordsSource {
  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasenames(bundles());
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
    return words;
  }

  static String[] bundles() {
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
      return Arrays.stream(files).map(Resource::getFilename).filter(Objects::nonNull)
          .map(name -> name.substring(0, name.length() - ".properties".length()))
          .filter(name -> !name.endsWith("_en")).distinct().sorted().map(name -> "messages/" + name)
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
