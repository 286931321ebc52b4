package id.jejak.testing;

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

  /** What {@code application.yaml} sets, as far as these modules need it. */
  public static String[] arguments() {
    return new String[]{"--spring.jpa.hibernate.ddl-auto=validate", "--spring.jpa.open-in-view=false",
        "--spring.web.resources.add-mappings=false"};
  }
}
