package id.jejak.chaos;

import id.jejak.testing.Cable;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** The line to the S3 server does what lines do on a bad day. */
record LineBad(Trouble trouble) implements Fault {
  /** What is the matter with it. */
  enum Trouble {
    SLOW, GONE, CUT, FLIPPED
  }

  @Override
  public String name() {
    return "line-" + trouble.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Installation.Kind on() {
    return Installation.Kind.S3;
  }

  @Override
  public void strike(Scene scene) throws IOException {
    Cable line = scene.installation().line();
    scene.last(scene.between(0, 800));
    scene.events().add("line " + trouble);
    switch (trouble) {
      case SLOW -> disturbed(scene, line, new SlowLine(scene.between(50, 400)));
      case GONE -> {
        line.pull();
        scene.last(scene.between(1_000, 6_000));
        line.plug();
        scene.reached().tried(name(), true);
      }
      case CUT -> cut(scene, line);
      case FLIPPED -> disturbed(scene, line, new FlippingLine(scene.random().nextLong()));
    }
    scene.events().add("line as before");
  }

  private void disturbed(Scene scene, Cable line, Disturbance how) {
    line.disturb(how);
    scene.last(scene.between(3_000, 6_000));
    line.disturb(Cable.UNDISTURBED);
    scene.reached().tried(name(), how.times() > 0);
  }

  /** Several times in the middle of something. */
  private void cut(Scene scene, Cable line) throws IOException {
    for (int time = 0; time < 3; time++) {
      line.pullAfter(scene.random().nextInt(200, 60_000));
      boolean cut = scene.until(Duration.ofSeconds(3), line::isPulled);
      scene.reached().tried(name(), cut);
      scene.last(scene.between(100, 800));
      line.pull();
      line.plug();
    }
  }
}
