package id.jejak.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Cek <b>masa aktif</b> nomor | Cek masa aktif nomor",
      "<script>alert(1)</script>Cek | Cek",
      "<scr<script>x</script>ipt>alert(1)</script> Cek | alert(1) Cek",
      "<img src=x onerror=alert(1)> Cek | Cek",
      "<a href=\"javascript:alert(1)\">tautan</a> | tautan",
      "<![if !supportLists]><span style='mso-list:Ignore'>1.</span><![endif]>Buka menu | 1. Buka menu",
      "<o:p></o:p>Buka<!-- komentar --> menu | Buka menu",
      "<p class=MsoNormal>Rekam&nbsp;SPM &amp; kirim</p> | Rekam SPM & kirim",
      "<p>&lt;script&gt;alert(1)&lt;/script&gt;Kirim</p> | Kirim",
      "saldo < 0 dan > 5 | saldo < 0 dan > 5",
      "AT&amp;T | AT&amp;T",
      "a<NIP>b | a<NIP>b",
      "isi <NIP> lalu <b>simpan</b> bila a < b | isi <NIP> lalu simpan bila a < b",
      "saldo <Rp1.000 dan x<y>z | saldo <Rp1.000 dan x<y>z",
      "<p>Kolom &lt;kode satker&gt; kosong</p> | Kolom <kode satker> kosong",
      "<script>Cek menu | Cek menu",
      "Cek <!-- menu | Cek <!-- menu",
      "<svg onload=alert(1)><b>Cek</b></svg> | Cek",
      "<a title='&quot;><script>alert(1)</script>' href=x>Cek</a> | Cek",
      "<iframe srcdoc='<script>alert(1)</script>'></iframe>Cek | Cek",
      "<b>Rekam <i>SPM</b> lalu kirim</i> | Rekam SPM lalu kirim",
      "<textarea>Isi</textarea> <select><option>Satu</option></select> | Isi Satu",
      "<plaintext>Cek <b>menu</b> | Cek menu",
      "<table><tr><td>521211</td><td>Pagu&nbsp;kurang</td></tr></table> | 521211 Pagu kurang",
      "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">Cek | <mi//xlink:href=\"data:x,\">Cek"})
  void givenMarkup_whenRead_thenItsWordsAreLeft(String typed, String read) {
    assertThat(PlainText.line(typed)).isEqualTo(read);
  }

  @Test
  void givenLines_whenRead_thenTheyStay() {
    assertThat(PlainText.lines("ORA-01403: no data found\r\n\r\n\r\n\tpada baris 7  \n")).isEqualTo(
        "ORA-01403: no data found\n\npada baris 7");
    assertThat(PlainText.lines("<ol><li>Buka</li><li>Tutup</li></ol>")).isEqualTo("Buka\n\nTutup");
    assertThat(PlainText.filled("a\n\n b \n")).containsExactly("a", "b");
  }

  @Test
  void givenPasteOfWord_whenRead_thenItsStepsAreLines() {
    String pasted = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Langkah</title>
        <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
        <style>p.MsoNormal {margin:0cm}</style></head><body lang=IN>
        <!--StartFragment--><p class=MsoListParagraph style='text-indent:-18.0pt'><![if !supportLists]><span
        style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Buka <b>Modul
        Pembayaran</b><o:p></o:p></p>
        <p class=MsoListParagraph>2.&nbsp;Isi kolom &lt;NIP&gt; bila saldo &lt; 0<br>lalu <st1:place>simpan</st1:place></p><!--EndFragment-->
        </body></html>""";

    assertThat(PlainText.filled(pasted)).containsExactly("1. Buka Modul Pembayaran",
        "2. Isi kolom <NIP> bila saldo < 0", "lalu simpan");
    assertThat(PlainText.lines(PlainText.lines(pasted))).as("read again it is the same").isEqualTo(PlainText.lines(
        pasted));
  }

  @Test
  void givenMarksThatNobodySees_whenRead_thenGone() {
    assertThat(PlainText.line("SPM\u202e0003\u0000\u200b0T\ufeff")).isEqualTo("SPM00030T");
    assertThat(PlainText.line("\ud800 sendiri A\u030a")).isEqualTo("sendiri \u00c5");
  }

  @Test
  void givenLongText_whenCut_thenBetweenCharacters() {
    assertThat(PlainText.line("a".repeat(400), 300)).hasSize(300).endsWith("…");
    assertThat(PlainText.line("😀".repeat(200), 300)).doesNotContain("\ud83d…");
  }

  @Test
  void givenHostileText_whenRead_thenSoon() {
    for (String part : new String[]{"<!--", "<script>", "<a ", "<?", "<![", "&amp;<", "<p>", "<div>", "<table>",
        "<b><i>", "</p>", "<svg><math>", "<textarea>", "<a b='"}) {
      Assertions.assertTimeout(Duration.ofSeconds(5), () -> PlainText.lines(part.repeat(200_000)));
    }
  }
}
