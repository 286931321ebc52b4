package id.jejak.operations;

import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Thinks up the cases; the same number gives the same case. */
final class DemoPlot {
  private static final Duration RECENT = Duration.ofDays(14);
  private static final LocalDate APART = LocalDate.of(2026, 1, 1);
  private static final String[] CHANNELS = {"whatsapp*24", "sakti*16", "loket*14", "email*10", "telepon*9", "espm*8",
      "surat*9", "hai*5", "rapat*2", "sosialisasi*2", "pengaduan*1"};

  private final List<DemoScenario> scenarios = DemoScenario.all();
  private final DemoCast.Players players;
  private final DemoDays days;
  private final Satkers satkers;
  private final List<String> codes;
  private final List<String> channels = new ArrayList<>();

  DemoPlot(DemoCast.Players players, DemoDays days, Satkers satkers) {
    this.players = players;
    this.days = days;
    this.satkers = satkers;
    this.codes = List.copyOf(players.officers().keySet());
    for (String weighted : CHANNELS) {
      String[] parts = weighted.split("\\*", -1);
      for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
        channels.add(parts[0]);
      }
    }
  }

  DemoCase at(int number) {
    Random chance = new Random(770_000L + number);
    chance.nextInt(); // the first of neighbouring seeds are alike
    Instant receivedAt = days.reception(number);
    LocalDate day = days.dayOf(receivedAt);
    DemoScenario scenario = scenarios.get(chance.nextInt(scenarios.size()));
    String code = codes.get(chance.nextInt(codes.size()));
    List<Viewer> officers = players.officers().getOrDefault(code, List.of());
    Viewer officer = officers.get(chance.nextInt(officers.size()));
    String channel = scenario.service().equals("pengaduan") ? "pengaduan" : any(channels, chance);
    Viewer clerk = any(players.staff().getOrDefault(channel.equals("loket") ? "fo" : "cso", List.of()), chance);
    boolean handsIn = List.of("espm", "sakti", "email").contains(channel) && chance.nextInt(3) > 0;
    String name = satkers.byCode(players.officeId(), code, day).orElseThrow().name();
    return new DemoCase(number, receivedAt, code, officer, clerk, handsIn ? officer : clerk, channel, service(scenario,
        day), scenario, course(scenario, receivedAt, chance), new DemoWords(chance, code, name, day), chance);
  }

  private static <T> T any(List<T> choice, Random chance) {
    return choice.get(chance.nextInt(choice.size()));
  }

  /** Both were one service until the end of 2025. */
  private static String service(DemoScenario scenario, LocalDate day) {
    boolean shared = scenario.service().equals("dak-fisik") || scenario.service().equals("dana-desa");
    return shared && day.isBefore(APART) ? "dak-dana-desa" : scenario.service();
  }

  private DemoCase.Course course(DemoScenario scenario, Instant receivedAt, Random chance) {
    int share = chance.nextInt(100);
    if (receivedAt.isAfter(days.until().minus(RECENT)) && share < 60) {
      return share < 20
          ? DemoCase.Course.NEW
          : share < 42 ? DemoCase.Course.IN_WORK : DemoCase.Course.WAITING;
    }
    int lot = chance.nextInt(100);
    if (lot < 18) {
      return scenario.canBeRejected() ? DemoCase.Course.REJECTED : DemoCase.Course.FINISHED;
    }
    return lot < 31
        ? DemoCase.Course.COMPLETED
        : lot < 43
            ? DemoCase.Course.LATE
            : lot < 46
                ? DemoCase.Course.REOPENED
                : lot < 49 ? DemoCase.Course.MERGED : lot < 54 ? DemoCase.Course.LINKED : DemoCase.Course.FINISHED;
  }
}
