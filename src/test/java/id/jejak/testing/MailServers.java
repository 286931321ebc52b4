package id.jejak.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** Mail servers of this machine that keep what they are sent. */
public final class MailServers {
  /** GreenMail alone gives up after two seconds, which a machine busy with other tests may need. */
  private static final int PATIENCE_MS = 120_000;

  private MailServers() {
  }

  /** Not started yet. */
  public static GreenMail at(int port) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE_MS);
    return new GreenMail(setup);
  }
}
