package id.jejak.operations;

import id.jejak.backup.Restoring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application on a data folder: takes its lock, starts the database beside it. */
final class Server implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final HomeLock lock;

  private Server(ConfigurableApplicationContext context, HomeLock lock) {
    this.context = context;
    this.lock = lock;
  }

  /** What an empty data folder gets at the first start. */
  enum Demo {
    NONE,
    /** Accounts and a few satkers. */
    OFFICE_ONLY,
    /** With a handful of interactions. */
    SMALL,
    /** With all satkers and officers, and three years of interactions. */
    WHOLE
  }

  /** Who can reach the server. */
  enum Reach {
    /** As configured. */
    CONFIGURED,
    /** This process alone: any free port of loopback. */
    THIS_PROCESS
  }

  static Server start(Class<?> application, Home home, Demo demo, Reach reach, String... settings) {
    new RestoreMark(home).requireNone();
    return start(spring(application), home, arguments(demo, reach, settings));
  }

  /** Starts on an empty data folder, which the bag fills before anything else looks at it; for this process alone. */
  static Server restore(Class<?> application, Home home, Restoring bag) {
    SpringApplication spring = spring(application);
    spring.addInitializers(context -> context.getBeanFactory().registerSingleton("restoring", bag));
    return start(spring, home, arguments(Demo.NONE, Reach.THIS_PROCESS));
  }

  private static Server start(SpringApplication spring, Home home, List<String> arguments) {
    HomeLock lock = HomeLock.take(home).orElseThrow(() -> new HomeInUse(home));
    try {
      System.setProperty("java.io.tmpdir", Files.createDirectories(home.temporary()).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("jejak.home", home.folder().toString());
    if (System.getenv().getOrDefault("JEJAK_DB_URL", "").isBlank()) {
      DatabaseStart.begin(home);
    }
    return new Server(spring.run(arguments.toArray(String[]::new)), lock);
  }

  private static SpringApplication spring(Class<?> application) {
    SpringApplication spring = new SpringApplication(application);
    spring.setWebApplicationType(WebApplicationType.SERVLET);
    return spring;
  }

  private static List<String> arguments(Demo demo, Reach reach, String... settings) {
    List<String> arguments = new ArrayList<>(List.of("--jejak.operations.demo=" + demo));
    arguments.addAll(List.of(settings));
    if (reach == Reach.THIS_PROCESS) {
      arguments.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--jejak.operations.quiet=true"));
    }
    String certificate = System.getenv().getOrDefault("JEJAK_TLS_CERTIFICATE", "");
    if (!certificate.isBlank() && reach == Reach.CONFIGURED) {
      arguments
          .addAll(List.of("--server.ssl.certificate=" + certificate, "--server.ssl.certificate-private-key=" + System
              .getenv().getOrDefault("JEJAK_TLS_KEY", "")));
    }
    return arguments;
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  RunFiles.Contact contact() {
    return context.getBean(Announcement.class).contact();
  }

  @Override
  public void close() {
    context.close();
    lock.close();
  }
}
