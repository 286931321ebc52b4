package id.jejak.knowledge.answer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a text that holds HTML, as a browser reads them. A tag is what HTML or Word knows as one and what has its
 * end: {@code <NIP>} and {@code a < b} are words.
 */
final class Markup {
  private static final Pattern OPENING = Pattern.compile(
      "<(?:!--|![a-z\\[][^<>]*>|\\?[^<>]*>|(/?)([a-z][a-z0-9]*(?::[a-z][a-z0-9-]*)?)(?:\\s[^<>]*|/)?>)",
      Pattern.CASE_INSENSITIVE);
  private static final Set<String> UNREAD = Set.of("script", "style", "title", "textarea", "xmp", "iframe", "noembed",
      "noframes", "template", "xml");
  private static final Set<String> OTHERS = Set.of("xml", "svg", "math", "xmp");
  private static final String NEVER_SHOWN = "script, style, title, template, xml, noembed, noframes, iframe";
  private static final Set<String> CELLS = Set.of("td", "th");

  private Markup() {
  }

  /** The same text where it holds no markup. */
  static String words(String text) {
    String marked = text.indexOf('<') < 0 ? text : marked(text);
    // What has no tags is no markup: there an entity is what somebody meant to write.
    return marked.equals(text.replace("<", "&lt;")) || text.indexOf('<') < 0 ? text : read(marked);
  }

  /** What opens nothing is written as HTML writes it; what hides all that follows without having an end is left out. */
  private static String marked(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    StringBuilder marked = new StringBuilder();
    Matcher opening = OPENING.matcher(text);
    int at = 0;
    for (int next = text.indexOf('<'); next >= 0; next = text.indexOf('<', at)) {
      marked.append(text, at, next);
      Fate fate = opening.region(next, text.length()).lookingAt() ? fate(opening, small) : Fate.WORDS;
      at = fate == Fate.WORDS ? next + 1 : opening.end();
      marked.append(fate == Fate.WORDS ? "&lt;" : fate == Fate.MARKUP ? opening.group() : "");
    }
    return marked.append(text, at, text.length()).toString();
  }

  private enum Fate {
    MARKUP, WORDS, GONE
  }

  private static Fate fate(Matcher opening, String small) {
    if (opening.group().equals("<!--")) {
      return small.indexOf("-->", opening.end()) < 0 ? Fate.WORDS : Fate.MARKUP;
    }
    String name = opening.group(2);
    if (name == null) {
      return Fate.MARKUP;
    }
    String known = name.toLowerCase(Locale.ROOT);
    if (known.indexOf(':') < 0 && !Tag.isKnownTag(known) && !OTHERS.contains(known)) {
      return Fate.WORDS;
    }
    boolean opens = opening.group(1).isEmpty();
    boolean endless = known.equals("plaintext") || (opens && UNREAD.contains(known) && small.indexOf("</" + known,
        opening.end()) < 0);
    return endless ? Fate.GONE : Fate.MARKUP;
  }

  private static String read(String marked) {
    Element body = Jsoup.parseBodyFragment(marked).body();
    body.select(NEVER_SHOWN).remove();
    StringBuilder words = new StringBuilder();
    NodeTraversor.traverse(new NodeVisitor() {
      @Override
      public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
          words.append(isInBlock(text) ? text.getWholeText().replace('\n', ' ') : text.getWholeText());
        } else if (node instanceof Comment comment) {
          // Between the bullet and the words of a step of Word.
          words.append(comment.getData().startsWith("[") ? " " : "");
        } else if (node instanceof Element element) {
          words.append(border(element));
        }
      }

      @Override
      public void tail(Node node, int depth) {
        if (node instanceof Element element && !element.normalName().equals("br")) {
          words.append(border(element));
        }
      }
    }, body);
    return words.toString();
  }

  private static String border(Element element) {
    String name = element.normalName();
    if (CELLS.contains(name)) {
      return " ";
    }
    return name.equals("br") || (element.isBlock() && !name.equals("body")) ? "\n" : "";
  }

  /** There the lines of the source are no lines of the text. */
  private static boolean isInBlock(TextNode text) {
    @Nullable
    Element within = text.parent();
    while (within != null && !within.isBlock()) {
      within = within.parent();
    }
    return within != null && !within.normalName().equals("body") && !within.normalName().equals("pre");
  }
}
