package id.jejak;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Jejak. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Jejak {
  static void main(String[] arguments) {
    SpringApplication.run(Jejak.class, arguments);
  }
}
