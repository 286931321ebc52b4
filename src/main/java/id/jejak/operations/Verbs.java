package id.jejak.operations;

import java.util.Arrays;
import java.util.List;

/** What can be asked for on the command line. */
public final class Verbs {
  /** The verb left a server running: the process goes on. */
  public static final int SERVING = -1;
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USE = 2;
  /** Some files are not in a final state. */
  static final int UNFINISHED = 3;

  private final Class<?> application;

  public Verbs(Class<?> application) {
    this.application = application;
  }

  /** Does what the first argument names; returns the exit status, or {@link #SERVING}. */
  public int run(String[] arguments) {
    String verb = arguments.length == 0 ? "run" : arguments[0];
    List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    Home home = Home.of(System.getenv());
    try {
      checkLog(System.getenv().getOrDefault("JEJAK_LOG", ""));
      return switch (verb) {
        case "run" -> new RunVerb(application, home).run(rest);
        case "import" -> new ImportVerb(application, home).run(rest);
        case "reindex" -> new ReindexVerb(application, home).run(rest);
        case "verify" -> new VerifyVerb(application, home).run(rest);
        case "doctor" -> new DoctorVerb(home, System.getenv()).run(rest);
        case "backup" -> new BackupVerb(application, home).run(rest);
        case "restore" -> new RestoreVerb(application, home).run(rest);
        case "bench" -> new BenchVerb(application).run(rest);
        case "eval" -> new EvalVerb(System.out).run(rest);
        default -> throw new WrongUse("Perintah tidak dikenal: " + verb
            + ". Yang ada: run, import, reindex, verify, doctor, backup, restore, bench, eval.");
      };
    } catch (WrongUse e) {
      System.err.println(e.getMessage());
      return WRONG_USE;
    } catch (HomeInUse | HalfRestored | RemoteJejak.Unreachable e) {
      System.err.println(e.getMessage());
      return FAILED;
    }
  }

  // The log itself would be silent for a form that it does not know.
  private static void checkLog(String form) {
    if (!List.of("", "text", "json").contains(form)) {
      throw new WrongUse("JEJAK_LOG adalah text atau json, bukan " + form + ".");
    }
  }
}
