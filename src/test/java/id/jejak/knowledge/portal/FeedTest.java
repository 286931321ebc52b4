package id.jejak.knowledge.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.knowledge.PublishedAnswer;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FeedTest {
  private static Document feed(PublishedAnswer... answers) throws Exception {
    String text = new Feed(path -> "https://jejak.example" + path, "Jejak & jawaban").of(List.of(answers));
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  @Test
  void givenAnswers_whenFed_thenEachHasItsAddressAndItsTimes() throws Exception {
    Document feed = feed(
        Shelved.answer(7, "SAKTI/OTP", "Kenapa <b>OTP</b> & SMS\u0001 tidak masuk?", "Karena ]]> itu."),
        Shelved.answer(3, "Retur", "Dana kembali", "Rekening pasif."));

    assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Jejak & jawaban");
    assertThat(feed.getElementsByTagName("updated").item(0).getTextContent()).isEqualTo("2026-11-01T02:00:07Z");
    assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
    assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo(
        "Kenapa <b>OTP</b> & SMS  tidak masuk?");
    assertThat(feed.getElementsByTagName("summary").item(0).getTextContent()).isEqualTo("Karena ]]> itu.");
    assertThat(feed.getElementsByTagName("link").item(2).getAttributes().getNamedItem("href").getNodeValue()).isEqualTo(
        "https://jejak.example/tanya/7");
  }

  @Test
  void givenNoAnswers_whenFed_thenAnEmptyFeed() throws Exception {
    assertThat(feed().getElementsByTagName("entry").getLength()).isZero();
  }
}
