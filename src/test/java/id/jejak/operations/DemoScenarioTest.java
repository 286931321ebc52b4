package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoScenarioTest {
  @Test
  void givenAllScenarios_whenTheirPlacesAreFilled_thenNoneIsLeft() {
    DemoWords words = new DemoWords(new Random(1), "770101", "Kantor Contoh", LocalDate.of(2026, 3, 2));

    assertThat(DemoScenario.all()).hasSizeGreaterThan(60).allSatisfy(scenario -> assertThat(words.in(String.join(" ",
        scenario.subject(), scenario.chat(), scenario.formal(), scenario.note(), scenario.answer(), scenario
            .resolution(),
        scenario.ask(), scenario.refusal()))).doesNotContain("{"));
  }

  @Test
  void givenSameSeed_whenWordsAreMade_thenTheyAreTheSame() {
    DemoWords one = new DemoWords(new Random(7), "770101", "Kantor Contoh", LocalDate.of(2026, 3, 2));
    DemoWords other = new DemoWords(new Random(7), "770101", "Kantor Contoh", LocalDate.of(2026, 3, 2));

    assertThat(one.in("{spm} {sp2d} {ntpn} {bank} {orang}")).isEqualTo(other.in("{spm} {sp2d} {ntpn} {bank} {orang}"));
    assertThat(one.in("{sp2d}")).matches("\\d{15}");
    assertThat(one.in("{ntpn}")).matches("[0-9A-Z]{16}");
  }

  @Test
  void givenOfficers_whenCountedBySatker_thenNobodyHasMoreThanThree() {
    List<List<String>> officers = DemoTable.rows("demo-officers.tsv", 3);

    assertThat(officers.size() + DemoOffice.SATKERS.size()).isEqualTo(90);
    assertThat(DemoTable.rows("demo-satkers.tsv", 2).size() + DemoOffice.SATKERS.size()).isEqualTo(61);
    assertThat(officers.stream().collect(Collectors.groupingBy(List::getLast, Collectors.counting())).values())
        .allMatch(count -> count <= 3);
  }
}
