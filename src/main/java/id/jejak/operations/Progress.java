package id.jejak.operations;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** One line that says how far long work is, for a person at a terminal; without one, a line for each tenth. */
final class Progress {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal = atTerminal();
  private String last = "";

  Progress(PrintStream out) {
    this.out = out;
  }

  private static boolean atTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  synchronized void show(String what, int done, int all) {
    int tenth = all == 0 ? 10 : done * 10 / all;
    String mark = what + tenth;
    if (terminal) {
      int filled = all == 0 ? WIDTH : done * WIDTH / all;
      out.print("\r" + what + " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + all + "   ");
    } else if (!mark.equals(last)) {
      out.println(what + " " + done + "/" + all);
    }
    last = mark;
  }

  void end() {
    if (terminal) {
      out.println();
    }
  }
}
