package id.jejak.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code doctor [--json]}: looks at the machine and the installation, and says what to do; changes nothing. */
final class DoctorVerb {
  private final Home home;
  private final Map<String, String> settings;

  DoctorVerb(Home home, Map<String, String> settings) {
    this.home = home;
    this.settings = settings;
  }

  int run(List<String> options) {
    List<Diagnosis> found = new ArrayList<>(new MachineDoctor(home).look());
    try {
      found.addAll(new InstallationDoctor(home, settings).look());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (options.contains("--json")) {
      System.out.println(JsonMapper.builder().build().writeValueAsString(found));
    } else {
      found.forEach(one -> System.out.println(one.line()));
    }
    return found.stream().anyMatch(one -> one.verdict() == Diagnosis.Verdict.PROBLEM) ? Verbs.FAILED : Verbs.DONE;
  }
}
