package id.jejak.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code import FOLDER ...}: brings a folder of old files in, through a running server or on the data folder itself. */
final class ImportVerb {
  private final Class<?> application;
  private final Home home;

  ImportVerb(Class<?> application, Home home) {
    this.application = application;
    this.home = home;
  }

  int run(List<String> words) {
    ImportOptions options = ImportOptions.parse(words);
    try (Connection connection = Connection.to(application, home, options.demo()
        ? Server.Demo.OFFICE_ONLY
        : Server.Demo.NONE)) {
      ImportOutcome outcome = new FolderImport(connection.server(), options, new Progress(System.err)).run();
      outcome.writeCsv(options.outcomeFile(home));
      if (options.json()) {
        System.out.println(outcome.json());
      } else {
        System.out.println(outcome.sentence());
      }
      outcome.unfinished().forEach(file -> System.err.println("Belum selesai: " + file));
      return outcome.unfinished().isEmpty() ? Verbs.DONE : Verbs.UNFINISHED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RemoteJejak.Refused e) {
      System.err.println(e.getMessage());
      return Verbs.FAILED;
    }
  }
}
