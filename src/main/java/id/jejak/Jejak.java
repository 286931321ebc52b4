package id.jejak;

import id.jejak.operations.Verbs;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application. {@code java -jar jejak.jar} takes the verbs of {@code ./jejak}; without one it runs the server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Jejak {
  static void main(String[] arguments) {
    int status = new Verbs(Jejak.class).run(arguments);
    if (status != Verbs.SERVING) {
      System.exit(status);
    }
  }
}
