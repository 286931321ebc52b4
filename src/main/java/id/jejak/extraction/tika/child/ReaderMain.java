package id.jejak.extraction.tika.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;

/** A reader process: does what its parent asks, one thing at a time, and ends when the parent is gone. */
public final class ReaderMain {
  private static final int PIPE = 65_536;

  private ReaderMain() {
  }

  static void main(String[] arguments) throws IOException {
    DataOutputStream out = new DataOutputStream(
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), PIPE));
    // Whatever a parser prints must not come between frames.
    System.setOut(System.err);
    DataInputStream in = new DataInputStream(new BufferedInputStream(asked(), PIPE));
    Work work = new Work(in, out, Path.of(arguments[0]));
    while (true) {
      work.one(Wire.receive(in));
    }
  }

  /** Standard input, watched: when it ends, so does this process with all it started, in the middle of anything. */
  private static PipedInputStream asked() throws IOException {
    PipedOutputStream copy = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(copy, PIPE);
    Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
      byte[] buffer = new byte[8_192];
      try {
        for (int read = System.in.read(buffer); read >= 0; read = System.in.read(buffer)) {
          copy.write(buffer, 0, read);
          copy.flush();
        }
      } catch (IOException e) {
        System.err.println("parent is gone: " + e);
      } finally {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
      }
    });
    return in;
  }
}
