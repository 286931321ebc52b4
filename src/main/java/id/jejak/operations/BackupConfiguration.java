package id.jejak.operations;

import id.jejak.backup.KeptFiles;
import id.jejak.search.SearchProperties;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which files of an installation are configuration, and belong into a backup. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
  private static final String KEY = "keys/webhook";

  @Bean
  KeptFiles keptFiles(Home home, SearchProperties search, Environment environment) {
    return files(home, search.configFiles(), Binder.get(environment).bind("jejak.webhook.key-file", Path.class).orElse(
        home.folder().resolve(KEY)));
  }

  /** Where they belong in an installation that has not started yet. */
  static KeptFiles in(Home home, Map<String, String> environment) {
    String key = environment.getOrDefault("JEJAK_WEBHOOK_KEY_FILE", "");
    return files(home, home.folder().resolve("index-config"), key.isBlank()
        ? home.folder().resolve(KEY)
        : Path.of(key));
  }

  private static KeptFiles files(Home home, Path indexConfig, Path webhookKey) {
    return new KeptFiles(Map.of("index-config", indexConfig, KEY, webhookKey, "demo", home.folder().resolve("demo")));
  }
}
