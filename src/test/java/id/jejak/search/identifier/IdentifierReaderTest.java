package id.jejak.search.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.IndexConfigReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import id.jejak.testing.Seeded;

class IdentifierReaderTest {
  private final IdentifierReader reader = new IdentifierReader(IndexConfigReader.readCarried().identifiers());

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "190/PMK.05/2012 | pmk:190:2012",
      "PMK Nomor 62 Tahun 2023 | pmk:62:2023",
      "Peraturan Menteri Keuangan Republik Indonesia Nomor 7 Tahun 2024 | pmk:7:2024",
      "Nornor 190jPMK.05j2012 | pmk:190:2012",
      "PER- 9 jPBj2018 | perdirjen:9:2018",
      "PER-9/PB/2018 | perdirjen:9:2018",
      "Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 1999 | perppu:1:1999",
      "UU 1/99 | uu:1:1999",
      "00030T/423792/2014 | spm:30t",
      "00030T/423792/2014 | spm:30",
      "00030 / 423792 / 2014 | =000304237922014",
      "S-810/KPN.0801/2024 | s:810:2024",
      "S-810/KPN.0801/2024 | =5810kpn08012024",
      "DIPA-006.01.2.007102/2015 | =d1pa0060120071022015",
      "gagal CVR015 lagi | cvr:15",
      "pada KPPN 077 Sijunjung | kppn:77",
      "3C7K9M2PSR8TlW4X | =3c7k9m2p5r8t1w4x",
      "NIP 19800101 200501 1 001; 198001012005011001 | =198001012005011001"})
  void givenNumberInText_thenIndexedUnderKey(String text, String key) {
    assertThat(reader.read(text).keys()).contains(key);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "pp35/2006 | Peraturan Pemerintah Nomor 35 Tahun 2006",
      "uu no 12 th 1982 | Undang-Undang Nomor 12 Tahun 1982",
      "UU-4 thn 2011 | UU 4/2011",
      "190 pmk 05 2012 | Peraturan Menteri Keuangan Nomor 190/PMK.05/2012",
      "kenapa spm 30t ditolak | SPM nomor 00030T/423792/2014",
      "surat s 77 wpb 03 kp 03 2024 mana | S-77/WPB.03/KP.03/2024",
      "sp2d no. 25077O0000I2345 | tanggal 250770000012345 cair",
      "rek 0123 4567 89012 | Rekening 0123456789012",
      "nip 19800101 200501 1 001 | NIP. 198001012005011001"})
  void givenLooselyTyped_thenOneOfItsStrongKeysIsInTheText(String question, String text) {
    List<Key> keys = reader.cited(question).getFirst().keys();

    assertThat(keys).filteredOn(key -> key.strength() > 0.4f).extracting(Key::term)
        .containsAnyElementsOf(reader.read(text).keys());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"kapan gaji induk dibayar", "tahun berapa kppn berdiri", "surat per hari",
      "' '"})
  void givenNoNumber_thenNothingIsCited(String question) {
    assertThat(reader.cited(question)).isEmpty();
  }

  @Test
  void givenSeveralRules_thenTheFirstIsTheName() {
    assertThat(reader.read("PP Nomor 38 Tahun 1993 tentang Perubahan PP Nomor 19 Tahun 1985").first())
        .containsExactlyInAnyOrder(
            "pp:38:1993", "pp:38");
  }

  @Test
  void givenCitationAmongWords_thenOnlyThatPartIsIt() {
    List<Cited> cited = reader.cited("syarat pp 6 1961 satyalancana");

    assertThat(cited).singleElement().satisfies(part -> assertThat(part.from()).isEqualTo(7));
    assertThat(cited.getFirst().until()).isEqualTo(16);
  }

  @Seeded(300)
  void givenAnyText_thenReadInBounds(Random random) {
    String alphabet = "0189OIlSjxPMK./- \n\u00e9\ud83d\ude00spm no tahun 2012";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(400); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }

    assertThat(reader.read(text.toString()).keys()).allSatisfy(key -> assertThat(key.length()).isLessThan(80));
    for (Cited cited : reader.cited(text.toString())) {
      assertThat(cited.until()).isBetween(cited.from() + 1, text.length());
      assertThat(cited.keys()).hasSizeLessThanOrEqualTo(12);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "SP2D nomor: 240770000012345, SP2D; 240770000012346 | 240770000012345; 240770000012346",
      "SPM kami nomor 00030T/423792/2026 ditolak 12-03-2026 pukul 10.15 | 00030T/423792/2026",
      "SPM 00030T/423792/2026, lalu spm 00031t. | SPM 00030T/423792/2026; spm 00031t",
      "sesuai PMK 190/PMK.05/2012 dan PER-9/PB/2018 | PMK 190/PMK.05/2012; PER-9/PB/2018",
      "surat S-810/KPN.0801/2024 hal SP2D 240770000012345 | S-810/KPN.0801/2024; SP2D 240770000012345",
      "muncul CVR015, NTPN A1B2C3D4E5F6G7H8 | CVR015; A1B2C3D4E5F6G7H8",
      "per 31-12-2025 sebesar Rp16.000.000 di KPPN 077, satker 423792, akun 521211, SPM 2 lembar, HP 081234567890 | ''"})
  void givenText_whenReadForTrails_thenWhatIsKnownToBeANumber(String text, String known) {
    assertThat(reader.mentions(text)).filteredOn(Mention::isKnown).extracting(mention -> text.substring(mention.from(),
        mention.until())).containsExactly(known.isEmpty() ? new String[0] : known.split("; "));
  }

  @ParameterizedTest
  @CsvSource({"SPM 00030T/423792/2026, true", "spm 30t, true", "'  \"PMK 190 Tahun 2012\" ', true",
      "spm 30t ditolak, false", "'spm 30t, spm 31t', false"})
  void givenQuestion_whenItIsANumberAndNothingElse_thenToldSo(String question, boolean alone) {
    assertThat(reader.numbers(question)).first().extracting(AskedNumber::alone).isEqualTo(alone);
  }

  @Seeded(50)
  void givenAnyText_whenReadForTrails_thenPlacesAreInOrderAndKeysAreThoseOfTheIndex(Random random) {
    String alphabet = "SPMspm 0123456789T//.-\n,jlO";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(300); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }

    List<Mention> mentions = reader.mentions(text.toString());

    assertThat(mentions).flatExtracting(Mention::keys).hasSameElementsAs(reader.read(text.toString()).keys());
    assertThat(mentions).extracting(Mention::from).isSorted();
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i).from()).isGreaterThanOrEqualTo(mentions.get(i - 1).until());
    }
  }
}
