package id.jejak.knowledge.portal;

import id.jejak.knowledge.PublishedAnswer;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** New and changed answers as Atom (RFC 4287). */
final class Feed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Pattern NO_XML = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}"
      + "\\x{10000}-\\x{10FFFF}]");

  private final UnaryOperator<String> addresses;
  private final String title;

  /** @param addresses gives the whole address of a path */
  Feed(UnaryOperator<String> addresses, String title) {
    this.addresses = addresses;
    this.title = title;
  }

  /** @param answers the latest changed first */
  String of(List<PublishedAnswer> answers) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", addresses.apply("/tanya"));
      element(xml, "title", title);
      element(xml, "updated", time(answers.isEmpty() ? Instant.EPOCH : answers.getFirst().changedAt()));
      xml.writeStartElement("author");
      element(xml, "name", "Jejak");
      xml.writeEndElement();
      link(xml, "self", "/tanya/umpan.xml");
      link(xml, "alternate", "/tanya");
      for (PublishedAnswer answer : answers) {
        entry(xml, answer);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("into memory nothing fails", e);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, PublishedAnswer answer) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "urn:uuid:" + answer.id());
    element(xml, "title", answer.question());
    element(xml, "published", time(answer.publishedAt()));
    element(xml, "updated", time(answer.changedAt()));
    element(xml, "summary", answer.summary());
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", plain(answer.topic()));
    link(xml, "alternate", "/tanya/" + answer.number());
    xml.writeEndElement();
  }

  private void link(XMLStreamWriter xml, String kind, String path) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", kind);
    xml.writeAttribute("href", addresses.apply(path));
  }

  private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(plain(text));
    xml.writeEndElement();
  }

  /** Without what XML cannot hold, however it is written. */
  private static String plain(String text) {
    return NO_XML.matcher(text).replaceAll(" ");
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
