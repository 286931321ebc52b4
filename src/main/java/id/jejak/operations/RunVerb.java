package id.jejak.operations;

import java.util.List;

/** {@code run [--demo|--demo=small]}: the server, until it is stopped. */
final class RunVerb {
  /** For the archive of the classes of a start (ADR 19): the build starts it once, and it ends in order. */
  private static final List<String> UNTIL_READY = List.of("--until-ready");

  private final Class<?> application;
  private final Home home;

  RunVerb(Class<?> application, Home home) {
    this.application = application;
    this.home = home;
  }

  int run(List<String> options) {
    if (options.equals(UNTIL_READY)) {
      Server.start(application, home, Server.Demo.NONE, Server.Reach.THIS_PROCESS).close();
      return Verbs.DONE;
    }
    Server.start(application, home, demo(options), Server.Reach.CONFIGURED);
    return Verbs.SERVING;
  }

  private static Server.Demo demo(List<String> options) {
    Server.Demo demo = Server.Demo.NONE;
    for (String option : options) {
      demo = switch (option) {
        case "--demo" -> Server.Demo.WHOLE;
        case "--demo=small" -> Server.Demo.SMALL;
        default -> throw new WrongUse("Pilihan tidak dikenal: " + option
            + ". Cara pakai: ./jejak run [--demo|--demo=small]");
      };
    }
    return demo;
  }
}
