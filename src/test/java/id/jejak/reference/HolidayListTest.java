package id.jejak.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jejak.reference.HolidayList.Fault;
import id.jejak.reference.HolidayList.Line;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayListTest {
  @Test
  void givenLinesOfPeople_whenRead_thenDaysInEveryUsualForm() {
    List<Line> lines = HolidayList.read("""
        2027-01-01; Tahun Baru 2027 Masehi

        1/5/2027\tHari Buruh Internasional
        01-06-2027,Hari Lahir Pancasila
        Selasa 17 Agustus 2027; Proklamasi Kemerdekaan; libur nasional
        "2027-12-25","Kelahiran Yesus Kristus"
        """, 2027);

    assertThat(lines).extracting(Line::number, Line::day, Line::name, Line::fault).containsExactly(
        tuple(1, LocalDate.of(2027, 1, 1), "Tahun Baru 2027 Masehi", null),
        tuple(3, LocalDate.of(2027, 5, 1), "Hari Buruh Internasional", null),
        tuple(4, LocalDate.of(2027, 6, 1), "Hari Lahir Pancasila", null),
        tuple(5, LocalDate.of(2027, 8, 17), "Proklamasi Kemerdekaan; libur nasional", null),
        tuple(6, LocalDate.of(2027, 12, 25), "Kelahiran Yesus Kristus", null));
  }

  @Test
  void givenMistakes_whenRead_thenEachIsNamed() {
    List<Line> lines = HolidayList.read("""
        Tanggal;Sebutan
        2027-02-30; Tidak ada
        2026-12-25; Natal
        2027-03-10;
        2027-03-11; Nyepi
        11/3/2027; Nyepi
        17 Augustus 2027; Proklamasi
        2027-04-01; %s
        """.formatted("a".repeat(161)), 2027);

    assertThat(lines).extracting(Line::fault).containsExactly(Fault.DAY, Fault.DAY, Fault.YEAR, Fault.NAME, null,
        Fault.TWICE, Fault.DAY, Fault.NAME);
  }

  @Test
  void givenNothingOrFarTooMuch_whenRead_thenBounded() {
    assertThat(HolidayList.read(" \n\t\n", 2027)).isEmpty();
    assertThat(HolidayList.read("2027-01-01; x\n".repeat(10_000), 2027)).hasSize(HolidayList.MOST);
  }
}
