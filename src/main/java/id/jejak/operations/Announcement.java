package id.jejak.operations;

import java.io.IOException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the server can be reached: on the console for people, in the run folder for the other verbs. */
@Component
final class Announcement implements DisposableBean {
  private final RunFiles files;
  private final OperationsProperties properties;
  private final String token = RunFiles.newToken();
  private String address = "";

  Announcement(Home home, OperationsProperties properties) {
    this.files = new RunFiles(home);
    this.properties = properties;
  }

  @EventListener
  void started(WebServerInitializedEvent event) {
    address = "http://127.0.0.1:" + event.getWebServer().getPort();
  }

  @EventListener
  void ready(ApplicationReadyEvent event) throws IOException {
    if (!properties.quiet()) {
      files.write(contact());
      System.out.println("Jejak siap di " + address);
    }
  }

  RunFiles.Contact contact() {
    return new RunFiles.Contact(address, token);
  }

  @Override
  public void destroy() throws IOException {
    files.remove();
  }
}
