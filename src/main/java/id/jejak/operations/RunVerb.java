package id.jejak.operations;

import java.util.List;

/** {@code run [--demo]}: the server, until it is stopped. */
final class RunVerb {
  private final Class<?> application;
  private final Home home;

  RunVerb(Class<?> application, Home home) {
    this.application = application;
    this.home = home;
  }

  int run(List<String> options) {
    for (String option : options) {
      if (!option.equals("--demo")) {
        throw new WrongUse("Pilihan tidak dikenal: " + option + ". Cara pakai: ./jejak run [--demo]");
      }
    }
    Server.start(application, home, options.contains("--demo") ? Server.Demo.WITH_MATERIAL : Server.Demo.NONE,
        Server.Reach.CONFIGURED);
    return Verbs.SERVING;
  }
}
