package id.jejak.chaos;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stops processes of this machine in the middle of whatever they do, lets them go on, and kills them. */
final class Signals {
  private static final int KILL = 9;
  private static final int CONTINUE = 18;
  private static final int STOP = 19;
  private static final MethodHandle SEND = handle();

  private Signals() {
  }

  // A program that sends signals takes milliseconds to start: too long to stop at a boundary.
  @SuppressWarnings("restricted")
  private static MethodHandle handle() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow("kill"), FunctionDescriptor.of(JAVA_INT, JAVA_INT,
        JAVA_INT));
  }

  /** Returns when the process stands still, or is gone. */
  static void stop(long pid) {
    send(pid, STOP);
    while (state(pid) != 'T' && state(pid) != 'Z') {
      Thread.onSpinWait();
    }
  }

  static void goOn(long pid) {
    send(pid, CONTINUE);
  }

  static void kill(long pid) {
    send(pid, KILL);
  }

  private static void send(long pid, int signal) {
    try {
      int result = (int) SEND.invokeExact(Math.toIntExact(pid), signal);
      if (result != 0) {
        throw new IllegalStateException("process " + pid + " is gone");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The letter of the system for what a process does; {@code Z} also for one that is gone. */
  private static char state(long pid) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return line.charAt(line.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return 'Z';
    }
  }
}
