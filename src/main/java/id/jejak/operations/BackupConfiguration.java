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
  private static final String WEBHOOK = "keys/webhook";
  private static final String ANSWERS = "keys/answers";

  @Bean
  KeptFiles keptFiles(Home home, SearchProperties search, Environment environment) {
    Binder binder = Binder.get(environment);
    return files(home, search.configFiles(), binder.bind("jejak.webhook.key-file", Path.class).orElse(home.folder()
        .resolve(WEBHOOK)), binder.bind("jejak.offline.key-file", Path.class).orElse(home.folder().resolve(ANSWERS)));
  }

  /** Where they belong in an installation that has not started yet. */
  static KeptFiles in(Home home, Map<String, String> environment) {
    return files(home, home.folder().resolve("index-config"), key(home, environment, "JEJAK_WEBHOOK_KEY_FILE", WEBHOOK),
        key(home, environment, "JEJAK_ANSWERS_KEY_FILE", ANSWERS));
  }

  private static Path key(Home home, Map<String, String> environment, String variable, String usual) {
    String given = environment.getOrDefault(variable, "");
    return given.isBlank() ? home.folder().resolve(usual) : Path.of(given);
  }

  private static KeptFiles files(Home home, Path indexConfig, Path webhookKey, Path answersKey) {
    return new KeptFiles(Map.of("index-config", indexConfig, WEBHOOK, webhookKey, ANSWERS, answersKey, "demo", home
        .folder().resolve("demo")));
  }
}
