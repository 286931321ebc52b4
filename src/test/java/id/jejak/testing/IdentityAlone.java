package id.jejak.testing;

import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.filesystem.FilesystemObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The modules identity, audit and site without the rest; no {@code @Configuration}, so that no scan finds it. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "id.jejak.identity")
@ConfigurationPropertiesScan("id.jejak.identity")
@ComponentScan({"id.jejak.identity", "id.jejak.audit", "id.jejak.site"})
public class IdentityAlone {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  ObjectStore objectStore() throws IOException {
    Path folder = Files.createTempDirectory("jejak-objects");
    folder.toFile().deleteOnExit();
    return new FilesystemObjectStore(folder);
  }

  /** What {@code application.yaml} sets, as far as these modules need it. */
  public static String[] arguments() {
    return new String[]{"--spring.jpa.hibernate.ddl-auto=validate", "--spring.jpa.open-in-view=false",
        "--spring.web.resources.add-mappings=false"};
  }
}
